"""Reports of events in all articles -> the events they report, each once.

Two reports are of one event if they are of one type and factuality, share a participant, contradict each
other in nothing (participants of one role, place, date), and say it with one word or on one date; where
neither names anybody it is done to, they must also be about the same thing. Nothing joins on type alone.
Who is only described (`the dock workers`) is one participant in one article, for reports with one word and
one good date.
Where several events would fit equally, none is chosen: a wrong merge is worse than a missed one. What a
reviewer named alike is one event whatever this module thinks.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from ossetia_data.edtf_dates import bounds
from ossetia_data.resolve.cluster import Cluster, pairs, players
from ossetia_data.resolve.report import Report, Traits, traits

__all__ = ["Report", "join"]

# Under these stand the reports that any other may be like, and all there are.
ANYTHING, EVERY = "", "*"


def join(reports: Sequence[Report]) -> list[tuple[Report, ...]]:
    """Group reports into events; within a group and among groups, in the order of their keys."""
    index = _Index()
    named: dict[str, Cluster] = defaultdict(Cluster)
    clusters: list[Cluster] = []
    ordered = sorted(reports, key=_surest_first)
    for report in ordered:
        if report.event.same_as:
            index.put(report, traits(report), named[report.event.same_as])
    for report in ordered:
        if not report.event.same_as:
            wanted = traits(report)
            target = _choose(report, [cluster for cluster in index.near(wanted) if cluster.fits(wanted)])
            if target is None:
                target = Cluster()
                clusters.append(target)
            index.put(report, wanted, target)
    groups = (cluster.reports for cluster in (*named.values(), *clusters))
    in_order = (tuple(sorted(group, key=lambda report: report.key)) for group in groups)
    return sorted(in_order, key=lambda group: group[0].key)


class _Index:
    """Clusters by what a report must share with one of theirs, so that it is compared with its likes only."""

    def __init__(self) -> None:
        self._near: dict[tuple[str, ...], dict[int, Cluster]] = defaultdict(dict)

    def put(self, report: Report, known: Traits, cluster: Cluster) -> None:
        cluster.add(report, known)
        for key in _keys(known, (EVERY, *_about(known))):
            self._near[key][id(cluster)] = cluster

    def near(self, wanted: Traits) -> list[Cluster]:
        found: dict[int, Cluster] = {}
        about = (ANYTHING, *_about(wanted)) if ANYTHING not in _about(wanted) else (EVERY,)
        for key in _keys(wanted, about):
            found |= self._near.get(key, {})
        return list(found.values())


def _about(known: Traits) -> tuple[str, ...]:
    """Return what a report must share the matter of: its content, or anything where it tells to whom."""
    free = known.parts["recipient"] or not known.content
    return (ANYTHING,) if free else tuple(sorted(known.content))


def _keys(known: Traits, about: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield who with which word about what, and, where the date is good, who with whom in which month."""
    for player in players(known):
        for stem in sorted(known.stems):
            yield from ((*player, stem, matter) for matter in about)
    if known.precise and known.span is not None:
        first, last = (12 * day.year + day.month for day in known.span)
        for pair in pairs(known):
            for month in range(first, last + 1):
                yield (*pair, str(month))


def _surest_first(report: Report) -> tuple[int, int, tuple[str, str, int]]:
    """Dated reports with most participants come first, so that vaguer ones can lean on them."""
    first, last = bounds(report.event.date)
    days = (last - first).days if first and last else 10**6
    return days, -len(report.event.participants), report.key


def _choose(report: Report, fitting: Sequence[Cluster]) -> Cluster | None:
    """Choose the one event that fits; among several, the one of the same article, if that is one."""
    if len(fitting) > 1:
        fitting = [cluster for cluster in fitting if report.article_id in cluster.articles] or fitting
    return fitting[0] if len(fitting) == 1 else None
