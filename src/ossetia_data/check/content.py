"""The loaded tables in; the Issues that no schema can state (offsets, words, counts, rights) out.

Every query gives the number of a row that is wrong and the value to show of it. `e` stands for the row at
hand, `p` for its paragraph, `a` for its article.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ossetia_data.check.issue import Issue
from ossetia_data.check.sql import ROW, violations

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# What Python's str.split() splits at, for RE2.
_WORD = r"[^\t-\r\x1c-\x1f \x{85}\p{Z}]+"

ANCHORED = ("mentions", "quotes", "event_mentions")


@dataclass(frozen=True, slots=True)
class Content:
    """A rule between columns or tables: `source` and `wrong` are the FROM and WHERE of its query."""

    table: str
    field: str
    rule: str
    source: str
    wrong: str
    message: str
    shown: str = "NULL"
    uses: tuple[str, ...] = ()


def content_issues(database: "DuckDBPyConnection", tables: Set[str]) -> list[Issue]:
    """Check every rule whose tables are all among `tables`, those that could be loaded."""
    issues: list[Issue] = []
    for rule in RULES:
        if {rule.table, *rule.uses} <= tables:
            query = f"SELECT e.{ROW}, {rule.shown} FROM {rule.source} WHERE {rule.wrong}"  # noqa: S608
            issues += violations(database, query, rule.table, rule.field, rule.rule, rule.message)
    return issues


def _anchored(table: str) -> Iterator[Content]:
    """Yield the rules of a table whose rows are stretches of a paragraph."""
    paragraph = f"{table} e JOIN paragraphs p USING (article_id, paragraph)"
    uses = ("paragraphs",)
    yield Content(
        table, "end", "offsets", f"{table} e", 'e."end" <= e.start', "ends at {}, before it starts", 'e."end"'
    )
    yield Content(
        table,
        "start",
        "offsets",
        paragraph,
        'e.start < p.start OR e."end" > p."end"',
        "reaches out of its paragraph, {}",
        """p.start || ' to ' || p."end\"""",
        uses,
    )
    yield Content(
        table,
        "text",
        "evidence",
        f"{table} e",
        'length(e.text) <> e."end" - e.start',
        "is not as long as from start to end: {}",
        "e.text",
    )
    yield Content(
        table,
        "text",
        "evidence",
        paragraph,
        'e.text <> substring(p.text, e.start - p.start + 1, e."end" - e.start)',
        "the article reads {} there",
        'substring(p.text, e.start - p.start + 1, e."end" - e.start)',
        uses,
    )


def _counted(table: str, field: str, counted: str, expression: str, key: str) -> Content:
    """Return the rule that a column counts the rows of another table with the same key."""
    counts = f"(SELECT {key}, {expression} AS n FROM {counted} GROUP BY {key})"  # noqa: S608
    return Content(
        table,
        field,
        "count",
        f"{table} e LEFT JOIN {counts} c USING ({key})",
        f"e.{field} <> coalesce(c.n, 0)",
        f"there are {{}} in {counted}",
        "coalesce(c.n, 0)",
        (counted,),
    )


PARAGRAPHS = (
    Content(
        "paragraphs",
        "start",
        "offsets",
        '(SELECT *, lag("end", 1, -1) OVER one AS before FROM paragraphs '
        "WINDOW one AS (PARTITION BY article_id ORDER BY paragraph)) e",
        "e.start <> e.before + 1",
        "does not start one newline behind the paragraph before it, at {}",
        "e.before + 1",
    ),
    Content(
        "paragraphs",
        "paragraph",
        "offsets",
        "(SELECT *, row_number() OVER one AS number FROM paragraphs "
        "WINDOW one AS (PARTITION BY article_id ORDER BY paragraph)) e",
        "e.paragraph <> e.number",
        "should be number {} of its article",
        "e.number",
    ),
    Content(
        "paragraphs",
        "end",
        "offsets",
        "paragraphs e",
        'e."end" < e.start',
        "ends at {}, before it starts",
        'e."end"',
    ),
    Content(
        "paragraphs",
        "text",
        "evidence",
        "paragraphs e",
        'length(e.text) <> e."end" - e.start',
        "is {} characters long, not as long as from start to end",
        "length(e.text)",
    ),
    Content(
        "paragraphs",
        "word_count",
        "count",
        "paragraphs e",
        f"e.word_count <> len(regexp_extract_all(e.text, '{_WORD}'))",
        "its text has {} words",
        f"len(regexp_extract_all(e.text, '{_WORD}'))",
    ),
    Content(
        "paragraphs",
        "text",
        "rights",
        "paragraphs e JOIN articles a USING (article_id)",
        "a.text_included = false AND e.text IS NOT NULL",
        "is published, though the article says text_included = false",
        uses=("articles",),
    ),
    Content(
        "paragraphs",
        "text",
        "rights",
        "paragraphs e JOIN articles a USING (article_id)",
        'a.text_included AND e.text IS NULL AND e."end" > e.start',
        "is empty, though the article says text_included = true",
        uses=("articles",),
    ),
)

_WHOLE = (
    "articles e JOIN (SELECT article_id, string_agg(text, chr(10) ORDER BY paragraph) AS text "
    "FROM paragraphs GROUP BY article_id) t USING (article_id)"
)

ARTICLES = (
    _counted("articles", "paragraph_count", "paragraphs", "count(*)", "article_id"),
    _counted("articles", "word_count", "paragraphs", "sum(word_count)", "article_id"),
    _counted("articles", "text_length", "paragraphs", 'max("end")', "article_id"),
    Content(
        "articles",
        "text_sha256",
        "evidence",
        _WHOLE,
        "e.text_included AND e.text_sha256 <> sha256(t.text)",
        "the paragraphs' SHA-256 is {}",
        "sha256(t.text)",
        ("paragraphs",),
    ),
)

QUOTES = (
    Content(
        "quotes",
        "speaker_text",
        "speaker",
        "quotes e",
        "e.type IN ('direct', 'indirect') AND e.cue IS NOT NULL "
        "AND e.speaker_text IS NULL AND e.speaker_id IS NULL",
        "somebody {}s it, and no speaker is given",
        "e.cue",
    ),
    Content(
        "quotes",
        "speaker_text",
        "offsets",
        "quotes e",
        "(e.speaker_text IS NULL) <> (e.speaker_start IS NULL) "
        "OR (e.speaker_text IS NULL) <> (e.speaker_end IS NULL)",
        "speaker_text, speaker_start and speaker_end stand only together",
    ),
    Content(
        "quotes",
        "speaker_text",
        "evidence",
        "quotes e",
        "length(e.speaker_text) <> e.speaker_end - e.speaker_start",
        "is not as long as from speaker_start to speaker_end: {}",
        "e.speaker_text",
    ),
    Content(
        "quotes",
        "speaker_end",
        "offsets",
        "quotes e JOIN articles a USING (article_id)",
        "e.speaker_end > a.text_length",
        "reaches out of its article, which ends at {}",
        "a.text_length",
        ("articles",),
    ),
    Content(
        "quotes",
        "speaker_text",
        "evidence",
        "quotes e JOIN paragraphs p ON p.article_id = e.article_id "
        'AND p.start <= e.speaker_start AND e.speaker_start < p."end"',
        "e.speaker_text <> substring(p.text, e.speaker_start - p.start + 1, e.speaker_end - e.speaker_start)",
        "the article reads {} there",
        "substring(p.text, e.speaker_start - p.start + 1, e.speaker_end - e.speaker_start)",
        ("paragraphs",),
    ),
    Content(
        "quotes",
        "prefix",
        "evidence",
        "quotes e JOIN paragraphs p USING (article_id, paragraph)",
        "NOT ends_with(left(p.text, e.start - p.start), e.prefix)",
        "{} does not stand before the quote",
        "e.prefix",
        ("paragraphs",),
    ),
    Content(
        "quotes",
        "suffix",
        "evidence",
        "quotes e JOIN paragraphs p USING (article_id, paragraph)",
        'NOT starts_with(substring(p.text, e."end" - p.start + 1), e.suffix)',
        "{} does not stand behind the quote",
        "e.suffix",
        ("paragraphs",),
    ),
)

EVENTS = (
    _counted("events", "mention_count", "event_mentions", "count(*)", "event_id"),
    _counted("events", "article_count", "event_mentions", "count(DISTINCT article_id)", "event_id"),
    Content(
        "event_mentions",
        "trigger",
        "evidence",
        "event_mentions e",
        "NOT contains(e.text, e.trigger)",
        "{} does not stand in the text",
        "e.trigger",
    ),
    Content(
        "event_mentions",
        "quote_id",
        "evidence",
        "event_mentions e JOIN quotes q USING (quote_id)",
        "e.article_id <> q.article_id",
        "is a quote of another article, {}",
        "q.article_id",
        ("quotes",),
    ),
)

ENTITIES = (
    _counted("entities", "mention_count", "mentions", "count(*)", "entity_id"),
    _counted("entities", "article_count", "mentions", "count(DISTINCT article_id)", "entity_id"),
)

RULES = (
    *(rule for table in ANCHORED for rule in _anchored(table)),
    *PARAGRAPHS,
    *ARTICLES,
    *QUOTES,
    *EVENTS,
    *ENTITIES,
)
