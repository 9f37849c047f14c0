"""A table's schema in; its rules as SQL, and the Issues of rows that break them, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ossetia_data.check.issue import Issue
from ossetia_data.check.sql import ROW, literal, name, raw, violations
from ossetia_data.check.types import is_typed, typed
from ossetia_data.errors import SchemaError
from ossetia_data.schema import Field, ForeignKey, Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


@dataclass(frozen=True, slots=True)
class Rule:
    """A condition in SQL that holds where a cell is wrong; `{}` in the message stands for the cell."""

    field: str
    rule: str
    wrong: str
    message: str


def cell_issues(database: "DuckDBPyConnection", table: Table) -> list[Issue]:
    """Check every cell of a loaded table: one pass counts, and only broken rules are looked up row by row."""
    rules = [rule for field in table.fields for rule in cell_rules(field)]
    issues: list[Issue] = []
    for rule, count in zip(rules, _counts(database, table, rules), strict=True):
        if count:
            query = f"SELECT rowid + 1, {name(rule.field)} FROM {raw(table.name)} WHERE {rule.wrong}"  # noqa: S608
            issues += violations(database, query, table.name, rule.field, rule.rule, rule.message)
    return issues


def cell_rules(field: Field) -> Iterator[Rule]:
    """Yield what a column's type and constraints forbid a cell to be."""
    cell, value = name(field.name), typed(field)
    if field.type != "string":
        yield Rule(
            field.name, "type", f"{cell} IS NOT NULL AND NOT ({is_typed(field)})", f"{{}} is no {field.type}"
        )
    if field.required:
        yield Rule(field.name, "required", f"{cell} IS NULL", "the cell is empty")
    if field.enum:
        listed = ", ".join(map(literal, field.enum))
        yield Rule(
            field.name, "enum", f"{cell} NOT IN ({listed})", f"{{}} is not one of {', '.join(field.enum)}"
        )
    if field.pattern:
        wrong = f"NOT regexp_full_match({cell}, {literal(field.pattern)})"
        yield Rule(field.name, "pattern", wrong, f"{{}} does not fit {field.pattern}")
    if field.minimum is not None:
        wrong = f"{value} < {field.minimum} OR isnan({value}::DOUBLE)"
        yield Rule(field.name, "minimum", wrong, f"{{}} is less than {field.minimum}")
    if field.maximum is not None:
        yield Rule(field.name, "maximum", f"{value} > {field.maximum}", f"{{}} is more than {field.maximum}")


def key_issues(database: "DuckDBPyConnection", table: Table, tables: set[str]) -> list[Issue]:
    """Check what holds between rows: primary key, unique columns and foreign keys to those of `tables`."""
    issues = _empty(database, table, table.columns, "blank-row", "every cell is empty")
    if table.primary_key:
        issues += _repeated(database, table, table.primary_key, "primary-key")
        issues += _empty(database, table, table.primary_key, "primary-key", "the row has no key")
    for field in table.fields:
        if field.unique and (field.name,) != table.primary_key:
            issues += _repeated(database, table, (field.name,), "unique")
    for key in table.foreign_keys:
        if key.table in tables:
            issues += _dangling(database, table, key)
    return issues


def _counts(database: "DuckDBPyConnection", table: Table, rules: list[Rule]) -> list[int]:
    if not rules:
        return []
    import duckdb

    counted = ", ".join(f"count(*) FILTER (WHERE {rule.wrong})" for rule in rules)
    try:
        found = database.execute(f"SELECT {counted} FROM {raw(table.name)}").fetchone()  # noqa: S608
    except duckdb.InvalidInputException as error:  # A pattern that Python's engine knows and RE2 does not.
        mend = "write it without lookaround and backreferences"
        raise SchemaError(table.place, f"a pattern cannot be used ({error})", mend) from None
    return list(found or ())


def _repeated(
    database: "DuckDBPyConnection", table: Table, columns: tuple[str, ...], rule: str
) -> list[Issue]:
    some = " OR ".join(f"{name(column)} IS NOT NULL" for column in columns)
    query = (
        f"SELECT max({ROW}), min({ROW}) FROM {name(table.name)} WHERE {some} "  # noqa: S608
        f"GROUP BY {name(*columns)} HAVING count(*) > 1"
    )
    message = f"{', '.join(columns)} is the same as in row {{}}"
    return violations(database, query, table.name, columns[0] if len(columns) == 1 else "", rule, message)


def _empty(
    database: "DuckDBPyConnection", table: Table, columns: tuple[str, ...], rule: str, message: str
) -> list[Issue]:
    none = " AND ".join(f"{name(column)} IS NULL" for column in columns)
    query = f"SELECT rowid + 1, NULL FROM {raw(table.name)} WHERE {none}"  # noqa: S608
    return violations(database, query, table.name, "", rule, message)


def _dangling(database: "DuckDBPyConnection", table: Table, key: ForeignKey) -> list[Issue]:
    pairs = list(zip(key.fields, key.reference_fields, strict=True))
    same = " AND ".join(
        f"here.{name(ours)} IS NOT DISTINCT FROM there.{name(theirs)}" for ours, theirs in pairs
    )
    some = " OR ".join(f"here.{name(ours)} IS NOT NULL" for ours in key.fields)
    shown = ", ".join(f"here.{name(ours)}" for ours in key.fields)
    query = (
        f"SELECT here.{ROW}, concat_ws(', ', {shown}) FROM {name(table.name)} here "  # noqa: S608
        f"ANTI JOIN {name(key.table)} there ON {same} WHERE {some}"
    )
    message = f"{{}} is not in {key.table} ({', '.join(key.reference_fields)})"
    field = key.fields[0] if len(key.fields) == 1 else ""
    return violations(database, query, table.name, field, "foreign-key", message)
