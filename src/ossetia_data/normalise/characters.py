"""Text as it was decoded -> the same words in one form of Unicode, without characters that print nothing."""

import re
import unicodedata

_NEWLINES = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_TAB_WIDTH = 4
# Controls but the line feed, and the format characters that print nothing: zero-width spaces and joiners,
# marks of direction, soft hyphens, byte order marks, tags.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f]+"
)
_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def clean(text: str) -> str:
    """Return `text` in NFC, with line feeds and plain spaces alone as white space and no unseen character.

    >>> clean("cafe\\u0301\\u00a0au\\u200b lait\\r\\n")
    'café au lait\\n'
    """
    text = _NEWLINES.sub("\n", text)
    if "\t" in text:
        text = text.expandtabs(_TAB_WIDTH)
    if text.isascii():
        return _UNSEEN.sub("", text)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", _UNSEEN.sub("", text)))


def fold(words: str) -> str:
    """Return `words` on one line, one space between them.

    >>> fold("  one \\n two ")
    'one two'
    """
    return " ".join(words.split())
