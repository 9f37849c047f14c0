"""An EDTF (ISO 8601-2) string in; whether it is well-formed, and the first and last day it allows, out.

Dates, seasons, intervals and sets are read here, because the edtf library raises on `2022-03-3X`, accepts
29 February in any year, takes winter for December alone and puts an end ten years on to an open interval.
What is left, years beyond four digits and times of day, is the library's to judge.
"""

import calendar
import re
from collections.abc import Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

Day = tuple[int, int, int]
Span = tuple[Day | None, Day | None]

_QUALIFIER = "[~?%]?"
_DATE = re.compile(
    rf"{_QUALIFIER}((?!-0000)-?[0-9X]{{4}}){_QUALIFIER}"
    rf"(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER}(?:-{_QUALIFIER}([0-9X]{{2}}){_QUALIFIER})?)?",
    re.ASCII,
)
_SIGNIFICANT = re.compile(r"([0-9]{4})S([1-4])", re.ASCII)
_OTHER = re.compile(r"Y-?[1-9][0-9]{4,}|Y-?[1-9][0-9]*E[1-9][0-9]*|[0-9-]{10}T[0-9:Z+-]+", re.ASCII)

# First month and how many months; of the meteorological seasons winter runs into the next year.
_NORTH = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3)}
_SEASONS = (
    _NORTH
    | {number + 4: months for number, months in _NORTH.items()}
    | {29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3)}
    | {33 + number: (1 + 3 * number, 3) for number in range(4)}
    | {37 + number: (1 + 4 * number, 4) for number in range(3)}
    | {40: (1, 6), 41: (7, 6)}
)


def is_edtf(text: str) -> bool:
    """Tell whether `text` is well-formed EDTF (levels 0 to 2) that some day, or an open side, satisfies.

    >>> is_edtf("2022-03-3X"), is_edtf("2022-02-3X"), is_edtf("2022/2021"), is_edtf("March 2022")
    (True, False, False, False)
    """
    return _span(text) is not None


def bounds(text: str) -> tuple[date | None, date | None]:
    """Return the first and the last day that `text` allows.

    None stands for an open or unknown side, for a day outside the years 1 to 9999, and on both sides for
    what is not EDTF. A season is the meteorological one, of the northern half unless its number says else.

    >>> bounds("2022-03-3X/..")
    (datetime.date(2022, 3, 30), None)
    """
    first, last = _span(text) or (None, None)
    return _date(first), _date(last)


def _date(day: Day | None) -> date | None:
    return date(*day) if day and MINYEAR <= day[0] <= MAXYEAR else None


@lru_cache(maxsize=100_000)
def _span(text: str) -> Span | None:
    if found := _DATE.fullmatch(text):
        return _single(*found.groups(default="XX"))
    if found := _SIGNIFICANT.fullmatch(text):
        return _span(found[1][: int(found[2])].ljust(4, "X"))
    if text.count("/") == 1 and text != "/":
        return _ordered(*(_side(end) for end in text.split("/")))
    if text[:1] + text[-1:] in {"[]", "{}"}:
        return _hull([_member(part) for part in text[1:-1].split(",")])
    return _other(text)


def _single(year: str, month: str, day: str) -> Span | None:
    years = _matching(year, range(10_000))
    if month.isdigit() and int(month) in _SEASONS:
        return _season(years, int(month)) if day == "XX" else None
    months, days = _matching(month, range(1, 13)), _matching(day, range(1, 32))
    first = _first_real(years, months, days)
    return first and (first, _first_real(years[::-1], months[::-1], days[::-1]))


def _season(years: Sequence[int], number: int) -> Span:
    month, length = _SEASONS[number]
    over, last = divmod(month + length - 2, 12)
    year = years[-1] + over
    return (years[0], month, 1), (year, last + 1, _length(year, last + 1))


def _matching(pattern: str, numbers: range) -> Sequence[int]:
    """Return those of `numbers` whose digits fit `pattern`, where X fits any."""
    if pattern.lstrip("-").isdigit():
        number = int(pattern)
        return [number] if number in numbers or -number in numbers else []
    fits = re.compile(pattern.lstrip("-").replace("X", "[0-9]")).fullmatch
    found = [number for number in numbers if fits(str(number).zfill(len(pattern.lstrip("-"))))]
    return [-number for number in reversed(found)] if pattern[0] == "-" else found


def _first_real(years: Iterable[int], months: Sequence[int], days: Sequence[int]) -> Day | None:
    every = ((y, m, d) for y in years for m in months for d in days if d <= _length(y, m))
    return next(every, None)


def _length(year: int, month: int) -> int:
    return calendar.monthrange(2000 + year % 400, month)[1]


def _side(text: str) -> Span | None:
    """Read one end of an interval: a date, `..` for open, nothing for unknown."""
    return (None, None) if text in {"", ".."} else _point(text)


def _point(text: str) -> Span | None:
    return _span(text) if _DATE.fullmatch(text) else None


def _ordered(lower: Span | None, upper: Span | None) -> Span | None:
    if lower is None or upper is None:
        return None
    first, last = lower[0], upper[1]
    return None if first and last and first > last else (first, last)


def _member(text: str) -> Span | None:
    """Read a member of a set: a date, or a range of dates that may be open on one side."""
    if ".." not in text:
        return _point(text)
    ends = text.split("..")
    return _ordered(*(_side(end) for end in ends)) if len(ends) == 2 and any(ends) else None


def _hull(members: Sequence[Span | None]) -> Span | None:
    spans = [member for member in members if member is not None]
    if len(spans) < len(members):
        return None
    firsts = [first for first, _ in spans if first]
    lasts = [last for _, last in spans if last]
    whole = len(spans)
    return (min(firsts) if len(firsts) == whole else None, max(lasts) if len(lasts) == whole else None)


def _other(text: str) -> Span | None:
    if not _OTHER.fullmatch(text):
        return None
    from edtf import parse_edtf

    if parse_edtf(text, fail_silently=True) is None:
        return None
    return _point(text.partition("T")[0]) if "T" in text else (None, None)
