"""The lines above an article's text -> its title, byline, day and instant, as printed there."""

import re
from collections.abc import Iterator, Sequence

from ossetia_data.model import Facts
from ossetia_data.normalise import cues, scoring
from ossetia_data.normalise.byline import author_line, authors
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.printed_time import PrintedTime, find_time

# A masthead is no longer than this; above it are menus.
_DEPTH = 60
_LONGEST = 32
_SECTIONS = re.compile(r" [/>»|] ")
_NUMBERED = re.compile(r"\d{1,2}\. ")
_SUFFIX = re.compile(r" \| [\w&’' ]{3,24}$")
_WORD = re.compile(r"\w{4,}")
_UPDATED = re.compile(r"updat|modifi|edited|revised", re.IGNORECASE)


def find_title(lines: Sequence[Line], page: scoring.Page, start: int, end: int) -> int:
    """Return the index of the headline of the text in `lines[start:end]`, or -1.

    It shares words with the text, is printed again elsewhere on the page, stands above byline and time, and
    the summary below it is longer. It may be the first line of the run itself.
    """
    used = {stem for line in lines[start:end] for stem in _content(line)}
    text = next((i for i in range(start, end) if lines[i].text.endswith((".", "”", '"'))), start)
    candidates = [i for i in range(max(0, start - _DEPTH), min(text, start + 3)) if _may_be_title(lines[i])]
    best, index = max(((_title_score(lines, i, page, start, used), -i) for i in candidates), default=(0.0, 1))
    return -index if best > 0 else -1


def read_masthead(lines: Sequence[Line], title: int, start: int) -> Facts:
    """Return the title at `title`, and the byline and time that stand between it and the text at `start`."""
    below = lines[title + 1 : start + 2] if title >= 0 else lines[max(0, start - 20) : start + 2]
    near = (*below, *reversed(lines[max(0, title - 5) : title]))
    time = _time(near)
    return Facts(
        title=_SUFFIX.sub("", lines[title].text) if title >= 0 else "",
        byline=_byline(near),
        published=time.day if time else "",
        published_at=time.instant if time else None,
    )


def _time(near: Sequence[Line]) -> PrintedTime | None:
    """Return the first time printed, rather one of publication than of a change."""
    found = [(line, time) for line in near if len(line.words) <= 30 and (time := find_time(line.text))]
    first = [time for line, time in found if not _UPDATED.search(line.text[: time.start])]
    return first[0] if first else (found[0][1] if found else None)


def _byline(near: Sequence[Line]) -> str:
    """Return the authors of the first line that names some, joined by `; `."""
    return next((name for name in _names(near) if name), "")


def _names(near: Sequence[Line]) -> Iterator[str]:
    for index, line in enumerate(near):
        below = near[index + 1] if index + 1 < len(near) else None
        found = cues.BYLINE.match(line.text)
        if found and found.end() < len(line.text):
            yield authors(line.text[found.end() :])
        elif found and below:
            yield authors(below.text)
    for index, line in enumerate(near):
        beside = [*near[max(0, index - 1) : index], *near[index + 1 : index + 2]]
        if any(other.is_time for other in (line, *beside)):
            yield author_line(line.text)


def _may_be_title(line: Line) -> bool:
    if not 2 <= len(line.words) <= _LONGEST or line.is_label or line.is_notice:
        return False
    return not (line.is_byline or line.is_time or line.is_caption)


def _title_score(lines: Sequence[Line], at: int, page: scoring.Page, start: int, used: set[str]) -> float:
    line = lines[at]
    content = _content(line)
    common = len(content & used)
    total = 0.6 * min(common, 5) + common / max(len(content), 3) - 0.03 * (start - at)
    total -= {2: 1.0, 3: 0.5}.get(len(line.words), 0.0) + max(0, len(line.words) - 17) / 8
    total += 1.0 if len(line.words) > 4 and page.text.count(line.text) > 1 else 0.0
    total += 1.0 if any(x.is_byline or x.is_time for x in lines[at + 1 : at + 7]) else 0.0
    total -= 2.5 if line.text.endswith(".") else 0.0
    total -= 1.0 if at >= start else 0.0
    total -= 1.5 if line.bullet or _NUMBERED.match(line.text) else 0.0
    total -= 1.0 if _SECTIONS.search(line.text) else 0.0
    above = lines[max(0, at - 2) : at]
    return total - (1.6 if any(_is_rival(other, used) for other in above) else 0.0)


def _is_rival(line: Line, used: set[str]) -> bool:
    """Say whether a line right above could be the title: then the one below it is the summary."""
    return len(line.words) > 4 and not line.bullet and _may_be_title(line) and len(_content(line) & used) > 1


def _content(line: Line) -> set[str]:
    """Return the stems of a line's content words."""
    return {word[:6] for word in _WORD.findall(line.text.lower()) if word not in cues.STOP_WORDS}
