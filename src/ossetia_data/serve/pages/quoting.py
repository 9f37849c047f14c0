"""Which publications quote whom, how often, and through which outlets."""

from datasette import Request, Response

from ossetia_data.serve.explorer import Explorer

SHOWN = 300

# Counting over more quotes than these would keep a reader waiting.
COUNTED = 20_000

PAIRS = """
with some as (
  select article_id, speaker_id, via_id, utterance_id, type from quotes where speaker_id is not null
  limit :counted)
select coalesce(a.publisher, a.title, 'Untitled article ' || a.article_id) as who,
  a.publisher is null as one_article, a.article_id,
  e.entity_id, e.name, count(*) as quotes, count(distinct some.utterance_id) as utterances,
  sum(some.type = 'direct') as direct, group_concat(distinct v.name) as via
from some join articles a on a.article_id = some.article_id
join entities e on e.entity_id = some.speaker_id
left join entities v on v.entity_id = some.via_id
group by who, e.entity_id order by quotes desc, who, e.name limit :shown"""


async def quoting(datasette: Explorer, request: Request) -> Response:
    """Answer with the table of who quotes whom."""
    for name in ("quotes", "articles", "entities"):
        datasette.table(name)
    rows = await datasette.rows(PAIRS, shown=SHOWN, counted=COUNTED)
    return await datasette.page("quoting.html", request, rows=rows, shown=SHOWN, counted=COUNTED)
