"""A small consistent dataset about invented people: its texts, its eight tables and, on disk, its package."""

import hashlib
import json
import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from ossetia_data.schema import Package
from ossetia_data.write import write_tables

ROOT = Path(__file__).parents[1]

PARAGRAPHS = {
    "harbour": (
        ("heading", "Port Arlen strike ends"),
        ("body", "Dock workers in Port Arlen went back to work on Monday, the Harbour Union said."),
        ("body", "“We won every point, and we will be back,” said Ines Valdorra, who leads the union."),
        ("body", "Mayor Tomas Brek called the deal “a fair one” — he expects trouble in 2031."),
    ),
    "letter": (
        ("body", "Port Arlen’s mayor, Tomas Brek, will meet the Harbour Union in June 2030."),
        ("caption", "The docks of Port Arlen at night. 🌊"),
    ),
}


def sample_texts() -> dict[str, str]:
    """Return each article's normalised text."""
    return {name: "\n".join(text for _, text in paragraphs) for name, paragraphs in PARAGRAPHS.items()}


def sample_tables() -> dict[str, list[dict[str, object]]]:
    """Return the rows of the eight tables, sorted as a build sorts them."""
    return {
        "articles": [_article("harbour"), _article("letter")],
        "paragraphs": [row for name in PARAGRAPHS for row in _paragraphs(name)],
        "entities": _entities(),
        "mentions": _mentions(),
        "quotes": _quotes(),
        "events": _events(),
        "event_mentions": _event_mentions(),
        "event_participants": [
            {"event_id": "e-000000000001", "entity_id": "harbour-union", "role": "actor"},
            {"event_id": "e-000000000002", "entity_id": "harbour-union", "role": "recipient"},
            {"event_id": "e-000000000002", "entity_id": "tomas-brek", "role": "actor"},
        ],
    }


def sample_root(root: Path) -> Path:
    """Make a dataset's folder at `root`: its descriptor, its schemas and its tables in dist/."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "schemas", root / "schemas")
    descriptor = json.loads((ROOT / "datapackage.json").read_text("utf-8"))
    descriptor |= {"name": "harbour-news", "title": "Harbour news", "description": "An invented dataset."}
    (root / "datapackage.json").write_text(json.dumps(descriptor, indent=2), "utf-8")
    write_tables(Package.read(root), sample_tables(), root / "dist")
    return root


def span(article: str, text: str, occurrence: int = 1) -> tuple[int, int]:
    """Return where `text` stands in an article for the `occurrence`-th time."""
    whole, start = sample_texts()[article], -1
    for _ in range(occurrence):
        start = whole.index(text, start + 1)
    return start, start + len(text)


def _anchor(article: str, text: str, occurrence: int = 1) -> dict[str, object]:
    start, end = span(article, text, occurrence)
    number = sample_texts()[article].count("\n", 0, start) + 1
    return {"article_id": article, "paragraph": number, "start": start, "end": end, "text": text}


def _article(name: str) -> dict[str, object]:
    text, known = sample_texts()[name], name == "harbour"
    return {
        "article_id": name,
        "title": "Port Arlen strike ends" if known else None,
        "byline": "A. Reporter" if known else None,
        "publisher": "The Arlen Post" if known else None,
        "url": "https://example.org/strike" if known else None,
        "language": "en",
        "published": "2030-05-07" if known else "2030-05-1X",
        "published_at": datetime(2030, 5, 7, 6, 30, tzinfo=UTC) if known else None,
        "retrieved_on": date(2030, 6, 1) if known else None,
        "word_count": len(text.split()),
        "paragraph_count": len(PARAGRAPHS[name]),
        "text_length": len(text),
        "text_sha256": hashlib.sha256(text.encode()).hexdigest(),
        "raw_path": f"raw/articles/{name}.txt",
        "raw_sha256": hashlib.sha256(name.encode()).hexdigest(),
        "rights_holder": "The Arlen Post" if known else None,
        "license": "CC0-1.0" if known else None,
        "text_included": known,
    }


def _paragraphs(name: str) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    start = 0
    for number, (kind, text) in enumerate(PARAGRAPHS[name], start=1):
        rows.append(
            {
                "article_id": name,
                "paragraph": number,
                "kind": kind,
                "start": start,
                "end": start + len(text),
                "word_count": len(text.split()),
                "text": text if name == "harbour" else None,
            }
        )
        start += len(text) + 1
    return rows


def _entities() -> list[dict[str, object]]:
    def entity(entity_id: str, name: str, kind: str, mentions: int, articles: int, **more: object) -> dict:
        empty = dict.fromkeys(("wikidata_id", "country_code", "latitude", "longitude", "description"))
        counts = {"mention_count": mentions, "article_count": articles}
        return {"entity_id": entity_id, "name": name, "type": kind, **empty, **counts} | more

    return [
        entity(
            "harbour-union", "Harbour Union", "organization", 3, 2, description='The "big" union, of docks'
        ),
        entity("ines-valdorra", "Ines Valdorra", "person", 1, 1),
        entity("port-arlen", "Port Arlen", "place", 4, 2, latitude=12.5, longitude=-0.25, country_code="XA"),
        entity("tomas-brek", "Tomas Brek", "person", 3, 2, wikidata_id="Q1"),
    ]


def _mentions() -> list[dict[str, object]]:
    named = [
        ("harbour", "Port Arlen", 1, "port-arlen", "name"),
        ("harbour", "Port Arlen", 2, "port-arlen", "name"),
        ("harbour", "Harbour Union", 1, "harbour-union", "name"),
        ("harbour", "Ines Valdorra", 1, "ines-valdorra", "name"),
        ("harbour", "the union", 1, "harbour-union", "title"),
        ("harbour", "Tomas Brek", 1, "tomas-brek", "name"),
        ("harbour", "he", 4, "tomas-brek", "pronoun"),
        ("letter", "Port Arlen", 1, "port-arlen", "name"),
        ("letter", "Tomas Brek", 1, "tomas-brek", "name"),
        ("letter", "Harbour Union", 1, "harbour-union", "name"),
        ("letter", "Port Arlen", 2, "port-arlen", "name"),
    ]
    return [
        {
            "mention_id": f"m-{number:012x}",
            **_anchor(article, text, occurrence),
            "entity_id": entity,
            "form": form,
            "origin": "extracted",
            "confidence": 0.75,
        }
        for number, (article, text, occurrence, entity, form) in enumerate(named, start=1)
    ]


def _quotes() -> list[dict[str, object]]:
    direct = _quote(1, "We won every point, and we will be back,", "Ines Valdorra", "direct", "say")
    direct |= {"prefix": "“", "suffix": "” said Ines", "speaker_id": "ines-valdorra"}
    partial = _quote(2, "a fair one", "Mayor Tomas Brek", "partial", "call")
    partial |= {
        "speaker_id": "tomas-brek",
        "speaker_role": "Mayor",
        "said_on": "2030-05",
        "origin": "reviewed",
    }
    return [direct, partial]


def _quote(number: int, text: str, speaker: str, kind: str, cue: str) -> dict[str, object]:
    start, end = span("harbour", speaker)
    empty = dict.fromkeys(("prefix", "suffix", "speaker_role", "medium", "via_id", "said_on"))
    return {
        "quote_id": f"q-{number:012x}",
        **_anchor("harbour", text),
        **empty,
        "type": kind,
        "speaker_text": speaker,
        "speaker_start": start,
        "speaker_end": end,
        "speaker_id": None,
        "cue": cue,
        "utterance_id": f"u-{number:012x}",
        "origin": "extracted",
        "confidence": 1.0,
    }


def _events() -> list[dict[str, object]]:
    shared = {"mode": None, "mention_count": 1, "article_count": 1, "origin": "extracted"}
    return [
        {
            "event_id": "e-000000000001",
            "label": "Harbour Union ends strike",
            "type": "RETREAT",
            "quad_class": "material cooperation",
            "factuality": "asserted",
            "date": "2030-05-06",
            "date_start": date(2030, 5, 6),
            "date_end": date(2030, 5, 6),
            "place_id": "port-arlen",
            **shared,
        },
        {
            "event_id": "e-000000000002",
            "label": "Tomas Brek meets Harbour Union",
            "type": "CONSULT",
            "quad_class": "verbal cooperation",
            "factuality": "planned",
            "date": "2030-06",
            "date_start": date(2030, 6, 1),
            "date_end": date(2030, 6, 30),
            "place_id": None,
            **shared,
        },
    ]


def _event_mentions() -> list[dict[str, object]]:
    shared = {"quote_id": None, "origin": "extracted", "confidence": 0.5}
    return [
        {
            "event_id": "e-000000000001",
            **_anchor("harbour", "Dock workers in Port Arlen went back to work on Monday"),
            "trigger": "went back",
            "date_text": "Monday",
            "date_basis": "relative",
            **shared,
        },
        {
            "event_id": "e-000000000002",
            **_anchor("letter", "Tomas Brek, will meet the Harbour Union in June 2030"),
            "trigger": "meet",
            "date_text": "June 2030",
            "date_basis": "stated",
            **shared,
        },
    ]
