"""The first page: what the dataset is, how much of it there is, who has looked at it, and its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import metadata
from pathlib import Path

from datasette import Request, Response
from datasette.utils import format_bytes

from ossetia_data.files import File
from ossetia_data.serve.explorer import Explorer, Row
from ossetia_data.serve.measured import STEPS
from ossetia_data.serve.metadata import FILES

ORIGINS = ("extracted", "reviewed", "added")
SHOWN = 6

# The quotes shown are of different speakers, as far as the first so many have them.
AMONG = 200


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the package: its address, and what a download of it can be checked against."""

    name: str
    href: str
    size: str
    sha256: str


async def home(datasette: Explorer, request: Request) -> Response:
    """Answer with the first page."""
    package = datasette.edition.package
    described = {resource["name"]: resource for resource in package.descriptor["resources"]}
    counts = {name: resource.get("x-statistics", {}) for name, resource in described.items()}
    return await datasette.page(
        "home.html",
        request,
        descriptor=package.descriptor,
        tables=package.tables,
        counts=counts,
        origins=ORIGINS,
        review=_review(counts),
        sure={name: found for name, found in datasette.measured.sure.items() if sum(found)},
        steps=STEPS,
        toolkit=_toolkit(),
        downloads=list(_downloads(datasette)),
        quotes=await _quotes(datasette),
        articles=await _most(datasette, "articles", "word_count"),
        entities=await _most(datasette, "entities", "mention_count"),
        events=await _most(datasette, "events", "mention_count"),
    )


def _review(counts: dict[str, dict[str, int]]) -> dict[str, int]:
    """Return how many rows each origin vouches for, over all tables that tell it."""
    return {origin: sum(count.get(origin, 0) for count in counts.values()) for origin in ORIGINS}


def _toolkit() -> str:
    """Return the address of the toolkit's own documentation, as its packaging tells it."""
    addresses = dict(line.split(", ", 1) for line in metadata("ossetia-data").get_all("Project-URL") or ())
    return str(addresses.get("Documentation", "")).partition("#")[0]


def _downloads(site: Explorer) -> Iterator[Download]:
    """Yield the files beside the descriptor, the tables' first, and the database that is served."""
    folder, names = site.edition.files, site.edition.package.names
    sums = dict(_sums(folder / "SHA256SUMS"))
    order = {name: number for number, name in enumerate(names)}
    for path in sorted(folder.iterdir(), key=lambda path: (order.get(path.stem, len(order)), path.name)):
        if path.is_file():
            size = format_bytes(path.stat().st_size)
            sha256 = sums.get(path.name) or File.read(path).sha256
            yield Download(path.name, f"/{FILES}/{path.name}", size, sha256)
    database = site.get_database(site.edition.name)
    yield Download(
        f"{database.name}.db",
        f"{site.urls.database(database.name)}.db",
        format_bytes(database.size),
        site.measured.sha256,
    )


def _sums(path: Path) -> Iterator[tuple[str, str]]:
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    for line in lines:
        digest, _, name = line.partition("  ")
        yield name, digest


async def _quotes(site: Explorer) -> list[Row]:
    """Return a few of the quotes in marks, each of another speaker."""
    if not {"quotes", "entities"} <= set(site.edition.package.names):
        return []
    return await site.rows(
        "with some as (select * from quotes where type = 'direct' limit :among)"
        " select some.*, entities.name as speaker from some join entities on entity_id = speaker_id"
        " group by speaker_id limit :n",
        n=SHOWN,
        among=AMONG,
    )


async def _most(site: Explorer, table: str, column: str) -> list[Row]:
    """Return the rows of `table` with the greatest `column`."""
    if table not in site.edition.package.names:
        return []
    return await site.rows(f'select * from "{table}" order by "{column}" desc limit :n', n=SHOWN)  # noqa: S608
