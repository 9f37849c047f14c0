"""The lines of a page -> how much each looks like an article's running text, as a sum of named marks."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ossetia_data.normalise import cues
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.printed_time import find_time

_ENDING = re.compile(r"""[.!?…:][)\]"'”’»*]*$|[.,!?]?["”]$""")
_LONG = 12


@dataclass(frozen=True, slots=True)
class Page:
    """What a line is compared with: how often each is printed, and the indentation of most long lines."""

    printed: Counter[str]
    indent: int
    laid_out: bool


def survey(lines: Sequence[Line]) -> Page:
    """Return what the lines of a page have in common."""
    printed = Counter(line.text for line in lines)
    weight: Counter[int] = Counter()
    for line in lines:
        if is_sentence(line) and len(line.words) >= _LONG and not line.bullet and not is_notice(line):
            weight[line.indent] += len(line.words)
    indents = {line.indent for line in lines}
    return Page(printed, weight.most_common(1)[0][0] if weight else 0, len(indents) > 3)


def ends(line: Line) -> bool:
    """Say whether a line ends as a sentence does."""
    return bool(_ENDING.search(line.text))


def is_sentence(line: Line) -> bool:
    """Say whether a line reads like one or more sentences."""
    if len(line.words) < 5 or not ends(line):
        return False
    return any(word.lower() in cues.STOP_WORDS for word in line.words)


def is_label(line: Line) -> bool:
    return len(line.words) <= 12 and bool(cues.LABEL.fullmatch(line.text))


def is_notice(line: Line) -> bool:
    return bool(cues.LEAD.match(line.text) or cues.NOTICE.search(line.text))


def is_caption(line: Line) -> bool:
    return len(line.words) <= 90 and bool(cues.CREDIT.search(line.text))


def is_time(line: Line) -> bool:
    return len(line.words) <= 16 and find_time(line.text) is not None


def is_byline(line: Line) -> bool:
    return len(line.words) <= 16 and bool(cues.BYLINE.match(line.text))


def score(line: Line, page: Page) -> float:
    """Return how much `line` looks like running text: above 0 it rather does, below it rather does not."""
    count = len(line.words)
    stops = sum(word.lower().strip(',.“”"') in cues.STOP_WORDS for word in line.words)
    total = -1.0
    if is_sentence(line):
        total += 1.5 + min(count, 40) / 10
    elif count >= 20 and stops * 5 >= count:
        total += 2.0
    elif count <= 3:
        total -= 0.5
    if page.laid_out:
        total += 1.0 if line.indent == page.indent else -1.0
    if line.bullet:
        total -= 1.0
    if is_label(line):
        total -= 3.0
    elif is_notice(line):
        total -= 5.0
    if page.printed[line.text] > 1:
        total -= 2.0
    return total
