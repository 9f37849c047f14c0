"""What was extracted from an article + people's decisions on it -> what the package will say.

A decision is keyed by the article, the exact words and which occurrence of them it is (for an event, by
its trigger too), so it survives a rebuild; one that no longer fits is an error, never dropped silently.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any, TypeVar

from ossetia_data.errors import InputError
from ossetia_data.ids import positions
from ossetia_data.model import Event, Mention, Origin, Quote, Span
from ossetia_data.review.decisions import Action, Decision, Reviews, load_reviews
from ossetia_data.review.edits import (
    Changed,
    Desk,
    changed_event,
    changed_mention,
    changed_quote,
    moved,
    new_event,
    new_mention,
    new_quote,
    paragraph_of,
    place,
    refusal,
)

__all__ = ["Decision", "Desk", "Reviews", "load_reviews", "review", "strays"]

Row = TypeVar("Row", Quote, Mention, Event)


@dataclass(frozen=True, slots=True)
class Kind:
    """How rows of a reviewed table are changed and made, and which columns tell two in one place apart."""

    changed: Changed
    new: Callable[[Desk, Decision, Span], Any]
    by_trigger: bool = False


KINDS: Mapping[str, Kind] = {
    "mentions": Kind(changed_mention, new_mention),
    "quotes": Kind(changed_quote, new_quote),
    "event_mentions": Kind(changed_event, new_event, by_trigger=True),
}


def review(
    table: str, rows: Sequence[Row], decisions: Sequence[Decision], desk: Desk
) -> tuple[list[Row], list[InputError]]:
    """Lay `decisions` over the `rows` of one article; return them in text order, and what did not fit."""
    kept: list[Row] = list(rows)
    errors: list[InputError] = []
    for decision in decisions:
        try:
            kept = ACTIONS[decision.action](KINDS[table], kept, decision, desk)
        except InputError as error:
            errors.append(error)
    return sorted(kept, key=lambda row: (row.start, row.end)), errors


def strays(reviews: Reviews, article_ids: set[str]) -> list[InputError]:
    """List the decisions on articles that the dataset does not have."""
    return [
        refusal(decision, f"there is no article {article_id!r}", "mend the id or drop the row")
        for decided in reviews.values()
        for article_id in sorted(set(decided) - article_ids)
        for decision in decided[article_id]
    ]


def _accept(kind: Kind, rows: list[Row], decision: Decision, desk: Desk) -> list[Row]:
    row = _match(kind, rows, decision, desk)
    return [_decided(other) if other is row else other for other in rows]


def _reject(kind: Kind, rows: list[Row], decision: Decision, desk: Desk) -> list[Row]:
    row = _match(kind, rows, decision, desk)
    return [other for other in rows if other is not row]


def _edit(kind: Kind, rows: list[Row], decision: Decision, desk: Desk) -> list[Row]:
    row = _match(kind, rows, decision, desk)
    span = moved(desk, decision, Span(row.start, row.end))
    number = paragraph_of(desk, decision, span).number
    at = replace(row, paragraph=number, start=span.start, end=span.end)
    edited = _decided(kind.changed(desk, decision, at))
    if edited == _decided(row):
        raise refusal(decision, "it changes nothing", "use accept, or drop the row")
    return [edited if other is row else other for other in rows]


def _add(kind: Kind, rows: list[Row], decision: Decision, desk: Desk) -> list[Row]:
    span = place(desk, decision)
    if _matches(kind, rows, decision, desk, span):
        raise refusal(decision, "the machine has found it as well", "use accept or edit")
    new = kind.new(desk, decision, span)
    return [*rows, replace(new, origin="added", confidence=1.0, rule="review")]


ACTIONS: Mapping[Action, Callable[[Kind, list[Any], Decision, Desk], list[Any]]] = {
    "accept": _accept,
    "reject": _reject,
    "edit": _edit,
    "add": _add,
}


def _match(kind: Kind, rows: list[Row], decision: Decision, desk: Desk) -> Row:
    found = _matches(kind, rows, decision, desk, place(desk, decision))
    if len(found) == 1:
        return found[0]
    problem = f"{len(found) or 'no'} extracted row(s) stand for these words"
    raise refusal(decision, problem, "name the trigger" if found else _mend(rows, decision, desk))


def _mend(rows: list[Row], decision: Decision, desk: Desk) -> str:
    """Say what a decision that fits no row may have meant."""
    text = desk.article.text
    places = len(positions(text, decision.text))
    if places > 1:
        return f"the words stand in {places} places: give the occurrence"
    close = get_close_matches(decision.text, [text[row.start : row.end] for row in rows], n=1)
    return f"write {close[0]!r} if that is meant" if close else "drop the row, or use add"


def _matches(kind: Kind, rows: list[Row], decision: Decision, desk: Desk, span: Span) -> list[Row]:
    found = [row for row in rows if (row.start, row.end) == (span.start, span.end)]
    trigger = decision.values.get("trigger", "")
    if not (kind.by_trigger and trigger):
        return found
    return [row for row in found if isinstance(row, Event) and _trigger(desk, row) == trigger]


def _trigger(desk: Desk, event: Event) -> str:
    return desk.article.text[event.trigger.start : event.trigger.end]


def _decided(row: Row) -> Row:
    origin: Origin = "added" if row.origin == "added" else "reviewed"
    return replace(row, origin=origin, confidence=1.0)
