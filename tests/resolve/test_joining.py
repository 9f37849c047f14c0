"""The joining that keeps summaries finds what comparing each report with each does, and in time."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ossetia_data.model import Event, Participant, Span
from ossetia_data.resolve.events import Report, _choose, _surest_first, join
from ossetia_data.resolve.report import ROLES, Traits, traits


def report(
    number: int, trigger: str, article: str, parts: tuple[str, ...], rest: str, **values: str
) -> Report:
    split = [part.split(":") for part in parts]
    participants = tuple(Participant(role, 0, 1, entity_id) for role, entity_id in split)
    fields = {"type": "ASSAULT", "mode": "", "factuality": "asserted", "confidence": 0.5} | values
    event = Event(1, number, number + 1, Span(number, number + 1), participants=participants, **fields)
    return Report(("2030-01-01", article, number), article, f"e-{article}{number}", trigger, event, rest)


class Plain:
    """A cluster whose every report is looked at."""

    def __init__(self) -> None:
        self.reports: list[Report] = []

    @property
    def articles(self) -> set[str]:
        return {each.article_id for each in self.reports}

    def fits(self, new: Traits) -> bool:
        known = [traits(each) for each in self.reports]
        return all(_compatible(new, each) for each in known) and any(_alike(new, each) for each in known)


def _compatible(one: Traits, other: Traits) -> bool:
    meet = all(
        not one.parts[role] or not other.parts[role] or one.parts[role] & other.parts[role] for role in ROLES
    )
    modes = not one.mode or not other.mode or one.mode == other.mode
    return meet and modes and one.reality == other.reality and _overlap(one, other)


def _overlap(one: Traits, other: Traits) -> bool:
    return (
        not one.span or not other.span or max(one.span[0], other.span[0]) <= min(one.span[1], other.span[1])
    )


def _alike(one: Traits, other: Traits) -> bool:
    shared = [one.parts[role] & other.parts[role] for role in ("actor", "recipient")]
    if one.type != other.type or not any(shared):
        return False
    if all(shared) and one.precise and other.precise and _overlap(one, other):
        return True
    bare = not one.parts["recipient"] and not other.parts["recipient"]
    apart = bare and one.content and other.content and not one.content & other.content
    return not apart and (one.stems <= other.stems or other.stems <= one.stems)


def plainly(reports: list[Report]) -> list[tuple[str, ...]]:
    named: dict[str, Plain] = {}
    clusters: list[Plain] = []
    ordered = sorted(reports, key=_surest_first)
    for each in ordered:
        if each.event.same_as:
            named.setdefault(each.event.same_as, Plain()).reports.append(each)
    for each in ordered:
        if not each.event.same_as:
            fitting = [c for c in (*named.values(), *clusters) if c.fits(traits(each))]
            target = _choose(each, fitting)  # type: ignore[type-var,arg-type]
            if target is None:
                target = Plain()
                clusters.append(target)
            target.reports.append(each)
    return keys(c.reports for c in (*named.values(), *clusters))


def keys(groups) -> list[tuple[str, ...]]:
    return sorted(tuple(sorted(each.event_id for each in group)) for group in groups)


REPORTS = st.lists(
    st.builds(
        dict,
        trigger=st.sampled_from(
            ["attacked", "attack", "announced", "announced talks", "voiced support", "met"]
        ),
        article=st.sampled_from("abc"),
        parts=st.lists(
            st.sampled_from([f"{role}:{who}" for role in ROLES for who in ("norland", "arlen", "sudland")]),
            max_size=4,
            unique=True,
        ).map(tuple),
        rest=st.sampled_from(
            ["", " a new line of boats", " that boats will sail", " talks on fishing", " it"]
        ),
        date=st.sampled_from(
            ["", "2030", "2030-01", "2030-01-12", "2030-01-31/2030-03-01", "2008", "2029/.."]
        ),
        type=st.sampled_from(["ASSAULT", "AGREE"]),
        mode=st.sampled_from(["", "", "aerial", "firearms"]),
        factuality=st.sampled_from(["asserted", "asserted", "planned", "hypothetical", "negated"]),
        same_as=st.sampled_from(["", "", "", "", "raid"]),
    ),
    max_size=14,
)


@settings(max_examples=300, deadline=None)
@given(REPORTS)
def test_joins_as_comparing_each_report_with_each_does(made: list[dict]) -> None:
    reports = [report(number, **each) for number, each in enumerate(made)]
    assert keys(join(reports)) == plainly(reports)


def test_joins_very_many_reports_of_one_event() -> None:
    words, sides = ("attacked", "attack", "attacking the port"), ("actor:norland", "recipient:arlen")
    reports = [
        report(number, words[number % 3], f"a{number}", sides, "", date="2030-01" if number % 2 else "")
        for number in range(2000)
    ]
    assert [len(group) for group in join(reports)] == [2000]
