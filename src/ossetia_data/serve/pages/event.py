"""An event's page: what happened, when and how surely, who took part, and every report of it side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from datasette import Request, Response
from datasette.utils import tilde_decode
from markupsafe import Markup

from ossetia_data.describe.moment import moment, told
from ossetia_data.describe.timeline import dated
from ossetia_data.serve.explorer import Explorer, Row
from ossetia_data.serve.facts import Fact, facts
from ossetia_data.serve.links import anchor

SHOWN = 100

PARTICIPANTS = """
select p.role, e.entity_id, e.name, e.type from event_participants p
join entities e on e.entity_id = p.entity_id where p.event_id = :key order by p.role, e.name limit :shown"""

REPORTS = """
select m.*, a.title as article_title, a.publisher from event_mentions m
left join articles a on a.article_id = m.article_id
where m.event_id = :key order by m.article_id, m.start limit :shown"""

# What a report tells of the event; where it stands is told by its link.
ELSEWHERE = frozenset("event_id article_id paragraph start end text".split())

# What tells how a row came to be, and not what its article says.
PROVENANCE = frozenset({"origin", "confidence"})


@dataclass(frozen=True, slots=True)
class Report:
    """One article's clause about the event; `differing` are the columns the reports do not agree in."""

    row: Row
    name: str
    before: str
    trigger: str
    after: str
    facts: tuple[Fact, ...]
    differing: frozenset[str]


async def event(datasette: Explorer, request: Request) -> Response:
    """Answer with the page of the event that the address names."""
    key = tilde_decode(request.url_vars["key"])
    row = await datasette.row("events", key)
    moments = dated([row])
    return await datasette.page(
        "event.html",
        request,
        event=row,
        # The picture is made by describe.svg, which escapes what it is given.
        picture=Markup(moment(moments[0])) if moments else "",  # noqa: S704
        told=told(moments[0]) if moments else "No article tells when",
        facts=await facts(datasette, datasette.table("events"), row, without={"label"}),
        participants=await datasette.rows(PARTICIPANTS, key=key, shown=SHOWN),
        reports=await _reports(datasette, key),
        shown=SHOWN,
    )


async def _reports(site: Explorer, key: str) -> list[Report]:
    table = site.table("event_mentions")
    rows = await site.rows(REPORTS, key=key, shown=SHOWN)
    differing = frozenset(
        _differing(rows, [name for name in table.columns if name not in ELSEWHERE | PROVENANCE])
    )
    return [
        Report(
            row,
            anchor(table, row),
            *_parted(row["text"], row["trigger"]),
            tuple(await facts(site, table, row, without=ELSEWHERE | {"trigger"})),
            differing,
        )
        for row in rows
    ]


def _differing(rows: Sequence[Row], columns: Sequence[str]) -> list[str]:
    return [column for column in columns if len({row[column] for row in rows} - {None}) > 1]


def _parted(text: str, trigger: str | None) -> tuple[str, str, str]:
    """Cut a clause at the words that name the happening, where it holds them as they are."""
    if not trigger or trigger not in text:
        return text, "", ""
    before, _, after = text.partition(trigger)
    return before, trigger, after
