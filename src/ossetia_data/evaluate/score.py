"""Counts of what was right -> a figure: precision, recall and F1, or a share."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

from ossetia_data.model import Span

Item = TypeVar("Item")
Other = TypeVar("Other")

# What may stand at either edge of a span without making it another one.
EDGE = "“”\"'‘’«» \t\r\n,.;:"


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure: of `predicted` rows `precise` are right; of `gold` annotations `recalled` are found.

    A share has no predicted rows, and its recall is the share. Counts are in `unit`s of an annotation.
    """

    name: str
    precise: int = 0
    predicted: int = 0
    recalled: int = 0
    gold: int = 0
    unit: int = 1

    @property
    def precision(self) -> float:
        """Right rows among those predicted, 0 to 1."""
        return self.precise / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Annotations found among all of them, 0 to 1."""
        return self.recalled / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def total(name: str, figures: Iterable[Figure]) -> Figure:
    """Add up the counts of several documents."""
    parts = list(figures)
    return Figure(
        name,
        sum(part.precise for part in parts),
        sum(part.predicted for part in parts),
        sum(part.recalled for part in parts),
        sum(part.gold for part in parts),
        parts[0].unit if parts else 1,
    )


def matched(
    name: str, rows: Collection[Item], gold: Collection[Other], right: Callable[[Item, Other], bool]
) -> Figure:
    """Count rows that are right by some annotation, and annotations that some row gets right."""
    precise = sum(any(right(row, item) for item in gold) for row in rows)
    recalled = sum(any(right(row, item) for row in rows) for item in gold)
    return Figure(name, precise, len(rows), recalled, len(gold))


def trimmed(text: str, span: Span) -> Span:
    """Return `span` without the marks and spaces at its edges."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Span(start, end)


def share_of_union(one: Span, other: Span) -> float:
    """Intersection over union of two spans, 0 to 1."""
    common = max(0, min(one.end, other.end) - max(one.start, other.start))
    union = (one.end - one.start) + (other.end - other.start) - common
    return common / union if common else 0.0


def overlap(one: Span | None, other: Span | None) -> bool:
    """Tell whether two spans have a character in common; None has none."""
    if one is None or other is None:
        return False
    return min(one.end, other.end) > max(one.start, other.start)
