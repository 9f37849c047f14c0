"""The lines of a page saved as text -> title, byline, time and paragraphs of the article on it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ossetia_data.model import Kind
from ossetia_data.normalise import cues, scoring
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.masthead import read_masthead
from ossetia_data.normalise.parts import Part, Parts
from ossetia_data.normalise.run import best_run
from ossetia_data.normalise.title import find_title

# Columns of indentation that a heading or an item of a list may be off the text's own.
_NEAR = 4
# Share of a run's words that makes an indentation one of the text's own.
_COMMON = 0.1
# The score of a paragraph that cannot well be anything else.
_FIRM = 3.0


def is_scrape(lines: Sequence[Line]) -> bool:
    """Say whether `lines` are those of a page with its furniture, and not of an article alone."""
    short = sum(len(line.words) <= 4 and not line.ends for line in lines)
    labels = {line.text.casefold() for line in lines if line.is_label and len(line.words) <= 6}
    notices = sum(line.is_notice for line in lines)
    laid_out = len({line.indent for line in lines}) > 3
    often = short * 5 >= len(lines) or len(labels) >= 8
    return short >= 5 and often and len(labels) + notices >= (2 if laid_out else 4)


def read_scrape(lines: Sequence[Line]) -> Parts:
    """Return the article on a page: its longest run of text, without the furniture in and around it."""
    page = scoring.survey(lines)
    start, end = best_run(lines, page)
    title = find_title(lines, page, start, end)
    facts = read_masthead(lines, title, start)
    first = _first_text(lines, page, title, start)
    above = tuple(_standfirst(lines[title + 1 : first])) if title >= 0 else ()
    return Parts(facts, (*above, *_trimmed(list(_parts(lines[first:end], page)), facts.byline)))


def _first_text(lines: Sequence[Line], page: scoring.Page, title: int, start: int) -> int:
    """Return where the text below the title begins: a gap may have parted its first lines from the run."""
    for index in range(title + 1, start) if title >= 0 else ():
        in_column = page.laid_out and lines[index].indent == page.column
        if in_column and scoring.score(lines[index], page) >= _FIRM:
            return index
    return max(start, title + 1)


def _standfirst(lines: Sequence[Line]) -> Iterator[Part]:
    """Yield the summary right below a headline, and captions with a credit."""
    for index, line in enumerate(lines):
        if len(line.words) < 8 or line.bullet or line.is_label or line.is_notice:
            continue
        if line.is_caption:
            yield Part("caption", line.text)
        elif index == 0 and not (line.is_byline or line.is_time):
            yield Part("body" if line.is_sentence else "heading", line.text)


def _parts(run: Sequence[Line], page: scoring.Page) -> Iterator[Part]:
    """Yield the lines of a run that are the article's own."""
    columns = _columns(run, page)
    in_text = False  # whether the line above was kept: a list right below text is the text's
    for index, line in enumerate(run):
        below = run[index + 1] if index + 1 < len(run) else None
        kind = _kind(line, below, page, columns, in_text)
        if kind and not (kind == "caption" and len(line.words) <= 4):
            yield Part(kind, line.text)
        in_text = kind is not None


def _columns(run: Sequence[Line], page: scoring.Page) -> set[int]:
    words: Counter[int] = Counter()
    for line in run:
        words[line.indent] += len(line.words)
    return {page.column, *(indent for indent, count in words.items() if count > _COMMON * words.total())}


def _kind(
    line: Line, below: Line | None, page: scoring.Page, columns: set[int], in_text: bool
) -> Kind | None:
    if line.is_caption:
        return "caption"
    marks = set(scoring.marks(line, page))
    if marks & {"label", "notice"} or ("repeated" in marks and len(line.words) < 20):
        return None
    near = abs(line.indent - page.column) <= _NEAR or not page.laid_out
    if line.bullet:
        return "body" if in_text and (near or line.indent in columns) else None
    if marks & {"sentence", "long"}:
        return "body" if near or line.indent in columns else None
    if line.indent in columns or (near and below and below.is_sentence):
        return "heading" if below and len(line.words) <= 16 else "body"
    return None


def _trimmed(parts: list[Part], byline: str) -> list[Part]:
    """Leave out what stands below the last sentence: headlines of others, about the author, appeals."""
    while parts and parts[-1].kind != "caption" and _is_tail(Line(parts[-1].words), byline):
        parts.pop()
    return parts


def _is_tail(line: Line, byline: str) -> bool:
    is_named = not byline or not set(line.words).isdisjoint(byline.replace(";", "").split())
    return not line.ends or line.is_notice or (is_named and bool(cues.ROLE.search(line.text)))
