"""A folder's name in; a dataset folder out: descriptor, schemas and an empty raw/, ready to build."""

import json
import re
import unicodedata
from pathlib import Path

from ossetia_data.errors import DataError
from ossetia_data.shipped import shipped

DESCRIPTOR = "datapackage.json"

DESCRIPTION = (
    "Quotes, entities and events read from news articles. "
    "Every row is anchored to the exact characters of the article it was read from."
)

AUTHORITY = {
    "entities.csv": "entity_id,name,type,wikidata_id,country_code,latitude,longitude,description,note\n",
    "names.csv": "entity_id,name,form\n",
}

GITIGNORE = (
    "# What a build keeps for the next one; dist/ is the data, and belongs in git.\n/.cache/\n/.dist-*/\n"
)

RAW_README = """\
# What people supply

Nothing here is generated; everything in `dist/` is made from it.

- `articles/` holds one file an article (`.txt`, `.html`), or many articles in one (`.jsonl`, `.warc.gz`).
  Beside `story.txt` a `story.yaml` may say what you know and the file does not: `title`, `byline`,
  `publisher`, `url`, `language`, `published`, `retrieved_on` and `rights` (`holder`, `license`,
  `redistribute_text`).
  `ossetia-data add FILE` writes both.
- `authority/` says who and what exists: `entities.csv` gives each one an id, a name and a type (person,
  organization, place, group, event, work or other), `names.csv` the other names it goes by (`form` is alias,
  demonym, abbreviation or description). Both may stay empty: the world's countries and territories are
  known already.
- `reviews/` holds people's decisions on what was extracted: accept, reject, edit or add a row.

Articles belong to whoever wrote or published them. Their text leaves this folder only where their sidecar
says `redistribute_text: true`.
"""


def init(folder: Path) -> list[Path]:
    """Make `folder` a dataset and return the files that were written.

    A folder that is a dataset already gets what it lacks, and no file is overwritten. Raise DataError where
    the folder holds something else, or cannot be written to.
    """
    if folder.exists() and not _is_free(folder):
        raise DataError(str(folder), "is not empty and no dataset", "name a new or an empty folder")
    try:
        return [path for path, content in _files(folder.resolve()).items() if _write(path, content)]
    except OSError as error:
        raise DataError(
            str(error.filename or folder), error.strerror or "cannot be written", "name another folder"
        ) from error


def slug(name: str) -> str:
    """Return `name` as a Data Package name: lower case letters, digits and hyphens.

    >>> slug("Élections, 2024")
    'elections-2024'
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-") or "dataset"


def _is_free(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    # A folder that was cloned or opened in an editor, and has nothing in it yet, is free too.
    return (folder / DESCRIPTOR).exists() or all(path.name.startswith(".") for path in folder.iterdir())


def _files(folder: Path) -> dict[Path, bytes]:
    schemas = shipped("schemas")
    return {
        folder / DESCRIPTOR: _descriptor(folder.name).encode(),
        **{
            folder / "schemas" / path.relative_to(schemas): path.read_bytes()
            for path in sorted(schemas.rglob("*.json"))
        },
        **{folder / "raw/authority" / name: header.encode() for name, header in AUTHORITY.items()},
        folder / "raw/articles/.gitkeep": b"",
        folder / "raw/reviews/.gitkeep": b"",
        folder / "raw/README.md": RAW_README.encode(),
        folder / ".gitignore": GITIGNORE.encode(),
    }


def _descriptor(name: str) -> str:
    """Describe a dataset by its folder's name: nobody has said more of it yet."""
    pattern = json.loads(shipped(DESCRIPTOR).read_text(encoding="utf-8"))
    described = {
        "$schema": pattern["$schema"],
        "name": slug(name),
        "title": (name[:1].upper() + name[1:]).replace("_", " ").replace("-", " "),
        "description": DESCRIPTION,
        "version": "0.1.0",
        "resources": pattern["resources"],
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _write(path: Path, content: bytes) -> bool:
    if path.exists():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
