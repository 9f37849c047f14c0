"""A JSONL file of other people's annotations -> gold documents.

A line is an object: `id`, `text` or `html`, and what is annotated in it, at offsets of `text` in Unicode
code points:

- `date`: day of publication; `span`: [start, end] to score inside only
- `quotes`: {"spans": [[start, end], …], "kind": direct | mixed | indirect, "speaker": [start, end] | null}
- `entities`: {"start", "end", "type": PER | ORG | LOC | MISC, "qid"}; a demonym is MISC
- `events`: {"start", "end", "type": PLOVER, "date": YYYY-MM-DD, "actors": [[start, end], …], "recipients"}
- `body`, `title`, `published`: what a page's article is
"""

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ossetia_data.errors import InputError
from ossetia_data.model import Facts, RawDocument


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated document; `annotated` is its line as read."""

    text: str
    annotated: Mapping[str, Any]
    raw: RawDocument

    def inside(self) -> tuple[int, int]:
        """Return the part of the text that is annotated."""
        low, high = self.annotated.get("span") or (0, len(self.text))
        return int(low), int(high)


def read_gold(path: Path, limit: int | None = None) -> list[Gold]:
    """Read the first `limit` documents of a gold file, gzipped or not; raise InputError where it is none."""
    found: list[Gold] = []
    for number, line in enumerate(_lines(path), start=1):
        if limit is not None and number > limit:
            break
        try:
            found.append(_gold(number, json.loads(line)))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            problem = f"is no gold document ({type(error).__name__}: {error})"
            raise InputError(
                f"{path.name}, line {number}", problem, "give an object with id and text"
            ) from None
    return found


def _lines(path: Path) -> Iterator[str]:
    try:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8") as lines
        ):
            yield from lines
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"cannot be read ({error})", "give a JSONL file in UTF-8") from None


def _gold(number: int, row: Mapping[str, Any]) -> Gold:
    """Make a document that is read as if it lay under raw/articles."""
    html = row.get("html")
    facts = Facts(published=(row.get("date") or "")[:10])
    raw = RawDocument(
        article_id=f"gold-{number:06}",
        raw_path=f"gold#{number}",
        raw_sha256="",
        media_type="text/html" if html else "text/plain",
        content=html or row["text"],
        known=facts,
    )
    return Gold(row.get("text") or "", row, raw)
