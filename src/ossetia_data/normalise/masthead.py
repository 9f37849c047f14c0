"""The lines between a headline and its text -> title, byline, day and instant, as printed there."""

import re
from collections.abc import Iterator, Sequence

from ossetia_data.model import Facts
from ossetia_data.normalise import cues
from ossetia_data.normalise.byline import author_line, authors
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.printed_time import PrintedTime, find_time

# Where no title is found, byline and time are looked for in so many lines above the text.
_DEPTH = 20
_LONGEST_TIME = 30
_SUFFIX = re.compile(r" \| [\w&’' ]{3,24}$")
_CHANGED = re.compile(r"updat|modifi|edited|revised", re.IGNORECASE)


def read_masthead(lines: Sequence[Line], title: int, start: int) -> Facts:
    """Return the title at `title`, and the byline and time that stand between it and the text at `start`.

    A title of -1 is none. What stands right above the title is looked at last.
    """
    below = lines[title + 1 : start + 2] if title >= 0 else lines[max(0, start - _DEPTH) : start + 2]
    near = (*below, *reversed(lines[max(0, title - 5) : max(0, title)]))
    time = _time(near)
    return Facts(
        title=_SUFFIX.sub("", lines[title].text) if title >= 0 else "",
        byline=next((name for name in _names(near) if name), ""),
        published=time.day if time else "",
        published_at=time.instant if time else None,
    )


def _time(near: Sequence[Line]) -> PrintedTime | None:
    """Return the first time printed, rather one of publication than of a change."""
    times = [(line, find_time(line.text)) for line in near if len(line.words) <= _LONGEST_TIME]
    found = [(line, time) for line, time in times if time]
    first = [time for line, time in found if not _CHANGED.search(line.text[: time.start])]
    return next(iter(first or [time for _, time in found]), None)


def _names(near: Sequence[Line]) -> Iterator[str]:
    """Yield the authors that each line names behind `By`, then those on a line beside the time."""
    for index, line in enumerate(near):
        found = cues.BYLINE.match(line.text)
        if found and found.end() < len(line.text):
            yield authors(line.text[found.end() :])
        elif found and index + 1 < len(near):
            yield authors(near[index + 1].text)
    for index, line in enumerate(near):
        if any(other.is_time for other in near[max(0, index - 1) : index + 2]):
            yield author_line(line.text)
