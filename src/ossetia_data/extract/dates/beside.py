"""Date expressions and the words beside them -> joined to intervals, years lent, open sides marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from ossetia_data.extract.dates.expression import DateExpression

# What joins two dates to an interval, and what must stand before the first.
JOINTS = frozenset({"to", "and", "until", "till", "through", "-", "–", "—"})
OPENERS = frozenset({"from", "between"})

# Between two dates of which only the last has its year printed: `June and July 2011`.
LENDING = frozenset({"and", "or", ",", "to", "-", "–", "—"})

# `before 2008` is any time up to then; `before the 2008 war` and `before Friday's vote` say no such thing.
UP_TO = re.compile(r"(?<!the )(?<!day )\b(?:before|until|till|prior to|by|up to)\s*$", re.IGNORECASE)
FROM_THEN = re.compile(r"(?<!day )\bafter\s*$", re.IGNORECASE)
ROUGHLY = re.compile(r"\b(?:about|around|circa|approximately|roughly|c\.)\s*$", re.IGNORECASE)
PLAIN = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")
OWNING = re.compile(r"['’]s?\b")
# A date that is printed without a year: `June`, `4 June`, `June 4`.
BARE = re.compile(r"(?:\d+ )?[A-Z]\w+\.?(?: \d+)?")
# So many characters before a date are looked at.
REACH = 12


def with_years(found: Sequence[DateExpression], text: str, offset: int) -> Iterator[DateExpression]:
    """Give a month or day without a year that of the date it is joined to."""
    for here, after in pairwise([*found, None]):
        joint = text[here.end - offset : after.start - offset].strip().lower() if here and after else ""
        lent = here and after and joint in LENDING and after.basis == "stated" and _is_bare(here)
        if here and after and lent and after.edtf[:4].isdigit():
            yield replace(here, edtf=after.edtf[:4] + here.edtf[4:], basis="stated")
        elif here:
            yield here


def _is_bare(expression: DateExpression) -> bool:
    """Tell whether a date is a month or a day of one with nothing said of its year."""
    named = len(expression.edtf) >= 7 and "/" not in expression.edtf
    return named and expression.basis == "relative" and bool(BARE.fullmatch(expression.text))


def joined(found: Sequence[DateExpression], text: str, offset: int) -> list[DateExpression]:
    """Join `from 2003 to 2008` and `between May and July` to one expression, an interval."""
    kept: list[DateExpression] = []
    for expression in found:
        first = kept[-1] if kept else None
        if first and _is_interval(first, expression, text, offset):
            span = text[first.start - offset : expression.end - offset]
            basis: Literal["stated", "relative"] = (
                "stated" if expression.basis == first.basis == "stated" else "relative"
            )
            edtf = f"{first.edtf}/{expression.edtf}"
            kept[-1] = DateExpression(first.start, expression.end, span, edtf, basis)
        else:
            kept.append(expression)
    return kept


def _is_interval(first: DateExpression, last: DateExpression, text: str, offset: int) -> bool:
    joint = text[first.end - offset : last.start - offset].strip().lower()
    opener = text[max(0, first.start - offset - 9) : first.start - offset].split()[-1:]
    if joint not in JOINTS or not opener or opener[0].lower() not in OPENERS:
        return False
    whole = bool(first.edtf and last.edtf) and "/" not in first.edtf + last.edtf
    return whole and first.edtf <= last.edtf


def sided(expression: DateExpression, text: str, offset: int) -> DateExpression:
    """Open the side of a date that `before`, `until`, `by` or `after` leaves open; mark `around` as rough."""
    edtf, start, end = expression.edtf, expression.start - offset, expression.end - offset
    before, behind = text[max(0, start - REACH) : start], text[end : end + 2 * REACH]
    if not PLAIN.fullmatch(edtf) or expression.aftermath or OWNING.match(behind):
        return expression
    if UP_TO.search(before):
        return replace(expression, edtf=f"../{edtf}")
    if FROM_THEN.search(before):
        return replace(expression, edtf=f"{edtf}/..")
    if ROUGHLY.search(before):
        return replace(expression, edtf=f"{edtf}~")
    return expression
