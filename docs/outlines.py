"""Natural Earth's countries as TopoJSON in; the small GeoJSON of land and borders that maps are drawn on out.

    python docs/outlines.py countries-50m.json > src/ossetia_data/describe/world/outlines.geojson

The input is that of the npm package world-atlas 2.0.2. Rerun it only to take a newer one.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

from ossetia_data.describe.outlines import cut

Point = tuple[float, float]

# In degrees: how far a line may be from the original's, and how long an island must be to be drawn.
TOLERANCE, SMALLEST = 0.12, 0.6
DECIMALS = 2

# Nothing south of here is drawn: Antarctica takes more points than all of Europe.
SOUTH = -60.0


def outlines(topology: dict[str, Any]) -> dict[str, Any]:
    """Return a GeoJSON collection of two features: the land, and the borders that lie within it."""
    arcs = [simplified(arc) for arc in decoded(topology)]
    countries, land = (topology["objects"][name]["geometries"] for name in ("countries", "land"))
    coast = {abs_arc(arc) for polygon in polygons(land) for ring in polygon for arc in ring}
    used = Counter(abs_arc(arc) for polygon in polygons(countries) for ring in polygon for arc in ring)
    borders = [arcs[arc] for arc in sorted(used) if arc not in coast and used[arc] > 1]
    shown = [part for polygon in polygons(land) for part in at_home([joined(arcs, ring) for ring in polygon])]
    features = [
        feature("land", "MultiPolygon", shown),
        feature("borders", "MultiLineString", [line for line in borders if len(set(line)) > 1]),
    ]
    return {"type": "FeatureCollection", "features": features}


def decoded(topology: dict[str, Any]) -> Iterable[Sequence[Point]]:
    """Yield the arcs in degrees; TopoJSON keeps them as whole steps from point to point."""
    (by_x, by_y), (x, y) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        steps = accumulate(arc, lambda here, step: (here[0] + step[0], here[1] + step[1]))
        yield [(x + across * by_x, y + up * by_y) for across, up in steps]


def simplified(line: Sequence[Point]) -> list[Point]:
    """Drop points that lie within the tolerance of what is left (Douglas and Peucker), ends excepted."""
    kept, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        far = [(away(line[at], line[first], line[last]), at) for at in range(first + 1, last)]
        distance, at = max(far, default=(0.0, first))
        if distance > TOLERANCE:
            kept.add(at)
            waiting += [(first, at), (at, last)]
    return [(round(line[at][0], DECIMALS), round(line[at][1], DECIMALS)) for at in sorted(kept)]


def away(point: Point, first: Point, last: Point) -> float:
    """Return how far a point is from the way between two others, in degrees of latitude."""
    squeeze = cos(radians(point[1]))
    (x, y), (dx, dy) = (((one[0] - first[0]) * squeeze, one[1] - first[1]) for one in (point, last))
    length = dx * dx + dy * dy
    share = min(max((x * dx + y * dy) / length, 0.0), 1.0) if length else 0.0
    return hypot(x - share * dx, y - share * dy)


def polygons(geometries: Iterable[dict[str, Any]]) -> Iterable[Sequence[Sequence[int]]]:
    """Yield each polygon's rings, a ring being the numbers of its arcs; `~n` is arc n backwards."""
    for geometry in geometries:
        yield from geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]


def abs_arc(arc: int) -> int:
    """Return an arc's number, whichever way it is run along."""
    return ~arc if arc < 0 else arc


def joined(arcs: Sequence[Sequence[Point]], ring: Iterable[int]) -> list[Point]:
    """Return a ring's points, those where two arcs meet once."""
    points: list[Point] = []
    for arc in ring:
        found = arcs[abs_arc(arc)]
        points += (found[::-1] if arc < 0 else found)[1 if points else 0 :]
    return points


def at_home(polygon: Sequence[Sequence[Point]]) -> Iterator[list[list[Point]]]:
    """Yield the parts of a polygon (its outer ring, its lakes) that lie between 180 west and 180 east."""
    whole = [unrolled(ring) for ring in polygon]
    for turn in (-360.0, 0.0, 360.0):
        moved = [[(x + turn, y) for x, y in ring] for ring in whole]
        inside = [cut(cut(ring, 0, -180.0, 1), 0, 180.0, -1) for ring in moved]
        if inside[0] and is_seen(inside[0]):
            yield [
                [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in (*ring, ring[0])]
                for ring in inside
                if ring
            ]


def unrolled(ring: Sequence[Point]) -> list[Point]:
    """Return a ring that may run across 180 degrees, with longitudes beyond it there."""
    turns = accumulate((before[0] - after[0] for before, after in pairwise(ring)), turned, initial=0)
    return [(x + 360.0 * turn, y) for (x, y), turn in zip(ring, turns, strict=True)]


def turned(turns: int, back: float) -> int:
    """Count the turns round the Earth: a step of more than half of it went the other way."""
    return turns + (1 if back > 180 else -1 if back < -180 else 0)


def is_seen(ring: Sequence[Point]) -> bool:
    """Tell whether a ring is large enough to be drawn, and not in the far south."""
    xs, ys = zip(*ring, strict=True)
    return len(set(ring)) > 2 and max(max(xs) - min(xs), max(ys) - min(ys)) > SMALLEST and max(ys) > SOUTH


def feature(kind: str, geometry: str, coordinates: Sequence[object]) -> dict[str, Any]:
    """Return a GeoJSON feature."""
    return {
        "type": "Feature",
        "properties": {"kind": kind},
        "geometry": {"type": geometry, "coordinates": coordinates},
    }


if __name__ == "__main__":
    print(json.dumps(outlines(json.loads(Path(sys.argv[1]).read_text())), separators=(",", ":")))
