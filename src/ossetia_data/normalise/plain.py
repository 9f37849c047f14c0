"""The lines of an article kept as plain text -> all of them as paragraphs, and the title it begins with."""

from collections.abc import Sequence

from ossetia_data.model import Facts
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.parts import Part, Parts
from ossetia_data.normalise.scoring import ends, is_caption, is_sentence


def read_plain(lines: Sequence[Line]) -> Parts:
    """Return every line as a part."""
    title = lines[0].text if has_title(lines) else ""
    parts = tuple(Part(_kind(lines, index, title), line.whole) for index, line in enumerate(lines))
    return Parts(Facts(title=title), parts)


def has_title(lines: Sequence[Line]) -> bool:
    """Say whether the first line is a headline: short, no sentence, and above sentences."""
    first = lines[0]
    if len(lines) < 2 or not 2 <= len(first.words) <= 30 or is_caption(first):
        return False
    if not any(is_sentence(line) for line in lines[1:4]):
        return False
    return not first.text.endswith((".", ",", ":", ";"))


def _kind(lines, index, title):
    line = lines[index]
    if index == 0 and title:
        return "heading"
    if is_caption(line):
        return "caption"
    short = len(line.words) <= 12 and not ends(line)
    above = lines[index - 1] if index else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    if short and above and below and ends(above) and is_sentence(below) and len(below.words) > 12:
        return "heading"
    return "body"
