"""A loaded CSV file in; the Issues of its form that DuckDB passes over without a word out."""

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from ossetia_data.check.issue import MOST, Issue
from ossetia_data.check.sql import literal, name, raw
from ossetia_data.schema import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

BLOCK = 1 << 20


def quiet_faults(database: "DuckDBPyConnection", table: Table, path: Path) -> list[Issue]:
    """List blank lines, and rows with one empty cell too many: DuckDB skips the ones and cuts the others.

    Both are looked for in a way that costs little and may raise a false alarm; only then is the file read
    row by row.
    """
    if not (_may_have_blank_lines(path) or _may_have_trailing_commas(database, table, path)):
        return []
    issues: list[Issue] = []
    csv.field_size_limit(path.stat().st_size + 1)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for number, cells in enumerate(csv.reader(file)):
            if not cells:
                issues.append(Issue(table.name, number, "", "blank-row", "the line is blank"))
            elif len(cells) != len(table.fields):
                issues.append(Issue(table.name, number, "", "csv", "the row has too many cells"))
            if len(issues) == MOST:
                break
    return issues


def _may_have_blank_lines(path: Path) -> bool:
    """Look for two line ends in a row; they may also stand inside a quoted cell."""
    tail = b""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            tail += block
            if b"\n\n" in tail or b"\n\r\n" in tail:
                return True
            tail = block[-2:]
    return False


def _may_have_trailing_commas(database: "DuckDBPyConnection", table: Table, path: Path) -> bool:
    """Compare how many lines end in so many commas with how many rows end in so many empty cells."""
    if len(table.fields) == 1:
        return True
    source = (
        f"read_csv({literal(str(path))}, auto_detect=false, header=false, delim='\x1f', quote='', escape='', "
        f"max_line_size={path.stat().st_size + 1}, columns={{'line': 'VARCHAR'}})"
    )
    commas = f"SELECT length(line) - length(rtrim(line, ',')) FROM {source}"  # noqa: S608
    ends = " ".join(
        f"WHEN {name(field.name)} IS NOT NULL THEN {distance}"
        for distance, field in enumerate(reversed(table.fields))
    )
    empties = f"SELECT CASE {ends} ELSE {len(table.fields) - 1} END FROM {raw(table.name)}"  # noqa: S608
    return _numbers(database, commas) != _numbers(database, empties)


def _numbers(database: "DuckDBPyConnection", query: str) -> dict[int, int]:
    counted = f"SELECT n, count(*) FROM ({query}) AS t(n) WHERE n > 0 GROUP BY n"  # noqa: S608
    return dict(database.execute(counted).fetchall())
