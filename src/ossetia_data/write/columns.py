"""Rows of Python values in; chunks of columns that fit the table's schema, missing values as None, out."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import NoReturn

from ossetia_data.errors import SchemaError
from ossetia_data.schema import Field, Row, Rows, Table

CHUNK = 100_000

_ACCEPTED: dict[str, frozenset[type]] = {
    "string": frozenset({str}),
    "integer": frozenset({int}),
    "number": frozenset({float, int}),
    "boolean": frozenset({bool}),
    "date": frozenset({date}),
    "datetime": frozenset({datetime}),
}


def columns(table: Table, rows: Rows) -> Iterator[list[list[object]]]:
    """Yield the columns of `rows`, in the schema's order, up to CHUNK rows at a time.

    An empty string is a missing value; an instant is in UTC and whole seconds; a number is a float.
    SchemaError names the table and column where keys or types are not those of the schema.
    """
    for first in range(0, len(rows), CHUNK):
        chunk = rows[first : first + CHUNK]
        _check_keys(table, chunk)
        yield [_column(table, field, [row[field.name] for row in chunk]) for field in table.fields]


def _check_keys(table: Table, rows: Rows) -> None:
    expected = set(table.columns)
    for row in rows:
        if row.keys() != expected:
            _refuse_keys(table, row, expected)


def _refuse_keys(table: Table, row: Row, expected: set[str]) -> NoReturn:
    name = min(row.keys() ^ expected)
    problem = "has no value for column" if name in expected else "has a column that the schema lacks:"
    _refuse(table, f"table {table.name} {problem} {name!r}")


def _column(table: Table, field: Field, values: list[object]) -> list[object]:
    if field.type == "string":
        values = [None if value == "" else value for value in values]
    for kind in {type(value) for value in values} - _ACCEPTED[field.type] - {type(None)}:
        found = next(value for value in values if type(value) is kind)
        _refuse(table, f"table {table.name}, column {field.name!r}: {found!r:.60} is no {field.type}")
    normal = _NORMAL.get(field.type)
    return [None if value is None else normal(value) for value in values] if normal else values


def _instant(value: object) -> datetime:
    assert isinstance(value, datetime)
    return value.astimezone(UTC).replace(microsecond=0)


def _number(value: object) -> float:
    assert isinstance(value, float | int)
    return float(value)


_NORMAL: dict[str, Callable[[object], object]] = {"datetime": _instant, "number": _number}


def _refuse(table: Table, problem: str) -> NoReturn:
    mend = "give the schema and the table that is built the same columns and types"
    raise SchemaError(table.place, f"the tables do not fit the schema: {problem}", mend)
