"""Exact words in an article -> the number of their occurrence, and an id that both are hashed into.

An id made of what a row says, not of where it stands in a list, survives a rebuild, the arrival of other
articles and a change of offsets elsewhere in its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from hashlib import sha256

SEPARATOR = "\x1f"


def content_id(prefix: str, *parts: object) -> str:
    """Hash `parts` into `prefix-` and twelve hexadecimal digits.

    >>> content_id("q", "article", "words", 1)
    'q-4c3cdb34f315'
    """
    joined = SEPARATOR.join(map(str, parts))
    return f"{prefix}-{sha256(joined.encode()).hexdigest()[:12]}"


def positions(text: str, words: str) -> list[int]:
    """List every offset at which `words` stands in `text`, overlapping ones included."""
    return [found.start() for found in re.finditer(f"(?={re.escape(words)})", text)]


def occurrences(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Yield for each span the number of its occurrence: 1 for the first place its words stand, and so on."""
    known: dict[str, list[int]] = {}
    for start, end in spans:
        words = text[start:end]
        if words not in known:
            known[words] = positions(text, words)
        yield bisect_left(known[words], start) + 1
