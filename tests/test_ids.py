from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.ids import content_id, occurrences, positions


def test_an_id_depends_on_each_part_and_on_where_one_ends():
    ids = {
        content_id("q", "ab", "c"),
        content_id("q", "a", "bc"),
        content_id("m", "ab", "c"),
        content_id("q", "abc"),
    }
    assert len(ids) == 4


def test_occurrences_are_numbered_in_the_order_of_the_text():
    text = "Arlen said Arlen, near Port Arlen"
    spans = [(28, 33), (0, 5), (11, 16)]
    assert list(occurrences(text, spans)) == [3, 1, 2]


@given(st.text("ab ", max_size=40), st.data())
def test_words_and_their_number_lead_back_to_the_place(text, data):
    start = data.draw(st.integers(0, max(len(text) - 1, 0)))
    end = data.draw(st.integers(start + 1, len(text) + 1)) if text else 1
    if end > len(text):
        return
    (number,) = occurrences(text, [(start, end)])
    assert positions(text, text[start:end])[number - 1] == start
