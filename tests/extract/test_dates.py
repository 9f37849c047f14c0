"""Date expressions -> EDTF, seen from a publication date."""

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from ossetia_data.extract.dates import DateExpression, find_dates
from ossetia_data.extract.nlp import pipeline

THURSDAY = "2022-03-31"


def dates(text: str, anchor: str = THURSDAY) -> list[DateExpression]:
    return find_dates(pipeline()(text), 0, anchor)


def read(text: str, anchor: str = THURSDAY) -> dict[str, str]:
    return {found.text: found.edtf for found in dates(text, anchor)}


@pytest.mark.parametrize(
    ("sentence", "words", "edtf"),
    [
        ("The mayor resigned on Wednesday.", "Wednesday", "2022-03-30"),
        ("The mayor will resign on Wednesday.", "Wednesday", "2022-04-06"),
        ("The trial is set to begin on Wednesday.", "Wednesday", "2022-04-06"),
        ("Lawyers met on Thursday.", "Thursday", "2022-03-31"),
        ("They leave next Friday.", "next Friday", "2022-04-01"),
        ("They left last Thursday.", "last Thursday", "2022-03-24"),
        ("It rained yesterday.", "yesterday", "2022-03-30"),
        ("The shop opened today.", "today", "2022-03-31"),
        ("The shop will open tomorrow.", "tomorrow", "2022-04-01"),
        ("She left last weekend.", "last weekend", "2022-03-26/2022-03-27"),
        ("She left earlier this month.", "earlier this month", "2022-03"),
        ("She left last month.", "last month", "2022-02"),
        ("She left last year.", "last year", "2021"),
        ("The firm filed for bankruptcy this week.", "this week", "2022-03-28/2022-04-03"),
        ("The bank failed two weeks ago.", "two weeks ago", "2022-03-17~"),
        ("The bank failed three months ago.", "three months ago", "2021-12"),
        ("The bank failed 5 years ago.", "5 years ago", "2017"),
        ("He was born on 3 May 1904.", "3 May 1904", "1904-05-03"),
        ("He was born on May 3, 1904.", "May 3, 1904", "1904-05-03"),
        ("He was born on the 3rd of May 1904.", "3rd of May 1904", "1904-05-03"),
        ("The fair ran on March 3-5, 2021.", "March 3-5, 2021", "2021-03-03/2021-03-05"),
        ("It opened on March 30.", "March 30", "2022-03-30"),
        ("It opened on June 24.", "June 24", "2021-06-24"),
        ("It will open on June 24.", "June 24", "2022-06-24"),
        ("It opened in February.", "February", "2022-02"),
        ("It opened in July.", "July", "2021-07"),
        ("It will open in July.", "July", "2022-07"),
        ("It opened in late March 2022.", "late March 2022", "2022-03"),
        ("It opened in 2008.", "2008", "2008"),
        ("It has been shut since 2008.", "2008", "2008"),
        ("It opened in the early 1990s.", "the early 1990s", "199X"),
        ("It was a place of the 20th century.", "20th century", "19XX"),
        ("It opened in the summer of 2010.", "summer of 2010", "2010-22"),
        ("She ruled from 2003 to 2008.", "2003 to 2008", "2003/2008"),
        ("She was away between May and July 2010.", "May and July 2010", "2010-05/2010-07"),
        ("It burned overnight.", "overnight", "2022-03-30/2022-03-31"),
        ("It opened before 2008.", "2008", "../2008"),
        ("It opened after 2014.", "2014", "2014/.."),
        ("It will open by 2030.", "2030", "../2030"),
        ("It opened around 1991.", "1991", "1991~"),
        ("It opened in June and July 2011.", "June", "2011-06"),
        ("It opened in the third quarter of 2021.", "third quarter of 2021", "2021-07/2021-09"),
        ("It opened on Christmas Day 2014.", "Christmas Day 2014", "2014-12-25"),
        ("It opened on 24.02.2022.", "24.02.2022", "2022-02-24"),
        ("It opened a fortnight ago.", "a fortnight ago", "2022-03-17~"),
        ("It opened a week ago on Tuesday.", "a week ago on Tuesday", "2022-03-22"),
        ("It grew over the past two years.", "the past two years", "2020/2022"),
        ("It opened from 3 to 5 May.", "3 to 5 May", "2021-05-03/2021-05-05"),
        ("It opened in mid-June.", "mid-June", "2021-06"),
        ("It is slated to open on June 24.", "June 24", "2022-06-24"),
        ("In 1991 it was founded, and it closed later that year.", "later that year", "1991"),
        ("In 1991 it was founded, and two years later it closed.", "two years later", "1993"),
        ("It began on 2 May 2019 and ended the next day.", "the next day", "2019-05-03"),
        ("It began on 2 May 2019 and was known the previous day.", "the previous day", "2019-05-01"),
        ("It closed in 1991 and opened the following year.", "the following year", "1992"),
        ("It began on 2 May 2019 and ended the same day.", "the same day", "2019-05-02"),
    ],
)  # fmt: skip
def test_reads_what_news_writes(sentence: str, words: str, edtf: str) -> None:
    assert read(sentence).get(words) == edtf


@pytest.mark.parametrize(
    "sentence",
    [
        "They met on 31 February 2020.",
        "They met on February 31.",
        "They met on 11/12/13.",
        "They met on 11/12/2013.",
        "They met on the 32nd.",
        "They have not met since the war.",
        "They met several years ago.",
        "They met half a year ago.",
        "They met the previous Tuesday.",
        "They met on 2022-02-30.",
        "Call 555 1234.",
        "In 2,000 homes the lights went out.",
        "The prize is worth $2000.",
    ],
)
def test_invents_nothing(sentence: str) -> None:
    assert {found.edtf for found in dates(sentence)} <= {""}


def test_relative_words_stay_open_without_a_publication_date() -> None:
    assert read("The mayor resigned on Wednesday, two weeks ago.", "") == {
        "Wednesday": "",
        "two weeks ago": "",
    }


def test_a_rough_publication_date_gives_only_what_all_its_days_agree_on() -> None:
    text = "Earlier this month he left, she came on Wednesday, and in February and yesterday it rained."
    found = read(text, "2022-03-3X")
    assert found == {
        "Earlier this month": "2022-03",
        "Wednesday": "2022-03-30",
        "February": "2022-02",
        "yesterday": "2022-03",
    }


def test_counts_back_from_today_only_in_a_sentence_told_in_the_present() -> None:
    now = "Just five weeks after the troops crossed the river, the council has called a vote."
    then = "Five weeks after the troops crossed the river, the council called a vote."
    assert read(now) == {"five weeks after": "2022-02-24~"}
    assert set(read(then).values()) == {""}


def test_offsets_are_the_article_s() -> None:
    doc = pipeline()("It opened in 2008.")
    assert [(found.start, found.end) for found in find_dates(doc, 100, "")] == [(113, 117)]


@pytest.mark.parametrize(
    "anchor", ["1850-06-01", "2999-12-31", "0001-01-01", "9999-12-31", "2022", "nonsense", "20XX"]
)
def test_takes_any_publication_date(anchor: str) -> None:
    text = (
        "On Monday, last week, 5 years ago, next year, last weekend, in May, this summer, tomorrow it rains."
    )
    for found in dates(text, anchor):
        assert not found.edtf or parse_edtf(found.edtf)


PIECES = st.sampled_from(
    ["on", "in", "Monday", "last", "week", "31", "February", "May", "2008", "the", "1980s", "ago", "two", "-",
     "years", "to", "from", ",", "3", "'90s", "later", "that", "year", "11/12/13", "20th century", "after",
     "weekend"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from([THURSDAY, "2022-03-3X", "1850", ""]))
def test_every_date_is_edtf_inside_the_text_and_overlaps_no_other(words: list[str], anchor: str) -> None:
    text = " ".join(words)
    reached = 0
    for found in dates(text, anchor):
        assert reached <= found.start < found.end <= len(text)
        assert text[found.start : found.end] == found.text
        assert not found.edtf or parse_edtf(found.edtf)
        reached = found.end
