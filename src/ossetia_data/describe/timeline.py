"""Rows of `events` in; when they happened, as precisely as the articles tell, drawn in one picture, out.

The scale is stretched, so that a day of last month and a year of the last century can both be read. A bar
reaches from the first to the last day that a date allows: a short bar is a precise date. It is filled where
the event is told as a fact, and hollow where it is planned, supposed or denied.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ossetia_data.describe.scale import Scale, stretched
from ossetia_data.describe.svg import DIM, FILL, INK, LINE, PAPER, element, label, picture
from ossetia_data.schema import Row

# So many events fit a picture that can still be read; those that are reported most are drawn.
MOST = 60

WIDTH, LEFT, ROW, TOP = 960.0, 470.0, 26.0, 40.0
SPAN = WIDTH - LEFT - 40
LETTERS = 62
NARROWEST = 4.0


@dataclass(frozen=True, slots=True)
class Dated:
    """An event and the days its date allows, as ordinals; None for an open side."""

    event_id: str
    label: str
    date: str
    first: int | None
    last: int | None
    factuality: str
    reports: int

    @property
    def is_fact(self) -> bool:
        """Whether the articles tell it as something that happened."""
        return self.factuality == "asserted"


def dated(rows: Iterable[Row], most: int = MOST) -> list[Dated]:
    """Return the dated events of `rows`, earliest first; at most those `most` that are reported most."""
    found = [_dated(row) for row in rows if row["date"] and (row["date_start"] or row["date_end"])]
    kept = sorted(found, key=lambda event: (-event.reports, event.event_id))[:most]
    return sorted(kept, key=_order)


def scale(events: Iterable[Dated]) -> Scale:
    """Return the scale that these events can be read on."""
    days = [(event.first, event.last) for event in events]
    return stretched(
        [first for first, _ in days if first is not None] + [last + 1 for _, last in days if last is not None]
    )


def extent(over: Scale, event: Dated, width: float) -> tuple[float, float]:
    """Return where an event's bar begins on a scale of `width`, and how long it is."""
    begin = width * over.at(event.first) if event.first is not None else 0.0
    end = width * over.at(event.last + 1) if event.last is not None else width
    return min(begin, width - NARROWEST), max(end - begin, NARROWEST)


def bar(over: Scale, event: Dated, left: float, top: float, width: float, height: float) -> str:
    """Return an event's bar; a wedge at an open side."""
    begin, length = extent(over, event, width)
    x = left + begin
    look = {"fill": FILL if event.is_fact else PAPER, "stroke": FILL, "stroke_width": 1.5}
    if event.first is not None and event.last is not None:
        return element("rect", x=x, y=top, width=length, height=height, rx=2, **look)
    tip, flat = (x, x + length) if event.first is None else (x + length, x)
    points = f"{flat:.1f},{top:.1f} {flat:.1f},{top + height:.1f} {tip:.1f},{top + height / 2:.1f}"
    return element("polygon", points=points, **look)


def timeline(rows: Iterable[Row]) -> str:
    """Draw the dated events of `rows` as an SVG picture."""
    events = dated(rows)
    over, height = scale(events), TOP + ROW * max(len(events), 1) + 16
    told = "; ".join(f"{event.date}: {event.label}" for event in events) or "No event is dated."
    lines = [line for place, name in over.ticks(6.6 / SPAN) for line in _tick(place, name, height)]
    drawn = [part for number, event in enumerate(events) for part in _row(over, event, TOP + ROW * number)]
    return picture(WIDTH, height, "When it happened, as reported", told, *lines, *drawn)


def _tick(place: float, name: str, height: float) -> Sequence[str]:
    x = LEFT + place * SPAN
    line = element("line", x1=x, x2=x, y1=TOP - 8, y2=height - 8, stroke=LINE)
    return line, label(name, x, TOP - 16, 11, fill=DIM, text_anchor="middle")


def _row(over: Scale, event: Dated, top: float) -> Sequence[str]:
    shown = event.label if len(event.label) <= LETTERS else event.label[: LETTERS - 1].rstrip() + "…"
    return (
        label(shown, LEFT - 12, top + 15, 13, fill=INK, text_anchor="end"),
        bar(over, event, LEFT, top + 4, SPAN, 14),
    )


def _dated(row: Row) -> Dated:
    return Dated(
        str(row["event_id"]),
        str(row["label"] or row["event_id"]),
        str(row["date"]),
        _ordinal(row["date_start"]),
        _ordinal(row["date_end"]),
        str(row["factuality"]),
        int(str(row["mention_count"] or 0)),
    )


def _ordinal(day: object) -> int | None:
    if not day:
        return None
    return (day if isinstance(day, date) else date.fromisoformat(str(day))).toordinal()


def _order(event: Dated) -> tuple[int, int, str]:
    first = event.first if event.first is not None else event.last or 0
    return first, event.last if event.last is not None else date.max.toordinal(), event.event_id
