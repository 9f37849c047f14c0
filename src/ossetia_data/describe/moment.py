"""The days that an event's date allows in; how imprecise it is, in words and drawn, out."""

from collections.abc import Iterator
from datetime import MAXYEAR, date

from ossetia_data.describe.scale import named
from ossetia_data.describe.svg import DIM, FILL, LINE, element, label
from ossetia_data.describe.timeline import Dated

WIDTH, HEIGHT, EDGE = 640.0, 58.0, 50.0

# Steps between the lines, in days, months or years, and the longest stretch that each is for, in days.
STEPS = (
    ("day", 1, 12),
    ("day", 7, 100),
    ("month", 1, 400),
    ("month", 6, 2_000),
    ("year", 1, 4_500),
    ("year", 10, 45_000),
    ("year", 100, 500_000),
)


def told(event: Dated) -> str:
    """Say which days an event's date allows, and how many they are.

    >>> told(Dated("e", "", "2022-02", 738187, 738214, "asserted", 1))
    'Some time from 2022-02-01 to 2022-02-28 (28 days)'
    """
    if event.first is None or event.last is None:
        known = event.first if event.first is not None else event.last
        day = date.fromordinal(known).isoformat() if known is not None else "an unknown day"
        return f"From {day} on, with no known end" if event.first is not None else f"Until {day}"
    first, last = (date.fromordinal(day).isoformat() for day in (event.first, event.last))
    days = event.last - event.first + 1
    return f"On {first}" if days == 1 else f"Some time from {first} to {last} ({days:,} days)"


def moment(event: Dated) -> str:
    """Draw the stretch of days over the calendar around it; empty where an end of it is open."""
    if event.first is None or event.last is None:
        return ""
    days = event.last - event.first + 1
    around = max(days, 3)
    low, high = max(event.first - around, 1), min(event.last + 1 + around, date.max.toordinal())

    def at(day: int) -> float:
        return EDGE + (day - low) / (high - low) * (WIDTH - 2 * EDGE)

    lines, free = [], -1.0
    for day in _lines(low, high):
        x, name = at(day), named(day)
        lines.append(element("line", x1=x, x2=x, y1=4, y2=36, stroke=LINE))
        if x - 3.6 * len(name) >= free:
            lines.append(label(name, x, 52, 12, fill=DIM, text_anchor="middle"))
            free = x + 3.6 * len(name) + 8
    width = max(at(event.last + 1) - at(event.first), 4.0)
    bar = element("rect", x=at(event.first), y=10, width=width, height=18, rx=2, fill=FILL)
    return element("svg", *lines, bar, viewBox=f"0 0 {WIDTH:.0f} {HEIGHT:.0f}", aria_hidden="true")


def _lines(low: int, high: int) -> Iterator[int]:
    """Yield the days between which the calendar is cut, some ten of them."""
    fitting = (step for step in STEPS if high - low <= step[2])
    unit, count, _ = next(fitting, ("year", 1000, 0))
    if unit == "day":
        yield from range(low - low % count + count, high, count)
        return
    begin, end = date.fromordinal(low), date.fromordinal(high)
    months = count if unit == "month" else 12 * count
    first = -(-(begin.year * 12 + begin.month) // months) * months
    for month in range(first, end.year * 12 + end.month, months):
        if 12 <= month < 12 * (MAXYEAR + 1):
            yield date(month // 12, month % 12 + 1, 1).toordinal()
