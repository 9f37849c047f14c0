"""Triggers as read -> those that are worth a row: no mere content of a demand, no bare noun, none twice."""

from collections.abc import Iterator, Sequence

from ossetia_data.extract.events.described import is_described, only_dates
from ossetia_data.extract.events.factuality import mood
from ossetia_data.extract.events.syntax import SUBJECTS, VERBAL, above, helpers
from ossetia_data.extract.events.timing import Dated, when
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.events.vocabulary import (
    ANNOUNCING,
    ATTITUDES,
    CIRCUMSTANCES,
    CONTENTFUL,
    DENYING,
    FUTURE,
    MATERIAL_CONFLICT,
    PREPARING,
    STANDING,
)
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Factuality, Participant

Draft = tuple[Trigger, Factuality, tuple[Participant, ...]]

MATERIAL = MATERIAL_CONFLICT | {"AID", "COOPERATE"}


def reports(drafts: Sequence[Draft], dates: Sequence[Dated], heading: bool = False) -> Iterator[Draft]:
    """Yield the drafts that report a happening; a heading tells in the present what has happened."""
    by_verb = {trigger.head.i: trigger for trigger, _, _ in drafts if trigger.head.pos_ in VERBAL}
    for draft in drafts:
        trigger = draft[0]
        if _only_prepares(trigger, by_verb) or _is_content(draft, by_verb) or _is_alleged(trigger, by_verb):
            continue
        if not heading and _stands(draft) and not _has_date(trigger, dates):
            continue
        if (_reports_verb if trigger.word.pos_ in VERBAL else _reports_noun)(draft, dates):
            yield draft


def _stands(draft: Draft) -> bool:
    """Tell whether a clause only bids, or tells what somebody holds or does as a rule: `she backs him`."""
    trigger, fact, _ = draft
    verb, words = trigger.head, helpers(trigger.head)
    if verb.pos_ not in VERBAL or fact == "planned":
        return False
    if (
        verb.tag_ == "VB"
        and verb.dep_ == "ROOT"
        and not words
        and not any(c.dep_ in SUBJECTS for c in verb.lefts)
    ):
        return True
    if verb.tag_ == "VBG" and verb.lemma_.lower() in ATTITUDES:
        return True
    lasts = trigger.carrier is not None and verb.lemma_ == "be"
    finite = verb.tag_ in ("VBZ", "VBP") and not (words or lasts) and trigger.pattern.type in STANDING
    return finite or (verb.tag_ == "VBN" and bool(words) and words <= {"is", "are", "'s", "’s"})


def _has_date(trigger: Trigger, dates: Sequence[Dated]) -> bool:
    expression = when(trigger, dates)
    return expression is not None and bool(expression.edtf)


def _only_prepares(trigger: Trigger, by_verb: dict[int, Trigger]) -> bool:
    word = trigger.word
    if word.lemma_.lower() == "join":
        preps = [child for child in word.children if child.dep_ == "prep"]
        return any(child.i in by_verb for prep in preps for child in prep.children if child.dep_ == "pcomp")
    if trigger.pattern.complement == "undertaking":
        return any(child.dep_ == "ccomp" and child.i in by_verb for child in word.children)
    if word.lemma_.lower() == "sign":
        signed = [child for child in word.children if child.dep_ == "dobj"]
        return any(child.i in by_verb for each in signed for child in each.children if child.dep_ == "acl")
    if word.lemma_.lower() not in PREPARING or trigger.pattern.complement != "inf":
        return False
    return any(child.dep_ in ("xcomp", "ccomp") and child.i in by_verb for child in trigger.word.children)


def _is_content(draft: Draft, by_verb: dict[int, Trigger]) -> bool:
    """Tell whether a trigger only says what another one demands, refuses, promises or threatens."""
    trigger, fact, _ = draft
    below: Token = trigger.head
    for head in above(trigger.head):
        owner = by_verb.get(head.i)
        if owner is not None and owner.word.i != trigger.word.i and not _only_prepares(owner, by_verb):
            if below.dep_ == "advcl" and below.tag_ == "VB" and "to" in helpers(below):
                return True
            return _takes(owner, below, trigger, fact)
        if below.dep_ in ("ROOT", "relcl", "advcl", "parataxis"):
            return False
        below = head
    return False


def _takes(owner: Trigger, below: Token, trigger: Trigger, fact: Factuality) -> bool:
    if owner.pattern.type not in CONTENTFUL or below.dep_ in ("nsubj", "nsubjpass", "relcl", "conj"):
        return False
    if below.dep_ == "advcl" or below.lower_ in CIRCUMSTANCES:
        return False
    if owner.pattern.type == "AID":
        return below.dep_ in ("xcomp", "ccomp")
    if owner.word.lemma_.lower() in ANNOUNCING:
        return fact == "hypothetical"
    if fact == "negated" and owner.word.lemma_.lower() in DENYING:
        return False
    if owner.pattern.type in ("ACCUSE", "SUPPORT", "CONSULT") and fact == "asserted":
        return trigger.word.pos_ not in VERBAL and below.dep_ == "prep"
    return True


def _is_alleged(trigger: Trigger, by_verb: dict[int, Trigger]) -> bool:
    """Tell whether it is only what for somebody is accused of something: `of lying to win the vote`."""
    verb = trigger.head
    if verb.dep_ != "advcl" or "to" not in helpers(verb):
        return False
    below = verb.head
    for head in above(verb.head):
        if below.dep_ not in ("pcomp", "prep", "xcomp", "ccomp"):
            return False
        if head.i in by_verb:
            return by_verb[head.i].pattern.type == "ACCUSE"
        below = head
    return False


def _reports_verb(draft: Draft, dates: Sequence[Dated]) -> bool:
    """Tell whether a verb tells of a happening with somebody in it, not of a mere possibility or habit."""
    trigger, fact, parts = draft
    placed = fact == "asserted" and trigger.pattern.type in MATERIAL_CONFLICT
    roles = {part.role for part in parts} - (set() if placed else {"place"})
    if fact == "hypothetical":
        supposed = mood(trigger.head) == "hypothetical"
        told = "recipient" in roles or _has_date(trigger, dates) or bool(helpers(trigger.head) & FUTURE)
        return supposed and "actor" in roles and told
    verb = trigger.head
    bare = verb.tag_ in ("VB", "VBG") and not helpers(verb) - {"to"} and verb.dep_ != "xcomp"
    if bare and fact != "planned" and trigger.pattern.type in STANDING and "actor" not in roles:
        return (trigger.pattern.roles == "swap" and bool(roles)) or is_described(trigger, fact)
    if verb.tag_ in ("VBZ", "VBP") or (
        verb.tag_ == "VBN" and verb.dep_ == "acl" and "recipient" not in roles
    ):
        roles -= {"recipient"} if verb.tag_ != "VBN" else {"actor"}
    return bool(roles) or _has_date(trigger, dates) or is_described(trigger, fact)


def _reports_noun(draft: Draft, dates: Sequence[Dated]) -> bool:
    """Tell whether a noun names one happening: someone's, or somebody's doing; not war or peace as such."""
    trigger, fact, parts = draft
    dated = _has_date(trigger, dates)
    roles = {part.role for part in parts if part.entity_id}
    if fact == "hypothetical":
        return False
    if trigger.carrier is not None:
        when_only = only_dates(trigger.head)
        return (dated and not when_only) or bool(roles - {"place"}) or is_described(trigger, fact)
    if trigger.pattern.type not in MATERIAL:
        return dated or len({part.entity_id for part in parts}) > 1
    done_to = "recipient" in roles and trigger.pattern.type in MATERIAL_CONFLICT and _has_object(trigger.word)
    return dated or "actor" in roles or done_to


def _has_object(noun: Token) -> bool:
    return any(
        child.dep_ == "compound" or child.lower_ in ("of", "against", "on", "with") for child in noun.children
    )
