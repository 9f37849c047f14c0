"""A verb -> the heads of who does it and of what it is done to, by voice, control and relative clauses."""

from itertools import islice

from ossetia_data.extract.events.syntax import (
    DEEPEST,
    SUBJECTS,
    VERBAL,
    first_conjunct,
    helpers,
    is_passive,
    misread_subjects,
    objects,
    phrases,
    with_conjuncts,
)
from ossetia_data.extract.events.vocabulary import GERUND_CONTROL, OBJECT_CONTROL, WRITTEN
from ossetia_data.extract.nlp import Token


def actors(verb: Token, depth: int = 0) -> list[Token]:
    """Return the heads of who does it: subject, `by` agent, or who a governing verb says it is."""
    if depth > DEEPEST:
        return []
    agents = [head for word, head in phrases(verb) if word == "by" and is_passive(verb)]
    if is_passive(verb):
        return agents or _agents_of_next(verb)
    subjects = [child for child in verb.children if child.dep_ == "nsubj"] or misread_subjects(verb)
    if subjects:
        return [_antecedent(subject, verb) for subject in subjects]
    infinitive = "to" in helpers(verb)
    if verb.dep_ == "relcl" and not infinitive:
        return [verb.head]
    if verb.dep_ in ("acl", "relcl"):
        written = verb.tag_ != "VBG" or verb.head.lemma_.lower() in WRITTEN
        return _holders(verb.head, depth) if written else [verb.head]
    return _from_governor(verb, depth)


def _agents_of_next(verb: Token) -> list[Token]:
    """Return the agent of the last of passives joined by `and`: `was taken and held by rebels`."""
    for joined in islice(with_conjuncts(verb), 1, DEEPEST):
        agents = [head for word, head in phrases(joined) if word == "by"] if joined.tag_ == "VBN" else []
        if agents:
            return agents
    return []


def _from_governor(verb: Token, depth: int) -> list[Token]:
    """Return the subject, or with verbs such as `urge` the object, of the verb that governs this one."""
    head = verb.head
    while (
        head.dep_ in ("prep", "acomp", "attr", "oprd") and head.pos_ not in VERBAL and head.head.i != head.i
    ):
        head = head.head
    if (
        verb.dep_ == "pcomp"
        and head.lemma_.lower() in GERUND_CONTROL
        and verb.head.lower_ in ("of", "for", "from")
    ):
        return objects(head)
    if head.i == verb.i or head.pos_ not in VERBAL:
        return _holders(head, depth) if head.pos_ == "NOUN" and verb.dep_ == "pcomp" else []
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
        return [_antecedent(child, head) for child in found] or actors(head, depth + 1)
    return []


def _holders(noun: Token, depth: int) -> list[Token]:
    """Return who has the plan, promise or wish that an infinitive fills: `X announced plans to …`."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    if owners:
        return owners
    return actors(noun.head, depth + 1) if noun.head.pos_ in VERBAL and noun.head.i != noun.i else []


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
