"""What the describing files are made from: the package, its files with their checksums, and row counts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ossetia_data.files import File
from ossetia_data.schema import Package, Rows, Tables

ORIGINS = ("extracted", "reviewed", "added")

MEDIA_TYPES = {".csv": "text/csv", ".parquet": "application/vnd.apache.parquet"}

# A table's number of rows, and of those of each origin where the table has that column.
Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Subject:
    """What is described: `folder` holds the files of `tables`, `articles` are the rows of that table."""

    package: Package
    folder: Path
    counts: Mapping[str, Counts]
    articles: Rows
    versions: Mapping[str, str]
    tables: Tables = field(default_factory=dict, repr=False)

    def file(self, name: str) -> File:
        """Measure a file of the package."""
        return File.read(self.folder / name)

    def text(self, key: str) -> str:
        """Return a word or sentence of the root descriptor, empty where it has none."""
        return str(self.package.descriptor.get(key, ""))


def counts(tables: Tables) -> dict[str, Counts]:
    """Count each table's rows, and those of each origin."""
    return {name: _count(rows) for name, rows in tables.items()}


def _count(rows: Rows) -> Counts:
    if not rows or "origin" not in rows[0]:
        return {"rows": len(rows)}
    origins = Counter(row["origin"] for row in rows)
    return {"rows": len(rows)} | {origin: origins[origin] for origin in ORIGINS}
