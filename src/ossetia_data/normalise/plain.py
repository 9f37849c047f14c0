"""The lines of an article kept as plain text -> all of them as paragraphs, and the facts it begins with."""

from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.model import Facts, Kind
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.masthead import read_masthead
from ossetia_data.normalise.parts import Part, Parts

_LONGEST_TITLE = 30
_LONGEST_HEADING = 12
# Byline and time stand in the first lines, and are short.
_MASTHEAD, _SHORT = 4, 10


def read_plain(lines: Sequence[Line]) -> Parts:
    """Return every line as a part, bullets and all: what is no page has nothing to be left out."""
    title = has_title(lines)
    top = [line for line in lines[1 : 1 + _MASTHEAD] if len(line.words) <= _SHORT]
    facts = read_masthead([line for line in top if line.is_byline or line.is_time], -1, len(top))
    facts = replace(facts, title=lines[0].text) if title else Facts()
    kinds = [
        "heading" if title else _kind(lines, 0),
        *(_kind(lines, index) for index in range(1, len(lines))),
    ]
    return Parts(facts, tuple(Part(kind, line.whole) for kind, line in zip(kinds, lines, strict=True)))


def has_title(lines: Sequence[Line]) -> bool:
    """Say whether the first line is a headline: short, no sentence, and above sentences."""
    first = lines[0]
    if len(lines) < 2 or not 2 <= len(first.words) <= _LONGEST_TITLE or first.bullet or first.is_caption:
        return False
    if first.text.endswith(("...", "…", ",", ":", ";", '"', "”")) or first.is_byline or first.is_time:
        return False
    return any(line.is_sentence for line in lines[1:5]) and (
        not first.text.endswith(".") or _is_headline(first, lines[1])
    )


def _is_headline(first: Line, below: Line) -> bool:
    """Say whether a line that ends with a full stop is a headline all the same: capitalised and set apart."""
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in first.words)
    return below.gap and capitals * 2 > len(first.words) and len(first.words) > 3


def _kind(lines: Sequence[Line], index: int) -> Kind:
    line = lines[index]
    if line.is_caption:
        return "caption"
    if (
        index == 0
        or index + 1 == len(lines)
        or line.bullet
        or len(line.words) > _LONGEST_HEADING
        or line.ends
    ):
        return "body"
    above, below = lines[index - 1], lines[index + 1]
    is_between = above.ends and below.is_sentence and len(below.words) > _LONGEST_HEADING
    return "heading" if is_between and not (line.is_time or line.is_byline) else "body"
