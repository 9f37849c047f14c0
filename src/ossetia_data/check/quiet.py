"""A loaded CSV file in; the Issues of its form that DuckDB passes over without a word out."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from ossetia_data.check.issue import MOST, Issue
from ossetia_data.check.sql import name, raw
from ossetia_data.schema import Table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

BLOCK = 1 << 22


def quiet_faults(database: "DuckDBPyConnection", table: Table, path: Path) -> list[Issue]:
    """List blank lines, and rows with one empty cell too many: DuckDB skips the ones and cuts the others.

    Both are looked for in a way that costs little and may raise a false alarm; only then is the file read
    row by row.
    """
    commas = _trailing_commas(path, len(table.fields))
    if commas is None or commas != _trailing_empties(database, table):
        return list(_row_by_row(table, path))[:MOST]
    return []


@contextmanager
def _cells_of(size: int) -> Iterator[None]:
    """Let the csv module read cells of `size` characters; its limit is one for the whole process."""
    before = csv.field_size_limit()
    csv.field_size_limit(max(before, size))
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _row_by_row(table: Table, path: Path) -> Iterator[Issue]:
    with _cells_of(path.stat().st_size + 1), path.open(encoding="utf-8-sig", newline="") as file:
        for number, cells in enumerate(csv.reader(file)):
            if not cells:
                yield Issue(table.name, number, "", "blank-row", "the line is blank")
            elif len(cells) != len(table.fields):
                yield Issue(table.name, number, "", "csv", "the row has too many cells")


def _trailing_commas(path: Path, most: int) -> list[int] | None:
    """Count the lines that end in at least 1, 2, ... `most` commas; None where a line seems blank."""
    counts = [0] * most
    for lines in _whole_lines(path):
        if b"\n\n" in lines or b"\n\r\n" in lines or lines.startswith((b"\n", b"\r\n")):
            return None
        for commas in range(most):
            end = b"," * (commas + 1)
            found = lines.count(end + b"\n") + lines.count(end + b"\r\n")
            counts[commas] += found
            if not found:
                break
    return counts


def _whole_lines(path: Path) -> Iterator[bytes]:
    """Yield a file in blocks of about BLOCK bytes that each end with a line."""
    rest = b""
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            lines, end, rest = (rest + block).rpartition(b"\n")
            yield lines + end
    if rest:
        yield rest + b"\n"


def _trailing_empties(database: "DuckDBPyConnection", table: Table) -> list[int]:
    """Count the rows whose last 1, 2, ... cells are empty, as they show in commas at the end of a line."""
    ends = " ".join(
        f"WHEN {name(field.name)} IS NOT NULL THEN {distance}"
        for distance, field in enumerate(reversed(table.fields))
    )
    empties = f"CASE {ends} ELSE {len(table.fields) - 1} END"
    counted = f"SELECT {empties}, count(*) FROM {raw(table.name)} GROUP BY 1"  # noqa: S608
    exactly = dict(database.execute(counted).fetchall())
    falling = [exactly.get(number, 0) for number in range(len(table.fields), 0, -1)]
    return list(accumulate(falling))[::-1]
