"""Outlines: small, whole, and cut off where the picture ends."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.describe.frame import EDGE, WIDTH, WORLD, Frame
from ossetia_data.describe.outlines import WORLD as FOLDER
from ossetia_data.describe.outlines import borders, cut, land

FILE = FOLDER / "outlines.geojson"


def walked(path: str) -> list[tuple[int, int]]:
    """Return every point of a path of relative steps."""
    points = []
    for begin, steps in re.findall(r"M([-0-9,]+)l([-0-9, ]+)", path):
        x, y = map(int, begin.split(","))
        points.append((x, y))
        for step in steps.split():
            x, y = x + int(step.split(",")[0]), y + int(step.split(",")[1])
            points.append((x, y))
    return points


def test_the_outlines_are_small_closed_and_on_the_earth() -> None:
    assert FILE.stat().st_size < 150_000
    found = {
        each["properties"]["kind"]: each["geometry"] for each in json.loads(FILE.read_text())["features"]
    }
    rings = [ring for polygon in found["land"]["coordinates"] for ring in polygon]
    assert all(ring[0] == ring[-1] and len(ring) > 3 for ring in rings)
    every = [point for line in (*rings, *found["borders"]["coordinates"]) for point in line]
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in every)


def test_their_source_and_licence_are_told_beside_them() -> None:
    told = (FOLDER / "SOURCE.md").read_text()
    assert "public domain" in told
    assert "no position" in told


@given(st.integers(-180, 160), st.integers(-60, 70))
def test_land_ends_where_the_picture_does(west: int, south: int) -> None:
    frame = Frame(west, west + 18.0, south, south + 10.8)
    for x, y in walked(land(frame)):
        assert EDGE - 1 <= x <= WIDTH - EDGE + 1
        assert EDGE - 1 <= y <= frame.height - EDGE + 1


def test_the_world_has_land_and_borders() -> None:
    assert len(walked(land(WORLD))) > 1000
    assert len(walked(borders(WORLD))) > 500


@pytest.mark.parametrize(("sign", "expected"), [(1, {1.0, 2.0}), (-1, {0.0, 1.0})])
def test_a_ring_is_cut_at_a_meridian(sign: int, expected: set[float]) -> None:
    square = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]
    assert {x for x, _ in cut(square, 0, 1.0, sign)} == expected
