"""The names of a report of sport -> the places among them that stand for their teams."""

from collections.abc import Sequence

from ossetia_data.extract.mentions.identity import Key, key_of
from ossetia_data.extract.mentions.lexicon import PLAYING, SPORTS
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, Token

# An article with fewer words of sport than this only mentions it.
FEWEST_WORDS = 4

OPPONENTS = frozenset({"against", "versus", "v", "vs"})
ROLES = frozenset({"nsubj", "dobj"})


def team_names(names: Sequence[Name], docs: Sequence[Doc]) -> set[Key]:
    """Return the keys of the listed places that play in `docs`; none where they are not about sport."""
    if sum(token.lower_ in SPORTS for doc in docs for token in doc) < FEWEST_WORDS:
        return set()
    return {
        key_of(name.text)
        for name in names
        if name.rule == "world" and name.form == "name" and name.guess == "place" and _plays(name.span.root)
    }


def _plays(token: Token) -> bool:
    if token.dep_ == "pobj":
        return token.head.lower_ in OPPONENTS or (token.head.lower_ == "with" and _has_playing(token.head))
    return token.dep_ in ROLES and token.head.lemma_ in PLAYING


def _has_playing(token: Token) -> bool:
    return any(child.lemma_ in PLAYING for child in token.subtree if child.pos_ == "VERB")
