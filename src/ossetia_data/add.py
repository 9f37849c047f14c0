"""An article file from anywhere, and what is known about it -> raw/articles, with its sidecar, or nothing."""

import re
import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import yaml

from ossetia_data.errors import InputError
from ossetia_data.read import ARTICLES, READERS
from ossetia_data.read.sidecar import SUFFIX, check_known
from ossetia_data.read.source import ID, Source, relative, suffix_of

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


def add(root: Path, source: Path, known: Mapping[str, Any]) -> Path:
    """Copy the article file `source` into `root`/raw/articles; return its path from `root`.

    `known` are the sidecar's keys, written beside it as YAML; none, no sidecar. Raise InputError, and leave
    all as it was, where a key is wrong, the article cannot be read, or one of that name is there already.
    """
    place, suffix = relative(source, root), suffix_of(source, tuple(READERS))
    if not suffix:
        raise InputError(place, "is of no format that is read", f"save it as one of {', '.join(READERS)}")
    if not (root / ARTICLES).is_dir():
        raise InputError(
            str(root / ARTICLES), "is no folder", "make a dataset with `ossetia-data init` first"
        )
    checked = check_known(dict(known), f"{place}, what is known")
    stem = checked.get("id") or safe_stem(source.name[: -len(suffix)], place)
    with _os_errors(place):
        _refuse_taken(root, stem)
        _refuse_unreadable(Source(source, place, stem, checked), suffix)
        return _place(root, source, stem + suffix, checked)


def safe_stem(stem: str, place: str) -> str:
    """Return an article id made from a file's name; raise InputError where nothing is left of it.

    >>> safe_stem("Café crème (2)", "x.txt")
    'Cafe-creme-2'
    """
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    made = _UNSAFE.sub("-", plain).strip("-._")[:200]
    if not ID.fullmatch(made):
        raise InputError(place, "has a name that no id can be made from", "give it one with --id")
    return made


def _refuse_taken(root: Path, stem: str) -> None:
    taken = {path.name for path in (root / ARTICLES).iterdir()} & {stem + end for end in (*READERS, SUFFIX)}
    for name in sorted(taken):
        raise InputError(
            f"{ARTICLES}/{name}", "is there already", "give the new article another name with --id"
        )


def _refuse_unreadable(source: Source, suffix: str) -> None:
    for document in READERS[suffix](source):
        if isinstance(document, InputError):
            raise document


def _place(root: Path, source: Path, name: str, known: Mapping[str, Any]) -> Path:
    """Write both files under names that no build reads, then give them their own: the sidecar first."""
    article = root / ARTICLES / name
    sidecar = article.with_name(name[: -len(suffix_of(article, tuple(READERS)))] + SUFFIX)
    drafts = [
        (path.with_name(f".{path.name}.adding"), path)
        for path in ((sidecar, article) if known else (article,))
    ]
    try:
        for draft, path in drafts:
            if path == article:
                shutil.copyfile(source, draft)
            else:
                draft.write_text(
                    yaml.safe_dump(dict(known), sort_keys=False, allow_unicode=True), encoding="utf-8"
                )
        for draft, path in drafts:
            draft.rename(path)
    except BaseException:
        for path in (path for pair in drafts for path in pair):
            path.unlink(missing_ok=True)
        raise
    return article.relative_to(root)


@contextmanager
def _os_errors(place: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise InputError(
            place, f"cannot be copied ({error.strerror})", "check the file, the disk and permissions"
        ) from None
