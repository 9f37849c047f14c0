"""A parsed paragraph and its names -> the names that `he`, `she`, `it`, `they` stand for, where clear.

Only subjects of what went before are taken up, the nearest first: a pronoun without a clear one stays alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ossetia_data.extract.events.names import Names
from ossetia_data.extract.events.naming import acting
from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.model import EntityType, Mention

PERSONAL = frozenset({"he", "she", "his", "her", "him"})
OTHERS = frozenset({"it", "its", "they", "their", "them"})
BODIES: frozenset[EntityType] = frozenset({"organization", "place", "group"})
# In these `it` stands for nothing: `it is clear`, `it rained`.
EMPTY = frozenset({"be", "seem", "appear", "take", "happen", "remain", "turn"})


@dataclass(slots=True)
class Salient:
    """Who the text was last about, from one paragraph to the next."""

    person: Mention | None = None
    body: Mention | None = None


def antecedents(doc: Doc, names: Names, salient: Salient) -> Mapping[int, Mention]:
    """Return, by token index, a mention of form `pronoun` for each pronoun whose name is clear.

    `salient` is brought up to date with what the paragraph is about.
    """
    found: dict[int, Mention] = {}
    for token in doc:
        if token.dep_ in ("nsubj", "nsubjpass"):
            _notice(token, names, salient)
        if token.pos_ == "PRON" and names.at(token) is None:
            named = _named_by(token, salient)
            if named is not None:
                start = names.offset + token.idx
                found[token.i] = replace(
                    named, start=start, end=start + len(token), form="pronoun", confidence=0.5, rule="pronoun"
                )
    return found


def _notice(subject: Token, names: Names, salient: Salient) -> None:
    """Take up who a sentence is about, unless several are."""
    about = [mention for name in acting(subject, names) if (mention := names.at(name)) is not None]
    if len(about) != 1 or about[0].form == "pronoun":
        return
    if about[0].entity.type == "person":
        salient.person = about[0]
    elif about[0].entity.type in BODIES:
        salient.body = about[0]


def _named_by(pronoun: Token, salient: Salient) -> Mention | None:
    word = pronoun.lower_
    if word in PERSONAL:
        return salient.person
    if word in OTHERS and not (word == "it" and pronoun.head.lemma_ in EMPTY):
        return salient.body
    return None
