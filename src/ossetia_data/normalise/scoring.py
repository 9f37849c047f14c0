"""The lines of a page -> how much each looks like an article's running text, as a sum of named marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ossetia_data.normalise import cues
from ossetia_data.normalise.lines import Line
from ossetia_data.normalise.printed_time import find_time

_ENDING = re.compile(r"""[.!?…:][)\]"'”’»*]*$|[.,!?]?["”]$""")
_LONG = 12
_PARAGRAPH = 40
# A line is looked at from several sides; a page has fewer lines than this.
_REMEMBERED = 4096

# What each mark adds to a line's score. A page is mostly furniture, so a line starts below zero; a paragraph
# of forty words in the article's own column makes up for two or three lines of furniture in between.
WEIGHTS = {
    "line": -1.0,
    "sentence": 1.5,  # ends as sentences do, and has function words
    "ten words of sentences": 1.0,  # for each ten, up to forty
    "long": 2.0,  # twenty words and function words, without an end: cut off, or a list
    "three words": -0.5,
    "in column": 1.0,  # indented as most long lines are
    "out of column": -1.0,
    "bullet": -1.0,
    "label": -3.0,  # nothing but a control or a menu entry
    "notice": -5.0,  # the page talks about itself or to its reader
    "notice in a paragraph": -1.0,  # long text in the column may well talk of newsletters
    "repeated": -2.0,
}


@dataclass(frozen=True, slots=True)
class Page:
    """What a line is compared with: how often each is printed, and the indentation of most long lines."""

    text: str
    printed: Counter[str]
    column: int
    laid_out: bool


def survey(lines: Sequence[Line]) -> Page:
    """Return what the lines of a page have in common."""
    printed = Counter(line.text for line in lines)
    weight: Counter[int] = Counter()
    for line in lines:
        single = printed[line.text] == 1 and not line.bullet
        if single and len(line.words) >= _LONG and is_sentence(line) and not is_notice(line):
            weight[line.indent] += min(len(line.words), _PARAGRAPH)
    column = weight.most_common(1)[0][0] if weight else 0
    return Page(
        "\n".join(line.text for line in lines), printed, column, len({line.indent for line in lines}) > 3
    )


def score(line: Line, page: Page) -> float:
    """Return how much `line` looks like running text: above 0 it rather does, below it rather does not."""
    tens = min(len(line.words), _PARAGRAPH) / 10
    return sum(
        WEIGHTS[mark] * (tens if mark == "ten words of sentences" else 1) for mark in marks(line, page)
    )


def marks(line: Line, page: Page) -> Iterator[str]:
    """Yield the names of what speaks for or against `line`."""
    yield "line"
    count = len(line.words)
    if is_sentence(line):
        yield "sentence"
        yield "ten words of sentences"
    elif count >= 20 and not line.bullet and stop_words(line) * 5 >= count:
        yield "long"
    elif count <= 3:
        yield "three words"
    if page.laid_out:
        yield "in column" if line.indent == page.column else "out of column"
    if line.bullet:
        yield "bullet"
    if is_label(line):
        yield "label"
    elif is_notice(line):
        yield "notice in a paragraph" if count >= _PARAGRAPH and line.indent == page.column else "notice"
    if page.printed[line.text] > 1:
        yield "repeated"


@lru_cache(_REMEMBERED)
def stop_words(line: Line) -> int:
    """Count the function words of a line."""
    return sum(word.lower().strip(".,;:?!“”\"'()") in cues.STOP_WORDS for word in line.words)


def ends(line: Line) -> bool:
    """Say whether a line ends as a sentence does."""
    return bool(_ENDING.search(line.text))


@lru_cache(_REMEMBERED)
def is_sentence(line: Line) -> bool:
    """Say whether a line reads like one or more sentences."""
    return len(line.words) >= 5 and ends(line) and stop_words(line) > 0


@lru_cache(_REMEMBERED)
def is_label(line: Line) -> bool:
    """Say whether a line is nothing but a control, a menu entry or a label of the page."""
    return len(line.words) <= 12 and bool(cues.LABEL.fullmatch(line.text))


@lru_cache(_REMEMBERED)
def is_notice(line: Line) -> bool:
    """Say whether a line is the page talking about itself, or to its reader."""
    return bool(cues.LEAD.match(line.text) or cues.NOTICE.search(line.text))


@lru_cache(_REMEMBERED)
def is_caption(line: Line) -> bool:
    """Say whether a line ends or begins with who made a picture."""
    return len(line.words) <= 90 and bool(cues.CREDIT.search(line.text))


@lru_cache(_REMEMBERED)
def is_time(line: Line) -> bool:
    """Say whether a line prints a day, and little else."""
    if len(line.words) > 16:
        return False
    return find_time(line.text) is not None or bool(len(line.words) <= 6 and cues.CLOCK.search(line.text))


@lru_cache(_REMEMBERED)
def is_byline(line: Line) -> bool:
    """Say whether a line says who wrote it."""
    return len(line.words) <= 16 and bool(cues.BYLINE.match(line.text))
