from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.edtf_dates import bounds, is_edtf

ALLOWED = {
    "2031-05-07": ("2031-05-07", "2031-05-07"),
    "2031-02": ("2031-02-01", "2031-02-28"),
    "2031": ("2031-01-01", "2031-12-31"),
    "2031-05~": ("2031-05-01", "2031-05-31"),
    "2031-~05-07": ("2031-05-07", "2031-05-07"),
    "?2031-05-07%": ("2031-05-07", "2031-05-07"),
    "2031-03-3X": ("2031-03-30", "2031-03-31"),
    "2031-04-3X": ("2031-04-30", "2031-04-30"),
    "2031-1X": ("2031-10-01", "2031-12-31"),
    "203X": ("2030-01-01", "2039-12-31"),
    "20XX-02-29": ("2000-02-29", "2096-02-29"),
    "2031-22": ("2031-06-01", "2031-08-31"),
    "2031-24": ("2031-12-01", "2032-02-29"),
    "2031-34": ("2031-04-01", "2031-06-30"),
    "1950S2": ("1900-01-01", "1999-12-31"),
    "2031-01/2031-03": ("2031-01-01", "2031-03-31"),
    "2031/..": ("2031-01-01", None),
    "../2031": (None, "2031-12-31"),
    "2031/": ("2031-01-01", None),
    "[2031,2033-05]": ("2031-01-01", "2033-05-31"),
    "{2031..2033,..2030}": (None, "2033-12-31"),
    "2031-05-07T10:30:00Z": ("2031-05-07", "2031-05-07"),
    "-0043": (None, None),
    "0000": (None, None),
    "Y170000002": (None, None),
}

REFUSED = [
    "", " 2031", "2031-5-7", "2031-13", "2031-02-30", "2031-02-29", "2031-02-3X", "2031/2030", "/", "..",
    "-0000", "unknown", "7 May 2031", "2031-05-07\n", "[]", "2031/2032/2033", "2031-05-07T25:00:00",
    "２０３１",
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), ALLOWED.items())
def test_first_and_last_day_that_a_date_allows(text, days):
    assert is_edtf(text)
    assert bounds(text) == tuple(day and date.fromisoformat(day) for day in days)


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_edtf_has_no_days(text):
    assert not is_edtf(text)
    assert bounds(text) == (None, None)


days = st.dates()


@given(days, st.integers(0, 4000))
def test_an_interval_reaches_from_its_first_day_to_its_last(first, length):
    last = min(first + timedelta(min(length, (date.max - first).days)), date.max)
    assert bounds(f"{first}/{last}") == (first, last)


@given(days)
def test_a_less_precise_date_contains_the_more_precise(day):
    text = day.isoformat()
    for wider in (text[:7], text[:4], text[:-1] + "X", text[:8] + "XX", text[:3] + "X"):
        first, last = bounds(wider)
        assert (first or date.min) <= day <= last


@given(days)
def test_agrees_with_the_library_on_plain_dates(day):
    for text in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        parsed = parse_edtf(text)
        expected = tuple(date(*side[:3]) for side in (parsed.lower_strict(), parsed.upper_strict()))
        assert bounds(text) == expected


@given(st.text(alphabet="0123456789X-/.~?%[],{}TSYEZ: ", max_size=24))
def test_any_text_is_answered(text):
    assert is_edtf(text) or bounds(text) == (None, None)
