"""Rows of `entities` in; the places among them on a map of land and borders, drawn, out.

A place is a point near its middle. The borders are those of the outlines' source, and nobody's position.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor, sqrt

from ossetia_data.describe.frame import EDGE, WIDTH, WORLD, Frame
from ossetia_data.describe.outlines import SOURCE, borders, land
from ossetia_data.describe.svg import BORDER, DIM, FILL, INK, LAND, LINE, PAPER, element, label, picture
from ossetia_data.schema import Row

# The most places that are drawn, those named most first; and how far around its middle a detail reaches.
MOST = 80
NEAR = 9.0


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its coordinates in degrees and how often it is named."""

    entity_id: str
    name: str
    latitude: float
    longitude: float
    mentions: int


def places(rows: Iterable[Row], most: int = MOST) -> list[Place]:
    """Return the entities that have coordinates on Earth, those named most first, at most `most`."""
    found = [
        Place(
            str(row["entity_id"]),
            str(row["name"]),
            float(str(row["latitude"])),
            float(str(row["longitude"])),
            int(str(row["mention_count"] or 0)),
        )
        for row in rows
        if row["latitude"] is not None and row["longitude"] is not None
    ]
    found = [place for place in found if abs(place.latitude) <= 90 and abs(place.longitude) <= 180]
    return sorted(found, key=lambda place: (-place.mentions, place.entity_id))[:most]


def detail(found: Sequence[Place]) -> Frame:
    """Return the frame that holds the most mentions, with the places that it holds in its middle."""
    sights = [[place for place in found if _holds(_around(one), place)] for one in found]
    most = max(sights, key=lambda sight: sum(place.mentions for place in sight))
    return _around(*most)


def places_map(rows: Iterable[Row], near: bool = False) -> str:
    """Draw the world, or with `near` the part of it that is named most, as an SVG picture."""
    found = places(rows)
    frame = detail(found) if near and found else WORLD
    inside = [place for place in found if _holds(frame, place)]
    title = "Where it is: the part that is named most" if near else "Where it is"
    told = "; ".join(f"{place.name} ({place.latitude}, {place.longitude})" for place in inside)
    step = 5 if near else 30
    return picture(
        WIDTH,
        frame.height,
        title,
        f"{told or 'No place has coordinates.'} Borders are those of {SOURCE}; no position is taken.",
        *_ground(frame),
        *_grid(frame, step),
        *_points(frame, inside, [] if near or not found else [detail(found)]),
    )


def _around(*found: Place) -> Frame:
    """Return the frame whose middle is that of the stretch that places take."""
    x, y = (_middle([place.longitude for place in found]), _middle([place.latitude for place in found]))
    west, south = floor(x - NEAR), max(-90.0, min(floor(y - NEAR * 0.6), 90 - 1.2 * NEAR))
    return Frame(west, west + 2 * NEAR, south, south + 1.2 * NEAR)


def _middle(numbers: Sequence[float]) -> float:
    return (min(numbers) + max(numbers)) / 2


def _holds(frame: Frame, place: Place) -> bool:
    return frame.holds(place.longitude, place.latitude)


def _ground(frame: Frame) -> Iterable[str]:
    """Yield the land and its borders, cut off at the frame."""
    if shape := land(frame):
        yield element("path", d=shape, fill=LAND)
    if lines := borders(frame):
        width, height = WIDTH - 2 * EDGE, frame.height - 2 * EDGE
        window = {"x": EDGE, "y": EDGE, "width": width, "height": height}
        box = f"{EDGE:.0f} {EDGE:.0f} {width:.0f} {height:.1f}"
        drawn = element("path", d=lines, fill="none", stroke=BORDER)
        yield element("svg", drawn, **window, viewBox=box)


def _grid(frame: Frame, step: int) -> Iterable[str]:
    for degrees in range(-(-int(frame.west) // step) * step, int(frame.east) + 1, step):
        x, top = frame.at(degrees, frame.north)
        yield element("line", x1=x, x2=x, y1=top, y2=frame.at(0, frame.south)[1], stroke=LINE)
        yield label(_degrees(degrees, "E", "W"), x, frame.height - 12, 11, fill=DIM, text_anchor="middle")
    for degrees in range(-(-int(frame.south) // step) * step, int(frame.north) + 1, step):
        left, y = frame.at(frame.west, degrees)
        yield element("line", x1=left, x2=frame.at(frame.east, 0)[0], y1=y, y2=y, stroke=LINE)
        yield label(_degrees(degrees, "N", "S"), left - 4, y + 4, 11, fill=DIM, text_anchor="end")


def _degrees(number: int, positive: str, negative: str) -> str:
    return f"{abs(number)}°{positive if number > 0 else negative if number < 0 else ''}"


def _points(frame: Frame, found: Sequence[Place], boxes: Sequence[Frame]) -> Iterable[str]:
    """Yield boxes, points and names; a name is left out where it would cover another one."""
    taken: list[tuple[float, float, float, float]] = []
    for box in boxes:
        (x, y), (east, south) = frame.at(box.west, box.north), frame.at(box.east, box.south)
        yield element(
            "rect",
            x=x,
            y=y,
            width=east - x,
            height=south - y,
            fill="none",
            stroke=DIM,
            stroke_dasharray="4 3",
        )
    for place in found:
        x, y = frame.at(place.longitude, place.latitude)
        radius = min(3 + sqrt(place.mentions), 12.0)
        yield element("circle", cx=x, cy=y, r=radius, fill=FILL, fill_opacity=0.65, stroke=PAPER)
    for place in found:
        if not any(_holds(box, place) for box in boxes):
            yield from _name(frame, place, taken)


def _name(frame: Frame, place: Place, taken: list[tuple[float, float, float, float]]) -> Iterable[str]:
    x, y = frame.at(place.longitude, place.latitude)
    reach, length = min(3 + sqrt(place.mentions), 12.0) + 4, 7.4 * len(place.name)
    for left, base in (
        (x + reach, y + 4),
        (x - reach - length, y + 4),
        (x - length / 2, y - reach),
        (x - length / 2, y + reach + 10),
    ):
        box = (left, base - 12, left + length, base + 3)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= frame.height
        if inside and not any(_meet(box, other) for other in taken):
            taken.append(box)
            yield label(
                place.name, left, base, 13, fill=INK, stroke=PAPER, stroke_width=3, paint_order="stroke"
            )
            return


def _meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
