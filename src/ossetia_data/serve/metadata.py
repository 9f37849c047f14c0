"""A package in; what Datasette is told about its tables out: words, facets, labels, keys to sort by."""

from collections.abc import Mapping
from typing import Any

from ossetia_data.schema import Package, Table
from ossetia_data.serve.queries import queries

FILES = "files"


def metadata(package: Package) -> dict[str, Any]:
    """Return Datasette's metadata for `package`."""
    descriptor = package.descriptor
    database = {
        "tables": {table.name: _table(table) for table in package.tables},
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


def _table(table: Table) -> dict[str, Any]:
    label = next((field.name for field in table.fields if field.label), None)
    return {
        "title": table.title,
        "description": table.description,
        "columns": {field.name: field.description for field in table.fields},
        "facets": [field.name for field in table.fields if field.enum],
        # Datasette pages by the value it sorts by, and loses rows where several share one.
        "sortable_columns": list(table.primary_key) if len(table.primary_key) == 1 else [],
        **({"label_column": label} if label else {}),
    }
