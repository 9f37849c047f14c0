"""A table's CSV file in; its cells as text and as values in DuckDB, or the Issues of its form, out."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from ossetia_data.check.issue import MOST, Issue
from ossetia_data.check.quiet import quiet_faults
from ossetia_data.check.sql import ROW, literal, name, raw
from ossetia_data.check.types import typed
from ossetia_data.schema import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LONGEST_LINE = 16_000_000

_REJECTED = {
    "MISSING COLUMNS": "has too few cells",
    "TOO MANY COLUMNS": "has too many cells",
    "INVALID ENCODING": "is not UTF-8",
    "UNQUOTED VALUE": "has a quotation mark where none may stand",
    "LINE SIZE OVER MAXIMUM": f"is longer than {LONGEST_LINE:,} bytes",
}


def load(database: "DuckDBPyConnection", table: Table, path: Path) -> list[Issue]:
    """Load `path` as `raw.<table>` (text) and `<table>` (typed, rows numbered), or say why it cannot be."""
    if not path.is_file():
        return [Issue(table.name, 0, "", "file", f"{path.name} is missing")]
    issues = _header(table, path) or _cells(database, table, path) or quiet_faults(database, table, path)
    if not issues:
        columns = ", ".join(f"{typed(field)} AS {name(field.name)}" for field in table.fields)
        view = (
            f"CREATE VIEW {name(table.name)} AS SELECT rowid + 1 AS {ROW}, {columns} FROM {raw(table.name)}"  # noqa: S608
        )
        database.execute(view)
    return issues


def _header(table: Table, path: Path) -> list[Issue]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            labels = next(csv.reader(file), [])
    except UnicodeDecodeError:
        return [Issue(table.name, 0, "", "encoding", "the file is not UTF-8")]
    except csv.Error as error:
        return [Issue(table.name, 0, "", "header", f"the header cannot be read ({error})")]
    if tuple(labels) == table.columns:
        return []
    missing = [column for column in table.columns if column not in labels]
    extra = [label for label in labels if label not in table.columns]
    wrong = [f"lacks {', '.join(missing)}"] * bool(missing) + [f"has {', '.join(extra)} too"] * bool(extra)
    message = "the header " + (" and ".join(wrong) or "repeats or reorders columns")
    return [Issue(table.name, 0, "", "header", message)]


def _cells(database: "DuckDBPyConnection", table: Table, path: Path) -> list[Issue]:
    columns = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in table.columns)
    rejects = f"rejects_{table.name}"
    options = (
        "auto_detect=false, header=true, delim=',', quote='\"', escape='\"', nullstr='', strict_mode=true, "
        f"max_line_size={LONGEST_LINE}, columns={{{columns}}}, store_rejects=true, rejects_limit={MOST}, "
        f"rejects_table={literal(rejects)}, rejects_scan={literal(rejects + '_scan')}"
    )
    database.execute("CREATE SCHEMA IF NOT EXISTS raw")
    source = f"read_csv({literal(str(path))}, {options})"
    database.execute(f"CREATE TABLE {raw(table.name)} AS SELECT * FROM {source}")  # noqa: S608
    found = database.execute(
        f"SELECT line - 1, column_name, error_type::VARCHAR FROM {name(rejects)}"  # noqa: S608
    ).fetchall()
    return [
        Issue(table.name, row, column or "", "csv", f"the row {_REJECTED.get(kind, kind.lower())}")
        for row, column, kind in found
    ]
