"""All tables in; one SQLite database with keys, indexes and full-text search out.

The same rows give the same bytes under one version of SQLite; its number stands in the file's header, so
that the database is built where it is used and not committed.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from ossetia_data.errors import InvalidPackage
from ossetia_data.schema import Package, Rows, Table, Tables, sqlite_type
from ossetia_data.write.columns import columns
from ossetia_data.write.csv import text


def write_sqlite(package: Package, tables: Tables, path: Path) -> None:
    """Write every table to a new database at `path`, in place of one that is there.

    An enum column and the columns of a key to another table get an index; `x-search` columns go into
    `<table>_fts`. InvalidPackage where rows break a key.
    """
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    try:
        connection.executescript(
            "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
        )
        for table in package.tables:
            connection.execute(ddl(table))
            _insert(connection, table, tables[table.name])
        connection.commit()
        _index(connection, package)
    except sqlite3.IntegrityError as error:
        mend = "build the package anew, or validate it to see each row"
        raise InvalidPackage(str(path), f"the rows break a key ({error})", mend) from None
    finally:
        connection.close()


def ddl(table: Table) -> str:
    """Return the CREATE TABLE statement of `table`."""
    # Not sqlite-utils' create(): it takes compound foreign keys only from 4.0 on, and no UNIQUE.
    lines = [
        f"{_quoted(field.name)} {sqlite_type(field)}"
        + (" NOT NULL" if field.required or field.name in table.primary_key else "")
        + (" UNIQUE" if field.unique and (field.name,) != table.primary_key else "")
        for field in table.fields
    ]
    if table.primary_key:
        lines.append(f"PRIMARY KEY ({_quoted(*table.primary_key)})")
    lines += [
        f"FOREIGN KEY ({_quoted(*key.fields)}) "
        f"REFERENCES {_quoted(key.table)} ({_quoted(*key.reference_fields)})"
        for key in table.foreign_keys
    ]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n)"


def indexed(table: Table) -> Iterator[tuple[str, ...]]:
    """Yield the column groups that get an index: keys to other tables, enums and booleans."""
    groups = [key.fields for key in table.foreign_keys]
    groups += [(field.name,) for field in table.fields if field.enum or field.type == "boolean"]
    wider = [table.primary_key, *groups]
    for group in dict.fromkeys(groups):
        if not any(other != group and other[: len(group)] == group for other in wider):
            yield group


def _insert(connection: sqlite3.Connection, table: Table, rows: Rows) -> None:
    dated = [field.type in {"date", "datetime"} for field in table.fields]
    marks = ", ".join("?" * len(table.fields))
    for chunk in columns(table, rows):
        cells = [
            [None if value is None else text(value) for value in column] if as_text else column
            for column, as_text in zip(chunk, dated, strict=True)
        ]
        statement = f"INSERT INTO {_quoted(table.name)} VALUES ({marks})"  # noqa: S608
        connection.executemany(statement, zip(*cells, strict=True))


def _index(connection: sqlite3.Connection, package: Package) -> None:
    from sqlite_utils import Database

    database = Database(connection)
    for table in package.tables:
        for group in indexed(table):
            # With the key behind them, rows that share a value are found in the order of their pages.
            ordered = list(dict.fromkeys((*group, *table.primary_key)))
            name = f"idx_{table.name}_{'_'.join(group)}"
            database.table(table.name).create_index(ordered, index_name=name)
        search = [field.name for field in table.fields if field.search]
        if search:
            database.table(table.name).enable_fts(search, tokenize="porter").optimize()
    connection.commit()
    connection.execute("ANALYZE")
    connection.commit()
    connection.execute("VACUUM")


def _quoted(*names: str) -> str:
    return ", ".join(f'"{name}"' for name in names)
