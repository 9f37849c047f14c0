"""A parsed paragraph -> the same, with clauses that English grammar rules out put where they belong.

A small model often hangs a clause on the nearest verb where the verbs' forms, or a semicolon, tell otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ossetia_data.extract.nlp import Doc, Token

FINITE = frozenset({"VBD", "VBP", "VBZ"})
BARE = frozenset({"VB", "VBG", "VBN"})
AUXILIARIES = frozenset({"aux", "auxpass"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
COLUMNS: list[int | str] = ["HEAD", "DEP"]

# A token, the one to hang it on (itself: it heads a sentence), and in which relation.
Move = tuple["Token", "Token", str]


def attached(doc: Doc) -> Doc:
    """Return `doc`, its heads and relations put right in place; linear in its tokens."""
    moves = [move for token in doc for move in _moves(token)]
    if moves:
        # All at once: each single change would look through the whole text again.
        table = doc.to_array(COLUMNS)
        for token, head, relation in moves:
            table[token.i] = (head.i - token.i) % (1 << 64), doc.vocab.strings.add(relation)
        doc.from_array(COLUMNS, table)  # type: ignore[arg-type]  # numpy's own array is what it takes
    return doc


def _moves(token: Token) -> Iterator[Move]:
    if token.dep_ == "conj" and token.tag_ in FINITE:
        yield from _sharing_no_auxiliary(token)
    elif token.text == ";" and token.dep_ == "punct":
        yield from _before_semicolon(token)


def _sharing_no_auxiliary(verb: Token) -> Iterator[Move]:
    """Read `denied that they had left and blamed the rain`: `had blamed` would be another form."""
    first = verb.head
    if first.tag_ not in BARE or not any(child.dep_ in AUXILIARIES for child in first.lefts):
        return
    if any(child.dep_ in SUBJECTS for child in verb.lefts):
        return
    outer = first.head
    if first.dep_ == "ccomp" and outer.tag_ == verb.tag_ and outer.i < first.i:
        yield verb, outer, "conj"
        for child in first.rights:
            if child.dep_ == "cc" and child.i < verb.i:
                yield child, outer, "cc"


def _before_semicolon(mark: Token) -> Iterator[Move]:
    """Read `they left in May; she says they will return`: what stands before it is a sentence of its own."""
    second = mark.head
    if second.dep_ != "ROOT" or mark.i > second.i or not any(c.dep_ in SUBJECTS for c in second.lefts):
        return
    for child in second.lefts:
        if child.dep_ == "ccomp" and child.right_edge.i + 1 == mark.i:
            yield child, child, "ROOT"
            yield mark, child, "punct"
