"""The files of raw/articles -> the articles they hold, each a RawDocument or an InputError."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ossetia_data.errors import InputError
from ossetia_data.model import RawDocument
from ossetia_data.read.lines import read_lines
from ossetia_data.read.page import read_page
from ossetia_data.read.plain import read_plain
from ossetia_data.read.sidecar import SUFFIX
from ossetia_data.read.source import Source, open_source, relative, sidecar_of, suffix_of
from ossetia_data.read.warc import read_warc

__all__ = ["ARTICLES", "READERS", "find", "read", "repeated"]

ARTICLES = "raw/articles"

Reader = Callable[[Source], Iterator[RawDocument | InputError]]

READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".html": read_page,
    ".htm": read_page,
    ".jsonl": read_lines,
    ".warc.gz": read_warc,
    ".warc": read_warc,
}


def find(root: Path) -> list[Path]:
    """Return what in `root`/raw/articles is to be read, sorted by name; raise InputError if it is no folder.

    Sidecars of articles, files whose name begins with a dot, and README.md are left out. What cannot be read
    (a sidecar without an article, an unknown format) is returned, for `read` to say so.
    """
    folder = root / ARTICLES
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise InputError(
            ARTICLES, f"cannot be listed ({error.strerror})", "make the folder and put articles in"
        ) from None
    sidecars = {sidecar_of(path, suffix) for path in paths if (suffix := suffix_of(path, tuple(READERS)))}
    return [path for path in paths if not _is_ignored(path) and path not in sidecars]


def read(path: Path, root: Path) -> Iterator[RawDocument | InputError]:
    """Yield the articles of one file, or the errors that keep them from being read; raise for neither."""
    place = relative(path, root)
    suffix = suffix_of(path, tuple(READERS))
    try:
        if not suffix:
            raise _unreadable(path, place)
        yield from READERS[suffix](open_source(path, root, suffix))
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(place, f"cannot be read ({error.strerror})", "check the file and its permissions")


def repeated(ids: Iterable[tuple[str, str]]) -> list[InputError]:
    """Return an error for each article whose id an earlier one has, given (article_id, raw_path) pairs."""
    first: dict[str, str] = {}
    errors = []
    for article_id, raw_path in ids:
        if article_id in first:
            problem = f"has the id {article_id!r} that {first[article_id]} has"
            errors.append(InputError(raw_path, problem, "rename one, or give it another `id` in its sidecar"))
        first.setdefault(article_id, raw_path)
    return errors


def _is_ignored(path: Path) -> bool:
    return path.name.startswith(".") or path.name == "README.md"


def _unreadable(path: Path, place: str) -> InputError:
    if path.is_dir():
        return InputError(place, "is a folder", f"put the articles straight into {ARTICLES}")
    if path.name.lower().endswith(SUFFIX):
        return InputError(
            place, "is a sidecar without an article", "give it the name of its article, or delete it"
        )
    known = ", ".join(READERS)
    return InputError(
        place, "is of no format that is read", f"save it as one of {known}, or move it elsewhere"
    )
