"""One mention of an event in one article -> what decides which other mentions are of the same event."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ossetia_data.edtf_dates import bounds
from ossetia_data.model import Event, Role
from ossetia_data.resolve.utterances import STOP_WORDS

# Planned and supposed happenings have both not happened; a denied one is never the one that is asserted.
FACTUAL_CLASS = {"asserted": "real", "planned": "unreal", "hypothetical": "unreal", "negated": "denied"}

ROLES: tuple[Role, ...] = ("actor", "recipient", "place")

# `invasion` and `invading`, `recognised` and `recognition`: as many letters as inflection leaves alone.
STEM = 4

# Words are compared where they have more letters than `all` and `for`.
SHORT = 3

# So many words behind the trigger tell what it is about.
ABOUT = 10

# Two reports dated within so many days are dated alike; a whole year both fall into says little.
ONE_TIME = 31

Parts = frozenset[str]


@dataclass(frozen=True, slots=True)
class Report:
    """One mention of an event: `key` orders all reports, `trigger` is its words.

    `before` and `rest` are what the clause says before and behind the trigger. `event_id` is the id that the
    event gets if this is the first report of it. `sides` tells of an entity that acts for a state (its
    president, its seat of government) which state's id stands for both.
    """

    key: tuple[str, str, int]
    article_id: str
    event_id: str
    trigger: str
    event: Event
    rest: str = ""
    before: str = ""
    sides: Mapping[str, str] = field(default_factory=dict)

    def parts(self, role: Role) -> Parts:
        """Return the sides of the entities that play `role`: their ids, or the state they act for."""
        ids = (p.entity_id for p in self.event.participants if p.role == role and p.entity_id)
        return frozenset(self.sides.get(entity_id, entity_id) for entity_id in ids)


@dataclass(frozen=True, slots=True)
class Traits:
    """A report as joining needs it: `span` is its days, if both ends are known, `content` its matter.

    `described` tells who does it where they are only described, and in which article.
    """

    type: str
    reality: str
    mode: str
    parts: Mapping[Role, Parts]
    span: tuple[date, date] | None
    stems: Parts
    content: Parts
    described: str = ""

    @property
    def precise(self) -> bool:
        """Tell whether the date is good enough to know an event by."""
        return self.span is not None and (self.span[1] - self.span[0]).days <= ONE_TIME


def traits(report: Report) -> Traits:
    """Work out what joining asks of a report."""
    event = report.event
    first, last = bounds(event.date)
    trigger = report.trigger.casefold()
    about = re.findall(r"\w+", report.rest.casefold())[:ABOUT]
    return Traits(
        type=event.type,
        reality=FACTUAL_CLASS[event.factuality],
        mode=event.mode,
        parts={role: report.parts(role) for role in ROLES},
        span=(first, last) if first and last else None,
        stems=_stems(trigger.split()) or frozenset({trigger[:STEM]}),
        content=_stems(about),
        described=f"{report.article_id} {event.doer_noun}" if event.doer_noun else "",
    )


def _stems(words: list[str]) -> Parts:
    return frozenset(word[:STEM] for word in words if len(word) > SHORT and word not in STOP_WORDS)
