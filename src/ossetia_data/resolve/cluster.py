"""The reports of one event so far -> whether one more fits: nothing contradicts it, and one is like it.

What is asked of every report that is there is kept as a summary, so that adding one costs the same however
many there are.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ossetia_data.model import Role
from ossetia_data.resolve.report import ROLES, Parts, Report, Traits

# What joins two reports: they share who plays a role, and a word or the time.
SHARED: tuple[Role, ...] = ("actor", "recipient")

# A type, a role and who plays it.
Player = tuple[str, Role, str]


@dataclass(slots=True)
class _Sets:
    """The distinct groups that play one role; `counts` how many of them each member is in."""

    distinct: set[Parts] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, parts: Parts) -> None:
        if parts and parts not in self.distinct:
            self.distinct.add(parts)
            self.counts.update(parts)

    def all_meet(self, parts: Parts) -> bool:
        """Tell whether `parts`, if there are any, share a member with every group."""
        if not parts or not self.distinct or any(self.counts[part] == len(self.distinct) for part in parts):
            return True
        if sum(self.counts[part] for part in parts) < len(self.distinct):
            return False
        return all(parts & group for group in self.distinct)


@dataclass(slots=True)
class _Told:
    """What reports with one word by one player are about: `anything` where that tells none apart."""

    anything: bool = False
    content: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Cluster:
    """The reports of one event."""

    reports: list[Report] = field(default_factory=list)
    articles: set[str] = field(default_factory=set)
    _realities: set[str] = field(default_factory=set)
    _modes: set[str] = field(default_factory=set)
    _parts: dict[Role, _Sets] = field(default_factory=lambda: {role: _Sets() for role in ROLES})
    _latest_start: date = date.min
    _earliest_end: date = date.max
    _told: dict[Player, dict[Parts, _Told]] = field(default_factory=lambda: defaultdict(dict))
    _timed: set[tuple[str, str, str]] = field(default_factory=set)

    def add(self, report: Report, traits: Traits) -> None:
        """Take a report in."""
        self.reports.append(report)
        self.articles.add(report.article_id)
        self._realities.add(traits.reality)
        self._modes |= {traits.mode} - {""}
        for role in ROLES:
            self._parts[role].add(traits.parts[role])
        if traits.span is not None:
            self._latest_start = max(self._latest_start, traits.span[0])
            self._earliest_end = min(self._earliest_end, traits.span[1])
        for player in players(traits):
            told = self._told[player].setdefault(traits.stems, _Told())
            told.anything |= bool(traits.parts["recipient"]) or not traits.content
            told.content |= traits.content
        self._timed |= set(pairs(traits)) if traits.precise else set()

    def fits(self, traits: Traits) -> bool:
        """Tell whether nothing in the cluster contradicts a report, and one of it is like it."""
        return self._allows(traits) and self._knows(traits)

    def _allows(self, traits: Traits) -> bool:
        real = self._realities == {traits.reality} and (not traits.mode or self._modes <= {traits.mode})
        span = traits.span
        timely = span is None or (span[0] <= self._earliest_end and self._latest_start <= span[1])
        return real and timely and all(self._parts[role].all_meet(traits.parts[role]) for role in ROLES)

    def _knows(self, traits: Traits) -> bool:
        if traits.precise and any(pair in self._timed for pair in pairs(traits)):
            return True
        return any(
            (stems <= traits.stems or traits.stems <= stems) and _is_about(told, traits)
            for player in players(traits)
            for stems, told in self._told.get(player, {}).items()
        )


def _is_about(told: _Told, traits: Traits) -> bool:
    """Tell whether reports with one word can be of one event: who names nobody it is done to says to what."""
    free = told.anything or bool(traits.parts["recipient"]) or not traits.content
    return free or bool(told.content & traits.content)


def players(traits: Traits) -> Iterator[Player]:
    """Yield who acts or undergoes it, each with the type."""
    for role in SHARED:
        for part in sorted(traits.parts[role]):
            yield traits.type, role, part


def pairs(traits: Traits) -> Iterator[tuple[str, str, str]]:
    """Yield who does it to whom, or who only described does it by which word, each with the type."""
    for actor in sorted(traits.parts["actor"]):
        for recipient in sorted(traits.parts["recipient"]):
            yield traits.type, actor, recipient
    if traits.described:
        yield from ((traits.type, traits.described, stem) for stem in sorted(traits.stems))
