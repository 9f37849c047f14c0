"""What news writes for a date -> patterns, each with the function that reads its EDTF out of a match.

A `stated` expression needs nothing else; a `relative` one the day of publication; a `carried` one the date
that was printed before it. A reader returns nothing where the words do not say.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match
from typing import Literal

from ossetia_data.extract.dates.calendar import (
    MONTHS,
    SEASONS,
    WEEKDAYS,
    day_edtf,
    month_edtf,
    moved,
    possible_days,
    span_edtf,
    year_edtf,
)

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
ORDINALS = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
TENS = {
    word: number
    for number, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}
FIXED_DAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
DAYS_OFF = {
    "yesterday": -1,
    "last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_YEAR = r"(?P<year>(?:1\d|20)\d\d)(?![\d%]|[.,]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:(?P<part>(?i:early|mid|late))[- ](?:in )?)?"
_COUNT = r"(?P<count>\d{1,3}|(?i:" + "|".join(NUMBERS) + r"))"
_UNIT = r"(?P<unit>day|week|month|year|decade|centur(?:y|ie))s?"
_ROUGHLY = r"(?P<roughly>(?i:(?:about|around|almost|nearly|roughly|some|over|more than|less than|at least|barely) ))?"
# Words before a month or a year that make it a date: `May` and `March` are also words, 2000 also a number.
_INTO = r"(?<![\w$£€-])(?P<into>(?i:in|since|by|until|till|from|to|and|through|during|before|after|of|around|for|on|as of))(?: the)? "

Reader = Callable[[Match[str]], str]
Relative = Callable[[Match[str], date, bool], str]
Carried = Callable[[Match[str], str], str]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One way of writing a date. The group `text`, where a pattern has it, is what is reported.

    `weak` patterns count only where the language model too sees a date.
    """

    pattern: re.Pattern[str]
    kind: Literal["stated", "relative", "carried"]
    stated: Reader | None = None
    relative: Relative | None = None
    carried: Carried | None = None
    weak: bool = False


def _month(match: Match[str]) -> int:
    return MONTHS[match["month"].lower().rstrip(".")]


def _count(match: Match[str]) -> int:
    return NUMBERS.get(match["count"].lower()) or int(match["count"])


def _full_day(match: Match[str]) -> str:
    return day_edtf(int(match["year"]), _month(match), int(match["day"]))


def _slashed(match: Match[str]) -> str:
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    readings = {day_edtf(year, one, two), day_edtf(year, two, one)} - {""}
    return readings.pop() if len(readings) == 1 else ""


def _days_of_month(match: Match[str]) -> str:
    ends = [day_edtf(int(match["year"]), _month(match), int(match[name])) for name in ("day", "last")]
    return "/".join(ends) if all(ends) and ends[0] <= ends[1] else ""


def _days_near(match: Match[str], today: date, ahead: bool) -> str:
    ends = [_nearest_day(_month(match), int(match[name]), today, ahead) for name in ("day", "last")]
    return "/".join(ends) if all(ends) and ends[0] <= ends[1] else ""


def _decade(match: Match[str]) -> str:
    return f"{match['century']}{match['ten']}X"


def _century(match: Match[str]) -> str:
    number = ORDINALS.get(match["which"].lower()) or int(re.sub(r"\D", "", match["which"]) or 0)
    return f"{number - 1:02}XX" if 1 <= number <= 21 else ""


def _years(match: Match[str]) -> str:
    first, last = match["year"], match["last"]
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}/{last}" if first < last else ""


def _season_of_year(match: Match[str]) -> str:
    return f"{match['year']}-{SEASONS[match['season'].lower()]}"


def _nearest_day(month: int, day: int, today: date, ahead: bool) -> str:
    """Return the last such day up to today, or the next one where the text looks ahead."""
    this = day_edtf(today.year, month, day)
    if not this or (this == today.isoformat()):
        return this
    later = this > today.isoformat()
    return this if later == ahead else day_edtf(today.year + (1 if ahead else -1), month, day)


def _day_without_year(match: Match[str], today: date, ahead: bool) -> str:
    return _nearest_day(_month(match), int(match["day"]), today, ahead)


def _fixed_day(match: Match[str], today: date, ahead: bool) -> str:
    month, day = FIXED_DAYS[match[0].lower().replace("’", "'")]
    return _nearest_day(month, day, today, ahead)


def _month_without_year(match: Match[str], today: date, ahead: bool) -> str:
    month, which = _month(match), (match["which"] or "").lower()
    year = today.year
    if which == "last" or (which in ("", "this past") and not ahead):
        year -= month > today.month or (month == today.month and which != "")
    elif which == "next" or (which in ("", "this coming") and ahead):
        year += month < today.month or (month == today.month and which == "next")
    return month_edtf(year, month)


def _near_today(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    day = moved(today, DAYS_OFF.get(match[0].lower(), 0))
    return day.isoformat() if day else ""


def _weekday(match: Match[str], today: date, ahead: bool) -> str:
    which = (match["which"] or "").lower()
    off = (WEEKDAYS[match["weekday"].lower()] - today.weekday()) % 7
    if which == "next" or "coming" in which or (ahead and which in ("", "this")):
        off = off or (7 if which == "next" else 0)
    else:
        off = off - 7 if off or which == "last" else 0
    day = moved(today, off)
    return day.isoformat() if day else ""


def _week(today: date, off: int) -> tuple[date | None, date | None]:
    monday = moved(today, 7 * off - today.weekday())
    return monday, monday and moved(monday, 6)


def _weekend(match: Match[str], today: date, ahead: bool) -> str:
    which = (match["which"] or "").lower()
    saturday = 5 - today.weekday()
    on_it = today.weekday() >= 5
    if which == "next" or which.startswith("this coming") or (ahead and not on_it):
        saturday += 7 if which == "next" and on_it else 0
    elif not on_it or "last" in which:
        saturday -= 7
    first = moved(today, saturday)
    return span_edtf(first, first and moved(first, 1))


def _this_unit(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
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
    first_day, last_day = _week(today, off)
    if not off and side == "earlier":
        last_day = today
    if not off and side == "later":
        first_day = today
    return span_edtf(first_day, last_day)


def _near_season(match: Match[str], today: date, ahead: bool) -> str:
    which, season = match["which"].lower(), SEASONS[match["season"].lower()]
    begins = 3 * (season - 20)
    year = today.year
    if which == "last" or (which in ("this past", "the past")):
        year -= today.month < begins + 3
    elif which == "next" or (which == "the" and ahead):
        year += today.month >= begins
    return f"{year_edtf(year)}-{season}"


def _ago(match: Match[str], today: date, ahead: bool) -> str:  # noqa: ARG001 - one signature for all
    return _back(today, _count(match), match["unit"].lower(), bool(match["roughly"]))


def _back(today: date, count: int, unit: str, roughly: bool = False) -> str:
    """Return the day so many units before, as precise as the unit is; weeks are never meant to the day."""
    mark = "~" if roughly else ""
    if unit in ("day", "week"):
        day = moved(today, -count * (7 if unit == "week" else 1))
        return day.isoformat() + ("~" if unit == "week" else mark) if day else ""
    if unit == "month":
        return month_edtf(today.year, today.month - count) + mark
    year = year_edtf(today.year - count * {"year": 1, "decade": 10}.get(unit, 100))
    return year + (mark or ("" if unit == "year" else "~")) if year else ""


def _same_time(match: Match[str], before: str) -> str:
    """Read `that year`, `the following day`: as far as the date printed before is known."""
    length = {"day": 10, "night": 10, "month": 7, "year": 4}.get(match["unit"].lower(), 0)
    base = before.rstrip("~")
    if not length or len(base) < length or not possible_days(base[:length]):
        return ""
    step = {"following": 1, "next": 1, "previous": -1}.get(match["which"].lower(), 0)
    return _step(base[:length], step)


def _later(match: Match[str], before: str) -> str:
    """Read `two years later` from the date printed before, where that is as precise as the unit."""
    length = {"day": 10, "week": 10, "month": 7, "year": 4, "decade": 4}.get(match["unit"].lower(), 0)
    base = before.rstrip("~")
    if not length or len(base) < length or not possible_days(base):
        return ""
    sign = -1 if match["side"].lower() == "earlier" else 1
    times = {"week": 7, "decade": 10}.get(match["unit"].lower(), 1)
    return _step(base[:length], sign * times * _count(match))


def _step(base: str, count: int) -> str:
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


def _nothing(match: Match[str]) -> str:  # noqa: ARG001 - one signature for all
    return ""


def _stated(pattern: str, reader: Reader, weak: bool = False) -> Phrase:
    return Phrase(re.compile(pattern), "stated", stated=reader, weak=weak)


def _relative(pattern: str, reader: Relative, weak: bool = False) -> Phrase:
    return Phrase(re.compile(pattern), "relative", relative=reader, weak=weak)


def _carried(pattern: str, reader: Carried) -> Phrase:
    return Phrase(re.compile(pattern), "carried", carried=reader)


_TO = r" ?(?:-|–|—|to|and) ?"
_OPTIONAL_WEEKDAY = rf"(?:{_WEEKDAY},? (?:the )?)?"
_SIDE = r"(?:(?P<side>(?i:earlier|later|early|late|sometime)) (?:in )?)?"

# In order of trust: where two match from the same character, the longer wins, then the earlier here.
PHRASES: tuple[Phrase, ...] = (
    _stated(
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b",
        lambda m: day_edtf(int(m["year"]), int(m["month"]), int(m["day"])),
    ),
    _stated(r"(?<![\d/])(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>(?:1\d|20)\d\d)(?![\d/])", _slashed),
    _stated(r"(?<![\d/.])\d{1,2}([/.])\d{1,2}\1\d\d(?![\d/])", _nothing),
    _stated(rf"\b{_OPTIONAL_WEEKDAY}{_DAY}(?: of)? {_MONTH},? {_YEAR}", _full_day),
    _stated(rf"\b{_OPTIONAL_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}", _full_day),
    _stated(rf"\b{_MONTH} {_DAY}{_TO}(?P<last>\d{{1,2}}),? {_YEAR}", _days_of_month),
    _stated(rf"\b{_DAY}{_TO}(?P<last>\d{{1,2}}) {_MONTH},? {_YEAR}", _days_of_month),
    _relative(rf"\b{_MONTH} {_DAY}{_TO}(?P<last>\d{{1,2}})(?![\d,])\b", _days_near),
    _relative(rf"\b{_DAY}{_TO}(?P<last>\d{{1,2}}) {_MONTH}(?!\w)", _days_near),
    _relative(rf"\b{_OPTIONAL_WEEKDAY}{_MONTH} {_DAY}(?![\d%]|[.,]\d|-\w)\b", _day_without_year),
    _relative(rf"(?<![\d.,])\b{_OPTIONAL_WEEKDAY}{_DAY}(?: of)? {_MONTH}(?!\w)", _day_without_year),
    _relative(r"(?i:christmas|new year['’]s) (?i:eve|day)\b", _fixed_day),
    _stated(rf"\b{_PART}{_MONTH}(?:,| of)? {_YEAR}", lambda m: month_edtf(int(m["year"]), _month(m))),
    _relative(
        rf"\b(?P<part>(?i:early|mid|late))[- ](?P<which>(?i:last|next|this))? ?{_MONTH}(?!\w)",
        _month_without_year,
    ),
    _relative(rf"\b(?P<which>(?i:last|next|this past|this coming|this)) {_MONTH}(?!\w)", _month_without_year),
    _relative(rf"{_INTO}(?P<text>(?P<which>){_MONTH})(?![\w-])", _month_without_year),
    _relative(rf"\b(?P<which>){_MONTH}(?!\w)", _month_without_year, weak=True),
    _stated(rf"\b(?P<season>(?i:spring|summer|autumn|fall|winter))(?: of)?,? {_YEAR}", _season_of_year),
    _relative(
        r"\b(?P<which>(?i:last|next|this past|this)) (?P<season>(?i:spring|summer|autumn|fall|winter))\b",
        _near_season,
    ),
    _relative(
        r"\b(?i:in|during) (?P<text>(?P<which>(?i:the)) (?P<season>(?i:spring|summer|autumn|winter)))\b(?! of\b)",
        _near_season,
    ),
    _stated(
        rf"(?<![\d-]){_YEAR} ?[-–—/] ?(?P<last>(?:(?:1\d|20)\d)?\d\d?(?<=\d\d))(?![\d-])", _years, weak=True
    ),
    _stated(
        rf"\b(?:{_PART}the )?{_PART.replace('<part>', '<part2>')}(?P<century>1\d|20)(?P<ten>\d)0['’]?s\b",
        _decade,
    ),
    _stated(
        rf"(?:\b{_PART}the |\b{_PART.replace('<part>', '<part2>')})['’‘](?P<ten>\d)0s\b",
        lambda m: f"19{m['ten']}X",
    ),
    _stated(
        rf"\bthe {_PART}(?P<ten>(?i:{'|'.join(TENS)}))\b", lambda m: f"19{TENS[m['ten'].lower()]}X", weak=True
    ),
    _stated(
        rf"\b{_PART}(?P<which>\d{{1,2}}(?:st|nd|rd|th)|(?i:{'|'.join(ORDINALS)}))[- ]century\b", _century
    ),
    _stated(rf"\b(?P<part>(?i:early|mid|late))[- ](?:in )?{_YEAR}", lambda m: m["year"]),
    _stated(
        rf"{_INTO}(?P<text>{_YEAR})(?! ?(?:people|men|women|troops|soldiers|dollars|euros|miles|km|metres|meters)|-\w|['’]?s\b)",
        lambda m: m["year"],
    ),
    _stated(rf"(?<![\w$£€#.,/-]){_YEAR}(?!-\w|['’]?s\b)", lambda m: m["year"], weak=True),
    _relative(
        r"\b(?i:the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight"
        r"|last night|this (?:morning|afternoon|evening))\b",
        _near_today,
    ),
    _relative(
        rf"\b(?:(?P<which>(?i:last|next|this past|this coming|this)) )?(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?\b",
        _weekday,
    ),
    _relative(
        r"\b(?P<which>(?i:last|next|this past|this coming|this|over the|the)) (?i:weekend)\b", _weekend
    ),
    _relative(
        rf"\b{_SIDE}(?<!the )(?<!The )(?P<which>(?i:last|next|this)) (?P<unit>(?i:week|month|year|quarter))\b(?! and a half)",
        _this_unit,
    ),
    _relative(rf"\b{_ROUGHLY}{_COUNT} {_UNIT} ago\b", _ago),
    _carried(
        rf"\b{_SIDE}(?P<which>(?i:that|the same|the following|the next|the previous|following|same|next|previous)) (?P<unit>(?i:day|night|week|month|year))\b",
        _same_time,
    ),
    _carried(rf"\b{_COUNT} {_UNIT} (?P<side>(?i:later|earlier))\b", _later),
    _stated(
        r"\b(?i:(?:several|some|many|a few|a couple of) (?:day|week|month|year|decade)s (?:ago|earlier|later))\b",
        _nothing,
    ),
    _stated(r"\b(?i:(?:decades|centuries|years|months|weeks|days) ago)\b", _nothing),
    _stated(
        r"\bsince the (?:\w+ )?(?:war|invasion|election|revolution|conflict|attack|crisis|pandemic|collapse|coup)\b",
        _nothing,
    ),
)

# `five weeks after …` dates what follows, if the sentence is told in the present; see `find_dates`.
AFTERMATH = re.compile(rf"\b{_ROUGHLY}{_COUNT} {_UNIT} (?P<side>after|since|before)\b")


def before_now(match: Match[str], today: date) -> str:
    """Return when that was which, seen from today, is as long ago as an AFTERMATH match says."""
    return _back(today, _count(match), match["unit"].lower(), roughly=True)
