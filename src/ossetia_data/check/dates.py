"""A loaded table in; the Issues of its EDTF dates, and of the days that should follow from them, out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ossetia_data.check.issue import Issue
from ossetia_data.check.sql import ROW, name, violations
from ossetia_data.edtf_dates import bounds, is_edtf
from ossetia_data.schema import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_DERIVED = ("date", "date_start", "date_end")


def date_issues(database: "DuckDBPyConnection", table: Table) -> list[Issue]:
    """Check each different date once, in Python, and look up the rows of those that are wrong."""
    issues: list[Issue] = []
    for field in table.fields:
        if field.rdf_type.endswith("/EDTF"):
            issues += _malformed(database, table, field.name)
    return issues + (_underived(database, table) if set(_DERIVED) <= set(table.columns) else [])


def _malformed(database: "DuckDBPyConnection", table: Table, column: str) -> list[Issue]:
    found = database.execute(f"SELECT DISTINCT {name(column)} FROM {name(table.name)}")  # noqa: S608
    wrong = [row for row in _each(found) if row[0] is not None and not is_edtf(str(row[0]))]
    if not wrong:
        return []
    _keep(database, "wrong_dates", ("VARCHAR",), wrong)
    query = (
        f"SELECT e.{ROW}, w.c0 FROM {name(table.name)} e "  # noqa: S608
        f"JOIN wrong_dates w ON e.{name(column)} = w.c0"
    )
    return violations(database, query, table.name, column, "edtf", "{} is no EDTF date")


def _underived(database: "DuckDBPyConnection", table: Table) -> list[Issue]:
    columns = name(*_DERIVED)
    found = database.execute(f"SELECT DISTINCT {columns} FROM {name(table.name)}")  # noqa: S608
    wrong = []
    for row in _each(found):
        expected = bounds(str(row[0])) if row[0] is not None else (None, None)
        if row[1:] != expected:
            wrong.append((*row, f"{expected[0] or 'nothing'} to {expected[1] or 'nothing'}"))
    if not wrong:
        return []
    _keep(database, "wrong_days", ("VARCHAR", "DATE", "DATE", "VARCHAR"), wrong)
    same = " AND ".join(f"e.{name(one)} IS NOT DISTINCT FROM w.c{i}" for i, one in enumerate(_DERIVED))
    query = f"SELECT e.{ROW}, w.c3 FROM {name(table.name)} e JOIN wrong_days w ON {same}"  # noqa: S608
    message = "date_start and date_end do not follow from date: {}"
    return violations(database, query, table.name, "date", "date-bounds", message)


def _each(found: "DuckDBPyConnection") -> Iterator[tuple[object, ...]]:
    while batch := found.fetchmany(10_000):
        yield from batch


def _keep(
    database: "DuckDBPyConnection", table: str, types: tuple[str, ...], rows: list[tuple[object, ...]]
) -> None:
    columns = ", ".join(f"c{number} {kind}" for number, kind in enumerate(types))
    database.execute(f"CREATE OR REPLACE TEMP TABLE {table} ({columns})")
    database.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(types))})", rows)  # noqa: S608
