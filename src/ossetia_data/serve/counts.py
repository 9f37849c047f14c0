"""A database that was made in; how many rows each table has, by its columns of few values, out.

Nobody can change the database, so this is counted once, when it is made, and kept in a file beside it.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from ossetia_data.schema import Package, Table


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


def few_valued(table: Table) -> tuple[str, ...]:
    """Return the columns of `table` that hold few different values, by its schema."""
    return tuple(field.name for field in table.fields if field.enum or field.type == "boolean")


def write_counts(package: Package, database: Path) -> None:
    """Count the rows of the database at `database`, and write what was found beside it."""
    with closing(sqlite3.connect(database)) as connection:
        tables = [name for (name,) in connection.execute("select name from sqlite_master where type='table'")]
        sizes = {name: _one(connection, f'select count(*) from "{name}"') for name in tables}  # noqa: S608
        combined = {table.name: _combined(connection, table) for table in package.tables}
    beside(database).write_text(json.dumps({"sizes": sizes, "combined": combined}), "utf-8")


def sizes(database: Path) -> dict[str, int]:
    """Return the number of rows of every table in the database, the search indexes' own among them."""
    found: dict[str, int] = json.loads(beside(database).read_text("utf-8"))["sizes"]
    return found


def counts(package: Package, database: Path) -> dict[str, Counts]:
    """Return the counts of each table of the package."""
    combined = json.loads(beside(database).read_text("utf-8"))["combined"]
    return {
        table.name: Counts(
            few_valued(table), tuple((tuple(values), count) for *values, count in combined[table.name])
        )
        for table in package.tables
    }


def _combined(connection: sqlite3.Connection, table: Table) -> list[list[object]]:
    columns = ", ".join(f'"{name}"' for name in few_valued(table))
    if not columns:
        return []
    sql = f'select {columns}, count(*) from "{table.name}" group by {columns}'  # noqa: S608
    return [list(row) for row in connection.execute(sql)]


def _one(connection: sqlite3.Connection, sql: str) -> int:
    [[found]] = connection.execute(sql)
    return int(found)


def beside(database: Path) -> Path:
    """Return where the counts of a database lie."""
    return database.with_suffix(".counts.json")
