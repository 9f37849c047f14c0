"""The phrase that names a speaker, and the mentions around it -> which entity speaks."""

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.descriptions import described
from ossetia_data.extract.quotes.gender import HE, SHE
from ossetia_data.extract.quotes.named import DEPUTIES, Floor, Names, mention_at
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import RELATIVE, antecedent
from ossetia_data.model import Mention

THEY = frozenset({"they", "them", "their", "it", "its"})
PRONOUNS = frozenset({"DET", "PRON"})


def referent(
    head: Token, phrase: tuple[int, int], passage: Passage, names: Names, floor: Floor
) -> Mention | None:
    """Find a mention of whoever the phrase around `head` refers to."""
    if head.lower_ in RELATIVE:
        head = antecedent(head)
        phrase = (head.i, head.i + 1)
    if (mention := mention_at(head, passage, names)) is not None:
        return mention
    offset = passage.paragraph.start + passage.starts[phrase[0]]
    if head.lower_ in HE | SHE:
        return _person(head.lower_, offset, names, floor.speaker)
    if head.lower_ in THEY:
        return _group(offset, names, floor.speaker)
    if (owner := _owner(head)) is not None:
        who = referent(owner, (owner.i, owner.i + 1), passage, names, floor)
        if who is None or who.entity.type == "person":  # A person's lawyer is somebody else.
            return None
        floor.deputies[head.lemma_.lower()] = who
        return who
    if head.pos_ in ("NOUN", "PROPN"):
        return described(head, phrase, passage, names, floor)
    return None


def _owner(head: Token) -> Token | None:
    """Return the pronoun for whom a deputy speaks for: `his lawyer`, `whose spokesman`."""
    if head.lemma_.lower() not in DEPUTIES:
        return None
    return next((child for child in head.lefts if child.dep_ == "poss" and child.pos_ in PRONOUNS), None)


def _person(pronoun: str, offset: int, names: Names, floor: str) -> Mention | None:
    gender = "he" if pronoun in HE else "she"
    candidates = [
        m
        for m in names.back_from(offset)
        if m.entity.type == "person" and names.genders.get(m.entity.entity_id, gender) == gender
    ]
    for mention in candidates:
        if mention.entity.entity_id == floor or names.is_subject(mention):
            return mention
    return candidates[0] if candidates else None


def _group(offset: int, names: Names, floor: str) -> Mention | None:
    candidates = [m for m in names.back_from(offset) if m.entity.type in ("organization", "group", "place")]
    for mention in candidates:
        if mention.entity.entity_id == floor or (mention.form == "name" and names.is_subject(mention)):
            return mention
    return None
