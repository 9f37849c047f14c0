"""The lines above an article's text -> its title, byline, day and instant, as printed there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.model import Facts
from ossetia_data.normalise import cues, scoring
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.printed_time import find_time

# A masthead is no longer than this; above it are menus.
_DEPTH = 60
_LONGEST = 32
_SECTIONS = re.compile(r" [/>»|] ")
_NUMBERED = re.compile(r"\d{1,2}\. ")
_WORD = re.compile(r"\w{4,}")


def read_masthead(lines: Sequence[Line], page: scoring.Page, start: int, end: int) -> tuple[Facts, int]:
    """Return what the lines above `start` print about the text of `lines[start:end]`, and the title's index."""
    at = find_title(lines, page, start, end)
    title = lines[at].text if at >= 0 else ""
    return Facts(title=title), at


def find_title(lines: Sequence[Line], page: scoring.Page, start: int, end: int) -> int:
    """Return the index of the headline, or -1."""
    used = {word[:6] for line in lines[start:end] for word in _WORD.findall(line.text.lower())}
    stop = next((i for i in range(start, end) if lines[i].text.endswith((".", "”", '"'))), start)
    candidates = [i for i in range(max(0, start - _DEPTH), min(stop, start + 3)) if _may_be_title(lines[i])]
    scored = [(_title_score(lines, i, page, start, used), -i) for i in candidates]
    if not scored:
        return -1
    best, index = max(scored)
    return -index if best > 0 else -1


def _may_be_title(line: Line) -> bool:
    if not 2 <= len(line.words) <= _LONGEST or scoring.is_label(line) or scoring.is_notice(line):
        return False
    return not (scoring.is_byline(line) or scoring.is_time(line) or scoring.is_caption(line))


def _title_score(lines: Sequence[Line], at: int, page: scoring.Page, start: int, used: set[str]) -> float:
    line = lines[at]
    content = _content(line)
    common = len(content & used)
    total = 0.6 * min(common, 5) + common / max(len(content), 3)
    total -= {2: 1.0, 3: 0.5}.get(len(line.words), 0.0) + max(0, len(line.words) - 18) / 10
    total += 1.0 if len(line.words) > 4 and page.text.count(line.text) > 1 else 0.0
    total += 1.0 if any(scoring.is_byline(x) or scoring.is_time(x) for x in lines[at + 1 : at + 7]) else 0.0
    total -= 2.5 if line.text.endswith(".") else 0.0
    total -= 1.0 if at >= start else 0.0
    total -= 1.5 if line.bullet or _NUMBERED.match(line.text) else 0.0
    total -= 1.0 if _SECTIONS.search(line.text) else 0.0
    above = lines[max(0, at - 2) : at]
    if any(
        _may_be_title(x) and len(x.words) > 4 and len(_content(x) & used) > 1 and not x.bullet for x in above
    ):
        total -= 1.6
    return total - 0.03 * (start - at)


def _content(line: Line) -> set[str]:
    """Return the stems of a line's content words."""
    return {word[:6] for word in _WORD.findall(line.text.lower()) if word not in cues.STOP_WORDS}
