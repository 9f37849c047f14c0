"""A byline as printed -> the names in it, joined by `; `."""

import re

from ossetia_data.normalise import cues
from ossetia_data.normalise.printed_time import find_time

_PARTICLE = r"(?:de|da|di|del|della|der|den|van|von|bin|bint|ibn|al|el|la|le|ter|ten|dos|du|of|the|for)"
_PART = r"(?:[\w.’'&-]+)"
_NAME = re.compile(rf"[^\W\d_a-z]{_PART}?(?: (?:{_PARTICLE} )*[^\W\d_a-z]{_PART}?){{0,5}}")
# What follows the names on the same line.
_STOP = re.compile(
    r"\s*(?:[|•·»–—(\[]|\s-\s|published\b|updated\b|posted\b|\bfor\b|\bat\b|\bon\b|\bin\b"
    r"|, (?:the |staff|senior|political|news|special|contribut|report|editor|writer|correspond|\d)"
    r"|\d|https?:|@|\+).*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:,\s*and|,|;|&|\band\b|\bwith\b)\s*")
_LONGEST = 6


def authors(words: str) -> str:
    """Return the names that `words` begin with, joined by `; `; empty where they are no names.

    >>> authors("Ann Lee and Bo de Vries | Staff writers")
    'Ann Lee; Bo de Vries'
    """
    time = find_time(words)
    words = words[: time.start] if time else words
    names = [name for name in _BETWEEN.split(_STOP.sub("", words).strip(" .,:;")) if name]
    if not 1 <= len(names) <= _LONGEST or not all(map(_is_name, names)):
        return ""
    return "; ".join(names)


def _is_name(words: str) -> bool:
    return bool(_NAME.fullmatch(words)) and not cues.LABEL.fullmatch(words)


def author_line(words: str) -> str:
    """Return the name on a line that has no `By`: two to four capitalised words, before any day."""
    time = find_time(words)
    name = _STOP.sub("", words[: time.start] if time else words).strip(" .,:;-|")
    parts = name.split()
    if not 2 <= len(parts) <= 4 or not _is_name(name) or cues.ROLE_WORD.search(name):
        return ""
    return "" if any(part.lower() in cues.STOP_WORDS for part in parts[1:]) else authors(name)
