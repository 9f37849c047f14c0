"""A word such as `according` in a parsed paragraph -> the noun phrase that it names as the source."""

from collections.abc import Iterator

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.cues import WAYS_OF_SEEING
from ossetia_data.extract.quotes.passage import Passage

# How many words a source may stand behind its preposition.
REACH = 12


def named_source(token: Token, passage: Passage) -> Token | None:
    """Return the head of the source that `token` names: `according to X`, `per X`, `in the words of X`."""
    found = (noun for noun in _named(token) if passage.free(noun))
    return next(found, None)


def clause_edges(token: Token, source: Token) -> tuple[int, int]:
    """Return the tokens that the whole of it covers, exclusive, so that it can be left out."""
    first = token.left_edge.i - 1 if token.lemma_ in WAYS_OF_SEEING else token.i
    return first, max(source.right_edge.i, token.right_edge.i if first < token.i else 0) + 1


def _named(token: Token) -> Iterator[Token]:
    if token.lower_ in ("according", "per"):
        near = token.doc[token.i + 1 : token.i + REACH]
        nouns = (noun for noun in near if noun.dep_ == "pobj")
        yield from nouns if token.lower_ == "according" else (n for n in nouns if _stands_alone(token, n))
    elif token.lemma_ in WAYS_OF_SEEING and token.dep_ == "pobj" and token.head.lower_ in ("in", "to"):
        yield from (child for child in token.lefts if child.dep_ == "poss")
        for child in token.rights:
            if child.lower_ == "of":
                yield from (noun for noun in child.children if noun.dep_ == "pobj")


def _stands_alone(per: Token, noun: Token) -> bool:
    """Tell `…, per the mayor` from `twice per week`."""
    paused = per.i == 0 or per.doc[per.i - 1].is_punct
    return paused and noun.head.i == per.i and noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
