"""A database in; which publications quote whom, how often, and through which outlets, out."""

import sqlite3

from ossetia_data.schema import Package

NEEDED = {"quotes", "articles", "entities"}

# So many pairs are kept, the most frequent first.
MOST = 300

PAIRS = """
select coalesce(a.publisher, a.title, 'Untitled article ' || a.article_id) as who,
  a.publisher is null as one_article, a.article_id,
  e.entity_id, e.name, count(*) as quotes, count(distinct q.utterance_id) as utterances,
  sum(q.type = 'direct') as direct, group_concat(distinct v.name) as via
from quotes q join articles a on a.article_id = q.article_id
join entities e on e.entity_id = q.speaker_id
left join entities v on v.entity_id = q.via_id
group by who, e.entity_id order by quotes desc, who, e.name limit :most"""


def pairs(connection: sqlite3.Connection, package: Package) -> list[dict[str, object]]:
    """Return the most frequent pairs of who quotes and who is quoted; none without the tables for it."""
    if not set(package.names) >= NEEDED:
        return []
    found = connection.execute(PAIRS, {"most": MOST})
    names = [column for column, *_ in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]
