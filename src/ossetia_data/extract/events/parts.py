"""A trigger in its sentence -> who takes part: actor, recipient, place, by syntax and not by word order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ossetia_data.extract.events.names import Names
from ossetia_data.extract.events.syntax import (
    SUBJECTS,
    VERBAL,
    first_conjunct,
    helpers,
    is_passive,
    objects,
    phrases,
    with_conjuncts,
)
from ossetia_data.extract.events.triggers import SUFFERED, Trigger
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Participant, Role

PLACES = frozenset({"in", "at", "near", "outside", "inside", "across", "throughout", "around", "off"})
TARGETS = frozenset(
    {
        "with", "against", "to", "at", "on", "upon", "toward", "towards", "from", "into", "over", "for", "behind",
        "of", "alongside", "onto", "as", "between", "in", "about",
    }
)  # fmt: skip
# What belongs to a country or an organisation and acts for it.
AGENTS = frozenset(
    """government force troop soldier army military president minister ministry parliament official leader leadership
    authority spokesman spokeswoman spokesperson police regime rebel militia court company firm embassy diplomat
    ambassador administration navy air jet warplane aircraft ship council committee party agency team delegation
    prosecutor lawmaker senator general commander chief king queen premier chancellor secretary unit fighter guard
    peacekeeper executive official officer member worker people resident citizen student crowd protester
    demonstrator activist group side separatist opposition union bank regulator judge board media newspaper
    intelligence militant gunman attacker bomber drone missile tank artillery cleric mayor governor foreign politician
    woman man journalist movement representative negotiator envoy head state nation country region service news""".split()
)
OBJECT_CONTROL = frozenset(
    """urge ask order tell force help allow enable permit persuade encourage compel invite send deploy request require
    instruct press push lead cause let make want expect authorise authorize oblige pressure advise direct""".split()
)
RECIPIENT_COMPOUND = frozenset({"ASSAULT", "COERCE"})
# What is done in these is done by who signs or issues them.
WRITTEN = frozenset(
    """decree law bill order agreement deal treaty statement letter resolution document plan move step decision bid
    effort attempt measure vote referendum campaign memo contract motion""".split()
)
# `A war ignited by rebels`: these make the agent of the participle that of the noun.
WAGED = frozenset(
    {"ignite", "spark", "trigger", "start", "launch", "lead", "provoke", "back", "wage", "stage", "organize"}
)
# Names for land and people under which the true name follows: `the regions of X and Y`.
GENERIC = frozenset(
    """region republic state city province territory country nation town area island district capital enclave part
    kingdom village people population number member group most some all many thousand hundred dozen""".split()
)
# In these a thing's adjective tells its make, not who is concerned: `offered Russian citizenship`.
TRANSFERS = frozenset({"AID", "COOPERATE", "MOBILIZE"})
MUTUAL_NOUNS = frozenset(
    """war conflict talk meeting summit negotiation dispute clash dialogue relation tie treaty agreement deal battle
    fighting merger consultation hostility row feud settlement discussion ceasefire truce exchange""".split()
)


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
    if trigger.carrier is None or verb.lemma_ not in ("follow",):
        subjects = [] if trigger.carrier is not None and trigger.word in actors(verb) else actors(verb)
        for subject in subjects:
            yield from (Part(does, name) for name in acting(subject, names))
    if pattern.roles != "self":
        yield from _object_parts(trigger, names, undergoes)
    yield from _phrase_parts(verb, names, undergoes, skip={trigger.word.i})


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
            yield from (Part("actor", name) for name in _modifying(each, names, deep=False))
        elif kind not in TRANSFERS or named or _is_person(head):
            yield from (Part(undergoes, name) for name in concerned(head, names))
        if not named:
            yield from _phrase_parts(head, names, undergoes, skip={trigger.word.i})


def _is_person(head: Token) -> bool:
    return head.lemma_.lower() in AGENTS | GENERIC


def _phrase_parts(head: Token, names: Names, target: Role, skip: set[int]) -> Iterator[Part]:
    for word, governed in phrases(head):
        if governed.i in skip:
            continue
        for name in (name for each in with_conjuncts(governed) for name in concerned_by(each, names)):
            mention = names.at(name)
            itself = mention is not None and mention is names.at(governed)
            if word in PLACES and itself and mention is not None and mention.entity.type == "place":
                yield Part("place", name)
            elif word in TARGETS and word not in ("in", "of", "as", "about"):
                yield Part(target, name)


def _noun_parts(trigger: Trigger, names: Names) -> Iterator[Part]:
    noun = trigger.word
    owners = [child for child in noun.children if child.dep_ == "poss"]
    agents = [head for word, head in phrases(noun) if word == "by"]
    modifiers = [
        child for child in noun.children if child.dep_ in ("amod", "compound", "nmod") and names.at(child)
    ]
    own = names.at(noun)
    modifiers = [child for child in modifiers if names.at(child) is not own or own is None]
    for head in (*owners, *agents):
        yield from (Part("actor", name) for name in acting(head, names))
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


def actors(verb: Token) -> list[Token]:
    """Return the heads of who does it: subject, `by` agent, or who a governing verb says it is."""
    agents = [head for word, head in phrases(verb) if word == "by" and is_passive(verb)]
    if is_passive(verb):
        return agents or _agents_of_next(verb)
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if subjects:
        return [_antecedent(subject, verb) for subject in subjects]
    if verb.dep_ == "relcl":
        return [verb.head]
    if verb.dep_ == "acl":
        written = verb.tag_ != "VBG" or verb.head.lemma_.lower() in WRITTEN
        return _holders(verb.head) if written else [verb.head]
    return _from_governor(verb)


def _agents_of_next(verb: Token) -> list[Token]:
    """Return the agent of the last of passives joined by `and`: `was taken and held by rebels`."""
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ == "VBN":
            return [head for word, head in phrases(child) if word == "by"] or _agents_of_next(child)
    return []


def _from_governor(verb: Token) -> list[Token]:
    """Return the subject, or with verbs such as `urge` the object, of the verb that governs this one."""
    head = verb.head
    while (
        head.dep_ in ("prep", "acomp", "attr", "oprd") and head.pos_ not in VERBAL and head.head.i != head.i
    ):
        head = head.head
    if head.i == verb.i or head.pos_ not in VERBAL:
        return _holders(head) if head.pos_ == "NOUN" and verb.dep_ == "pcomp" else []
    for_whom = [governed for word, governed in phrases(head) if word == "for" and governed.i < verb.i]
    if (
        verb.dep_ == "advcl"
        and for_whom
        and "to" in helpers(verb)
        and for_whom[-1].right_edge.i + 3 >= verb.i
    ):
        return for_whom[-1:]
    if verb.dep_ in ("xcomp", "ccomp") and head.lemma_.lower() in OBJECT_CONTROL:
        found = [child for child in head.children if child.dep_ in ("dobj", "nsubjpass", "dative")]
        if found:
            return found
    if verb.dep_ == "conj" and is_passive(head):
        return [child for child in head.children if child.dep_ in SUBJECTS]
    if verb.dep_ in ("xcomp", "advcl", "conj", "pcomp", "ccomp", "dep", "prep"):
        found = [child for child in head.children if child.dep_ in SUBJECTS]
        return [_antecedent(child, head) for child in found] or actors(head)
    return []


def _holders(noun: Token) -> list[Token]:
    """Return who has the plan, promise or wish that an infinitive fills: `X announced plans to …`."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    return actors(noun.head) if noun.head.pos_ in VERBAL and noun.head.i != noun.i else []


def _antecedent(subject: Token, verb: Token) -> Token:
    """Return what a relative pronoun stands for, or the subject itself."""
    if subject.lower_ in ("who", "which", "that") and subject.tag_ in ("WP", "WDT"):
        clause = first_conjunct(verb)
        if clause.dep_ == "relcl":
            return clause.head
    return subject


def undergoing(verb: Token) -> list[Token]:
    """Return the heads of what it is done to; a relative pronoun is replaced by what it stands for."""
    found = objects(verb)
    if not found and verb.dep_ == "relcl" and any(child.dep_ == "nsubj" for child in verb.children):
        return []
    return [_antecedent(head, verb) for head in found]


def acting(head: Token, names: Names) -> Iterator[Token]:
    """Yield the named tokens of a noun phrase that acts: its heads, or whom they act for."""
    for each in with_conjuncts(head):
        yield from _named(each, names, deep=False)


def concerned(head: Token, names: Names) -> Iterator[Token]:
    """Yield the named tokens of a noun phrase that something is done to, whatever belongs to whom."""
    for each in with_conjuncts(head):
        yield from _named(each, names, deep=True)


def concerned_by(head: Token, names: Names) -> Iterator[Token]:
    """Yield the named tokens of one noun phrase, without those joined to it."""
    yield from _named(head, names, deep=True)


def _named(head: Token, names: Names, deep: bool) -> Iterator[Token]:
    """Yield the name a noun phrase is, or else the names that say whose it is."""
    if names.is_name(head):
        yield head
        yield from (
            each
            for child in head.children
            if child.dep_ == "appos" and names.at(head) is None
            for each in with_conjuncts(child)
            if names.is_name(each)
        )
        return
    if head.pos_ not in ("NOUN", "ADJ", "NUM"):
        return
    listed = [each for child in head.children if child.dep_ == "appos" for each in with_conjuncts(child)]
    listed = [each for each in listed if names.is_name(each)]
    lemma = head.lemma_.lower()
    of = [
        each
        for word, governed in phrases(head)
        if word in ("of", "from", "in", "between", "for", "with", "by")
        and (deep or word in ("of", "from", "in"))
        for each in with_conjuncts(governed)
        if names.is_name(each)
    ]
    titled = [child for child in head.children if child.dep_ == "compound" and names.is_name(child)]
    if listed or (lemma in GENERIC and (titled or of)):
        yield from listed or titled or of
        return
    if not deep and lemma not in AGENTS:
        return
    owned = list(_modifying(head, names, deep))
    yield from owned or of


def _modifying(head: Token, names: Names, deep: bool) -> Iterator[Token]:
    """Yield the names before a noun that tell whose it is; `its` only for who acts."""
    for child in head.children:
        if child.tag_ == "PRP$" and (deep or head.lemma_.lower() not in AGENTS):
            continue
        if child.dep_ in ("amod", "compound", "nmod", "poss") and names.is_name(child):
            yield from with_conjuncts(child) if child.dep_ == "poss" else (child,)
        elif child.dep_ == "poss" and child.pos_ == "NOUN":
            yield from _named(child, names, deep=False)


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
