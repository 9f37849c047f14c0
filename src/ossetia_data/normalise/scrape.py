"""The lines of a page saved as text -> title, byline, time and paragraphs of the article on it."""

from collections.abc import Sequence

from ossetia_data.model import Facts
from ossetia_data.normalise import scoring
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.parts import Part, Parts


def best_run(scores: Sequence[float]) -> tuple[int, int]:
    """Return start and end of the stretch of `scores` with the largest sum, (0, 0) where none is above 0."""
    best, total, start, run = 0.0, 0.0, 0, (0, 0)
    for index, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += value
        if total > best:
            best, run = total, (start, index + 1)
    return run


def is_scrape(lines: Sequence[Line]) -> bool:
    """Say whether `lines` are those of a page with its furniture, and not of an article alone."""
    short = sum(len(line.words) <= 4 and not scoring.ends(line) for line in lines)
    labels = {line.text.casefold() for line in lines if scoring.is_label(line) and len(line.words) <= 6}
    notices = sum(scoring.is_notice(line) for line in lines)
    return short >= 5 and short * 5 >= len(lines) and len(labels) + notices >= 4


def read_scrape(lines: Sequence[Line]) -> Parts:
    page = scoring.survey(lines)
    scores = [scoring.score(line, page) for line in lines]
    start, end = best_run(scores)
    made: list[Part] = []
    for line, value in list(zip(lines, scores, strict=True))[start:end]:
        if scoring.is_caption(line):
            made.append(Part("caption", line.text))
        elif value >= 0:
            made.append(Part("body", line.text))
        elif not scoring.is_label(line) and not scoring.is_notice(line) and line.indent == page.indent:
            made.append(Part("heading", line.text))
    return Parts(Facts(), tuple(made))
