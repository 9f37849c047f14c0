import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.extract.quotes.marks import find_marked


def words(*paragraphs: str) -> list[list[str]]:
    return [
        [text[m.start : m.end] for m in found]
        for text, found in zip(paragraphs, find_marked(paragraphs), strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It rains," she said.', ["It rains,"]),
        ("“It rains,” she said. “It pours.”", ["It rains,", "It pours."]),
        ("«It rains», she said.", ["It rains"]),
        ("« Il pleut », dit-elle.", ["Il pleut"]),
        ("»Es regnet«, sagte sie.", ["Es regnet"]),
        ("„Es regnet“, sagte sie.", ["Es regnet"]),
        ("「It rains」 she said.", ["It rains"]),
        ("``It rains,'' she said.", ["It rains,"]),
        ("''It rains,'' she said.", ["It rains,"]),
        ("‘It rains,’ she said.", ["It rains,"]),
        ("The mayor's 'grand plan'", ["grand plan"]),
        ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ("“They keep … or anything [in reach],” she said.", ["They keep … or anything [in reach],"]),
        ("She called it “odd.”", ["odd."]),
        ("He spoke of a quote-unquote plan.", []),
        ('<a href="there">Here</a> he said "no".', ["no"]),
    ],
)
def test_reads_every_kind_of_mark(text, expected):
    assert words(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It's the voters' choice, the '80s said so, and rock 'n' roll isn't over.",
        "The ’90s weren’t kind to the miners’ union.",
        "The board is 12\" wide and 6' long.",
        "’Twas late.",
        "",
    ],
)
def test_takes_no_apostrophe_or_inch_for_a_mark(text):
    assert words(text) == [[]]


def test_a_missing_mark_spoils_only_its_own_paragraph():
    found = words("“We lost, he said. “It is sad.”", "“We won,” she said. “Good.”")
    assert found[1] == ["We won,", "Good."]
    assert "It is sad." in found[0]


def test_reads_a_quote_over_paragraphs_that_open_and_do_not_close():
    assert words("“One.", "“Two.", "“Three.” She left.", "Nothing.") == [["One."], ["Two."], ["Three."], []]


def test_reads_a_quote_whose_opening_mark_is_not_repeated():
    assert words("“One.", "Two,” he said.") == [["One."], ["Two,"]]


def test_reads_a_sentence_whose_opening_mark_is_missing():
    assert words("We won,” she said.") == [["We won,"]]


def test_the_writers_clause_is_no_part_of_a_quote_whose_closing_mark_is_missing():
    assert words("“We won, Maren Holt said.") == [["We won,"]]
    assert words("“We won, said Maren Holt.", "He left.") == [["We won,"], []]
    assert words("“We won, and it was late.", "He left.") == [["We won, and it was late."], []]
    assert words("“We won, he said.", "“It was late.”") == [["We won,"], ["It was late."]]


def test_a_plural_apostrophe_does_not_close_a_single_quote():
    assert words("‘The voters’ choice is clear,’ she said.") == [["The voters’ choice is clear,"]]


@given(st.lists(st.text(alphabet=" ab.,'\"“”‘’«»`\u200f\n🙂“5", max_size=60), max_size=5))
def test_passages_lie_in_order_inside_their_paragraph(paragraphs):
    for text, found in zip(paragraphs, find_marked(paragraphs), strict=True):
        edge = 0
        for marked in found:
            assert edge <= marked.outer_start <= marked.start < marked.end <= marked.outer_end <= len(text)
            assert not text[marked.start].isspace()
            edge = marked.outer_end


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,8}( [a-z]{2,8}){0,4}", fullmatch=True), min_size=1, max_size=6))
def test_well_formed_pairs_are_found_each_once(sentences):
    text = " ".join(f"“{sentence},” she said." for sentence in sentences)
    assert words(text) == [[sentence + "," for sentence in sentences]]


@given(st.lists(st.text(alphabet="ab “”\"'.", max_size=40), max_size=4))
def test_a_paragraph_without_marks_behind_changes_nothing(paragraphs):
    before = find_marked(paragraphs)
    assert find_marked([*paragraphs, "The weather stayed dry all week."])[: len(before)] == before


def test_ten_thousand_marks_are_read():
    assert len(find_marked(["“a,” he said. " * 5000])[0]) == 5000
    assert find_marked(['"' * 10_001]) is not None
    assert find_marked(["'a " * 10_000]) is not None
