"""A package in; what Datasette is told about its tables out: words, facets, labels, keys to sort by."""

from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from ossetia_data.schema import Package, Table
from ossetia_data.serve.queries import queries

FILES = "files"


def metadata(package: Package, files: Path) -> dict[str, Any]:
    """Return Datasette's metadata for `package`, whose complete files lie in `files`."""
    descriptor = package.descriptor
    database = {
        "tables": {table.name: _table(table, files) for table in package.tables},
        "queries": queries(package),
    }
    return {
        "title": descriptor.get("title") or descriptor["name"],
        "description": descriptor.get("description", ""),
        **_license(descriptor),
        "databases": {descriptor["name"]: database},
    }


def _license(descriptor: Mapping[str, Any]) -> dict[str, str]:
    first, *_ = descriptor.get("licenses") or [{}]
    known = {"license": first.get("title") or first.get("name"), "license_url": first.get("path")}
    return {key: value for key, value in known.items() if value}


def _table(table: Table, files: Path) -> dict[str, Any]:
    label = next((field.name for field in table.fields if field.label), None)
    return {
        "title": table.title,
        "description_html": f"{escape(table.description)} {_downloads(table, files)}",
        "columns": {field.name: field.description for field in table.fields},
        "facets": [field.name for field in table.fields if field.enum],
        # Datasette pages by the value it sorts by, and loses rows where several share one.
        "sortable_columns": list(table.primary_key) if len(table.primary_key) == 1 else [],
        **({"label_column": label} if label else {}),
    }


def _downloads(table: Table, files: Path) -> str:
    """Link the complete files: Datasette's own CSV stops at its limits and does not say so."""
    links = [
        f'<a href="/{FILES}/{path.name}">{path.name}</a>'
        for path in (files / f"{table.name}.csv", files / f"{table.name}.parquet")
        if path.exists()
    ]
    return f"Complete: {', '.join(links)}." if links else ""
