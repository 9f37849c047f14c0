"""Marking text in place: whatever overlaps whatever, the text stays the text."""

from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.serve.marks import Mark, Run, runs, segments

SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted), max_size=8)


def mark(start: int, end: int, kind: str = "quote") -> Mark:
    return Mark(start, end, kind, f"{kind}-{start}-{end}", f"/{kind}", kind)


@given(st.text(min_size=1, max_size=30), st.integers(0, 10), SPANS)
def test_the_segments_joined_are_the_text(text: str, start: int, spans: list[list[int]]) -> None:
    marks = [mark(*span) for span in spans]
    assert "".join(segment.text for segment in segments(text, marks, start)) == text


@given(st.text(min_size=1, max_size=30), st.integers(0, 10), SPANS)
def test_each_character_is_under_the_marks_that_cover_it(
    text: str, start: int, spans: list[list[int]]
) -> None:
    marks = [mark(*span) for span in spans]
    at = start
    for segment in segments(text, marks, start):
        for offset in range(at, at + len(segment.text)):
            covering = [m for m in marks if start <= m.start <= offset < m.end]
            assert sorted(segment.marks) == sorted(covering)
        at += len(segment.text)


@given(st.text(min_size=1, max_size=30), st.integers(0, 10), SPANS)
def test_each_mark_opens_once(text: str, start: int, spans: list[list[int]]) -> None:
    marks = [mark(*span) for span in spans]
    opened = [m for segment in segments(text, marks, start) for m in segment.opens]
    assert opened == sorted(m for m in marks if start <= m.start < start + len(text) and m.start < m.end)


def test_of_overlapping_marks_the_shortest_leads() -> None:
    cut = list(segments("a bcd e", [mark(0, 7, "clause"), mark(2, 5, "name"), mark(0, 5, "quote")]))
    assert [(segment.text, segment.kinds) for segment in cut] == [
        ("a ", "quote clause"),
        ("bcd", "name quote clause"),
        (" e", "clause"),
    ]


@given(st.text(min_size=1, max_size=40), SPANS)
def test_what_pieces_hold_of_a_text_is_shown_once_and_in_order(text: str, spans: list[list[int]]) -> None:
    inside = [(start, end) for start, end in spans if start < end <= len(text)]
    joined = runs(Run(start, text[start:end]) for start, end in inside)
    assert all(text[run.start : run.start + len(run.text)] == run.text for run in joined)
    shown = [offset for run in joined for offset in range(run.start, run.start + len(run.text))]
    assert shown == sorted({offset for start, end in inside for offset in range(start, end)})
