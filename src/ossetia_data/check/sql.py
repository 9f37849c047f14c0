"""Names, values and queries in; DuckDB SQL, and the Issues that a query finds, out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ossetia_data.check.issue import MOST, Issue

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# A table's rows are numbered in this column of its view.
ROW = "__row"

# A cell stands in a message up to so many characters.
SHOWN = 80


def name(*parts: str) -> str:
    """Quote identifiers, joined by a comma.

    >>> name("start", "end")
    '"start", "end"'
    """
    return ", ".join('"' + part.replace('"', '""') + '"' for part in parts)


def raw(table: str) -> str:
    """Return the name of the table that holds a CSV file's cells as text."""
    return f"raw.{name(table)}"


def literal(text: str) -> str:
    """Quote a string value.

    >>> literal("it's")
    "'it''s'"
    """
    return "'" + text.replace("'", "''") + "'"


def violations(
    database: "DuckDBPyConnection", query: str, table: str, field: str, rule: str, message: str
) -> list[Issue]:
    """Run a query for (row, value) pairs that break `rule`; `{}` in `message` stands for the value."""
    found = database.execute(f"SELECT * FROM ({query}) ORDER BY ALL LIMIT {MOST}").fetchall()  # noqa: S608
    issues = [Issue(table, row, field, rule, message.replace("{}", _shown(value))) for row, value in found]
    if len(found) == MOST:
        issues += _others(database, query, table, field, rule)
    return issues


def _others(database: "DuckDBPyConnection", query: str, table: str, field: str, rule: str) -> Sequence[Issue]:
    (count,) = database.execute(f"SELECT count(*) FROM ({query})").fetchone() or (0,)  # noqa: S608
    more = f"{count - MOST} more rows break this rule"
    return [Issue(table, 0, field, rule, more)] if count > MOST else []


def _shown(value: object) -> str:
    if value is None:
        return "nothing"
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
