"""The lines of a page -> how much each looks like an article's running text, as a sum of named marks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.normalise.lines import Line

_LONG = 12
_PARAGRAPH = 40

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
        if single and len(line.words) >= _LONG and line.is_sentence and not line.is_notice:
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
    if line.is_sentence:
        yield "sentence"
        yield "ten words of sentences"
    elif count >= 20 and not line.bullet and line.stop_words * 5 >= count:
        yield "long"
    elif count <= 3:
        yield "three words"
    if page.laid_out:
        yield "in column" if line.indent == page.column else "out of column"
    if line.bullet:
        yield "bullet"
    if line.is_label:
        yield "label"
    elif line.is_notice:
        yield "notice in a paragraph" if count >= _PARAGRAPH and line.indent == page.column else "notice"
    if page.printed[line.text] > 1:
        yield "repeated"
