"""The lines of a page and where its text is -> which line is the headline, by a sum of named marks."""

import re
from collections.abc import Iterator, Sequence

from ossetia_data.normalise import cues
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.scoring import Page

# What each mark adds, times its amount. A headline shares words with the text, is printed again elsewhere on
# the page, and stands above byline and time; the summary right below it does all that too, but is longer.
WEIGHTS = {
    "word of the text": 0.6,  # for each of its content words that the text uses too, up to five
    "share of its words": 1.0,  # that the text uses too
    "printed again": 1.0,
    "above byline or time": 1.0,
    "two words": -1.0,
    "three words": -0.5,
    "word too many": -0.125,
    "full stop": -2.5,
    "several sentences": -1.0,
    "list": -1.5,
    "path through the site": -1.0,
    "below another headline": -1.6,  # then it is the summary
    "in the text": -1.0,  # the run of text may have begun one line early
    "line away from the text": -0.03,
}
# A masthead is no longer than this; above it are menus.
_DEPTH = 60
_LONGEST, _LONG = 32, 17
_PATH = re.compile(r" [/>»|] ")
_NUMBERED = re.compile(r"\d{1,2}\. ")
_SENTENCES = re.compile(r"[.?!] [A-Z“]")
_WORD = re.compile(r"\w{4,}")


def find_title(lines: Sequence[Line], page: Page, start: int, end: int) -> int:
    """Return the index of the headline of the text in `lines[start:end]`, or -1 where none is likely."""
    used = {stem for line in lines[start:end] for stem in _stems(line)}
    text = next((i for i in range(start, end) if lines[i].text.endswith((".", "”", '"'))), start)
    candidates = [i for i in range(max(0, start - _DEPTH), min(text, start + 3)) if _may_be_title(lines[i])]
    scored = [(_score(lines, i, page, start, used), -i) for i in candidates]
    best, index = max(scored, default=(0.0, 1))
    return -index if best > 0 else -1


def _score(lines: Sequence[Line], at: int, page: Page, start: int, used: set[str]) -> float:
    marks = (*_words(lines[at], used), *_form(lines[at]), *_place(lines, at, page, start, used))
    return sum(WEIGHTS[mark] * amount for mark, amount in marks)


def _words(line: Line, used: set[str]) -> Iterator[tuple[str, float]]:
    """Yield the marks of a line's words, and how much of each."""
    stems = _stems(line)
    common = len(stems & used)
    yield "word of the text", min(common, 5)
    yield "share of its words", common / max(len(stems), 3)
    yield "word too many", max(0, len(line.words) - _LONG)


def _form(line: Line) -> Iterator[tuple[str, float]]:
    count = len(line.words)
    if count in (2, 3):
        yield ("two words" if count == 2 else "three words"), 1
    if line.text.endswith("."):
        yield "full stop", 1
    if count > 14 and _SENTENCES.search(line.text):
        yield "several sentences", 1
    if line.bullet or _NUMBERED.match(line.text):
        yield "list", 1


def _place(
    lines: Sequence[Line], at: int, page: Page, start: int, used: set[str]
) -> Iterator[tuple[str, float]]:
    """Yield the marks of where a line stands on the page."""
    line = lines[at]
    yield "line away from the text", start - at
    if at >= start:
        yield "in the text", 1
    if len(line.words) > 4 and page.text.count(line.text) > 1:
        yield "printed again", 1
    if any(below.is_byline or below.is_time for below in lines[at + 1 : at + 7]):
        yield "above byline or time", 1
    if _PATH.search(line.text) or any(_ends_with(line, below) for below in lines[at + 1 : start + 1]):
        yield "path through the site", 1
    above = [other for other in lines[max(0, at - 2) : at] if not other.text.endswith(line.text)]
    if any(_is_rival(other, used) for other in above):
        yield "below another headline", 1


def _ends_with(line: Line, below: Line) -> bool:
    """Say whether a line ends with one further down: section names, and then the headline."""
    return len(below.words) > 3 and below.text != line.text and line.text.endswith(below.text)


def _is_rival(line: Line, used: set[str]) -> bool:
    return len(line.words) > 4 and not line.bullet and _may_be_title(line) and len(_stems(line) & used) > 1


def _may_be_title(line: Line) -> bool:
    if not 2 <= len(line.words) <= _LONGEST:
        return False
    return not (line.is_label or line.is_notice or line.is_byline or line.is_time or line.is_caption)


def _stems(line: Line) -> set[str]:
    """Return the beginnings of a line's content words."""
    return {word[:6] for word in _WORD.findall(line.text.lower()) if word not in cues.STOP_WORDS}
