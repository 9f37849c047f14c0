"""What news writes for a date -> patterns, each with the function that reads its EDTF out of a match.

A `stated` expression needs nothing else; a `relative` one the day of publication; a `carried` one the date
that was printed before it. A reader returns nothing where the words do not say."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from re import Match
from typing import Literal

from ossetia_data.extract.dates.calendar import day_edtf, month_edtf
from ossetia_data.extract.dates.carried import later, same_time
from ossetia_data.extract.dates.numbers import NUMBERS, ORDINALS, QUARTERS, TENS, month_of
from ossetia_data.extract.dates.relative import (
    ago,
    day_without_year,
    days_near,
    fixed_day,
    month_without_year,
    near_season,
    near_today,
    overnight,
    this_unit,
    up_to_now,
    weekday,
    weekend,
    weeks_back,
)
from ossetia_data.extract.dates.stated import (
    century,
    days_of_month,
    decade,
    feast_of_year,
    full_day,
    nothing,
    quarter,
    season_of_year,
    slashed,
    years,
)

_LONG_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_MONTH = rf"(?P<month>{_LONG_MONTHS}|(?:{_SHORT_MONTHS})\b\.?)"
_YEAR = r"(?P<year>(?:1\d|20)\d\d)(?![\d%]|[.,]\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = r" ?(?:-|–|—|to|and) ?(?P<last>\d{1,2})"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ON_WEEKDAY = rf"(?:{_WEEKDAY},? (?:the )?)?"
_SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
_FEAST = r"(?P<feast>(?i:christmas|new year['’]s) (?i:eve|day))\b"
_QUARTER = rf"(?:Q(?P<number>[1-4])|(?P<which>(?i:{'|'.join(QUARTERS)})) quarter)"
_OVER = "(?i:over|in|during|within|for)"
_EARLY = r"(?i:early|mid|late)[- ](?:in )?"
_PART = rf"(?:{_EARLY})?"
_SIDE = r"(?:(?P<side>(?i:earlier|later|early|late|sometime)) (?:in )?)?"
_NEAR = "last|next|this past|this coming|this"
_COUNT = r"(?P<count>\d{1,3}|(?i:" + "|".join(NUMBERS) + r"))"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade|centur(?:y|ie))s?"
_ROUGHLY = (
    r"(?P<roughly>(?i:about|around|almost|nearly|roughly|some|over|more than|less than|at least|barely) )?"
)
# Words before a month or a year that make it a date: `May` and `March` are also words, 2000 also a number.
_INTO_MONTH = (
    r"(?<![\w-])(?i:(?:end|start|beginning|middle) of|in|since|by|until|till|from|through|during|before"
    r"|after|between|as of) "
)
_INTO_YEAR = (
    r"(?<![\w$£€-])(?i:in|since|by|until|till|from|to|and|through|during|before|after|of|around|for|between"
    r"|on|as of) "
)
# What is counted by a number that looks like a year.
_COUNTED = "people|men|women|troops|soldiers|dollars|euros|miles|km|metres|meters"
_FOLLOWING = "that|the same|the following|the next|the previous|following|same|next|previous"
_CRISES = "war|invasion|election|revolution|conflict|attack|crisis|pandemic|collapse|coup"

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


def _stated(pattern: str, reader: Reader, weak: bool = False) -> Phrase:
    return Phrase(re.compile(pattern), "stated", stated=reader, weak=weak)


def _relative(pattern: str, reader: Relative, weak: bool = False) -> Phrase:
    return Phrase(re.compile(pattern), "relative", relative=reader, weak=weak)


def _carried(pattern: str, reader: Carried) -> Phrase:
    return Phrase(re.compile(pattern), "carried", carried=reader)


# In order of trust: where two match from the same character, the longer wins, then the earlier here.
STATED: tuple[Phrase, ...] = (
    _stated(
        r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b",
        lambda m: day_edtf(int(m["year"]), int(m["month"]), int(m["day"])),
    ),
    _stated(r"(?<![\d/.])(?P<one>\d{1,2})([/.])(?P<two>\d{1,2})\2(?P<year>(?:1\d|20)\d\d)(?![\d/])", slashed),
    _stated(r"(?<![\d/.])\d{1,2}([/.])\d{1,2}\1\d\d(?![\d/])", nothing),
    _stated(rf"\b{_ON_WEEKDAY}{_DAY}(?: of)? {_MONTH},? {_YEAR}", full_day),
    _stated(rf"\b{_ON_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}", full_day),
    _stated(rf"\b{_MONTH} {_DAY}{_LAST_DAY},? {_YEAR}", days_of_month),
    _stated(rf"\b{_DAY}{_LAST_DAY} {_MONTH},? {_YEAR}", days_of_month),
    _stated(rf"\b{_PART}{_MONTH}(?:,| of)? {_YEAR}", lambda m: month_edtf(int(m["year"]), month_of(m))),
    _stated(rf"\b{_SEASON}(?: of)?,? {_YEAR}", season_of_year),
    _stated(rf"\b{_FEAST},? {_YEAR}", feast_of_year),
    _stated(rf"\b{_QUARTER}(?: of)? {_YEAR}", quarter),
    _stated(rf"(?<![\d-]){_YEAR} ?[-–—/] ?(?P<last>(?:(?:1\d|20)\d\d|\d\d))(?![\d-])", years, weak=True),
    _stated(rf"\b{_PART}(?:the )?{_PART}(?P<century>1\d|20)(?P<ten>\d)0['’]?s\b", decade),
    _stated(rf"(?:\b{_PART}the {_PART}|\b{_EARLY})['’‘](?P<ten>\d)0s\b", lambda m: f"19{m['ten']}X"),
    _stated(
        rf"\bthe {_PART}(?P<ten>(?i:{'|'.join(TENS)}))\b",
        lambda m: f"19{TENS[m['ten'].lower()]}X",
        weak=True,
    ),
    _stated(rf"\b{_PART}(?P<which>\d{{1,2}}(?:st|nd|rd|th)|(?i:{'|'.join(ORDINALS)}))[- ]century\b", century),
    _stated(rf"\b{_EARLY}{_YEAR}", lambda m: m["year"]),
    _stated(rf"{_INTO_YEAR}(?P<text>{_YEAR})(?! ?(?:{_COUNTED})|-\w|['’]?s\b)", lambda m: m["year"]),
    _stated(rf"(?<![\w$£€#.,/-])(?<!\d ){_YEAR}(?!-\w|['’]?s\b)", lambda m: m["year"], weak=True),
    _stated(
        r"\b(?i:(?:several|some|many|a few|a couple of|half an?) (?:day|week|month|year|decade)s?"
        r" (?:ago|earlier|later))\b",
        nothing,
    ),
    _stated(rf"\b(?i:the )?(?i:previous|following|same) {_WEEKDAY}\b", nothing),
    _stated(r"\b(?i:(?:decades|centuries|years|months|weeks|days) ago)\b", nothing),
    _stated(rf"\bsince the (?:\w+ )?(?:{_CRISES})\b", nothing),
)
RELATIVE: tuple[Phrase, ...] = (
    _relative(rf"\b{_MONTH} {_DAY}{_LAST_DAY}(?![\d,])\b", days_near),
    _relative(rf"\b{_DAY}{_LAST_DAY} {_MONTH}(?!\w)", days_near),
    _relative(rf"\b{_ON_WEEKDAY}{_MONTH} {_DAY}(?![\d%]|[.,]\d|-\w)\b", day_without_year),
    _relative(rf"(?<![\d.,])\b{_ON_WEEKDAY}{_DAY}(?: of)? {_MONTH}(?!\w)", day_without_year),
    _relative(rf"\b{_FEAST}", fixed_day),
    _relative(rf"\b{_EARLY}(?P<which>(?i:last|next|this))? ?{_MONTH}(?!\w)", month_without_year),
    _relative(rf"\b(?P<which>(?i:{_NEAR})) {_MONTH}(?!\w)", month_without_year),
    _relative(rf"{_INTO_MONTH}(?P<text>(?P<which>){_MONTH})(?![\w-])", month_without_year),
    _relative(rf"\b(?P<which>)(?!May\b|March\b){_MONTH}(?!\w)", month_without_year, weak=True),
    _relative(rf"\b(?P<which>(?i:{_NEAR})) {_SEASON}\b", near_season),
    _relative(
        rf"\b(?i:in|during) (?P<text>(?P<which>(?i:the)) {_SEASON})\b(?! of\b)",
        near_season,
    ),
    _relative(
        r"\b(?i:the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight"
        r"|last night|this (?:morning|afternoon|evening))\b",
        near_today,
    ),
    _relative(r"\b(?i:overnight)\b", overnight),
    _relative(rf"\b(?P<text>{_COUNT} weeks? ago (?:on |last )?(?P<weekday>{_WEEKDAY}))\b", weeks_back),
    _relative(rf"\b{_OVER} (?P<text>the (?i:past|last) (?:{_COUNT} )?{_UNIT})\b", up_to_now),
    _relative(
        rf"\b(?:(?P<which>(?i:{_NEAR})) )?(?P<weekday>{_WEEKDAY})(?: (?:morning|afternoon|evening|night))?\b",
        weekday,
    ),
    _relative(rf"\b(?P<which>(?i:{_NEAR}|over the|the)) (?i:weekend)\b", weekend),
    _relative(
        rf"\b{_SIDE}(?<!the )(?<!The )(?P<which>(?i:last|next|this))"
        r" (?P<unit>(?i:week|month|year|quarter))\b(?! and a half)",
        this_unit,
    ),
    _relative(rf"(?<!half )\b{_ROUGHLY}{_COUNT} {_UNIT} ago\b", ago),
)
CARRIED: tuple[Phrase, ...] = (
    _carried(rf"\b{_SIDE}(?P<which>(?i:{_FOLLOWING})) (?P<unit>(?i:day|night|week|month|year))\b", same_time),
    _carried(rf"\b{_COUNT} {_UNIT} (?P<side>(?i:later|earlier))\b", later),
)
PHRASES = STATED + RELATIVE + CARRIED

# `five weeks after …` dates what follows, if the sentence is told in the present; see `find_dates`.
AFTERMATH = re.compile(rf"\b{_ROUGHLY}{_COUNT} {_UNIT} (?P<side>after|since|before)\b")
