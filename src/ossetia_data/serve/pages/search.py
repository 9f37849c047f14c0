"""Words in; the rows of every searchable table that hold them out."""

from dataclasses import dataclass
from itertools import cycle

from datasette import Request, Response
from datasette.utils import escape_fts

from ossetia_data.schema import Table
from ossetia_data.serve.explorer import Explorer, Row
from ossetia_data.serve.links import PAGES, place_href, reference_href, row_href, table_href

SHOWN = 10

# What most readers look for stands before the rest.
FIRST = {"quotes", *PAGES}

# Up to here matches are counted and put in order of relevance; words that are everywhere would take seconds.
COUNTED = 1000

# Longer than any sensible question, and short enough to be answered within the time limit.
LONGEST = 200

# Characters that no article holds, to find the ends of what matched in SQLite's snippet.
OPEN, CLOSE = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found: where it leads, its own label, and its words, each second part of them found."""

    href: str
    label: str
    parts: tuple[tuple[bool, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one table, how many there are (one more than COUNTED: many), and where all of them are."""

    table: Table
    hits: tuple[Hit, ...]
    count: int
    href: str

    @property
    def many(self) -> bool:
        """Whether there are more hits than were counted."""
        return self.count > COUNTED


async def search(datasette: Explorer, request: Request) -> Response:
    """Answer with what holds all the words of the parameter `q`."""
    words = " ".join((request.args.get("q") or "").replace("\0", " ").split())[:LONGEST]
    asked = escape_fts(words) if words else ""
    tables = [table for table in datasette.edition.package.tables if any(f.search for f in table.fields)]
    found = [await _find(datasette, table, words, asked) for table in tables] if asked else []
    shown = sorted((each for each in found if each.count), key=lambda each: each.table.name not in FIRST)
    return await datasette.page("search.html", request, q=words, found=shown, counted=COUNTED)


async def _find(site: Explorer, table: Table, words: str, asked: str) -> Found:
    fts = f'"{table.name}_fts"'
    counting = f"select 1 from {fts} where {fts} match :asked limit {COUNTED + 1}"  # noqa: S608
    [counted] = await site.rows(f"select count(*) as n from ({counting})", asked=asked)  # noqa: S608
    order = "rank" if counted["n"] <= COUNTED else "f.rowid"
    rows = await site.rows(
        f"select t.*, snippet(f.{fts}, -1, :open, :close, '…', 40) as snippet_found"  # noqa: S608
        f' from {fts} as f join "{table.name}" as t on t.rowid = f.rowid'
        f" where f.{fts} match :asked order by {order} limit {SHOWN}",
        asked=asked,
        open=OPEN,
        close=CLOSE,
    )
    hits = tuple(_hit(site, table, row) for row in rows)
    return Found(table, hits, counted["n"], table_href(site.edition.name, table.name, _search=words))


def _hit(site: Explorer, table: Table, row: Row) -> Hit:
    pieces = str(row["snippet_found"]).replace(CLOSE, OPEN).split(OPEN)
    parts = tuple((bold, piece) for bold, piece in zip(cycle((False, True)), pieces, strict=False) if piece)
    name = site.edition.name
    href = row_href(name, table, row)
    if len(table.primary_key) == 1:
        href = reference_href(name, table.name, row[table.primary_key[0]])
    label = next((str(row[field.name]) for field in table.fields if field.label and row[field.name]), "")
    told = "".join(piece for _, piece in parts)
    return Hit(place_href(table, row) or href, "" if label in told else label, parts)
