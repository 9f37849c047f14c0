"""A parsed paragraph and its names -> the names that `he`, `its` and `the company` stand for, where clear.

Only subjects of what went before are taken up, the nearest first: what has no clear one stays alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ossetia_data.extract.events.names import NOMINAL, Names
from ossetia_data.extract.events.naming import acting
from ossetia_data.extract.events.syntax import SUBJECTS
from ossetia_data.extract.events.vocabulary import AGENTS
from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.extract.quotes.cues import FEMALE, MALE
from ossetia_data.model import EntityType, Mention

MASCULINE = frozenset({"he", "his", "him"})
FEMININE = frozenset({"she", "her"})
# `it` and `them` as objects more often stand for what was said or done than for anybody named.
OTHERS = frozenset({"it", "its", "they", "their"})
BODIES: frozenset[EntityType] = frozenset({"organization", "place", "group"})
# In these `it` stands for nothing: `it is clear`, `it rained`, `it was announced that`.
EMPTY = frozenset("announce appear be expect happen remain report seem take turn".split())
# With `the` and nothing else beside them these point back to a name.
DESCRIPTIONS: Mapping[str, EntityType] = {
    "agency": "organization",
    "bank": "organization",
    "company": "organization",
    "firm": "organization",
    "organisation": "organization",
    "organization": "organization",
    "party": "organization",
    "country": "place",
    "kingdom": "place",
    "nation": "place",
    "republic": "place",
}


@dataclass(slots=True)
class Salient:
    """Who the text was last about, from one paragraph to the next, and whom it calls Mr or Mrs."""

    person: Mention | None = None
    body: Mention | None = None
    by_type: dict[EntityType, Mention] = field(default_factory=dict)
    genders: dict[str, frozenset[str]] = field(default_factory=dict)


def antecedents(doc: Doc, names: Names, salient: Salient) -> Mapping[int, Mention]:
    """Return, by token index, a mention of form `pronoun` for each word that clearly stands for a name.

    `salient` is brought up to date with what the paragraph is about.
    """
    found: dict[int, Mention] = {}
    for token in doc:
        if token.pos_ not in NOMINAL:
            continue
        mention = names.at(token)
        if mention is not None and mention.entity.type == "person":
            _learn_gender(token, mention, salient)
        if token.dep_ in ("nsubj", "nsubjpass"):
            _notice(token, names, salient)
        if mention is None and token.pos_ in ("PRON", "NOUN"):
            named = _named_by(token, salient)
            if named is not None and not _does_it_to_itself(token, named, names):
                start = names.offset + token.idx
                found[token.i] = replace(
                    named, start=start, end=start + len(token), form="pronoun", confidence=0.5, rule="pronoun"
                )
    return found


def _learn_gender(token: Token, mention: Mention, salient: Salient) -> None:
    """Note what the word before a name, or the first of it, tells: `Mrs.`, `Sir`."""
    first = token.i > 0 and token.nbor(-1).lower_.rstrip(".")
    for word in (token.lower_.rstrip("."), first):
        if word in FEMALE or word in MALE:
            salient.genders.setdefault(mention.entity.entity_id, FEMININE if word in FEMALE else MASCULINE)


def _notice(subject: Token, names: Names, salient: Salient) -> None:
    """Take up who a sentence is about, unless several are."""
    about = [mention for name in acting(subject, names) if (mention := names.at(name)) is not None]
    if not about and subject.pos_ == "NOUN":
        # Somebody or something without a name is nearer now than who had one.
        salient.person = None if subject.lemma_.lower() in AGENTS else salient.person
        salient.body = salient.body if subject.lemma_.lower() in AGENTS else None
    if len(about) != 1 or about[0].form == "pronoun":
        return
    kind = about[0].entity.type
    salient.by_type[kind] = about[0]
    if kind == "person":
        salient.person = about[0]
    elif kind in BODIES:
        salient.body = about[0]


def _named_by(token: Token, salient: Salient) -> Mention | None:
    word = token.lower_
    if word in MASCULINE | FEMININE:
        person = salient.person
        forms = salient.genders.get(person.entity.entity_id) if person else None
        return person if forms is None or word in forms else None
    if word in OTHERS and token.dep_ in ("nsubj", "nsubjpass", "poss"):
        return None if word == "it" and token.head.lemma_ in EMPTY else salient.body
    if word in DESCRIPTIONS and [child.lower_ for child in token.children if child.dep_ != "case"] == ["the"]:
        return salient.by_type.get(DESCRIPTIONS[word])
    return None


def _does_it_to_itself(token: Token, named: Mention, names: Names) -> bool:
    """Tell whether the pronoun would be object, and its name subject, of one verb."""
    if token.dep_ in SUBJECTS or token.dep_ == "poss":
        return False
    verb = next((head for head in token.ancestors if head.pos_ in ("VERB", "AUX")), None)
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS] if verb is not None else []
    return any(
        mention is not None and mention.entity.entity_id == named.entity.entity_id
        for mention in map(names.at, subjects)
    )
