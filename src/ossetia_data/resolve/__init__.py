"""What was read from each article -> one corpus: ids given, renderings and reports joined across articles."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ossetia_data.ids import content_id, occurrences
from ossetia_data.model import Article, Entity, Mention, Quote, Reading
from ossetia_data.resolve.events import Report, join
from ossetia_data.resolve.sides import sides
from ossetia_data.resolve.utterances import Saying, utterances

__all__ = ["Corpus", "Happening", "Place", "Report", "resolve"]

# Where a row stands: its article, its first character and the one behind its last.
Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event and every report of it, in order of publication; the first one gives it its id."""

    event_id: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything the tables are made of.

    `readings` are sorted by article_id. `ids` gives every quote's and mention's id by table name and place;
    `utterance_ids` maps quote ids to utterance ids; `entities` holds who and what any row points to.
    """

    readings: tuple[Reading, ...]
    ids: Mapping[str, Mapping[Place, str]]
    utterance_ids: Mapping[str, str]
    happenings: tuple[Happening, ...]
    entities: Mapping[str, Entity]


def resolve(readings: Iterable[Reading], authority: Mapping[str, Entity]) -> Corpus:
    """Join what several articles say of the same things.

    `authority` holds the entities that a row may point to without a mention of its own.
    """
    ordered = tuple(sorted(readings, key=lambda reading: reading.article.article_id))
    ids = {
        "quotes": _ids("q", ((reading.article, reading.quotes) for reading in ordered)),
        "mentions": _ids("m", ((reading.article, reading.mentions) for reading in ordered)),
    }
    entities = _entities(ordered, authority)
    reports = _reports(ordered, sides(entities.values()))
    return Corpus(
        readings=ordered,
        ids=ids,
        utterance_ids=utterances(_sayings(ordered, ids["quotes"])),
        happenings=tuple(Happening(joined[0].event_id, joined) for joined in join(reports)),
        entities=entities,
    )


def _ids(prefix: str, rows: Iterable[tuple[Article, Sequence[Quote | Mention]]]) -> dict[Place, str]:
    """Give every row of every article its id, by its place."""
    ids: dict[Place, str] = {}
    for article, found in rows:
        key, text = article.article_id, article.text
        spans = [(row.start, row.end) for row in found]
        for (start, end), number in zip(spans, occurrences(text, spans), strict=True):
            ids[key, start, end] = content_id(prefix, key, text[start:end], number)
    return ids


def _sayings(readings: Iterable[Reading], ids: Mapping[Place, str]) -> list[Saying]:
    """List all quotes by day of publication, so that a later article does not rename an utterance."""
    ordered = sorted(readings, key=lambda reading: _order(reading.article))
    return [
        Saying(
            ids[reading.article.article_id, quote.start, quote.end],
            _who(reading.article, quote),
            reading.article.text[quote.start : quote.end],
        )
        for reading in ordered
        for quote in reading.quotes
    ]


def _who(article: Article, quote: Quote) -> str:
    """Name the speaker: an entity anywhere, a printed description only within its article."""
    if quote.speaker_id or not quote.speaker:
        return quote.speaker_id
    printed = article.text[quote.speaker.start : quote.speaker.end]
    return f"{article.article_id} {printed.casefold()}"


def _reports(readings: Iterable[Reading], acting_for: Mapping[str, str]) -> list[Report]:
    return [report for reading in readings for report in _reports_of(reading, acting_for)]


def _reports_of(reading: Reading, acting_for: Mapping[str, str]) -> Iterator[Report]:
    article, text = reading.article, reading.article.text
    numbers = occurrences(text, [(event.start, event.end) for event in reading.events])
    for event, number in zip(reading.events, numbers, strict=True):
        clause, trigger = text[event.start : event.end], text[event.trigger.start : event.trigger.end]
        yield Report(
            key=(*_order(article), event.start),
            article_id=article.article_id,
            event_id=content_id("e", article.article_id, clause, number, trigger),
            trigger=trigger,
            event=event,
            rest=text[event.trigger.end : event.end],
            before=text[event.start : event.trigger.start],
            sides=acting_for,
        )


def _order(article: Article) -> tuple[str, str]:
    """Sort key of an article: the earliest day it may be of, those of unknown day last, then its id."""
    return article.facts.published.replace("X", "0") or "~", article.article_id


def _entities(readings: Iterable[Reading], authority: Mapping[str, Entity]) -> dict[str, Entity]:
    named: dict[str, Entity] = {}
    pointed: set[str] = set()
    for reading in readings:
        for mention in reading.mentions:
            named.setdefault(mention.entity.entity_id, mention.entity)
        pointed |= {who for quote in reading.quotes for who in (quote.speaker_id, quote.via_id) if who}
        pointed |= {part.entity_id for event in reading.events for part in event.participants}
    return named | {key: authority[key] for key in sorted(pointed - set(named) - {""})}
