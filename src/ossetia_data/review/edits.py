"""A decision's values -> the quote, mention or event that they change or make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ossetia_data.errors import InputError
from ossetia_data.ids import positions
from ossetia_data.model import Article, Entity, Event, Mention, Paragraph, Participant, Quote, Role, Span
from ossetia_data.review.decisions import Decision

BLANK = "-"


@dataclass(frozen=True, slots=True)
class Desk:
    """What a decision is carried out with: its article and the entities that may be named."""

    article: Article
    entities: Mapping[str, Entity]


def place(desk: Desk, decision: Decision) -> Span:
    """Find the words a decision is about; raise InputError where the article does not have them."""
    found = positions(desk.article.text, decision.text)
    if len(found) < decision.occurrence:
        raise refusal(
            decision,
            f"{decision.article_id} has these words {len(found)} time(s), not {decision.occurrence}",
            "give the words exactly as the article's text has them",
        )
    start = found[decision.occurrence - 1]
    return Span(start, start + len(decision.text))


def refusal(decision: Decision, problem: str, mend: str) -> InputError:
    """Make the error that says why a decision cannot be carried out."""
    words = decision.text if len(decision.text) <= 60 else decision.text[:57] + "..."
    return InputError(decision.place, f"{decision.action} {words!r}: {problem}", mend)


def paragraph_of(desk: Desk, decision: Decision, span: Span) -> Paragraph:
    """Return the paragraph that holds `span` whole."""
    paragraph = desk.article.paragraph_at(span.start)
    if span.end <= paragraph.end:
        return paragraph
    raise refusal(decision, "the words run over the end of a paragraph", "give a row to each paragraph")


def moved(desk: Desk, decision: Decision, span: Span) -> Span:
    """Return where the row should stand: the nearest place of `becomes`, or `span` where that is empty."""
    words = decision.values.get("becomes", "")
    return _nearest(desk, decision, words, span) if words else span


def changed_mention(desk: Desk, decision: Decision, mention: Mention) -> Mention:
    """Lay a decision's values over a mention."""
    values: dict[str, Any] = {}
    if "form" in decision.values:
        values["form"] = decision.values["form"]
    if "entity_id" in decision.values:
        values["entity"] = desk.entities[_entity(desk, decision, "entity_id")]
    return replace(mention, **values)


def new_mention(desk: Desk, decision: Decision, span: Span) -> Mention:
    """Make the mention that a reviewer adds."""
    entity = desk.entities[_entity(desk, decision, "entity_id")]
    number = paragraph_of(desk, decision, span).number
    blank = Mention(number, span.start, span.end, "name", entity, 1.0)
    return changed_mention(desk, decision, blank)


def changed_quote(desk: Desk, decision: Decision, quote: Quote) -> Quote:
    """Lay a decision's values over a quote."""
    values: dict[str, Any] = _plain(decision, ("type", "speaker_role", "cue", "medium", "said_on"))
    for column in ("speaker_id", "via_id"):
        if column in decision.values:
            values[column] = _entity(desk, decision, column)
    words = decision.values.get("speaker_text", "")
    if words:
        around = Span(quote.start, quote.end)
        values["speaker"] = None if words == BLANK else _nearest(desk, decision, words, around)
    return replace(quote, **values)


def new_quote(desk: Desk, decision: Decision, span: Span) -> Quote:
    """Make the quote that a reviewer adds."""
    number = paragraph_of(desk, decision, span).number
    return changed_quote(desk, decision, Quote(number, span.start, span.end, "direct", 1.0))


def changed_event(desk: Desk, decision: Decision, event: Event) -> Event:
    """Lay a decision's values over a report of an event."""
    columns = ("type", "mode", "factuality", "date", "date_text", "date_basis", "label", "same_as")
    values: dict[str, Any] = _plain(decision, columns)
    participants = list(event.participants)
    for column, role in PARTS.items():
        if column in decision.values:
            participants = [known for known in participants if known.role != role]
            participants += _participants(desk, decision, column, role, event)
    return replace(event, participants=tuple(participants), **values)


def new_event(desk: Desk, decision: Decision, span: Span) -> Event:
    """Make the report of an event that a reviewer adds."""
    missing = [column for column in ("trigger", "type", "factuality") if column not in decision.values]
    if missing:
        raise refusal(decision, f"{', '.join(missing)} is empty", "fill it: a new event needs it")
    trigger = _nearest(desk, decision, decision.values["trigger"], span)
    number = paragraph_of(desk, decision, span).number
    blank = Event(number, span.start, span.end, trigger, "", "", "asserted", 1.0)
    return changed_event(desk, decision, blank)


# The columns of a decision that name participants, and the role each stands for.
PARTS: Mapping[str, Role] = {"actors": "actor", "recipients": "recipient", "place": "place"}

Changed = Callable[[Desk, Decision, Any], Any]


def _plain(decision: Decision, columns: tuple[str, ...]) -> dict[str, Any]:
    filled = {column: decision.values[column] for column in columns if column in decision.values}
    return {column: "" if value == BLANK else value for column, value in filled.items()}


def _entity(desk: Desk, decision: Decision, column: str) -> str:
    value = decision.values.get(column, "")
    if value == BLANK:
        return ""
    return _known(desk, decision, value, column)


def _known(desk: Desk, decision: Decision, entity_id: str, column: str) -> str:
    if entity_id not in desk.entities:
        raise refusal(
            decision,
            f"{column} {entity_id!r} is no entity of the authority or of the article",
            "add it to raw/authority/entities.csv or mend the id",
        )
    return entity_id


def _participants(desk: Desk, decision: Decision, column: str, role: Role, event: Event) -> list[Participant]:
    value = decision.values[column]
    names = [] if value == BLANK else value.split()
    return [Participant(role, event.start, event.end, _known(desk, decision, name, column)) for name in names]


def _nearest(desk: Desk, decision: Decision, words: str, span: Span) -> Span:
    found = positions(desk.article.text, words)
    if not found:
        raise refusal(decision, f"the article does not have the words {words!r}", "give them as printed")
    start = min(found, key=lambda at: (max(span.start - at - len(words), at - span.end, 0), at))
    return Span(start, start + len(words))
