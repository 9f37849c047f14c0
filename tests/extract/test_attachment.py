"""Clauses hang where the forms of their verbs allow."""

import pytest

from ossetia_data.extract.attachment import attached
from ossetia_data.extract.nlp import pipeline


def heads(text):
    """Return the relation and the head of each verb, by its word."""
    doc = attached(pipeline()(text))
    return {token.text: (token.dep_, token.head.text) for token in doc if token.pos_ == "VERB"}


@pytest.mark.parametrize(
    ("text", "verb", "relation", "head"),
    [
        (
            "Orr denied that his men had crossed the river and accused Holt of lying.",
            "accused",
            "conj",
            "denied",
        ),
        ("She said the council would close the road and blamed the weather.", "blamed", "conj", "said"),
        # What shares the auxiliary stays below it.
        ("She said the council would close the road and blame the weather.", "blame", "conj", "close"),
        # A subject of its own: the parse may be right.
        ("She said the council would close the road and the mayor blamed her.", "close", "ccomp", "said"),
    ],
)
def test_a_verb_joins_the_one_whose_form_it_shares(text, verb, relation, head):
    assert heads(text)[verb] == (relation, head)


def test_a_semicolon_parts_two_sentences():
    doc = attached(pipeline()("In 1998 Orr left the Karn valley; he has never seen it since."))
    assert [sentence.text for sentence in doc.sents] == [
        "In 1998 Orr left the Karn valley;",
        "he has never seen it since.",
    ]


def test_a_text_without_either_is_left_as_it_was():
    text = "The mayor opened the bridge, and the town cheered."
    before, after = pipeline()(text), attached(pipeline()(text))
    assert [(t.dep_, t.head.i) for t in before] == [(t.dep_, t.head.i) for t in after]
