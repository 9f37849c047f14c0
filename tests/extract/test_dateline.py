"""A dateline is no part of the sentence behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.extract.dateline import set_apart
from ossetia_data.extract.nlp import pipeline


def opening(text: str) -> str:
    """Return what is set apart, or nothing."""
    doc = set_apart(pipeline().make_doc(text))
    start = next((token.i for token in doc[1:] if token.is_sent_start), 0)
    return doc[:start].text


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("NORTH VELD, Borland – More than 40 miners walked out.", "NORTH VELD, Borland –"),
        ("VELD (AP) — “We are tired,” miners said.", "VELD (AP) —"),
        ("Veld, May 3 (Reuters) - Miners walked out.", "Veld, May 3 (Reuters) -"),
        ("NORTH VELD-based miners walked out.", ""),
        ("The miners – Most of them young – walked out.", ""),
        ("BORLAND – an ally of Marania – has a navy.", ""),
        ("VELD –", ""),
        ("– Miners walked out.", ""),
    ],
)
def test_sets_the_place_before_the_first_dash_apart(text: str, dateline: str) -> None:
    assert opening(text) == dateline


@given(st.text("AB (),-–. 1“", max_size=30))
def test_reads_any_opening(text: str) -> None:
    assert text.startswith(opening(text))
