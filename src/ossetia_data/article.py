"""Raw documents -> readings: each article normalised, extracted from and reviewed, on its own."""

import os
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from typing import cast

from ossetia_data.authority import Authority
from ossetia_data.errors import DEBUG, DataError, InputError, unforeseen
from ossetia_data.extract.events import find_events
from ossetia_data.extract.language import foreign
from ossetia_data.extract.mentions import find_mentions
from ossetia_data.extract.nlp import Doc, parse
from ossetia_data.extract.quotes import find_quotes
from ossetia_data.model import Article, Entity, Form, Mention, Quote, RawDocument, Reading, Span
from ossetia_data.normalise import normalise
from ossetia_data.review import Decision, Desk, Reviews, review

PRONOUNS = frozenset("he she it they him her them we us i me who".split())

# One article's reading, or every error that was met on the way.
Result = Reading | tuple[DataError, ...]


@dataclass(frozen=True, slots=True)
class Tools:
    """What articles are read with: who exists, what was decided, and the spaCy pipeline's name."""

    authority: Authority
    reviews: Reviews
    pipeline: str = ""


def read_articles(documents: Iterable[RawDocument], tools: Tools) -> Iterator[Result]:
    """Yield a reading for each document, or the errors that keep it from being read."""
    for document in documents:
        try:
            yield _result(document, tools)
        except InputError as error:
            yield (error,)
        except (DataError, ImportError, OSError, MemoryError):  # What is missing is missing for all of them.
            raise
        except Exception as error:
            if os.environ.get(DEBUG):
                raise
            yield (unforeseen(document.raw_path, error),)  # The others are still read.


def _result(document: RawDocument, tools: Tools) -> Result:
    article = normalise(document)
    if language := foreign(article):
        return Reading(article, unread=f"not in English ({language}), so nothing was read from it")
    ((_, docs),) = parse([article], tools.pipeline)
    return _read(article, docs, tools)


def _read(article: Article, docs: tuple[Doc, ...], tools: Tools) -> Result:
    """Extract and review, a table at a time: what people decided on names counts for quotes and events."""
    mentions = find_mentions(article, docs, tools.authority)
    desk = Desk(article, _entities(tools.authority, mentions))
    mentions, errors = review("mentions", mentions, _decided(tools, "mentions", article), desk)
    quotes = _one_a_place(find_quotes(article, docs, mentions))
    quotes, more = review("quotes", quotes, _decided(tools, "quotes", article), desk)
    mentions = _with_speakers(mentions, quotes, desk)
    events = find_events(article, docs, mentions, quotes)
    events, most = review("event_mentions", events, _decided(tools, "event_mentions", article), desk)
    errors += more + most
    return tuple(errors) or Reading(article, tuple(mentions), tuple(quotes), tuple(events))


def _one_a_place(quotes: Iterable[Quote]) -> list[Quote]:
    """Keep one quote for each stretch of text, the surest: a row's id is made of its place."""
    places: dict[tuple[int, int], Quote] = {}
    for quote in sorted(quotes, key=lambda quote: -quote.confidence):
        places.setdefault((quote.start, quote.end), quote)
    return sorted(places.values(), key=lambda quote: (quote.start, quote.end))


def _decided(tools: Tools, table: str, article: Article) -> Sequence[Decision]:
    return tools.reviews.get(table, {}).get(article.article_id, ())


def _entities(authority: Authority, mentions: Iterable[Mention]) -> Mapping[str, Entity]:
    """Everyone a reviewer may point to: whom the article names, and whom the authority lists."""
    named = {mention.entity.entity_id: mention.entity for mention in mentions}
    # Laid over, not copied: an authority may list 100,000 entities, and this is done for every article.
    return ChainMap(named, cast(MutableMapping[str, Entity], authority.entities))


def _with_speakers(mentions: Sequence[Mention], quotes: Iterable[Quote], desk: Desk) -> list[Mention]:
    """Add a mention for each printed speaker that stands for an entity without naming it (`she`)."""
    taken = bytearray(len(desk.article.text))
    for mention in mentions:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    found = list(mentions)
    for quote in quotes:
        speaker = quote.speaker
        if speaker and quote.speaker_id and not any(taken[speaker.start : speaker.end]):
            taken[speaker.start : speaker.end] = b"\1" * (speaker.end - speaker.start)
            found.append(_speaker_mention(quote, speaker, desk))
    return sorted(found, key=lambda mention: mention.start)


def _speaker_mention(quote: Quote, speaker: Span, desk: Desk) -> Mention:
    number = desk.article.paragraph_at(speaker.start).number
    words = desk.article.text[speaker.start : speaker.end]
    form: Form = "pronoun" if words.casefold() in PRONOUNS else "title"
    entity = desk.entities[quote.speaker_id]
    return Mention(
        number, speaker.start, speaker.end, form, entity, quote.confidence, "speaker", quote.origin
    )
