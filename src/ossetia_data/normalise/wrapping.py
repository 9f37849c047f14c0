"""The lines of a text broken at a fixed width -> its paragraphs on one line each; other lines as they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ossetia_data.normalise.lines import Line

# Wider than this is no typewriter, terminal or mail program.
_WIDEST = 120
_FEWEST = 4
_HYPHEN = re.compile(r"\w-$")


def unwrap(lines: Sequence[Line]) -> Sequence[Line]:
    """Join the lines of each paragraph, if the text is broken at one width.

    Paragraphs are parted by a blank line, a bullet, or an indented first line.
    """
    width = max((_end(line) for line in lines), default=0)
    if not 40 <= width <= _WIDEST:
        return lines
    begins = _beginnings(lines)
    inside = [pair for pair, begin in zip(pairwise(lines), begins[1:], strict=True) if not begin]
    return list(_joined(lines, begins, width)) if _is_wrapped(inside, width) else lines


def _beginnings(lines: Sequence[Line]) -> list[bool]:
    """Say of each line whether it begins a paragraph by its layout."""
    margin = min(line.indent for line in lines)
    by_indent = sum(line.gap for line in lines) * 10 < len(lines)
    begins = [True]
    for above, line in pairwise(lines):
        indented = line.indent > (margin if by_indent else above.indent) + 1
        begins.append(line.gap or bool(line.bullet) or indented)
    return begins


def _is_wrapped(inside: Sequence[tuple[Line, Line]], width: int) -> bool:
    """Say whether most lines end where the first word of the next would not have fitted any more."""
    full = [below for line, below in inside if _is_full(line, below, width)]
    within = [line for line in full if line.text[0].islower()]
    return len(inside) >= _FEWEST and len(full) * 10 >= len(inside) * 6 and len(within) * 4 >= len(full)


def _joined(lines: Sequence[Line], begins: Sequence[bool], width: int) -> Iterator[Line]:
    made = lines[0]
    for (above, line), begin in zip(pairwise(lines), begins[1:], strict=True):
        if begin or not _is_full(above, line, width):
            yield made
            made = line
            continue
        between = "" if _HYPHEN.search(above.text) and line.text[0].isalnum() else " "
        made = replace(made, text=made.text + between + line.text)
    yield made


def _is_full(line: Line, below: Line, width: int) -> bool:
    first = below.words[0].split("-")[0]
    return _end(line) + 1 + len(first) > width - 2


def _end(line: Line) -> int:
    """Return the column a line ends in."""
    return line.indent + len(line.whole)
