"""raw/ -> dist/: the whole path from articles to a validated package."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from time import monotonic

from ossetia_data import read
from ossetia_data.article import Tools
from ossetia_data.authority import Authority, load_authority
from ossetia_data.check import Issue, check, check_evidence
from ossetia_data.describe import describe
from ossetia_data.engine import run
from ossetia_data.errors import DataError, Failures, InputError, InvalidPackage
from ossetia_data.extract.nlp import versions
from ossetia_data.land import staging
from ossetia_data.model import RawDocument, Reading
from ossetia_data.resolve import resolve
from ossetia_data.review import Decision, load_reviews, strays
from ossetia_data.rules import write_rules
from ossetia_data.schema import Package, Row
from ossetia_data.tables import tables
from ossetia_data.unlinked import unlinked
from ossetia_data.write import write_tables

# Called with the name of a stage, how much of it is done, and of how much (0 where that is not known).
Progress = Callable[[str, int, int], None]


# The descriptor's property that names a spaCy pipeline other than the default one.
PIPELINE = "x-spacy-pipeline"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build made: per table its rows, and how many are extracted, reviewed and added.

    `notes` names the articles that nothing was read from, and why; `unlinked` has a row for whoever a
    maintainer may add to the authority, where that was asked for.
    """

    dist: Path
    articles: int
    counts: Mapping[str, Mapping[str, int]]
    seconds: float
    notes: tuple[str, ...] = ()
    unlinked: tuple[Row, ...] = ()


def build(
    root: Path | str = ".",
    with_text: bool = False,
    workers: int = 0,
    progress: Progress | None = None,
    list_unlinked: bool = False,
) -> Summary:
    """Build `root`/dist from `root`/raw and return what it holds.

    `with_text` keeps the text of every paragraph, for private use. `workers` is the number of processes;
    0 decides by the number of articles. `list_unlinked` asks for the summary's `unlinked`. Raises Failures
    with every error of every article, and leaves dist/ as it was, if there is one.
    """
    started = monotonic()
    root = Path(root)
    package = Package.read(root)
    pipeline = str(package.descriptor.get(PIPELINE, ""))
    with staging(root) as folder:  # Before anything is read: a second build is told at once that one runs.
        tools, errors = _tools(root, pipeline)
        readings = _readings(root, tools, workers, progress or _silent, errors)
        if with_text:
            readings = [_with_text(reading) for reading in readings]
        corpus = resolve(readings, tools.authority.entities)
        rows = tables(corpus)
        texts = {reading.article.article_id: reading.article.text for reading in readings}
        write_tables(package, rows, folder)
        describe(package, rows, folder, {"ossetia-data": version("ossetia-data"), **versions(pipeline)})
        _stop_on([*check_evidence(rows, texts), *check(package, folder)])
    write_rules(corpus, root)
    counts = {name: _counts(table) for name, table in rows.items()}
    notes = tuple(f"{r.article.raw_path}: {r.unread}" for r in readings if r.unread)
    missing = tuple(unlinked(corpus, tools.authority.listed)) if list_unlinked else ()
    return Summary(root / "dist", len(readings), counts, monotonic() - started, notes, missing)


def _tools(root: Path, pipeline: str) -> tuple[Tools, list[DataError]]:
    """Load what articles are read with; what cannot be loaded is left empty, and its errors returned."""
    errors: list[DataError] = []
    authority, reviews = Authority(), dict[str, Mapping[str, Sequence[Decision]]]()
    try:
        authority = load_authority(root)
    except Failures as failed:
        errors.extend(failed.errors)
    try:
        reviews.update(load_reviews(root))
    except Failures as failed:
        errors.extend(failed.errors)
    # Decisions name entities: without the authority they would only be refused for its faults.
    return Tools(authority, reviews if authority.entities else {}, pipeline), errors


def _readings(
    root: Path, tools: Tools, workers: int, progress: Progress, errors: list[DataError]
) -> list[Reading]:
    """Read every article; raise Failures with `errors` and all that is wrong with any of them."""
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
        errors.append(
            InputError(read.ARTICLES, "holds no article", "put one there with ossetia-data add FILE")
        )
    if errors:
        raise Failures(errors)
    return readings


def _documents(root: Path, seen: list[tuple[str, str]], errors: list[DataError]) -> Iterator[RawDocument]:
    """Yield what can be read under raw/articles, noting its id in `seen`; put what cannot into `errors`."""
    for path in read.find(root):
        for document in read.read(path, root):
            if isinstance(document, InputError):
                errors.append(document)
            else:
                seen.append((document.article_id, document.raw_path))
                yield document


def _stop_on(issues: Sequence[Issue]) -> None:
    """Raise Failures with every issue of a package that is not to land."""
    if issues:
        mend = "this is a fault of the toolkit or of a schema: please report it"
        raise Failures(
            [InvalidPackage(f"{issue.table} row {issue.row}", issue.message, mend) for issue in issues]
        )


def _with_text(reading: Reading) -> Reading:
    facts = reading.article.facts
    rights = replace(facts.rights, redistribute_text=True)
    return replace(reading, article=replace(reading.article, facts=replace(facts, rights=rights)))


def _counts(rows: Sequence[Row]) -> dict[str, int]:
    origins = Counter(str(row["origin"]) for row in rows if "origin" in row)
    return {"rows": len(rows), **origins}


def _silent(stage: str, done: int, total: int) -> None:
    """Report nothing."""
