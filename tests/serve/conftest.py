"""A small package about nobody, built and served."""

import json
from pathlib import Path

import pytest
from datasette.app import Datasette

from ossetia_data.init import init
from ossetia_data.schema import Package, Row
from ossetia_data.serve import make_app
from ossetia_data.serve.database import cached_database, published
from ossetia_data.write import write_tables

# Article text is somebody else's: it may hold anything.
HOSTILE = "<script>alert(1)</script> & 'quoted'"

SPAN = {
    "article_id": "harbour",
    "paragraph": 1,
    "start": 0,
    "end": 36,
    "origin": "extracted",
    "confidence": 0.9,
}

ROWS: dict[str, list[Row]] = {
    "articles": [
        {
            "article_id": "harbour",
            "title": "Harbour strike ends",
            "word_count": 6,
            "paragraph_count": 1,
            "text_length": 36,
            "text_sha256": "0" * 64,
            "raw_path": "raw/articles/harbour.txt",
            "raw_sha256": "0" * 64,
            "text_included": False,
        }
    ],
    "paragraphs": [
        {"article_id": "harbour", "paragraph": 1, "kind": "body", "start": 0, "end": 36, "word_count": 6}
    ],
    "entities": [
        {"entity_id": "ann", "name": "Ann Doe", "type": "person", "mention_count": 1, "article_count": 1},
        {"entity_id": "port", "name": "Port Sund", "type": "place", "mention_count": 1, "article_count": 1},
    ],
    "mentions": [
        {**SPAN, "mention_id": "m-000000000001", "text": "Ann Doe", "entity_id": "ann", "form": "name"},
        {**SPAN, "mention_id": "m-000000000002", "text": "Port Sund", "entity_id": "port", "form": "name"},
    ],
    "quotes": [
        {
            **SPAN,
            "quote_id": "q-000000000001",
            "text": HOSTILE,
            "type": "direct",
            "speaker_id": "ann",
            "utterance_id": "u-000000000001",
        }
    ],
    "events": [
        {
            "event_id": "e-000000000001",
            "label": "Dockers end strike",
            "type": "CONCEDE",
            "quad_class": "verbal cooperation",
            "factuality": "asserted",
            "date": "2031-05",
            "place_id": "port",
            "mention_count": 1,
            "article_count": 1,
            "origin": "extracted",
        }
    ],
    "event_mentions": [
        {
            **SPAN,
            "event_id": "e-000000000001",
            "text": "the strike ended",
            "trigger": "ended",
            "date_basis": "none",
        }
    ],
    "event_participants": [{"event_id": "e-000000000001", "entity_id": "ann", "role": "actor"}],
}


def make_dataset(root: Path) -> Path:
    """Make a dataset folder with a built package in it."""
    init(root)
    package = Package.read(root)
    rows = {
        table.name: [{**dict.fromkeys(table.columns), **row} for row in ROWS[table.name]]
        for table in package.tables
    }
    write_tables(package, rows, root / "dist")
    resources = [
        {"name": table.name, "path": f"{table.name}.csv", "schema": dict(table.schema)}
        for table in package.tables
    ]
    described = {**package.descriptor, "resources": resources}
    (root / "dist/datapackage.json").write_text(json.dumps(described))
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    # Signs that mean something in an address.
    return make_dataset(tmp_path / "harbour 100% #1?")


@pytest.fixture
def app(root: Path) -> Datasette:
    edition = published(root)
    with cached_database(edition, root / ".cache") as path:
        return make_app(edition, path)
