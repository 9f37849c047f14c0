"""An article's rows in; its paragraphs with their marks and notes out.

Where the article's text may not be shown, a paragraph is what its rows hold of it: the quotes with their
contexts, the clauses and the names, in their order and with gaps between.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ossetia_data.schema import Package
from ossetia_data.serve.explorer import Explorer, Row
from ossetia_data.serve.links import MARKED, anchor, page_href, row_href
from ossetia_data.serve.marks import Mark, Run, Segment, known, segments

# Each marked row with what it points to, `to_key`, and what that is called, `to_label`.
QUERIES = {
    "quotes": """
select m.*, m.speaker_id as to_key, coalesce(e.name, m.speaker_text) as to_label
from quotes m left join entities e on e.entity_id = m.speaker_id where m.article_id = :key""",
    "mentions": """
select m.*, m.entity_id as to_key, e.name as to_label
from mentions m join entities e on e.entity_id = m.entity_id where m.article_id = :key""",
    "event_mentions": """
select m.*, m.event_id as to_key, e.label as to_label
from event_mentions m join events e on e.event_id = m.event_id where m.article_id = :key""",
}


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a paragraph about one of its marks; `page` leads to who said it or what happened."""

    mark: Mark
    row: str
    words: str
    label: str
    page: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph as it is shown: a list of segments for each stretch of it that may be shown."""

    number: int
    kind: str
    anchor: str
    stretches: tuple[tuple[Segment, ...], ...]
    notes: tuple[Note, ...]


async def passages(site: Explorer, key: str) -> list[Passage]:
    """Return the paragraphs of the article `key`, in order."""
    package = site.edition.package
    marked = {table: await site.rows(QUERIES[table], key=key) for table in MARKED if table in package.names}
    rows = await site.rows("select * from paragraphs where article_id = :key order by paragraph", key=key)
    by_paragraph = {table: _grouped(found) for table, found in marked.items()}
    return [
        _passage(package, row, {table: found[row["paragraph"]] for table, found in by_paragraph.items()})
        for row in rows
    ]


def _grouped(rows: Sequence[Row]) -> Mapping[int, list[Row]]:
    groups: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["paragraph"]].append(row)
    return groups


def _passage(package: Package, row: Row, marked: Mapping[str, Sequence[Row]]) -> Passage:
    marks = {table: [_mark(package, table, found) for found in rows] for table, rows in marked.items()}
    every = [mark for found in marks.values() for mark in found]
    pieces = [piece for rows in marked.values() for found in rows for piece in _pieces(found)]
    shown = known(pieces, row["text"], row["start"])
    return Passage(
        row["paragraph"],
        row["kind"],
        anchor(package["paragraphs"], row),
        tuple(tuple(segments(run.text, every, run.start)) for run in shown),
        tuple(_notes(package, marked, marks)),
    )


def _pieces(row: Row) -> Iterator[Run]:
    """Yield what a row holds of the text: its words with their context, and its speaker's."""
    before, after = row.get("prefix") or "", row.get("suffix") or ""
    yield Run(row["start"] - len(before), f"{before}{row['text']}{after}")
    if row.get("speaker_text") and row.get("speaker_start") is not None:
        yield Run(row["speaker_start"], row["speaker_text"])


def _mark(package: Package, table: str, row: Row) -> Mark:
    kind, name, label = MARKED[table], anchor(package[table], row), row["to_label"] or ""
    if table == "quotes":
        told = f"{label or 'No speaker is named'} ({row['type']} quote)"
        return Mark(row["start"], row["end"], kind, name, _row(package, table, row), told)
    target = "entities" if table == "mentions" else "events"
    told = label if table == "mentions" else f"Event: {label}"
    return Mark(row["start"], row["end"], kind, name, f"{page_href(target, row['to_key'])}#{name}", told)


def _notes(
    package: Package, marked: Mapping[str, Sequence[Row]], marks: Mapping[str, Sequence[Mark]]
) -> Iterator[Note]:
    found = [
        Note(
            mark,
            _row(package, table, row),
            row["text"],
            row["to_label"] or "",
            page_href(target, row["to_key"]),
        )
        for table, target in (("quotes", "entities"), ("event_mentions", "events"))
        for row, mark in zip(marked.get(table, ()), marks.get(table, ()), strict=True)
    ]
    yield from sorted(found, key=lambda note: note.mark)


def _row(package: Package, table: str, row: Row) -> str:
    return row_href(str(package.descriptor["name"]), package[table], row)
