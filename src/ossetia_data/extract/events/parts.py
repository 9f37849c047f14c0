"""A trigger in its sentence -> who takes part: actor, recipient, place, by syntax and not by word order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ossetia_data.extract.events.control import actors, undergoing
from ossetia_data.extract.events.names import Names
from ossetia_data.extract.events.naming import acting, concerned, concerned_by, modifying
from ossetia_data.extract.events.syntax import VERBAL, is_passive, phrases, with_conjuncts
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.events.vocabulary import (
    AGENTS,
    FRAMES,
    GENERIC,
    MUTUAL_NOUNS,
    PLACES,
    RECIPIENT_COMPOUND,
    SUFFERED,
    TARGETS,
    TRANSFERS,
)
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Participant, Role


@dataclass(frozen=True, slots=True)
class Part:
    """A role and the token that stands for who plays it."""

    role: Role
    token: Token


def participants(trigger: Trigger, names: Names) -> tuple[Participant, ...]:
    """Return the participants of a trigger in the order of the text, each entity once a role."""
    parts = list(_noun_parts(trigger, names)) if trigger.word.pos_ not in VERBAL else []
    if trigger.head.pos_ in VERBAL:
        parts += _verb_parts(trigger, names)
    if trigger.pattern.roles == "mediator":
        parts = [Part("mediator", part.token) if part.role == "actor" else part for part in parts]
    return _distinct(parts, names)


def _verb_parts(trigger: Trigger, names: Names) -> Iterator[Part]:
    verb, pattern = trigger.head, trigger.pattern
    swap = pattern.roles == "swap" or (trigger.carrier is not None and verb.lemma_.lower() in SUFFERED)
    does: Role = "recipient" if swap else "actor"
    undergoes: Role = "actor" if swap else "recipient"
    if trigger.carrier is None or verb.lemma_ != "follow":
        subjects = [] if trigger.carrier is not None and trigger.word in actors(verb) else actors(verb)
        for subject in subjects:
            yield from (Part(does, name) for name in acting(subject, names))
            if pattern.type == "ASSAULT" and not (_is_person(subject) or names.is_name(subject)):
                yield from _places(subject, names)
    if pattern.roles != "self" and not swap:
        yield from _object_parts(trigger, names, undergoes)
    if swap:
        yield from (Part("actor", name) for name in _givers(trigger, names))
    else:
        yield from _phrase_parts(verb, names, undergoes, skip={trigger.word.i})


def _givers(trigger: Trigger, names: Names) -> Iterator[Token]:
    """Yield from whom, or whose, is what somebody got: `won support from them`, `their support`."""
    things = [*trigger.words[1:], trigger.word] if trigger.carrier is not None else [*trigger.words[1:]]
    for head in (trigger.head, *things):
        for word, governed in phrases(head):
            if word in ("from", "of") or (word == "by" and not is_passive(trigger.head)):
                yield from acting(governed, names)
    for thing in things:
        for child in thing.lefts:
            mention = names.at(child)
            given = child.dep_ == "poss" or (mention is not None and mention.form == "demonym")
            if given and mention is not None and child.tag_ != "PRP$":
                yield child


def _object_parts(trigger: Trigger, names: Names, undergoes: Role) -> Iterator[Part]:
    verb, kind = trigger.head, trigger.pattern.type
    heads = [head for head in undergoing(verb) if head.i != trigger.word.i]
    for word in trigger.words[1:]:
        if word.dep_ == "prep":
            heads.extend(child for child in word.children if child.dep_ == "pobj")
    for head in heads:
        named = any(names.is_name(one) for one in with_conjuncts(head))
        if kind == "MOBILIZE" and not named:
            each = next((each for word, each in phrases(head) if word == "of"), head)
            yield from (Part("actor", name) for name in modifying(each, names, deep=False))
        elif kind not in TRANSFERS or named or _is_person(head):
            yield from (Part(undergoes, name) for name in concerned(head, names))
        if not named:
            yield from _phrase_parts(head, names, undergoes, skip={trigger.word.i})


def _is_person(head: Token) -> bool:
    return head.lemma_.lower() in AGENTS | GENERIC


def _phrase_parts(head: Token, names: Names, target: Role, skip: set[int]) -> Iterator[Part]:
    for word, governed in phrases(head):
        if governed.i in skip or governed.lemma_.lower() in FRAMES or governed.ent_type_ == "DATE":
            continue
        for name in (name for each in with_conjuncts(governed) for name in concerned_by(each, names)):
            mention = names.at(name)
            itself = mention is not None and mention is names.at(governed)
            if word == "on" and governed.i < head.i:
                continue
            if word in PLACES and itself and mention is not None and mention.entity.type == "place":
                yield Part("place", name)
            elif word in TARGETS and word not in ("in", "of", "as", "about"):
                yield Part(target, name)
        if word in PLACES and not names.is_name(governed):
            yield from _places(governed, names)


def _places(thing: Token, names: Names) -> Iterator[Part]:
    """Yield where `thing` is said to be: the market in X, the attack on a market in X."""
    things = [thing]
    while things:
        for word, governed in phrases(things.pop()):
            if word in PLACES and _is_place(governed, names):
                yield Part("place", governed)
            elif governed.pos_ == "NOUN" and not names.is_name(governed):
                things.append(governed)


def _noun_parts(trigger: Trigger, names: Names) -> Iterator[Part]:
    noun = trigger.word
    own = names.at(noun)
    owners = [
        child for child in noun.lefts if child.dep_ == "poss" and (own is None or names.at(child) is not own)
    ]
    agents = [head for word, head in phrases(noun) if word == "by"]
    modifiers = [
        child for child in noun.children if child.dep_ in ("amod", "compound", "nmod") and names.at(child)
    ]
    modifiers = [child for child in modifiers if names.at(child) is not own or own is None]
    for head in agents or owners:
        yield from (Part("actor", name) for name in acting(head, names))
    for head in owners if agents else ():
        yield from (Part("recipient", name) for name in concerned(head, names))
    for child in modifiers:
        mention = names.at(child)
        demonym = mention is not None and mention.form == "demonym"
        done_to = trigger.pattern.type in RECIPIENT_COMPOUND and not demonym
        yield Part("recipient" if done_to or owners or agents else "actor", child)
    has_actor = bool(owners or agents or any(names.at(c) for c in modifiers))
    for word, head in phrases(noun):
        for name in concerned(head, names):
            if (
                word == "between"
                or (word == "of" and trigger.pattern.roles == "self" and not owners)
                or (word == "of" and noun.lemma_ in MUTUAL_NOUNS and not has_actor)
            ):
                yield Part("actor", name)
            elif word == "of":
                yield Part("recipient", name)
            elif word in PLACES and _is_place(name, names):
                yield Part("place", name)
            elif word in TARGETS and word not in ("in", "as", "about", "over"):
                yield Part("recipient", name)


def _is_place(token: Token, names: Names) -> bool:
    mention = names.at(token)
    return mention is not None and mention.entity.type == "place"


def _distinct(parts: Iterable[Part], names: Names) -> tuple[Participant, ...]:
    found: dict[tuple[str, str], Participant] = {}
    for part in parts:
        mention = names.at(part.token)
        if mention is not None:
            made = Participant(part.role, mention.start, mention.end, mention.entity.entity_id)
        else:
            start = names.offset + part.token.idx
            made = Participant(part.role, start, start + len(part.token.text))
        key = made.entity_id or str(made.start)
        if (key, "actor") in found and part.role == "recipient":
            continue
        found.setdefault((key, part.role), made)
    return tuple(sorted(found.values(), key=lambda part: (part.start, part.role)))
