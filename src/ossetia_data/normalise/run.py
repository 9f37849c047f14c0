"""Lines and their scores -> the one stretch of them that is the article."""

from collections.abc import Sequence

from ossetia_data.normalise import scoring
from ossetia_data.normalise.lines import Line

# The most that furniture between two stretches of text costs: an article that goes on behind it with some
# paragraphs is still the same one.
_GAP = 9.0
# What it is worth to begin shortly below a byline or time line.
_BELOW_BYLINE = 12.0
_SHORTLY = 12
_LINE = 4.0


def best_run(lines: Sequence[Line], page: scoring.Page) -> tuple[int, int]:
    """Return start and end of the stretch of lines with the largest sum of scores; (0, 0) where none is above 0.

    Linear in the number of lines (Kadane's algorithm, with the cost of a gap capped).
    """
    best, total, lost, start, run = 0.0, 0.0, 0.0, 0, (0, 0)
    for index, (line, bonus) in enumerate(zip(lines, _bonuses(lines), strict=True)):
        value = scoring.score(line, page)
        if value < 0:
            lost = min(_GAP, lost + min(_LINE, -value))
            continue
        if total - lost <= 0:
            total, lost, start = bonus, 0.0, index
        total, lost = total - lost + value, 0.0
        if total > best:
            best, run = total, (start, index + 1)
    return run


def _bonuses(lines: Sequence[Line]) -> list[float]:
    """Return what a run that begins at each line has in advance."""
    last, bonuses = -_SHORTLY - 1, []
    for index, line in enumerate(lines):
        bonuses.append(_BELOW_BYLINE if index - last <= _SHORTLY else 0.0)
        if scoring.is_byline(line) or scoring.is_time(line):
            last = index
    return bonuses
