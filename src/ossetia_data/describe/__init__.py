"""The tables and the files they were written to in; the files that describe them out."""

from collections.abc import Callable, Mapping
from pathlib import Path

from ossetia_data.describe.card import card
from ossetia_data.describe.croissant import croissant
from ossetia_data.describe.datapackage import datapackage
from ossetia_data.describe.map import places_map
from ossetia_data.describe.sha256sums import sha256sums
from ossetia_data.describe.subject import Subject, counts
from ossetia_data.describe.timeline import timeline
from ossetia_data.schema import Package, Tables

__all__ = ["DESCRIBERS", "describe"]

# In the order they are written: the checksums cover what stands before them.
DESCRIBERS: dict[str, Callable[[Subject], str]] = {
    "datapackage.json": datapackage,
    "croissant.json": croissant,
    "timeline.svg": lambda subject: timeline(subject.tables.get("events", ())) + "\n",
    "map.svg": lambda subject: places_map(subject.tables.get("entities", ())) + "\n",
    "map-detail.svg": lambda subject: places_map(subject.tables.get("entities", ()), near=True) + "\n",
    "README.md": card,
    "SHA256SUMS": sha256sums,
}


def describe(package: Package, tables: Tables, folder: Path, versions: Mapping[str, str]) -> None:
    """Write every file of DESCRIBERS into `folder`, which holds the tables' files and nothing else.

    `versions` names the software and models that made the tables; it goes into the descriptor.
    """
    subject = Subject(package, folder, counts(tables), tables["articles"], versions, tables)
    for name, render in DESCRIBERS.items():
        (folder / name).write_text(render(subject), "utf-8", newline="\n")
