"""A built package in; the SQLite database that is served out, kept in a cache until the package changes."""

import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from ossetia_data.errors import DataError
from ossetia_data.schema import Package, Tables
from ossetia_data.serve.measured import beside, measure

# Raised with every change to what a database holds beside its rows, so that none of an earlier kind is used.
LAYOUT = 4


@dataclass(frozen=True, slots=True)
class Edition:
    """A package to be served: where its complete files lie, what identifies it, how to read its rows.

    `private` tells that the rows hold what this machine alone may see.
    """

    package: Package
    files: Path
    key: str
    read: Callable[[], Tables]
    private: bool = False

    @property
    def name(self) -> str:
        """The name of the database, as it stands in addresses."""
        return str(self.package.descriptor["name"])

    @property
    def title(self) -> str:
        """What the package is called."""
        return str(self.package.descriptor.get("title") or self.name)


def published(root: Path) -> Edition:
    """Return the edition that `root`/dist holds; raise DataError where nothing was built yet."""
    dist = root / "dist"
    descriptor = dist / "datapackage.json"
    if not descriptor.exists():
        raise DataError(str(dist), "holds no data package", "run `ossetia-data build` first, or give --root")
    package = Package.read(dist)
    # The descriptor holds the SHA-256 of every file beside it.
    key = hashlib.sha256(
        descriptor.read_bytes() + f"{version('ossetia-data')} {LAYOUT}".encode()
    ).hexdigest()[:16]
    return Edition(package, dist, key, lambda: _rows(package, dist))


def _rows(package: Package, dist: Path) -> Tables:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return {
            table.name: pq.read_table(dist / f"{table.name}.parquet").to_pylist() for table in package.tables
        }
    except (OSError, pa.ArrowException) as error:
        problem = " ".join(str(error).split())[:200]
        raise DataError(
            str(dist), f"cannot be read ({problem})", "run ossetia-data validate on it"
        ) from error


@contextmanager
def cached_database(edition: Edition, cache: Path) -> Iterator[Path]:
    """Yield the path of the edition's database, made now where `cache` does not hold it yet.

    Databases of earlier builds are removed. Where `cache` may not be written to, a temporary folder takes
    its place for as long as the block lasts.
    """
    if _is_writable(cache):
        yield _database(edition, cache)
        return
    with tempfile.TemporaryDirectory(prefix="ossetia-data-") as folder:
        yield _database(edition, Path(folder))


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _database(edition: Edition, cache: Path) -> Path:
    from ossetia_data.write import write_sqlite

    path = cache / edition.key / f"{edition.name}.db"
    if path.exists():
        return path
    shutil.rmtree(cache)
    path.parent.mkdir(parents=True)
    unfinished = path.with_name(f"{os.getpid()}.{path.name}")
    try:
        write_sqlite(edition.package, edition.read(), unfinished)
        _index_counts(edition.package, unfinished)
        measure(edition.package, unfinished)
        beside(unfinished).replace(beside(path))
        unfinished.replace(path)
    except sqlite3.OperationalError as error:
        raise DataError(str(path), f"cannot be written ({error})", "free some space on the disk") from error
    finally:
        unfinished.unlink(missing_ok=True)
        beside(unfinished).unlink(missing_ok=True)
    return path


def _index_counts(package: Package, path: Path) -> None:
    """Add what the pages need to find at once which of many rows have the highest counts."""
    connection = sqlite3.connect(path)
    for table in package.tables:
        if any(field.label for field in table.fields):
            for column in (field.name for field in table.fields if field.name.endswith("_count")):
                connection.execute(f'CREATE INDEX "by_{table.name}_{column}" ON "{table.name}" ("{column}")')
    connection.execute("ANALYZE")
    connection.commit()
    connection.close()
