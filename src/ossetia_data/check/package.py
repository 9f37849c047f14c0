"""A package and the folder of its files in; every Issue of rows, files and descriptors out."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from ossetia_data.check.content import content_issues
from ossetia_data.check.csv import load
from ossetia_data.check.dates import date_issues
from ossetia_data.check.files import file_issues
from ossetia_data.check.issue import Issue
from ossetia_data.check.parquet import parquet_issues
from ossetia_data.check.rules import cell_issues, key_issues
from ossetia_data.check.sql import literal
from ossetia_data.errors import DataError
from ossetia_data.schema import Package

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEMORY = "512MB"


def check(package: Package, folder: Path) -> list[Issue]:
    """Check the files in `folder` against `package`, its schemas and what no schema can say.

    The same as Frictionless finds in the CSV files, and more: uniqueness, evidence, dates, counts, rights,
    checksums, and that CSV, Parquet and descriptors agree. Of many violations of one rule the first hundred
    are listed. Rows are read by DuckDB, which spills to disk, so that memory stays flat.
    """
    return sorted({*file_issues(package, folder), *row_issues(package, folder)})


def row_issues(package: Package, folder: Path) -> list[Issue]:
    """Check the tables alone, whatever else is in `folder`; DataError where there is no room to work."""
    import duckdb

    with TemporaryDirectory(prefix="ossetia-data-") as scratch, _database(Path(scratch)) as database:
        try:
            return _row_issues(database, package, folder)
        except (duckdb.IOException, duckdb.OutOfMemoryException) as error:
            problem = f"the check came to a stop ({str(error).splitlines()[0]})"
            raise DataError(str(folder), problem, "free space on the disk of TMPDIR") from None


def _row_issues(database: "DuckDBPyConnection", package: Package, folder: Path) -> list[Issue]:
    issues: list[Issue] = []
    sound = []
    for table in package.tables:
        faults = load(database, table, folder / f"{table.name}.csv")
        issues += faults
        if not faults:
            sound.append(table)
    names = {table.name for table in sound}
    for table in sound:
        issues += cell_issues(database, table)
        issues += key_issues(database, table, names)
        issues += date_issues(database, table)
        issues += parquet_issues(database, table, folder / f"{table.name}.parquet")
    return issues + content_issues(database, names)


def _database(scratch: Path) -> "DuckDBPyConnection":
    import duckdb

    database = duckdb.connect(":memory:")
    database.execute(f"SET memory_limit = '{MEMORY}'")
    database.execute(f"SET temp_directory = {literal(str(scratch))}")
    return database
