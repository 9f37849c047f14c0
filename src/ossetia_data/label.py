"""The parts of an event -> a short sentence that names it, in the present tense of a chronicle."""

import re
from collections.abc import Mapping

from ossetia_data.model import Entity, Participant, Role
from ossetia_data.resolve import Happening, Report
from ossetia_data.wording import gerund, inflected, is_many, listed

# So many words of a clause tell what it is about.
WORDS = 8

# Whom these stand for a label cannot say.
PRONOUNS = frozenset("he i it she that they we which who you".split())

# What leads up to a date and means nothing without it.
DANGLING = frozenset("about after around at before by during from in on since until".split())

PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were|get|gets|got)(?: \w+ly)*\s*$", re.IGNORECASE)

# A canonical name brings its own article, or needs none.
ARTICLE = re.compile(r"\b(?:the|a|an|its|his|her|their) $", re.IGNORECASE)

# What ties a clause to the one above it.
OPENING = re.compile(r"^(?:that|when|where|which|while|who|because|after|as|if) ", re.IGNORECASE)

# Behind a name these begin something else; any other word belongs to what the name only describes.
AFTER_NAMES = frozenset(
    """
    a after against although an and are as at because before but by during for from had has have if in into
    is of on or over since than that the to towards under until was were when where which while who will with
    would
    """.split()
)


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
    plural = len(actors) > 1 or _is_group(happening, entities, "actor")
    if not report.event.verb:
        return _noun(report, actors, recipients)
    about = _object(report, recipients, entities)
    if _is_passive(report):
        return _passive(report, actors, recipients, plural)
    if recipients and " " in report.trigger and _is_got(report):
        return f"{listed(recipients)} {predicate(report, len(recipients) > 1)}{_opening(_undated(report))}"
    if report.event.doer and report.event.origin == "extracted":
        return f"{_capital(report.event.doer)} {predicate(report, is_many(report.event.doer))}{about}"
    if actors:
        return f"{listed(actors)} {predicate(report, plural)}{about}"
    if report.trigger.partition(" ")[0].endswith("ing"):
        return _capital(f"{report.trigger}{about}")
    if recipients and not report.before and _stand_before(report):
        return _passive(report, actors, recipients, plural)
    lead = _lead(report)
    if not recipients and lead.strip().casefold() not in PRONOUNS:
        return _capital(f"{lead}{report.trigger}{about}")
    return _capital(f"{_with_verb(gerund(report.event.verb, report.event.factuality), report)}{about}")


def predicate(report: Report, plural: bool) -> str:
    """Return the trigger with its verb put into the tense and number of the label."""
    return _with_verb(inflected(report.event.verb, report.event.factuality, plural), report)


def _with_verb(verb: str, report: Report) -> str:
    _, _, rest = report.trigger.partition(" ")
    return f"{verb} {rest}".strip()


def _is_got(report: Report) -> bool:
    """Tell whether the verb's subject is who undergoes it, without a passive: `won the support of`."""
    event = report.event
    actors = [part.start for part in event.participants if part.role == "actor"]
    recipients = [part.start for part in event.participants if part.role == "recipient"]
    return min(recipients, default=event.end) < event.trigger.start < min(actors, default=event.end)


def _is_passive(report: Report) -> bool:
    participle = not report.trigger.partition(" ")[0].endswith("ing")
    return participle and (bool(PASSIVE.search(report.before)) or report.rest.startswith(" by "))


def _passive(report: Report, actors: list[str], recipients: list[str], plural: bool) -> str:
    """Say by the active who did it, where that is told; else what was done to whom."""
    subject = _lowered(PASSIVE.sub("", report.before).strip(" ,"))
    done_to = listed(recipients) or _opening(subject)
    if (
        actors
        and not subject
        and any(part.start > report.event.trigger.start for part in _recipients(report))
    ):
        return _noun(report, actors, recipients)
    if not actors and not subject and report.rest.startswith(" by "):
        return _capital(f"{report.trigger}{_opening(_undated(report))}")
    if actors:
        whom = f"({done_to})" if " " in report.trigger and done_to else done_to
        return f"{listed(actors)} {predicate(report, plural)} {whom}".strip()
    many = len(recipients) > 1 or (not recipients and bool(re.search(r"\b(?:are|were)\b", report.before)))
    be = {"planned": "to be", "hypothetical": "may be"}.get(report.event.factuality, "are" if many else "is")
    be += " not" * (report.event.factuality == "negated")
    return _capital(f"{done_to} {be} {report.trigger}{_opening(_undated(report))}")


def _object(report: Report, recipients: list[str], entities: Mapping[str, Entity]) -> str:
    """Say in the clause's own next words what it is done to, recipients by their canonical names.

    Who is named elsewhere stands behind a lone verb, and in brackets where the trigger has an object already.
    """
    after, rest = report.event.trigger.end, _undated(report)
    inside = [part for part in _recipients(report) if after <= part.start and part.end - after <= len(rest)]
    if recipients and not inside:
        return f" ({listed(recipients)})" if " " in report.trigger else f" {listed(recipients)}"
    for part in sorted(inside, key=lambda part: -part.start):
        if part.entity_id and not _describes(report, part):
            lead = ARTICLE.sub("", rest[: part.start - after])
            rest = f"{lead}{entities[part.entity_id].name}{rest[part.end - after :]}"
    return _opening(rest)


def _recipients(report: Report) -> list[Participant]:
    return [part for part in report.event.participants if part.role == "recipient"]


def _stand_before(report: Report) -> bool:
    """Tell whether who undergoes it is named before the clause: `Sudland, invaded in May`."""
    return all(part.start <= report.event.trigger.start for part in _recipients(report))


def _describes(report: Report, part: Participant) -> bool:
    """Tell whether a name only describes what stands behind it: `the Senate bill`, `Arlen’s decision`."""
    behind = report.rest[part.end - report.event.trigger.end :]
    next_word = re.match(r" ([^\W\d_]+)", behind)
    owner = behind.startswith(("’s", "'s", "’ ", "' ", "-"))
    return owner or bool(next_word and next_word[1].casefold() not in AFTER_NAMES)


def _undated(report: Report) -> str:
    """Return what the clause says behind the trigger up to its date, which has a column of its own."""
    dated = report.event.date_text
    if not dated or dated not in report.rest:
        return report.rest
    before, _, after = report.rest.partition(dated)
    before = before.rstrip()
    while before and before.split()[-1].casefold() in DANGLING:
        before = before.rstrip()[: -len(before.split()[-1])].rstrip()
    return before or after


def _opening(rest: str) -> str:
    """Return the first words of `rest`, cut before the first mark or after WORDS of them."""
    before = re.split(r"[,;:—–(]", rest, maxsplit=1)[0].rstrip()
    words = re.findall(r"\s*\S+", before)
    return "".join(words) if len(words) <= WORDS else "".join([*words[:WORDS], " …"])


def _lead(report: Report) -> str:
    """Return what the clause says before the trigger, where that is short: `The blast `."""
    before = OPENING.sub("", report.before)
    return before if len(before.split()) <= WORDS else ""


def _noun(report: Report, actors: list[str], recipients: list[str]) -> str:
    parts = " – ".join(listed(names) for names in (actors, recipients) if names)
    head = _capital(report.trigger)
    return f"{head}: {parts}" if parts else head


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _lowered(words: str) -> str:
    """Put a clause's opening inside a sentence: `That effort` becomes `that effort`; names stay."""
    first, _, _ = words.partition(" ")
    return words[:1].lower() + words[1:] if first in ("A", "An", "The", "That", "This", "These") else words


def _wordiness(report: Report) -> tuple[bool, int]:
    return bool(report.event.verb), len({part.role for part in report.event.participants})


def _is_group(happening: Happening, entities: Mapping[str, Entity], role: Role) -> bool:
    parts = (part for report in happening.reports for part in report.event.participants)
    ids = [part.entity_id for part in parts if part.role == role and part.entity_id]
    return any(entities[entity_id].type == "group" for entity_id in ids)


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
