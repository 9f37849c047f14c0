"""The lines of a page -> the one stretch of them that is the article."""

from collections.abc import Sequence

from ossetia_data.normalise import scoring
from ossetia_data.normalise.lines import Line

# The most that furniture between two stretches of text costs: an article that goes on behind it with some
# paragraphs is still the same one.
_GAP = 9.0
# The most that one line of furniture costs; the labels of adverts and buttons stand in the best of articles.
_LINE, _LABEL = 4.0, 1.5
# What it is worth to begin shortly below a byline or time line, and how many lines that is.
_BELOW_BYLINE, _SHORTLY = 12.0, 12


def best_run(lines: Sequence[Line], page: scoring.Page) -> tuple[int, int]:
    """Return start and end of the lines with the largest sum of scores; (0, 0) where none is above 0.

    Linear in the number of lines: Kadane's algorithm, with the cost of a gap capped.
    """
    best, total, lost, start, run = 0.0, 0.0, 0.0, 0, (0, 0)
    since_byline = _SHORTLY + 1
    for index, line in enumerate(lines):
        value = scoring.score(line, page)
        since_byline = 0 if line.is_byline or line.is_time else since_byline + 1
        if value < 0:
            lost = min(_GAP, lost + _cost(line, value))
            continue
        if total - lost <= 0:
            total, lost, start = (_BELOW_BYLINE if since_byline <= _SHORTLY else 0.0), 0.0, index
        total, lost = total - lost + value, 0.0
        if total > best:
            best, run = total, (start, index + 1)
    return run


def _cost(line: Line, value: float) -> float:
    return min(_LABEL if line.is_label and not line.bullet else _LINE, -value)
