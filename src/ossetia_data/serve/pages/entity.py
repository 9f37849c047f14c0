"""An entity's page: who it is, what it says, where it is named, what it takes part in, who is beside it."""

from datasette import Request, Response
from datasette.utils import tilde_decode

from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.facts import facts

# So many rows of each kind are shown; a link leads to all of them.
SHOWN = 100

# Of an entity that is named everywhere, so many mentions and parts in events are looked at.
COUNTED = 500

QUOTES = """
select q.*, a.title as article_title from quotes q left join articles a on a.article_id = q.article_id
where q.speaker_id = :key limit :shown"""

MENTIONS = """
select m.*, a.title as article_title from mentions m left join articles a on a.article_id = m.article_id
where m.entity_id = :key limit :shown"""

EVENTS = """
with own as (select event_id, role from event_participants where entity_id = :key limit :counted)
select e.*, group_concat(p.role, ', ') as roles from own p
join events e on e.event_id = p.event_id
group by e.event_id order by e.date_start is null, e.date_start limit :shown"""

BESIDE = """
with own as (select distinct article_id, paragraph from
  (select article_id, paragraph from mentions where entity_id = :key limit :counted))
select e.entity_id, e.name, e.type, count(distinct m.article_id || ' ' || m.paragraph) as paragraphs
from own join mentions m on m.article_id = own.article_id and m.paragraph = own.paragraph
join entities e on e.entity_id = m.entity_id
where m.entity_id <> :key
group by e.entity_id order by paragraphs desc, e.name limit 24"""


async def entity(datasette: Explorer, request: Request) -> Response:
    """Answer with the page of the entity that the address names."""
    key = tilde_decode(request.url_vars["key"])
    row = await datasette.row("entities", key)
    mentions = await datasette.rows(MENTIONS, key=key, shown=SHOWN)
    return await datasette.page(
        "entity.html",
        request,
        entity=row,
        facts=await facts(datasette, datasette.table("entities"), row, without={"name", "description"}),
        quotes=await datasette.rows(QUOTES, key=key, shown=SHOWN),
        mentions=sorted(mentions, key=lambda each: (each["article_id"], each["start"])),
        events=await datasette.rows(EVENTS, key=key, shown=SHOWN, counted=COUNTED),
        beside=await datasette.rows(BESIDE, key=key, counted=COUNTED),
        shown=SHOWN,
        counted=COUNTED,
    )
