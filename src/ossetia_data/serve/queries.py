"""A package in; the ready-made SQL queries that its tables can answer out, in Datasette's form."""

from dataclasses import dataclass

from ossetia_data.schema import Package


@dataclass(frozen=True, slots=True)
class Query:
    """A question, and the SQL that answers it from `tables`; `:name` in it is asked from the reader."""

    name: str
    title: str
    description: str
    tables: frozenset[str]
    sql: str


QUERIES = (
    Query(
        "who_is_quoted",
        "Who is quoted most",
        "Every speaker with the number of quotes and of different utterances.",
        frozenset({"quotes", "entities"}),
        """\
select entities.name as speaker, entities.type, count(*) as quotes,
  count(distinct quotes.utterance_id) as utterances
from quotes join entities on entities.entity_id = quotes.speaker_id
group by entities.entity_id order by quotes desc, speaker""",
    ),
    Query(
        "quotes_by",
        "Quotes by a speaker",
        "What somebody said, with where it was printed. Part of the name is enough.",
        frozenset({"quotes", "entities"}),
        """\
select entities.name as speaker, quotes.text, quotes.type, quotes.said_on, quotes.medium, quotes.article_id
from quotes join entities on entities.entity_id = quotes.speaker_id
where entities.name like '%' || :speaker || '%'
order by quotes.article_id, quotes.start""",
    ),
    Query(
        "timeline",
        "What happened when",
        "Dated events, earliest first; a date is as precise as the articles are.",
        frozenset({"events"}),
        """\
select date, label, type, factuality, mention_count, event_id
from events where date is not null order by date_start, date_end, event_id""",
    ),
    Query(
        "named_together",
        "Who is named beside whom",
        "Pairs of entities that stand in the same paragraph, most often first.",
        frozenset({"mentions", "entities"}),
        """\
with named as (select distinct article_id, paragraph, entity_id from mentions)
select a.name as one, b.name as other, count(*) as paragraphs
from named x join named y using (article_id, paragraph)
join entities a on a.entity_id = x.entity_id join entities b on b.entity_id = y.entity_id
where x.entity_id < y.entity_id
group by x.entity_id, y.entity_id order by paragraphs desc, one, other""",
    ),
)


def queries(package: Package) -> dict[str, dict[str, str]]:
    """Return the queries that `package` has the tables for."""
    return {
        query.name: {"title": query.title, "description": query.description, "sql": query.sql}
        for query in QUERIES
        if query.tables <= set(package.names)
    }
