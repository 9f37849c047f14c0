"""A match of a date that is told from today, and the day of publication -> its EDTF, or nothing."""

from datetime import date
from re import Match

from ossetia_data.extract.dates.calendar import (
    FEASTS,
    SEASONS,
    WEEKDAYS,
    day_edtf,
    month_edtf,
    moved,
    span_edtf,
    year_edtf,
)
from ossetia_data.extract.dates.numbers import count_of, month_of

DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}

DAYS_OFF = {
    "yesterday": -1,
    "last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


def days_near(match: Match[str], today: date, ahead: bool) -> str:
    """Read `March 3-5` without a year."""
    ends = [nearest_day(month_of(match), int(match[name]), today, ahead) for name in ("day", "last")]
    return "/".join(ends) if all(ends) and ends[0] <= ends[1] else ""


def nearest_day(month: int, day: int, today: date, ahead: bool) -> str:
    """Return the last such day up to today, or the next one where the text looks ahead."""
    this = day_edtf(today.year, month, day)
    if not this or (this == today.isoformat()):
        return this
    later = this > today.isoformat()
    return this if later == ahead else day_edtf(today.year + (1 if ahead else -1), month, day)


def day_without_year(match: Match[str], today: date, ahead: bool) -> str:
    """Read `March 30` without a year."""
    return nearest_day(month_of(match), int(match["day"]), today, ahead)


def fixed_day(match: Match[str], today: date, ahead: bool) -> str:
    """Read a feast that falls on one day every year."""
    month, day = FEASTS[match["feast"].lower().replace("’", "'")]
    return nearest_day(month, day, today, ahead)


def month_without_year(match: Match[str], today: date, ahead: bool) -> str:
    """Read `February`, `last March`: the nearest past one, or the next where the text looks ahead."""
    month, which = month_of(match), (match["which"] or "").lower()
    year = today.year
    if which == "last" or (which in ("", "this past") and not ahead):
        year -= month > today.month or (month == today.month and which != "")
    elif which == "next" or (which in ("", "this coming") and ahead):
        year += month < today.month or (month == today.month and which == "next")
    return month_edtf(year, month)


def near_today(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    """Read `yesterday`, `tonight`."""
    day = moved(today, DAYS_OFF.get(match[0].lower(), 0))
    return day.isoformat() if day else ""


def weekday(match: Match[str], today: date, ahead: bool) -> str:
    """Read `Wednesday`: the last one up to today, or the next where the text looks ahead."""
    which = (match["which"] or "").lower()
    off = (WEEKDAYS[match["weekday"].lower()] - today.weekday()) % 7
    if which == "next" or "coming" in which or (ahead and which in ("", "this")):
        off = off or (7 if which == "next" else 0)
    else:
        off = off - 7 if off or which == "last" else 0
    day = moved(today, off)
    return day.isoformat() if day else ""


def overnight(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    """Read `overnight`: the night into today, or out of it where the text looks ahead."""
    return span_edtf(today, moved(today, 1)) if ahead else span_edtf(moved(today, -1), today)


def weeks_back(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    """Read `two weeks ago on Tuesday`: that day of the week so many weeks before this one."""
    off = WEEKDAYS[match["weekday"].lower()] - today.weekday() - 7 * count_of(match)
    day = moved(today, off)
    return day.isoformat() if day else ""


def up_to_now(match: Match[str], today: date, ahead: bool) -> str:
    """Read `the past two years`: from then to now."""
    count = count_of(match) if match["count"] else 1
    first = back(today, count, match["unit"].lower())
    return f"{first}/{today.isoformat()[: len(first.rstrip('~'))]}" if first and not ahead else ""


def week(today: date, off: int) -> tuple[date | None, date | None]:
    """Return the Monday and the Sunday of the week so many weeks on."""
    monday = moved(today, 7 * off - today.weekday())
    return monday, monday and moved(monday, 6)


def weekend(match: Match[str], today: date, ahead: bool) -> str:
    """Read `last weekend`: its two days."""
    which = (match["which"] or "").lower()
    saturday = 5 - today.weekday()
    on_it = today.weekday() >= 5
    if which == "next" or which.startswith("this coming") or (ahead and not on_it):
        saturday += 7 if which == "next" and on_it else 0
    elif not on_it or "last" in which:
        saturday -= 7
    first = moved(today, saturday)
    return span_edtf(first, first and moved(first, 1))


def this_unit(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    """Read `this week`, `earlier this month`, `last year`."""
    which, side = match["which"].lower(), (match["side"] or "").lower()
    off = {"last": -1, "next": 1}.get(which, 0)
    unit = match["unit"].lower()
    if unit == "year":
        return year_edtf(today.year + off)
    if unit == "month":
        return month_edtf(today.year, today.month + off)
    if unit == "quarter":
        first = (today.month - 1) // 3 * 3 + 1 + 3 * off
        return f"{month_edtf(today.year, first)}/{month_edtf(today.year, first + 2)}"
    first_day, last_day = week(today, off)
    if not off and side == "earlier":
        last_day = today
    if not off and side == "later":
        first_day = today
    return span_edtf(first_day, last_day)


def near_season(match: Match[str], today: date, ahead: bool) -> str:
    """Read `last summer`."""
    which, season = match["which"].lower(), SEASONS[match["season"].lower()]
    begins = 3 * (season - 20)
    year = today.year
    if which == "last" or (which in ("this past", "the past")):
        year -= today.month < begins + 3
    elif which == "next" or (which == "the" and ahead):
        year += today.month >= begins
    return f"{year_edtf(year)}-{season}"


def ago(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    """Read `two years ago`."""
    return back(today, count_of(match), match["unit"].lower(), bool(match["roughly"]))


def back(today: date, count: int, unit: str, roughly: bool = False) -> str:
    """Return the day so many units before, as precise as the unit is; weeks are never meant to the day."""
    mark = "~" if roughly else ""
    if unit in DAYS_IN:
        day = moved(today, -count * DAYS_IN[unit])
        return day.isoformat() + (mark if unit == "day" else "~") if day else ""
    if unit == "month":
        return month_edtf(today.year, today.month - count) + mark
    year = year_edtf(today.year - count * {"year": 1, "decade": 10}.get(unit, 100))
    return year + (mark or ("" if unit == "year" else "~")) if year else ""


def before_now(match: Match[str], today: date) -> str:
    """Return when that was which, seen from today, is as long ago as an AFTERMATH match says."""
    return back(today, count_of(match), match["unit"].lower(), roughly=True)
