"""Offsets in a normalised article -> offsets in the text it was annotated on, through letters and digits.

Normalising changes white space and drops furniture, so a paragraph is looked up in the gold text by its
letters and digits alone, from where the last one ended.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.model import Article, Span


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of offsets, in rising order of `own`: a letter or digit of the article and its gold place."""

    own: tuple[int, ...]
    gold: tuple[int, ...]

    def span(self, start: int, end: int) -> Span | None:
        """Return where `start` to `end` of the article stands in the gold text, if any of it does."""
        first, behind = bisect_left(self.own, start), bisect_left(self.own, end)
        if first == behind:
            return None
        places = self.gold[first:behind]
        return Span(min(places), max(places) + 1)


def align(article: Article, gold: str) -> Alignment:
    """Find each paragraph of `article` in `gold`; what is not there is left out."""
    places = [at for at, character in enumerate(gold) if character.isalnum()]
    letters = "".join(_fold(gold[at]) for at in places)
    pairs = list(_pairs(article, letters, places))
    return Alignment(tuple(own for own, _ in pairs), tuple(at for _, at in pairs))


def _pairs(article: Article, letters: str, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    cursor = 0
    for paragraph in article.paragraphs:
        own = [at for at in range(paragraph.start, paragraph.end) if article.text[at].isalnum()]
        key = "".join(_fold(article.text[at]) for at in own)
        found = _find(letters, key, cursor)
        if found is not None:
            cursor = max(cursor, found + len(key))
            yield from zip(own, places[found : found + len(key)], strict=True)


def _find(letters: str, key: str, cursor: int) -> int | None:
    places: Iterable[int] = (letters.find(key, cursor), letters.find(key))
    return next((at for at in places if at >= 0), None) if key else None


def _fold(character: str) -> str:
    return character.casefold()[0]
