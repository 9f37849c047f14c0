"""A path under raw/articles -> a Source: a file that may be read, its names, and what its sidecar says."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from ossetia_data.errors import InputError
from ossetia_data.model import RawDocument
from ossetia_data.read.sidecar import SUFFIX, Known, facts, load_sidecar

MediaType = Literal["text/plain", "text/html"]

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")


@dataclass(frozen=True, slots=True)
class Source:
    """A raw file; `raw_path` is its path from the dataset's root, `known` its sidecar's keys."""

    path: Path
    raw_path: str
    stem: str
    known: Known = field(default_factory=dict)


def relative(path: Path, root: Path) -> str:
    """Return the POSIX path of `path` from `root`, fit to be printed on one line."""
    try:
        name = path.relative_to(root).as_posix()
    except ValueError:
        name = path.as_posix()
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in name)


def suffix_of(path: Path, suffixes: Sequence[str]) -> str:
    """Return which of `suffixes` the file's name ends with, or an empty string."""
    name = path.name.lower()
    return next((suffix for suffix in suffixes if name.endswith(suffix)), "")


def sidecar_of(path: Path, suffix: str) -> Path:
    """Return where the sidecar of an article file would be."""
    return path.with_name(path.name[: -len(suffix)] + SUFFIX)


def open_source(path: Path, root: Path, suffix: str) -> Source:
    """Return the source at `path`; raise InputError if it is no file of `root`, or its sidecar is wrong."""
    place = relative(path, root)
    if not path.is_file():
        raise InputError(place, "is not a regular file", "put a file there, or remove it")
    sidecar = sidecar_of(path, suffix)
    for each in (path, sidecar):
        if not each.resolve().is_relative_to(root.resolve()):
            raise InputError(
                relative(each, root), "is a link that leads out of the dataset", "put the file itself there"
            )
    known = load_sidecar(sidecar, relative(sidecar, root)) if sidecar.exists() else {}
    return Source(path, place, path.name[: -len(suffix)], known)


def document(
    source: Source,
    data: bytes,
    media_type: MediaType,
    content: str,
    known: Known,
    record: int = 0,
) -> RawDocument:
    """Return the document in `data`, the bytes of a file or of its `record`; raise InputError on a bad id."""
    place = f"{source.raw_path}#{record}" if record else source.raw_path
    article_id = known.get("id", source.stem)
    if not ID.fullmatch(article_id):
        problem = f"{ascii(article_id)[:60]} cannot be an article's id (letters, digits, `.`, `_`, `-`)"
        raise InputError(
            place, problem, f"rename the file, or give an `id` in a sidecar ({SUFFIX}) beside it"
        )
    return RawDocument(
        article_id=article_id,
        raw_path=place,
        raw_sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        content=content,
        known=facts(known),
    )
