"""A stretch of text and what is marked in it in; the same text cut where marks begin and end out."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of an article that a row tells about: where it stands, what it looks like, where it leads."""

    start: int
    end: int
    kind: str
    name: str
    href: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of characters under the same marks, the shortest first; `opens` are those that begin with it."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]

    @property
    def kinds(self) -> str:
        """The kinds of the marks, each once, as they are put into a class attribute."""
        return " ".join(dict.fromkeys(mark.kind for mark in self.marks))

    @property
    def told(self) -> str:
        """What the marks tell, the shortest first."""
        return " · ".join(dict.fromkeys(mark.told for mark in self.marks if mark.told))


def segments(text: str, marks: Iterable[Mark], start: int = 0) -> Iterator[Segment]:
    """Cut `text`, whose first character is at the offset `start`, at every end of a mark.

    Marks may overlap in any way; what lies outside the text is left out. The texts joined are `text`.
    """
    end = start + len(text)
    inside = sorted(mark for mark in marks if start <= mark.start < end and mark.start < mark.end)
    cuts = sorted({start, end, *(at for mark in inside for at in (mark.start, min(mark.end, end)))})
    active: list[Mark] = []
    waiting = deque(inside)
    for here, there in pairwise(cuts):
        opens = []
        while waiting and waiting[0].start == here:
            opens.append(waiting.popleft())
        active = [mark for mark in active if mark.end > here] + opens
        shortest = tuple(sorted(active, key=lambda mark: (mark.end - mark.start, mark.kind, mark.name)))
        yield Segment(text[here - start : there - start], shortest, tuple(opens))


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of an article that are known: the first one's offset, and the characters."""

    start: int
    text: str


def runs(pieces: Iterable[Run]) -> list[Run]:
    """Join pieces that overlap or touch to the longest runs that can be shown, in order."""
    joined: list[Run] = []
    for piece in sorted(pieces, key=lambda piece: (piece.start, -len(piece.text))):
        last = joined[-1] if joined else None
        end = last.start + len(last.text) if last else -1
        if last is None or piece.start > end:
            joined.append(piece)
        elif piece.start + len(piece.text) > end:
            joined[-1] = Run(last.start, last.text + piece.text[end - piece.start :])
    return joined


def known(rows: Sequence[Run], whole: str | None, start: int) -> list[Run]:
    """Return a paragraph's whole text where it may be shown, and otherwise the runs that rows hold of it."""
    return [Run(start, whole)] if whole else runs(rows)
