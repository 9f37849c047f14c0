"""An EDTF string -> whether it is a date that a day of publication can be."""

import re
from calendar import monthrange
from datetime import date

from edtf import EDTFParseException, parse_edtf

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_TENS_OF_DAY = re.compile(r"(\d{4})-(\d\d)-(\d)X")


def is_edtf_date(text: object) -> bool:
    """Say whether `text` is an EDTF date of level 0 to 2 without a time of day, whose days exist.

    >>> [is_edtf_date(day) for day in ("2022-03-31", "2022-03-3X", "2022-03~", "2022-02-30", "31/3/2022")]
    [True, True, True, False, False]
    """
    if not isinstance(text, str) or "T" in text or len(text) > 100:
        return False
    plain = _DAY.fullmatch(text)
    if plain:
        return _is_day(*map(int, plain.groups()))
    try:
        parse_edtf(text)
    except (EDTFParseException, ValueError, TypeError, RecursionError):
        return False
    return all(_is_month(year, month, int(tens or "0") * 10) for year, month, tens in _parts(text))


def _parts(text: str) -> list[tuple[int, int, str]]:
    return [(int(year), int(month), tens) for year, month, tens in _TENS_OF_DAY.findall(text)]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_month(year: int, month: int, first_day: int) -> bool:
    """Say whether a month has the first of the ten days that a date such as 2022-03-3X stands for."""
    return 1 <= month <= 12 and first_day <= monthrange(max(year, 1), month)[1]
