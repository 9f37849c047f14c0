"""Years, months and days -> EDTF strings; an article's EDTF date -> the days it may have appeared on."""

import re
from calendar import monthrange
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
# EDTF's month numbers for the seasons of a year.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

# Feasts that fall on one day every year: month and day.
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}

_EDTF_DATE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|\dX|XX))?)?[~?%]?")


def day_edtf(year: int, month: int, day: int) -> str:
    """Return the day as EDTF, or nothing where no calendar has it.

    >>> day_edtf(2022, 3, 9), day_edtf(2022, 2, 31)
    ('2022-03-09', '')
    """
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def month_edtf(year: int, month: int) -> str:
    """Return the month as EDTF; months before 1 and after 12 run into the years beside.

    >>> month_edtf(2022, 3), month_edtf(2022, 0)
    ('2022-03', '2021-12')
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return f"{year:04}-{month:02}" if 1 <= year <= 9999 else ""


def year_edtf(year: int) -> str:
    """Return the year as EDTF, or nothing where it has no four digits."""
    return f"{year:04}" if 1 <= year <= 9999 else ""


def moved(day: date, days: int) -> date | None:
    """Return the day so many days on, or None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def span_edtf(first: date | None, last: date | None) -> str:
    """Return an interval of days, both ends included, as EDTF."""
    return f"{first.isoformat()}/{last.isoformat()}" if first and last else ""


def possible_days(edtf: str) -> tuple[date, date] | None:
    """Return the first and the last day that an EDTF date (no interval) allows; None where it tells none.

    >>> possible_days("2022-03-3X")
    (datetime.date(2022, 3, 30), datetime.date(2022, 3, 31))
    """
    found = _EDTF_DATE.fullmatch(edtf)
    if not found:
        return None
    year, month, day = (part or "XX" for part in found.groups())
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    first_month, last_month = (1, 12) if month == "XX" else (int(month), int(month))
    if not first_year >= 1 or not 1 <= first_month <= 12:
        return None
    days_in_last = monthrange(last_year, last_month)[1]
    first_day = 1 if day == "XX" else max(1, int(day.replace("X", "0")))
    last_day = days_in_last if day == "XX" else min(days_in_last, int(day.replace("X", "9")))
    try:
        return date(first_year, first_month, first_day), date(last_year, last_month, last_day)
    except ValueError:
        return None


def common(one: str, other: str) -> str:
    """Return what two readings of one expression agree on: the day, the month, the year, or nothing.

    >>> common("2022-02-23", "2022-02-24"), common("2021-12-31", "2022-01-01")
    ('2022-02', '')
    """
    if one == other:
        return one
    ends = [end.rstrip("~") for edtf in (one, other) for end in edtf.split("/")]
    for length in (7, 4):
        heads = {end[:length] for end in ends}
        if len(heads) == 1 and all(len(end) >= length for end in ends):
            return heads.pop()
    return ""
