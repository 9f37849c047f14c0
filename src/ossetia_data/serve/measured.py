"""A database that was made in; its checksum, and how many rows hold what in its columns of few values, out.

Nobody can change the database, so this is measured once, when it is made, and kept in a file beside it.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from ossetia_data.files import File
from ossetia_data.schema import Package, Table
from ossetia_data.serve.pairs import pairs

# The machine is called sure of a row from the first of these on, and unsure below the last.
STEPS = (0.9, 0.7)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows of a table hold each combination of values of some of its columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[object, ...], int], ...]

    def knows(self, where: Mapping[str, str]) -> bool:
        """Tell whether rows that hold the given values, as they stand in an address, can be counted."""
        return all(
            column in self.columns and value in {str(each) for each in self._values(column)}
            for column, value in where.items()
        )

    def total(self, where: Mapping[str, str]) -> int:
        """Count the rows that hold the given values."""
        tests = [(self.columns.index(column), value) for column, value in where.items()]
        return sum(n for values, n in self.rows if all(str(values[at]) == value for at, value in tests))

    def by(self, column: str, where: Mapping[str, str]) -> list[tuple[object, int]]:
        """Count each value of `column` among the rows that hold the given values, the most frequent first."""
        at, tests = self.columns.index(column), [(self.columns.index(c), v) for c, v in where.items()]
        found: Counter[object] = Counter()
        for values, count in self.rows:
            if values[at] is not None and all(str(values[place]) == value for place, value in tests):
                found[values[at]] += count
        return sorted(found.items(), key=lambda item: (-item[1], str(item[0])))

    def _values(self, column: str) -> Iterator[object]:
        at = self.columns.index(column)
        return (values[at] for values, _ in self.rows if values[at] is not None)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of a database: its SHA-256, each table's rows, counts and `sure_shares`, and its `pairs`.

    `sizes` tells of the search indexes' own tables, too.
    """

    sha256: str
    sizes: Mapping[str, int]
    counts: Mapping[str, Counts]
    sure: Mapping[str, Sequence[int]]
    pairs: Sequence[Mapping[str, Any]]


def few_valued(table: Table) -> tuple[str, ...]:
    """Return the columns of `table` that hold few different values, by its schema."""
    return tuple(field.name for field in table.fields if field.enum or field.type == "boolean")


def sure_shares(connection: sqlite3.Connection, table: Table) -> list[int]:
    """Count the rows that nobody has looked at by how sure the machine was, from above the first of STEPS."""
    if not {"origin", "confidence"} <= set(table.columns):
        return []
    steps = ", ".join(f"sum(confidence >= {step})" for step in STEPS)
    sql = f"select {steps}, count(*) from \"{table.name}\" where origin = 'extracted'"  # noqa: S608
    upwards = [found or 0 for found in connection.execute(sql).fetchone()]
    return [after - before for before, after in pairwise([0, *upwards])]


def measure(package: Package, database: Path) -> None:
    """Measure the database at `database`, and write what was found beside it."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type='table'")]
        found = {
            "sha256": File.read(database).sha256,
            "sizes": {name: _size(connection, name) for name in tables},
            "combined": {table.name: _combined(connection, table) for table in package.tables},
            "pairs": pairs(connection, package),
            "sure": {table.name: sure_shares(connection, table) for table in package.tables},
        }
    beside(database).write_text(json.dumps(found), "utf-8")


def measured(package: Package, database: Path) -> Measured:
    """Return what was measured of a database when it was made."""
    found = json.loads(beside(database).read_text("utf-8"))
    counts = {
        table.name: Counts(
            few_valued(table),
            tuple((tuple(values), count) for *values, count in found["combined"][table.name]),
        )
        for table in package.tables
    }
    return Measured(found["sha256"], found["sizes"], counts, found["sure"], found["pairs"])


def beside(database: Path) -> Path:
    """Return where what was measured of a database lies."""
    return database.with_suffix(".measured.json")


def _combined(connection: sqlite3.Connection, table: Table) -> list[list[object]]:
    columns = ", ".join(f'"{name}"' for name in few_valued(table))
    if not columns:
        return []
    sql = f'select {columns}, count(*) from "{table.name}" group by {columns}'  # noqa: S608
    return [list(row) for row in connection.execute(sql)]


def _size(connection: sqlite3.Connection, table: str) -> int:
    [[found]] = connection.execute(f'select count(*) from "{table}"')  # noqa: S608
    return int(found)
