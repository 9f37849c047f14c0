"""What is read from the words of a date: where they stand, what they say, and what that rests on."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A stretch of text that tells when; offsets are code points of the article's text.

    `edtf` is empty where the words cannot be placed in time. `aftermath` marks `five weeks after`, which
    dates what stands behind it.
    """

    start: int
    end: int
    text: str
    edtf: str
    basis: Literal["stated", "relative"]
    aftermath: bool = False
