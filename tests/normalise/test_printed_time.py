import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.normalise.printed_time import find_time


@pytest.mark.parametrize(
    ("line", "day", "instant"),
    [
        ("March 31, 2022, 2:01 PM ET", "2022-03-31", "2022-03-31T18:01:00+00:00"),
        ("January 31, 2022, 2:01 PM ET", "2022-01-31", "2022-01-31T19:01:00+00:00"),
        ("Published Dec. 23, 2023, 1:45 p.m. EST", "2023-12-23", "2023-12-23T18:45:00+00:00"),
        ("July 4, 2020 at 11:00 PM PDT", "2020-07-04", "2020-07-05T06:00:00+00:00"),
        ("4 July 2020 12:10 BST", "2020-07-04", "2020-07-04T11:10:00+00:00"),
        (
            "Fri 22 Dec 2023 12.10 CET Last modified on Fri 22 Dec 2023 19.26 CET",
            "2023-12-22",
            "2023-12-22T11:10:00+00:00",
        ),
        ("Updated 12:10 AM GMT, Mon December 18, 2023", "2023-12-18", "2023-12-18T00:10:00+00:00"),
        ("2023-12-22T10:00:00Z", "2023-12-22", "2023-12-22T10:00:00+00:00"),
        ("20 December 2023 07:00 +0300", "2023-12-20", "2023-12-20T04:00:00+00:00"),
        ("22.12.2023 at 14:05 GMT+1", "2023-12-22", "2023-12-22T13:05:00+00:00"),
        ("Dec 21, 2023 1:00 pm UTC", "2023-12-21", "2023-12-21T13:00:00+00:00"),
        ("4:00 PM on December 20, 2023", "2023-12-20", None),
        ("December 27, 2023 - 10:37", "2023-12-27", None),
        ("Dec 20th 2023 | PORT ARLEN", "2023-12-20", None),
    ],
)
def test_reads_the_day_and_with_a_zone_the_instant(line: str, day: str, instant: str | None) -> None:
    found = find_time(line)
    assert found is not None
    assert (found.day, found.instant and found.instant.isoformat()) == (day, instant)


@pytest.mark.parametrize(
    "line", ["3/4/2022", "December 32, 2023", "May 5", "in 2022", "Section 12-2022", "2:01 PM ET"]
)
def test_leaves_alone_what_is_no_certain_day(line: str) -> None:
    assert find_time(line) is None


@given(st.text("0123456789:/-. JanMarchPMETGZ+,", max_size=60))
def test_never_raises(line: str) -> None:
    find_time(line)
