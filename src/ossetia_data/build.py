"""raw/ -> dist/: the whole path from articles to a validated package."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import monotonic

from ossetia_data import read
from ossetia_data.article import Result, Tools
from ossetia_data.authority import load_authority
from ossetia_data.engine import run
from ossetia_data.errors import DataError, Failures, InputError
from ossetia_data.land import staging
from ossetia_data.model import RawDocument, Reading
from ossetia_data.resolve import resolve
from ossetia_data.review import load_reviews, strays
from ossetia_data.schema import Package, Row
from ossetia_data.tables import tables

# Called with the name of a stage, how much of it is done, and of how much (0 where that is not known).
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: per table its rows, and how many are extracted, reviewed and added."""

    dist: Path
    articles: int
    counts: Mapping[str, Mapping[str, int]]
    seconds: float


def build(
    root: Path | str = ".",
    with_text: bool = False,
    workers: int = 0,
    progress: Progress | None = None,
) -> Summary:
    """Build `root`/dist from `root`/raw and return what it holds.

    `with_text` keeps the text of every paragraph, for private use. `workers` is the number of processes;
    0 decides by the number of articles. Raises Failures with every error of every article, and leaves dist/
    as it was, if there is one.
    """
    started = monotonic()
    root = Path(root)
    package = Package.read(root)
    tools = Tools(load_authority(root), load_reviews(root))
    readings = _readings(root, tools, workers, progress or _silent)
    if with_text:
        readings = [_with_text(reading) for reading in readings]
    rows = tables(resolve(readings, tools.authority.entities))
    texts = {reading.article.article_id: reading.article.text for reading in readings}
    with staging(root) as folder:
        write_tables(package, rows, folder)
        describe(package, rows, folder, versions())
        _stop_on([*check(package, folder), *check_evidence(rows, texts)])
    counts = {name: _counts(table) for name, table in rows.items()}
    return Summary(root / "dist", len(readings), counts, monotonic() - started)


def _readings(root: Path, tools: Tools, workers: int, progress: Progress) -> list[Reading]:
    """Read every article; raise Failures with all that is wrong with any of them, once all were read."""
    errors: list[DataError] = []
    seen: list[tuple[str, str]] = []
    readings: list[Reading] = []
    for done, result in enumerate(run(_documents(root, seen, errors), tools, workers), start=1):
        if isinstance(result, Reading):
            readings.append(result)
        else:
            errors.extend(result)
        progress("reading", done, 0)
    errors += read.repeated(seen)
    errors += strays(tools.reviews, {article_id for article_id, _ in seen})
    if not seen and not errors:
        errors.append(InputError(read.ARTICLES, "holds no article", "put one there with ossetia-data add FILE"))
    if errors:
        raise Failures(errors)
    return readings


def _documents(
    root: Path, seen: list[tuple[str, str]], errors: list[DataError]
) -> Iterator[RawDocument]:
    """Yield what can be read under raw/articles, noting its id in `seen`; put what cannot into `errors`."""
    for path in read.find(root):
        for document in read.read(path, root):
            if isinstance(document, InputError):
                errors.append(document)
            else:
                seen.append((document.article_id, document.raw_path))
                yield document


def _with_text(reading: Reading) -> Reading:
    facts = reading.article.facts
    rights = replace(facts.rights, redistribute_text=True)
    return replace(reading, article=replace(reading.article, facts=replace(facts, rights=rights)))


def _counts(rows: Sequence[Row]) -> dict[str, int]:
    origins = Counter(str(row["origin"]) for row in rows if "origin" in row)
    return {"rows": len(rows), **origins}


def _silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""
