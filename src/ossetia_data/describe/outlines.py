"""A stretch of the Earth in; the bundled outlines of land and borders inside it, as SVG paths, out.

The outlines are Natural Earth's, much simplified; world/SOURCE.md tells what they are and are not.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from ossetia_data.describe.frame import Frame

WORLD = Path(__file__).parent / "world"
SOURCE = "Natural Earth"

# Degrees east, degrees north.
Point = Sequence[float]
Line = Sequence[Point]


# Points of a line that lie nearer to each other than so many pixels are drawn as one.
NEAREST = 2


@lru_cache(16)
def land(frame: Frame) -> str:
    """Return the path of the land inside a frame."""
    rings: Iterable[Line] = [ring for polygon in _read()["land"] for ring in polygon]
    sides = ((0, frame.west, 1), (0, frame.east, -1), (1, frame.south, 1), (1, frame.north, -1))
    for axis, bound, sign in sides:
        rings = [inside for ring in rings if (inside := cut(ring, axis, bound, sign))]
    return "".join(_path(frame, ring, 3, "z") for ring in rings)


@lru_cache(16)
def borders(frame: Frame) -> str:
    """Return the path of the borders inside a frame; its ends may reach a little beyond."""
    runs = (run for line in _read()["borders"] for run in _runs(line, frame))
    return "".join(_path(frame, run, 2, "") for run in runs)


def cut(ring: Line, axis: int, bound: float, sign: int) -> list[Point]:
    """Return the part of a closed ring on one side of a meridian or parallel (Sutherland and Hodgman).

    The side is that above `bound` for a sign of 1 and that below for -1; `axis` is 0 for a meridian.
    """
    kept: list[Point] = []
    for before, after in pairwise([*ring, *ring[:1]]):
        was, now = sign * (before[axis] - bound) >= 0, sign * (after[axis] - bound) >= 0
        if was != now:
            share = (bound - before[axis]) / (after[axis] - before[axis])
            kept.append(
                (before[0] + share * (after[0] - before[0]), before[1] + share * (after[1] - before[1]))
            )
        if now:
            kept.append(after)
    return kept


@cache
def _read() -> dict[str, Any]:
    """Return the coordinates of the land's polygons and of the borders' lines, in degrees east and north."""
    collection = json.loads((WORLD / "outlines.geojson").read_text("utf-8"))
    return {each["properties"]["kind"]: each["geometry"]["coordinates"] for each in collection["features"]}


def _runs(line: Line, frame: Frame) -> Iterator[list[Point]]:
    """Cut a line into its longest runs of steps that touch the frame."""
    run: list[Point] = []
    for before, after in pairwise(line):
        if frame.holds(*before) or frame.holds(*after):
            run = [*(run or [before]), after]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _path(frame: Frame, line: Line, least: int, end: str) -> str:
    """Return a line in whole pixels, each step from the one before; empty where too few points are left."""
    points = [(round(x), round(y)) for x, y in (frame.at(*point) for point in line)]
    kept = points[:1]
    for point in points[1:]:
        if max(abs(point[0] - kept[-1][0]), abs(point[1] - kept[-1][1])) >= NEAREST:
            kept.append(point)
    if len(kept) < least:
        return ""
    steps = " ".join(f"{x - a},{y - b}" for (a, b), (x, y) in pairwise(kept))
    return f"M{kept[0][0]},{kept[0][1]}l{steps}{end}"
