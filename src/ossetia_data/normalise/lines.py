"""Clean text -> its lines, with what their layout tells: indentation, blank lines above, bullets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ossetia_data.normalise.characters import fold

# `o` and `+` are how text browsers draw the bullets of inner lists.
_BULLET = re.compile(r"(?:[*•·‣◦▪●■►–—+-]|o|\d{1,2}\.)(?: +|$)")


@dataclass(frozen=True)
class Line:
    """A printed line without its bullet: `indent` in columns, `gap` where a blank line stands above it."""

    text: str
    indent: int = 0
    gap: bool = False
    bullet: str = ""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The line's words between spaces."""
        return tuple(self.text.split())

    @property
    def whole(self) -> str:
        """The line with its bullet, as it was printed."""
        return f"{self.bullet} {self.text}" if self.bullet else self.text


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that print something."""
    gap = False
    for raw in text.split("\n"):
        words = raw.strip()
        if not words:
            gap = True
            continue
        found = _BULLET.match(words)
        bullet = found[0] if found and not found[0][0].isdigit() else ""
        rest = words[len(bullet) :]
        if rest:
            yield Line(fold(rest), len(raw) - len(raw.lstrip()), gap, bullet.strip())
            gap = False
