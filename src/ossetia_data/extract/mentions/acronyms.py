"""The parsed paragraphs of an article -> the abbreviations that it introduces itself, in brackets."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ossetia_data.extract.mentions.identity import Key, key_of
from ossetia_data.extract.mentions.lexicon import COMPANY_ENDINGS, words
from ossetia_data.extract.nlp import Doc, text_of

INTRODUCTION = re.compile(r"\(\s?(?:the )?[\"“]?([A-Z][A-Za-z&.]*[A-Z.])[\"”]?\s?\)")

# Words that the initials of a name may leave out.
UNCOUNTED = words("of the and for in on to de la du des der und")


def introduced(docs: Iterable[Doc]) -> dict[Key, Key]:
    """Return the key of each abbreviation that follows its words: `Northern Rail Board (NRB)`."""
    found: dict[Key, Key] = {}
    for doc in docs:
        for match in INTRODUCTION.finditer(text_of(doc)):
            if full := _spelt_out(match.group(1), _before(doc, match.start(), 2 * len(match.group(1)))):
                found.setdefault(key_of(match.group(1)), key_of(" ".join(full)))
    return found


def _before(doc: Doc, offset: int, most: int) -> list[str]:
    """Return the last `most` words of `doc` that end before the character `offset`."""
    end = bisect_left(range(len(doc)), offset, key=lambda at: doc[at].idx)
    return [token.text for token in doc[max(0, end - most) : end]]


def _spelt_out(letters: str, before: list[str]) -> list[str]:
    """Return the last words of `before` whose initials are `letters`, or nothing."""
    wanted = [letter.lower() for letter in letters if letter.isalpha()]
    for at in range(len(before) - 1, max(-1, len(before) - 2 * len(wanted) - 1), -1):
        if before[at][0].lower() == wanted[0] and wanted in _initials(before[at:]):
            return before[at:]
    return []


def _initials(spelt: list[str]) -> Iterator[list[str]]:
    """Yield the initials that an abbreviation may be made of: small words and `Inc` count or do not."""
    parts = [part.lower().rstrip(".") for word in spelt for part in word.split("-") if part[:1].isalpha()]
    for uncounted in (frozenset(), UNCOUNTED, UNCOUNTED | COMPANY_ENDINGS):
        yield [part[0] for part in parts if part not in uncounted]
