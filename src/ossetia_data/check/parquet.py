"""A table's Parquet file and its loaded CSV in; the Issues where they hold something else out."""

from pathlib import Path
from typing import TYPE_CHECKING

from ossetia_data.check.issue import Issue
from ossetia_data.check.sql import ROW, literal, name, violations
from ossetia_data.schema import Field, Table, duckdb_type

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def parquet_issues(database: "DuckDBPyConnection", table: Table, path: Path) -> list[Issue]:
    """Check that `path` has the schema's columns and types, and row for row the values of the CSV."""
    import duckdb

    if not path.is_file():
        return []  # Said once, where files are compared with what they should be.
    source = f"read_parquet({literal(str(path))})"
    try:
        found = database.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()  # noqa: S608
        return _columns(table, [(row[0], row[1]) for row in found]) or _rows(database, table, source)
    except duckdb.Error as error:
        problem = str(error).splitlines()[0]
        return [Issue(path.name, 0, "", "parquet", f"cannot be read ({problem})")]


def _columns(table: Table, found: list[tuple[str, str]]) -> list[Issue]:
    expected = [(field.name, _stored(field)) for field in table.fields]
    if found == expected:
        return []
    file = f"{table.name}.parquet"
    if [column for column, _ in found] != list(table.columns):
        return [Issue(file, 0, "", "header", f"has the columns {', '.join(column for column, _ in found)}")]
    return [
        Issue(file, 0, column, "type", f"is stored as {ours}, not {theirs}")
        for (column, theirs), (_, ours) in zip(expected, found, strict=True)
        if theirs != ours
    ]


def _stored(field: Field) -> str:
    return "TIMESTAMP WITH TIME ZONE" if field.type == "datetime" else duckdb_type(field)


def _rows(database: "DuckDBPyConnection", table: Table, source: str) -> list[Issue]:
    count = f"SELECT (SELECT count(*) FROM {name(table.name)}), (SELECT count(*) FROM {source})"  # noqa: S608
    ours, theirs = database.execute(count).fetchone() or (0, 0)
    if ours != theirs:
        return [Issue(f"{table.name}.parquet", 0, "", "same-rows", f"has {theirs} rows, the CSV {ours}")]
    differs = " OR ".join(_differs(field) for field in table.fields)
    query = f"SELECT c.{ROW}, NULL FROM {name(table.name)} c POSITIONAL JOIN {source} q WHERE {differs}"  # noqa: S608
    return violations(database, query, f"{table.name}.parquet", "", "same-rows", "differs from the CSV")


def _differs(field: Field) -> str:
    ours, theirs = (f"{side}.{name(field.name)}" for side in "cq")
    if field.type == "datetime":
        ours, theirs = f"epoch_ms({ours})", f"epoch_ms({theirs})"
    return f"{ours} IS DISTINCT FROM {theirs}"
