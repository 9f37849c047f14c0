"""A subject in; the self-contained Data Package v2 descriptor of its folder out."""

import json
from typing import Any

from ossetia_data.describe.subject import MEDIA_TYPES, Subject
from ossetia_data.schema import Table

PROFILES = "https://datapackage.org/profiles/2.0"

# Written out in full: Frictionless guesses what is left open from the first rows, and may guess wrong.
DIALECT = {
    "$schema": f"{PROFILES}/tabledialect.json",
    "header": True,
    "delimiter": ",",
    "lineTerminator": "\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
}


def datapackage(subject: Subject) -> str:
    """Render the root descriptor for use beside the files: schemas inlined, bytes and SHA-256 added."""
    described = dict(subject.package.descriptor) | {
        "$schema": f"{PROFILES}/datapackage.json",
        "resources": [_resource(subject, table) for table in subject.package.tables],
        "x-versions": dict(subject.versions),
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _resource(subject: Subject, table: Table) -> dict[str, Any]:
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        **_file(subject, f"{table.name}.csv"),
        "format": "csv",
        "encoding": "utf-8",
        "dialect": DIALECT,
        "schema": dict(table.schema) | {"$schema": f"{PROFILES}/tableschema.json"},
        "x-parquet": _file(subject, f"{table.name}.parquet"),
        "x-statistics": dict(subject.counts[table.name]),
    }


def _file(subject: Subject, name: str) -> dict[str, Any]:
    file = subject.file(name)
    return {
        "path": name,
        "mediatype": MEDIA_TYPES["." + name.rpartition(".")[2]],
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
    }
