"""A match of a date that needs nothing else to be read -> its EDTF, or nothing where no calendar has it."""

import re
from re import Match

from ossetia_data.extract.dates.calendar import FEASTS, SEASONS, day_edtf
from ossetia_data.extract.dates.numbers import ORDINALS, QUARTERS, month_of


def full_day(match: Match[str]) -> str:
    """Read `30 March 2022` and its like."""
    return day_edtf(int(match["year"]), month_of(match), int(match["day"]))


def slashed(match: Match[str]) -> str:
    """Read `3/30/2022`, unless day and month could be either."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    readings = {day_edtf(year, one, two), day_edtf(year, two, one)} - {""}
    return readings.pop() if len(readings) == 1 else ""


def days_of_month(match: Match[str]) -> str:
    """Read `March 3-5, 2021`."""
    ends = [day_edtf(int(match["year"]), month_of(match), int(match[name])) for name in ("day", "last")]
    return "/".join(ends) if all(ends) and ends[0] <= ends[1] else ""


def decade(match: Match[str]) -> str:
    """Read `the 1980s`."""
    return f"{match['century']}{match['ten']}X"


def century(match: Match[str]) -> str:
    """Read `the 20th century`."""
    number = ORDINALS.get(match["which"].lower()) or int(re.sub(r"\D", "", match["which"]) or 0)
    return f"{number - 1:02}XX" if 1 <= number <= 21 else ""


def years(match: Match[str]) -> str:
    """Read `2003–2008`, also with the century left out."""
    first, last = match["year"], match["last"]
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}/{last}" if first < last else ""


def season_of_year(match: Match[str]) -> str:
    """Read `the summer of 2010`."""
    return f"{match['year']}-{SEASONS[match['season'].lower()]}"


def feast_of_year(match: Match[str]) -> str:
    """Read `Christmas Day 2014`."""
    return day_edtf(int(match["year"]), *FEASTS[match["feast"].lower().replace("’", "'")])


def quarter(match: Match[str]) -> str:
    """Read `the third quarter of 2021`, `Q3 2021`."""
    number = int(match["number"]) if match["number"] else QUARTERS[match["which"].lower()]
    return f"{match['year']}-{3 * number - 2:02}/{match['year']}-{3 * number:02}"


def nothing(match: Match[str]) -> str:  # noqa: ARG001 - one signature for all
    """Read what cannot be placed in time."""
    return ""
