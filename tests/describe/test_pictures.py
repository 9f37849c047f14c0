"""Pictures: well-formed whatever the words in them, the same every time, and true to the dates they draw."""

import xml.etree.ElementTree as ET
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.describe.map import detail, places, places_map
from ossetia_data.describe.moment import moment, told
from ossetia_data.describe.scale import stretched
from ossetia_data.describe.timeline import dated, extent, scale, timeline

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 30))


def event(number: int, first: date | None, last: date | None, **more: Any) -> dict[str, Any]:
    row = {"event_id": f"e-{number}", "label": "A ferry sails", "date": "2030", "factuality": "asserted"}
    return row | {"date_start": first, "date_end": last, "mention_count": 1} | more


def place(number: int, latitude: float, longitude: float, name: str = "Port Arlen") -> dict[str, Any]:
    return {
        "entity_id": f"p-{number}",
        "name": name,
        "latitude": latitude,
        "longitude": longitude,
        "mention_count": number,
    }


@given(st.lists(DAYS, min_size=2, max_size=20))
def test_later_days_stand_further_on(days: list[date]) -> None:
    ordinals = sorted(day.toordinal() for day in days)
    over = stretched(ordinals)
    places_ = [over.at(day) for day in ordinals]
    assert places_ == sorted(places_)
    assert len({over.at(day) for day in set(ordinals)}) == len(set(ordinals))
    assert all(0 <= at <= 1 for at in places_)


def test_a_week_is_still_to_be_seen_beside_a_century() -> None:
    rows = [
        event(1, date(1922, 1, 1), date(1922, 12, 31)),
        event(2, date(2022, 3, 26), date(2022, 3, 27)),
        event(3, date(2022, 3, 30), date(2022, 3, 30)),
    ]
    events = dated(rows)
    over = scale(events)
    bars = [extent(over, each, 400) for each in events]
    assert all(length >= 10 for _, length in bars)
    assert bars[2][0] - (bars[1][0] + bars[1][1]) >= 10


@given(st.lists(st.tuples(DAYS, DAYS).map(sorted), max_size=6), st.text(max_size=20))
def test_a_timeline_is_well_formed_and_its_bars_are_inside(spans: list[list[date]], words: str) -> None:
    rows = [event(n, *span, label=words) for n, span in enumerate(spans)]
    drawn = timeline(rows)
    root = ET.fromstring(drawn)
    assert drawn == timeline(rows[::-1])
    for bar in root.iter("{http://www.w3.org/2000/svg}rect"):
        assert float(bar.get("x") or 0) + float(bar.get("width") or 0) <= float(root.get("width") or 0) + 0.1


def test_open_sides_are_wedges_and_what_is_no_fact_is_hollow() -> None:
    drawn = timeline(
        [
            event(1, date(2000, 1, 1), None),
            event(2, None, date(2010, 1, 1)),
            event(3, date(2005, 1, 1), date(2006, 1, 1), factuality="planned"),
        ]
    )
    assert drawn.count("<polygon") == 2
    assert drawn.count('fill="#ffffff" stroke="#1a5490"') == 1


def test_what_is_not_dated_is_left_out_and_the_most_reported_stay() -> None:
    rows = [event(n, date(2000 + n, 1, 1), date(2000 + n, 1, 1), mention_count=n) for n in range(10)]
    rows.append(event(99, None, None))
    assert [each.event_id for each in dated(rows, 3)] == ["e-7", "e-8", "e-9"]


@given(DAYS, st.integers(0, 400_000))
def test_a_moment_is_drawn_for_any_date(first: date, days: int) -> None:
    last = date.fromordinal(min(first.toordinal() + days, date.max.toordinal() - 1))
    [each] = dated([event(1, first, last)])
    drawn = ET.fromstring(moment(each))
    assert 1 <= len(list(drawn)) <= 60
    assert first.isoformat() in told(each)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2022, 3, 30), date(2022, 3, 30), "On 2022-03-30"),
        (date(2008, 1, 1), None, "From 2008-01-01 on, with no known end"),
        (None, date(2008, 1, 1), "Until 2008-01-01"),
    ],
)
def test_imprecision_is_told_in_words(first: date | None, last: date | None, expected: str) -> None:
    [each] = dated([event(1, first, last)])
    assert told(each) == expected


@given(
    st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180), st.text(max_size=12)), max_size=12),
    st.booleans(),
)
def test_a_map_is_well_formed_wherever_its_places_are(
    found: list[tuple[float, float, str]], near: bool
) -> None:
    rows = [place(n, latitude, longitude, name) for n, (latitude, longitude, name) in enumerate(found)]
    ET.fromstring(places_map(rows, near))


def test_names_on_a_map_do_not_cover_each_other() -> None:
    drawn = ET.fromstring(places_map([place(n, 42.0, 44.0, f"Town {n}") for n in range(9)], near=True))
    names = [(t.get("x"), t.get("y")) for t in drawn.iter("{http://www.w3.org/2000/svg}text")]
    assert len(names) == len(set(names))
    assert 2 <= sum(text.startswith("Town") for text in drawn.itertext()) <= 4


def test_the_part_that_is_named_most_has_its_places_in_the_middle() -> None:
    found = places([place(1, 50.0, 10.0), place(5, 40.0, 60.0), place(4, 42.0, 64.0), place(6, -30.0, -50.0)])
    frame = detail(found)
    assert (frame.west + frame.east) / 2 == 62
    assert [each.mentions for each in found if frame.holds(each.longitude, each.latitude)] == [5, 4]


def test_what_has_no_coordinates_is_on_no_map() -> None:
    assert places([place(1, 1.0, 1.0) | {"latitude": None}]) == []
    assert "No place has coordinates" in places_map([])
