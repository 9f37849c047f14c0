"""Clean text -> its lines, and what their layout and words tell about each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ossetia_data.normalise import cues
from ossetia_data.normalise.characters import fold
from ossetia_data.normalise.printed_time import find_time

# `o` and `+` are how text browsers draw the bullets of inner lists.
_BULLET = re.compile(r"(?:[*•·‣◦▪●■►–—+-]|o)(?: +|$)")
_ENDING = re.compile(r"""[.!?…:][)\]"'”’»*]*$|[.,!?]?["”]$""")
_EDGE = ".,;:!?“”\"'()"


@dataclass(frozen=True)
class Line:
    """A printed line without its bullet: `indent` in columns, `gap` where a blank line stands above it.

    Its properties are read off more than once, and kept.
    """

    text: str
    indent: int = 0
    gap: bool = False
    bullet: str = ""

    @property
    def whole(self) -> str:
        """The line with its bullet, as it was printed."""
        return f"{self.bullet} {self.text}" if self.bullet else self.text

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The line's words between spaces."""
        return tuple(self.text.split())

    @cached_property
    def stop_words(self) -> int:
        """How many of its words are function words."""
        return sum(word.lower().strip(_EDGE) in cues.STOP_WORDS for word in self.words)

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_ENDING.search(self.text))

    @cached_property
    def is_sentence(self) -> bool:
        """Whether it reads like one or more sentences."""
        return len(self.words) >= 5 and self.ends and self.stop_words > 0

    @cached_property
    def is_label(self) -> bool:
        """Whether it is nothing but a control, a menu entry or a label of the page."""
        return len(self.words) <= 12 and bool(cues.LABEL.fullmatch(self.text))

    @cached_property
    def is_notice(self) -> bool:
        """Whether it is the page talking about itself, or to its reader."""
        return bool(cues.LEAD.match(self.text) or cues.NOTICE.search(self.text))

    @cached_property
    def is_caption(self) -> bool:
        """Whether it ends or begins with who made a picture."""
        return len(self.words) <= 90 and bool(cues.CREDIT.search(self.text))

    @cached_property
    def is_time(self) -> bool:
        """Whether it prints a day or a clock time, and little else."""
        count = len(self.words)
        by_clock = count <= 6 and bool(cues.CLOCK.search(self.text))
        return by_clock or (count <= 16 and find_time(self.text) is not None)

    @cached_property
    def is_byline(self) -> bool:
        """Whether it says who wrote the article."""
        return len(self.words) <= 16 and bool(cues.BYLINE.match(self.text))


def split_lines(text: str) -> Iterator[Line]:
    """Yield the lines of `text` that print something."""
    gap = False
    for raw in text.split("\n"):
        printed = raw.strip()
        found = _BULLET.match(printed)
        bullet = found[0] if found else ""
        words = fold(printed[len(bullet) :])
        if words:
            yield Line(words, len(raw) - len(raw.lstrip()), gap, bullet.strip())
        gap = not printed or (gap and not words)
