"""A paragraph's tokens are its text, whatever stands in it."""

import pytest

from ossetia_data.extract.nlp import parse, text_of
from ossetia_data.model import Article, Facts, Paragraph


@pytest.mark.parametrize(
    "text", ['"' * 1234, "Orr said: “" + "x" * 700 + "” and left.  Twice.", "-" * 500, " " + "–" * 501]
)
def test_a_long_run_is_cut_and_nothing_of_it_lost(text):
    article = Article("a", "", "", Facts(), text, (Paragraph(1, "body", 0, len(text)),))
    ((_, (doc,)),) = parse([article])
    assert text_of(doc) == text
    assert [token.idx for token in doc] == sorted({token.idx for token in doc})
