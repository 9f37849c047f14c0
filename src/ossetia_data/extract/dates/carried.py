"""A match of a date that leans on the one printed before, and that one -> its EDTF, or nothing."""

from re import Match

from ossetia_data.extract.dates.calendar import month_edtf, moved, possible_days, year_edtf
from ossetia_data.extract.dates.numbers import count_of


def same_time(match: Match[str], before: str) -> str:
    """Read `that year`, `the following day`: as far as the date printed before is known."""
    length = {"day": 10, "night": 10, "month": 7, "year": 4}.get(match["unit"].lower(), 0)
    base = before.rstrip("~")
    if not length or len(base) < length or not possible_days(base[:length]):
        return ""
    count = {"following": 1, "next": 1, "previous": -1}.get(match["which"].lower().removeprefix("the "), 0)
    return step(base[:length], count)


def later(match: Match[str], before: str) -> str:
    """Read `two years later` from the date printed before, where that is as precise as the unit."""
    length = {"day": 10, "week": 10, "month": 7, "year": 4, "decade": 4}.get(match["unit"].lower(), 0)
    base = before.rstrip("~")
    if not length or len(base) < length or not possible_days(base):
        return ""
    sign = -1 if match["side"].lower() == "earlier" else 1
    times = {"week": 7, "decade": 10}.get(match["unit"].lower(), 1)
    return step(base[:length], sign * times * count_of(match))


def step(base: str, count: int) -> str:
    """Return the year, month or day so many of its own kind on."""
    days = possible_days(base)
    if not days:
        return ""
    if len(base) == 4:
        return year_edtf(days[0].year + count)
    if len(base) == 7:
        return month_edtf(days[0].year, days[0].month + count)
    day = moved(days[0], count)
    return day.isoformat() if day else ""
