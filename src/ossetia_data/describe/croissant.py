"""A subject in; its Croissant 1.0 metadata (JSON-LD that dataset search engines and ML tools read) out."""

import json
from typing import Any

from ossetia_data.describe.citation import citation
from ossetia_data.describe.subject import MEDIA_TYPES, Subject
from ossetia_data.schema import Field, Table

_TYPES = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}

# The standard's own context, whole: readers of the format warn of any other.
# Source: https://docs.mlcommons.org/croissant/docs/croissant-spec.html
_TERMS = (
    "citeAs column equivalentProperty extract field fileProperty fileObject fileSet format includes "
    "isLiveDataset jsonPath key md5 parentField path recordSet references regex repeated replace "
    "samplingRate separator source subField transform"
).split()

CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    **{term: f"cr:{term}" for term in _TERMS},
    "conformsTo": "dct:conformsTo",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "data": {"@id": "cr:data", "@type": "@json"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
}


def croissant(subject: Subject) -> str:
    """Render files and tables as Croissant; what the descriptor does not know is left out."""
    descriptor, tables = subject.package.descriptor, subject.package.tables
    known = {
        "url": subject.text("homepage"),
        "license": [licence.get("path") or licence["name"] for licence in descriptor.get("licenses", ())],
        "creator": [
            {"@type": "Organization", "name": one["title"]}
            for one in descriptor.get("contributors", ())
            if "title" in one
        ],
        "keywords": descriptor.get("keywords", []),
        "datePublished": subject.text("created"),
    }
    described = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": subject.text("name"),
        "alternateName": subject.text("title"),
        "description": subject.text("description"),
        "version": subject.text("version"),
        "citeAs": citation(descriptor),
        **{key: value for key, value in known.items() if value},
        "isLiveDataset": False,
        "distribution": [_file(subject, table, suffix) for table in tables for suffix in MEDIA_TYPES],
        "recordSet": [_records(table) for table in tables],
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _file(subject: Subject, table: Table, suffix: str) -> dict[str, Any]:
    file = subject.file(table.name + suffix)
    return {
        "@type": "cr:FileObject",
        "@id": file.name,
        "name": file.name,
        "contentUrl": file.name,
        "contentSize": f"{file.bytes} B",
        "encodingFormat": MEDIA_TYPES[suffix],
        "sha256": file.sha256,
    }


def _records(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{column}"} for column in table.primary_key],
        "field": [_field(table, field) for field in table.fields],
    }


def _field(table: Table, field: Field) -> dict[str, Any]:
    target = next((key for key in table.foreign_keys if key.fields == (field.name,)), None)
    described: dict[str, Any] = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field.name}",
        "name": field.name,
        "description": field.description,
        "dataType": _TYPES[field.type],
        "source": {"fileObject": {"@id": f"{table.name}.csv"}, "extract": {"column": field.name}},
    }
    if target:
        described["references"] = {"field": {"@id": f"{target.table}/{target.reference_fields[0]}"}}
    return described
