"""Reports of events in all articles -> the events they report, each once.

Two reports are of one event if they are of one type and factuality, share a participant, contradict each
other in nothing (participants of one role, place, date), and say it with one word or on one date. Nothing
joins on type alone. Where several events would fit equally, none is chosen: a wrong merge is worse than a
missed one. What a reviewer named alike is one event whatever this module thinks.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ossetia_data.edtf_dates import bounds
from ossetia_data.model import Event, Role

# Planned and supposed happenings have both not happened; a denied one is never the one that is asserted.
FACTUAL_CLASS = {"asserted": "real", "planned": "unreal", "hypothetical": "unreal", "negated": "denied"}

# `invasion` and `invading`, `recognised` and `recognition`: as many letters as inflection leaves alone.
STEM = 4

# Triggers are compared by their words of meaning: those of more letters than `all` and `for`.
SHORT = 3

# Two reports dated within so many days are dated alike; a whole year both fall into says little.
ONE_TIME = 31


@dataclass(frozen=True, slots=True)
class Report:
    """One mention of an event: `key` orders all reports, `trigger` is its words.

    `before` and `rest` are what the clause says before and behind the trigger. `event_id` is the id that the event gets if this is
    the first report of it. `sides` tells of an entity that acts for a state (its president, its seat of
    government) which state's id stands for both.
    """

    key: tuple[str, str, int]
    article_id: str
    event_id: str
    trigger: str
    event: Event
    rest: str = ""
    before: str = ""
    sides: Mapping[str, str] = field(default_factory=dict)

    def parts(self, role: Role) -> frozenset[str]:
        """Return the sides of the entities that play `role`: their ids, or the state they act for."""
        ids = (p.entity_id for p in self.event.participants if p.role == role and p.entity_id)
        return frozenset(self.sides.get(entity_id, entity_id) for entity_id in ids)


def join(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """Group reports into events; within a group and among groups, in the order of their keys."""
    named = defaultdict(list)
    clusters: list[list[Report]] = []
    for report in sorted(reports, key=_surest_first):
        if report.event.same_as:
            named[report.event.same_as].append(report)
    clusters.extend(named.values())
    open_to = _Index(clusters)
    for report in sorted(reports, key=_surest_first):
        if not report.event.same_as:
            fitting = [cluster for cluster in open_to.near(report) if _fits(report, cluster)]
            target = _choose(report, fitting)
            if target is None:
                target = []
                clusters.append(target)
            target.append(report)
            open_to.add(report, target)
    ordered = [tuple(sorted(cluster, key=lambda report: report.key)) for cluster in clusters]
    return sorted(ordered, key=lambda cluster: cluster[0].key)


class _Index:
    """Clusters by type and participant, so that a report is only compared with its likes."""

    def __init__(self, clusters: Sequence[list[Report]]) -> None:
        self._near: dict[tuple[str, str], dict[int, list[Report]]] = defaultdict(dict)
        for cluster in clusters:
            for report in cluster:
                self.add(report, cluster)

    def add(self, report: Report, cluster: list[Report]) -> None:
        for key in _keys(report):
            self._near[key][id(cluster)] = cluster

    def near(self, report: Report) -> Iterator[list[Report]]:
        found: dict[int, list[Report]] = {}
        for key in _keys(report):
            found |= self._near[key]
        yield from found.values()


def _keys(report: Report) -> Iterator[tuple[str, str]]:
    for side in sorted(report.parts("actor") | report.parts("recipient")):
        yield report.event.type, side


def _surest_first(report: Report) -> tuple[int, int, tuple[str, str, int]]:
    """Dated reports with most participants come first, so that vaguer ones can lean on them."""
    first, last = bounds(report.event.date)
    days = (last - first).days if first and last else 10**6
    return days, -len(report.event.participants), report.key


def _fits(report: Report, cluster: Sequence[Report]) -> bool:
    return all(_compatible(report, other) for other in cluster) and any(
        _alike(report, other) for other in cluster
    )


def _compatible(one: Report, other: Report) -> bool:
    """Tell whether nothing that both reports say contradicts the other."""
    if FACTUAL_CLASS[one.event.factuality] != FACTUAL_CLASS[other.event.factuality]:
        return False
    if one.event.mode and other.event.mode and one.event.mode != other.event.mode:
        return False
    roles: tuple[Role, ...] = ("actor", "recipient", "place")
    meet = (_meet(one.parts(role), other.parts(role)) for role in roles)
    return all(meet) and _overlap(one, other, within=None)


def _alike(one: Report, other: Report) -> bool:
    """Tell whether the reports share a participant, and the word or the time."""
    shared = [one.parts(role) & other.parts(role) for role in ("actor", "recipient")]
    if not any(shared):
        return False
    return _same_word(one, other) or (all(shared) and _overlap(one, other, within=ONE_TIME))


def _same_word(one: Report, other: Report) -> bool:
    """Tell whether one trigger has all the stems of the other: `voiced support` has those of `supported`."""
    stems, others = _stems(one), _stems(other)
    return stems <= others or others <= stems


def _stems(report: Report) -> set[str]:
    trigger = report.trigger.casefold()
    return {word[:STEM] for word in trigger.split() if len(word) > SHORT} or {trigger[:STEM]}


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one or not other or bool(one & other)


def _overlap(one: Report, other: Report, within: int | None) -> bool:
    """Tell whether the dates overlap; with `within` days, whether both are stated and that precise."""
    spans = [bounds(report.event.date) for report in (one, other)]
    known = [(first, last) for first, last in spans if first and last]
    if len(known) < len(spans):
        return within is None
    precise = within is None or all(_days(span) <= within for span in known)
    return precise and known[0][0] <= known[1][1] and known[1][0] <= known[0][1]


def _days(span: tuple[date, date]) -> int:
    return (span[1] - span[0]).days


def _choose(report: Report, fitting: Sequence[list[Report]]) -> list[Report] | None:
    """Choose the one event that fits; among several, the one of the same article, if that is one."""
    if len(fitting) > 1:
        near = [cluster for cluster in fitting if any(r.article_id == report.article_id for r in cluster)]
        fitting = near or fitting
    return fitting[0] if len(fitting) == 1 else None
