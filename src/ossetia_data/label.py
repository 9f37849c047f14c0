"""The parts of an event -> a short sentence that names it, in the present tense of a chronicle."""

import re
from collections.abc import Mapping

from ossetia_data.model import Entity, Factuality, Role
from ossetia_data.resolve import Happening, Report

# So many words of a clause tell what an event without recipients is about.
WORDS = 8

# What leads up to a date and means nothing without it.
DANGLING = frozenset("about after around at before by during from in on since until".split())

IRREGULAR = {"be": "is", "have": "has"}

# How a chronicle says what has not happened: `{}` is the verb's plain form.
UNREAL: Mapping[Factuality, str] = {"planned": "to {}", "hypothetical": "may {}"}


def label(happening: Happening, entities: Mapping[str, Entity]) -> str:
    """Return the label a reviewer gave, or a sentence of actors, predicate and recipients.

    The report that names most of its parts is worded; names of entities are the canonical ones.
    """
    given = next((report.event.label for report in happening.reports if report.event.label), "")
    if given:
        return given
    report = max(happening.reports, key=_wordiness)
    actors = _names(happening, entities, "actor")
    recipients = _names(happening, entities, "recipient")
    if not (report.event.verb and actors):
        return _noun(report.trigger, actors, recipients)
    return f"{listed(actors)} {predicate(report, len(actors) > 1)}{_object(report, recipients)}"


def predicate(report: Report, plural: bool) -> str:
    """Return the trigger with its verb put into the tense and number of the label."""
    verb, factuality = report.event.verb, report.event.factuality
    _, _, rest = report.trigger.partition(" ")
    if factuality in UNREAL:
        verb = UNREAL[factuality].format(verb)
    elif factuality == "negated":
        verb = f"{'do' if plural else 'does'} not {verb}"
    elif not plural:
        verb = third_person(verb)
    return f"{verb} {rest}".strip()


def third_person(verb: str) -> str:
    """Return the third person singular of a verb's plain form.

    >>> [third_person(verb) for verb in ("recognise", "deny", "reach", "veto", "deploy")]
    ['recognises', 'denies', 'reaches', 'vetoes', 'deploys']
    """
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def listed(names: list[str]) -> str:
    """Join names as a sentence does.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _object(report: Report, recipients: list[str]) -> str:
    """Name the recipients: bare behind a lone verb, in brackets where the trigger has an object already.

    Where there are none, the clause's own next words say what it is about.
    """
    if not recipients:
        return _opening(_undated(report))
    return f" ({listed(recipients)})" if " " in report.trigger else f" {listed(recipients)}"


def _undated(report: Report) -> str:
    """Return what the clause says behind the trigger up to its date, which has a column of its own."""
    dated = report.event.date_text
    if not dated or dated not in report.rest:
        return report.rest
    before = report.rest.partition(dated)[0].rstrip()
    while before and before.split()[-1].casefold() in DANGLING:
        before = before.rstrip()[: -len(before.split()[-1])].rstrip()
    return before


def _opening(rest: str) -> str:
    """Return the first words of `rest`, cut before the first mark or after WORDS of them."""
    before = re.split(r"[,;:—–(]", rest, maxsplit=1)[0].rstrip()
    words = re.findall(r"\s*\S+", before)
    return "".join(words) if len(words) <= WORDS else "".join([*words[:WORDS], " …"])


def _noun(trigger: str, actors: list[str], recipients: list[str]) -> str:
    parts = " – ".join(listed(names) for names in (actors, recipients) if names)
    head = trigger[:1].upper() + trigger[1:]
    return f"{head}: {parts}" if parts else head


def _wordiness(report: Report) -> tuple[bool, int]:
    return bool(report.event.verb), len({part.role for part in report.event.participants})


def _names(happening: Happening, entities: Mapping[str, Entity], role: Role) -> list[str]:
    """Name those who play `role`; where a state is among them, not also whoever acts for it."""
    sides = happening.reports[0].sides
    ids = [
        part.entity_id
        for report in happening.reports
        for part in report.event.participants
        if part.role == role and part.entity_id
    ]
    return [entities[entity_id].name for entity_id in dict.fromkeys(ids) if sides.get(entity_id) not in ids]
