"""Triggers as read -> those that are worth a row: no mere content of a demand, no bare noun, none twice."""

from collections.abc import Iterator, Sequence

from ossetia_data.extract.events.syntax import VERBAL
from ossetia_data.extract.events.timing import Dated, when
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Factuality, Participant

Draft = tuple[Trigger, Factuality, tuple[Participant, ...]]

# What these say is wanted, refused or threatened is their content, not a happening beside them.
CONTENTFUL = frozenset({"REQUEST", "THREATEN", "REJECT", "AGREE", "CONCEDE", "ACCUSE", "SUPPORT", "CONSULT"})
# An announcement and what it announces are two happenings.
ANNOUNCING = frozenset({"announce", "reveal", "confirm", "unveil", "disclose", "declare", "claim", "say"})
# These only prepare what their infinitive names, if that names a happening itself.
PREPARING = frozenset(
    {
        "plan",
        "intend",
        "propose",
        "aim",
        "decide",
        "choose",
        "prepare",
        "resolve",
        "opt",
        "seek",
        "begin",
        "start",
    }
)


def reports(drafts: Sequence[Draft], dates: Sequence[Dated]) -> Iterator[Draft]:
    """Yield the drafts that report a happening."""
    by_verb = {trigger.head.i: trigger for trigger, _, _ in drafts if trigger.head.pos_ in VERBAL}
    for draft in drafts:
        trigger, _, parts = draft
        if _only_prepares(trigger, by_verb) or _is_content(draft, by_verb):
            continue
        if any(part.role != "place" for part in parts) or _has_date(trigger, dates):
            if trigger.word.pos_ in VERBAL or _is_specific(draft, dates):
                yield draft


def _has_date(trigger: Trigger, dates: Sequence[Dated]) -> bool:
    expression = when(trigger, dates)
    return expression is not None and bool(expression.edtf)


def _only_prepares(trigger: Trigger, by_verb: dict[int, Trigger]) -> bool:
    if trigger.word.lemma_.lower() not in PREPARING or trigger.pattern.complement != "inf":
        return False
    return any(child.dep_ in ("xcomp", "ccomp") and child.i in by_verb for child in trigger.word.children)


def _is_content(draft: Draft, by_verb: dict[int, Trigger]) -> bool:
    """Tell whether a trigger only says what another one demands, refuses, promises or threatens."""
    trigger, fact, _ = draft
    below: Token = trigger.head
    for above in trigger.head.ancestors:
        owner = by_verb.get(above.i)
        if owner is not None and owner is not trigger and owner.word.i != trigger.word.i:
            return _takes(owner, below, trigger, fact)
        if below.dep_ in ("ROOT", "relcl", "advcl", "parataxis"):
            return False
        below = above
    return False


def _takes(owner: Trigger, below: Token, trigger: Trigger, fact: Factuality) -> bool:
    if owner.pattern.type not in CONTENTFUL or below.dep_ in ("nsubj", "nsubjpass", "relcl", "conj"):
        return False
    if below.dep_ == "advcl":
        return False
    if owner.word.lemma_.lower() in ANNOUNCING:
        return fact == "hypothetical"
    if owner.pattern.type in ("ACCUSE", "SUPPORT", "CONSULT") and fact == "asserted":
        return trigger.word.pos_ not in VERBAL and below.dep_ == "prep"
    return True


def _is_specific(draft: Draft, dates: Sequence[Dated]) -> bool:
    """Tell whether a noun names one happening: someone's, or somebody's doing; not war or peace as such."""
    trigger, fact, parts = draft
    named = [part for part in parts if part.entity_id and part.role != "place"]
    if trigger.carrier is not None:
        return bool(named) or _has_date(trigger, dates)
    return bool(named or _has_date(trigger, dates)) and fact != "hypothetical"
