"""Readings and gold events -> how many are found, and how often type, date and participants are right."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ossetia_data.edtf_dates import bounds
from ossetia_data.evaluate.read import Read
from ossetia_data.evaluate.score import Figure, overlap, total
from ossetia_data.model import Event, Role, Span

FOUND, TYPE, PRECISION = "gold events found", "right type", "precision of type"
DATE, ACTOR, RECIPIENT = "right date", "actor found", "recipient found"

ROLES: Sequence[tuple[str, Role, str]] = (("actors", "actor", ACTOR), ("recipients", "recipient", RECIPIENT))


def score(documents: Sequence[Read]) -> list[Figure]:
    """Score clauses that meet a gold event: found, of its type, its day and its participants.

    Where a document's events are typed, a row is precise if its type is that of any of them; where they are
    not, only shares of what was to be found are known.
    """
    figures = [figure for document in documents for figure in _score(document)]
    names = (FOUND, TYPE, PRECISION, DATE, ACTOR, RECIPIENT)
    return [total(name, (figure for figure in figures if figure.name == name)) for name in names]


def _score(document: Read) -> Iterator[Figure]:
    rows = [(document.places.span(event.start, event.end), event) for event in document.reading.events]
    gold = document.gold.annotated.get("events", ())
    for item in gold:
        span = Span(item["start"], item["end"])
        hits = [event for place, event in rows if overlap(place, span)]
        yield _share(FOUND, bool(hits))
        yield from _attributes(document, item, hits)
    types = {item["type"] for item in gold if item.get("type")}
    if types:
        placed = [event for place, event in rows if place]
        yield Figure(PRECISION, recalled=sum(event.type in types for event in placed), gold=len(placed))


def _attributes(document: Read, item: Mapping[str, Any], hits: Sequence[Event]) -> Iterator[Figure]:
    if item.get("type"):
        yield _share(TYPE, any(event.type == item["type"] for event in hits))
    if item.get("date"):
        yield _share(DATE, any(_starts_on(event, item["date"]) for event in hits))
    for key, role, name in ROLES:
        for start, end in item.get(key) or ():
            yield _share(name, _takes_part(document, Span(start, end), role, hits))


def _starts_on(event: Event, day: str) -> bool:
    first, _ = bounds(event.date)
    return bool(first) and str(first) == day


def _takes_part(document: Read, span: Span, role: Role, hits: Sequence[Event]) -> bool:
    """Tell whether an entity that plays `role` in a hit is mentioned, anywhere in the text, at `span`."""
    playing = {part.entity_id for event in hits for part in event.participants if part.role == role}
    return any(
        overlap(document.places.span(mention.start, mention.end), span)
        for mention in document.reading.mentions
        if mention.entity.entity_id in playing
    )


def _share(name: str, right: bool) -> Figure:
    return Figure(name, recalled=int(right), gold=1)
