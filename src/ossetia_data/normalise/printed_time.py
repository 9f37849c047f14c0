"""A time line as pages print it -> the day, and the instant where hour and time zone are printed too."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
# Scrapes glue a day to the name before it: `Ann LeeMay 5, 2021`.
_START = "(?-i:(?<![A-Za-z])|(?<=[a-z])(?=[A-Z]))"
_YEAR = r"(?P<{0}>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?<!\d)(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)"
_FORMS = (
    rf"{_START}{_MONTH.format('m1')}\s*{_DAY.format('d1')},?\s*{_YEAR.format('y1')}",
    rf"{_DAY.format('d2')}[\s-]+(?:of\s+)?{_MONTH.format('m2')}[,\s-]+{_YEAR.format('y2')}",
    r"(?<!\d)(?P<y3>(?:19|20)\d\d)[-/.](?P<m3>[01]?\d)[-/.](?P<d3>[0-3]?\d)(?!\d)",
    r"(?<!\d)(?P<a4>[0-3]?\d)(?P<sep>[-/.])(?P<b4>[0-3]?\d)(?P=sep)(?P<y4>(?:19|20)\d\d)(?!\d)",
)
_DATE = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?P<hour>[0-2]?\d)[:.](?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?\s*(?P<half>[ap]\.?\s?m\b\.?)?"
    r"[\s(]*(?P<zone>(?:(?:GMT|UTC)?\s?[+−-]\d\d?:?(?:\d\d)?(?!\d))|(?:[A-Z][A-Za-z]{0,8}\b))?",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+−-])(\d\d?):?(\d\d)?", re.IGNORECASE)
# Abbreviations that name one offset, or by far most often one; IST and AST are left out.
_HOURS = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 1, "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3,
    "SAST": 2, "EAT": 3, "MSK": 3, "PKT": 5, "ICT": 7, "WIB": 7, "HKT": 8, "SGT": 8, "AWST": 8, "JST": 9,
    "KST": 9, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10,
}  # fmt: skip
# Names of zones that have two offsets a year.
_PLACES = {
    "ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles",
    "EASTERN": "America/New_York", "CENTRAL": "America/Chicago", "MOUNTAIN": "America/Denver",
    "PACIFIC": "America/Los_Angeles",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PrintedTime:
    """A printed day (ISO 8601), the UTC instant if it is printed too, and where in the line the day is."""

    day: str
    instant: datetime | None
    start: int
    end: int


def find_time(line: str) -> PrintedTime | None:
    """Return the first day printed in `line`, with its instant if a clock time and a time zone stand by it.

    Days whose order of day and month cannot be told (3/4/2022) are left alone.

    >>> find_time("Published Jan. 5, 2021, 7:30 PM ET").instant.isoformat()
    '2021-01-06T00:30:00+00:00'
    """
    for found in _DATE.finditer(line):
        day = _day(found)
        if day:
            return PrintedTime(day.isoformat(), _instant(line, found, day), found.start(), found.end())
    return None


def _day(found: re.Match[str]) -> date | None:
    part = found.groupdict()
    if part["a4"]:
        first, second = int(part["a4"]), int(part["b4"])
        if first <= 12 and second <= 12 and first != second:
            return None
        month, day = (second, first) if first > 12 else (first, second)
        return _date(int(part["y4"]), month, day)
    if part["y3"]:
        return _date(int(part["y3"]), int(part["m3"]), int(part["d3"]))
    name, day_text, year = (
        (part["m1"], part["d1"], part["y1"]) if part["m1"] else (part["m2"], part["d2"], part["y2"])
    )
    return _date(int(year), _MONTHS.index(name[:3].lower()) + 1, int(day_text))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _instant(line: str, found: re.Match[str], day: date) -> datetime | None:
    """Return the UTC instant of the clock time printed behind or before the day, if its zone is known."""
    behind = re.split(r"(?i)updated|modified|\|", line[found.end() : found.end() + 40])[0]
    clock = _CLOCK.search(behind) or _last_clock(line[max(0, found.start() - 40) : found.start()])
    if clock is None:
        return None
    hour, zone = _hour(clock), _zone(clock["zone"] or "")
    if zone is None or hour is None:
        return None
    return datetime(day.year, day.month, day.day, hour, int(clock["minute"]), tzinfo=zone).astimezone(UTC)


def _last_clock(before: str) -> re.Match[str] | None:
    clocks = list(_CLOCK.finditer(before))
    return clocks[-1] if clocks else None


def _hour(clock: re.Match[str]) -> int | None:
    hour, half = int(clock["hour"]), (clock["half"] or "")[:1].lower()
    if half:
        return hour % 12 + (12 if half == "p" else 0) if 1 <= hour <= 12 else None
    return hour if hour < 24 else None


def _zone(name: str) -> tzinfo | None:
    offset = _OFFSET.fullmatch(name.strip())
    if offset:
        minutes = int(offset[2]) * 60 + int(offset[3] or 0)
        return (
            timezone(timedelta(minutes=minutes if offset[1] == "+" else -minutes)) if minutes < 1440 else None
        )
    name = name.upper()
    if name in _HOURS:
        return timezone(timedelta(hours=_HOURS[name]))
    try:
        return ZoneInfo(_PLACES[name]) if name in _PLACES else None
    except ZoneInfoNotFoundError:
        return None
