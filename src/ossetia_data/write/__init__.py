"""Tables of rows in; one file a table and format out, each the same bytes for the same rows."""

from collections.abc import Callable
from pathlib import Path

from ossetia_data.errors import SchemaError
from ossetia_data.schema import Package, Rows, Table, Tables
from ossetia_data.write.csv import write_csv
from ossetia_data.write.parquet import write_parquet
from ossetia_data.write.sqlite import write_sqlite

__all__ = ["WRITERS", "write_csv", "write_parquet", "write_sqlite", "write_tables"]

WRITERS: dict[str, Callable[[Table, Rows, Path], None]] = {
    ".csv": write_csv,
    ".parquet": write_parquet,
}


def write_tables(package: Package, tables: Tables, folder: Path) -> None:
    """Write every table of `package` into `folder`, in every format of WRITERS.

    SchemaError says which table or column does not fit its schema.
    """
    check_names(package, tables)
    folder.mkdir(parents=True, exist_ok=True)
    for table in package.tables:
        for suffix, write in WRITERS.items():
            write(table, tables[table.name], folder / f"{table.name}{suffix}")


def check_names(package: Package, tables: Tables) -> None:
    """Raise SchemaError where `tables` are not exactly those of `package`."""
    for name in sorted(set(package.names) ^ set(tables)):
        problem = "is in the package but was not made" if name in package.names else "is not in the package"
        mend = "list the same tables in datapackage.json as the build makes"
        raise SchemaError(package.place, f"the tables do not fit the schema: table {name!r} {problem}", mend)
