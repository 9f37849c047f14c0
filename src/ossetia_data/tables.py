"""A corpus -> the rows of the package: one function a table, named as its schema."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from ossetia_data.edtf_dates import bounds
from ossetia_data.excerpts import contexts
from ossetia_data.label import label
from ossetia_data.model import Article, Event, Origin, Participant, Quote, Span
from ossetia_data.plover import QUAD_CLASS
from ossetia_data.resolve import Corpus, Happening, Report

Row = dict[str, object]


def tables(corpus: Corpus) -> dict[str, list[Row]]:
    """Make the rows of every table, sorted; no running text where an article's rights do not allow it."""
    return {name: list(make(corpus)) for name, make in TABLES.items()}


def articles(corpus: Corpus) -> Iterator[Row]:
    """One row an article, by article_id."""
    for reading in corpus.readings:
        yield _article(reading.article)


def _article(article: Article) -> Row:
    facts = article.facts
    return {
        "article_id": article.article_id,
        "title": facts.title,
        "byline": facts.byline,
        "publisher": facts.publisher,
        "url": facts.url,
        "language": facts.language,
        "published": facts.published,
        "published_at": facts.published_at,
        "retrieved_on": facts.retrieved_on,
        "word_count": len(article.text.split()),
        "paragraph_count": len(article.paragraphs),
        "text_length": len(article.text),
        "text_sha256": article.text_sha256,
        "raw_path": article.raw_path,
        "raw_sha256": article.raw_sha256,
        "rights_holder": facts.rights.holder,
        "license": facts.rights.license,
        "text_included": facts.rights.redistribute_text,
    }


def paragraphs(corpus: Corpus) -> Iterator[Row]:
    """One row a paragraph, in the order of the text."""
    for reading in corpus.readings:
        article = reading.article
        for paragraph in article.paragraphs:
            words = article.words(paragraph)
            yield {
                "article_id": article.article_id,
                "paragraph": paragraph.number,
                "kind": paragraph.kind,
                "start": paragraph.start,
                "end": paragraph.end,
                "word_count": len(words.split()),
                "text": words if article.facts.rights.redistribute_text else "",
            }


def quotes(corpus: Corpus) -> Iterator[Row]:
    """One row a quote, in the order of the text."""
    for reading in corpus.readings:
        around = contexts(reading)
        for quote, (prefix, suffix) in zip(reading.quotes, around, strict=True):
            yield _quote(corpus, reading.article, quote) | {"prefix": prefix, "suffix": suffix}


def _quote(corpus: Corpus, article: Article, quote: Quote) -> Row:
    quote_id = corpus.ids["quotes"][article.article_id, quote.start, quote.end]
    speaker = quote.speaker
    return {
        "quote_id": quote_id,
        **_anchor(article, quote.paragraph, Span(quote.start, quote.end)),
        "type": quote.type,
        "speaker_text": article.text[speaker.start : speaker.end] if speaker else "",
        "speaker_start": speaker.start if speaker else None,
        "speaker_end": speaker.end if speaker else None,
        "speaker_id": quote.speaker_id,
        "speaker_role": quote.speaker_role,
        "cue": quote.cue,
        "medium": quote.medium,
        "via_id": quote.via_id,
        "said_on": quote.said_on,
        "utterance_id": corpus.utterance_ids[quote_id],
        "origin": quote.origin,
        "confidence": _rounded(quote.confidence),
    }


def _anchor(article: Article, paragraph: int, span: Span) -> Row:
    return {
        "article_id": article.article_id,
        "paragraph": paragraph,
        "start": span.start,
        "end": span.end,
        "text": article.text[span.start : span.end],
    }


def _rounded(confidence: float) -> float:
    """Two digits: more would be noise, and would tie the bytes to a machine's arithmetic."""
    return round(confidence, 2)


def entities(corpus: Corpus) -> Iterator[Row]:
    """One row an entity that any other row points to, by entity_id."""
    counts: Counter[str] = Counter()
    named_in: dict[str, set[str]] = defaultdict(set)
    for reading in corpus.readings:
        for mention in reading.mentions:
            counts[mention.entity.entity_id] += 1
            named_in[mention.entity.entity_id].add(reading.article.article_id)
    for entity_id, entity in sorted(corpus.entities.items()):
        yield {
            "entity_id": entity_id,
            "name": entity.name,
            "type": entity.type,
            "wikidata_id": entity.wikidata_id,
            "country_code": entity.country_code,
            "latitude": entity.latitude,
            "longitude": entity.longitude,
            "description": entity.description,
            "mention_count": counts[entity_id],
            "article_count": len(named_in[entity_id]),
        }


def mentions(corpus: Corpus) -> Iterator[Row]:
    """One row a mention, in the order of the text."""
    for reading in corpus.readings:
        article = reading.article
        for mention in reading.mentions:
            yield {
                "mention_id": corpus.ids["mentions"][article.article_id, mention.start, mention.end],
                **_anchor(article, mention.paragraph, Span(mention.start, mention.end)),
                "entity_id": mention.entity.entity_id,
                "form": mention.form,
                "origin": mention.origin,
                "confidence": _rounded(mention.confidence),
            }


def events(corpus: Corpus) -> Iterator[Row]:
    """One row an event, by event_id."""
    for happening in sorted(corpus.happenings, key=lambda happening: happening.event_id):
        yield _event(corpus, happening)


def _event(corpus: Corpus, happening: Happening) -> Row:
    reported = [report.event for report in happening.reports]
    when = min((event.date for event in reported if event.date), key=_imprecision, default="")
    first, last = bounds(when) if when else (None, None)
    return {
        "event_id": happening.event_id,
        "label": label(happening, corpus.entities),
        "type": reported[0].type,
        "mode": next((event.mode for event in reported if event.mode), ""),
        "quad_class": QUAD_CLASS[reported[0].type],
        "factuality": reported[0].factuality,
        "date": when,
        "date_start": first,
        "date_end": last,
        "place_id": _place(corpus, reported),
        "mention_count": len(_once(happening)),
        "article_count": len({report.article_id for report in happening.reports}),
        "origin": _origin(reported),
    }


def _place(corpus: Corpus, reported: list[Event]) -> str:
    """Return the place that is stated, or the one that is attacked or seized: it happens there."""
    stated = (part for part in _parts(reported) if part.role == "place")
    suffered = (
        part
        for event in reported
        if event.verb and (event.type == "ASSAULT" or event.mode == "seize")
        for part in _parts([event])
        if part.role == "recipient" and corpus.entities[part.entity_id].type == "place"
    )
    return next((part.entity_id for part in chain(stated, suffered)), "")


def _imprecision(when: str) -> tuple[int, str]:
    first, last = bounds(when)
    return ((last - first).days if first and last else date.max.toordinal()), when


def _parts(reported: Iterable[Event]) -> Iterator[Participant]:
    for event in reported:
        yield from (part for part in event.participants if part.entity_id)


def _origin(reported: list[Event]) -> Origin:
    """Say who vouches for an event: a person as soon as one has looked at any report of it."""
    origins = {event.origin for event in reported}
    if origins == {"added"}:
        return "added"
    return "extracted" if origins == {"extracted"} else "reviewed"


def event_mentions(corpus: Corpus) -> Iterator[Row]:
    """One row a report of an event, in the order of the text."""
    articles = {reading.article.article_id: reading.article for reading in corpus.readings}
    found = (
        _event_mention(corpus, articles[report.article_id], happening.event_id, report.event)
        for happening in corpus.happenings
        for report in _once(happening)
    )
    yield from sorted(found, key=lambda row: (str(row["article_id"]), row["start"], str(row["event_id"])))


def _once(happening: Happening) -> list[Report]:
    """Keep one report of an event for each place in the text, the first where several share a clause."""
    places: dict[tuple[str, int], Report] = {}
    for report in happening.reports:
        places.setdefault((report.article_id, report.event.start), report)
    return list(places.values())


def _event_mention(corpus: Corpus, article: Article, event_id: str, event: Event) -> Row:
    quote = event.quote and (article.article_id, event.quote.start, event.quote.end)
    return {
        "event_id": event_id,
        **_anchor(article, event.paragraph, Span(event.start, event.end)),
        "trigger": article.text[event.trigger.start : event.trigger.end],
        "date_text": event.date_text,
        "date_basis": event.date_basis,
        "quote_id": corpus.ids["quotes"].get(quote, "") if quote else "",
        "origin": event.origin,
        "confidence": _rounded(event.confidence),
    }


def event_participants(corpus: Corpus) -> Iterator[Row]:
    """One row a part in an event, by event_id, entity_id and role."""
    found = {
        (happening.event_id, part.entity_id, part.role)
        for happening in corpus.happenings
        for part in _parts(report.event for report in happening.reports)
    }
    for event_id, entity_id, role in sorted(found):
        yield {"event_id": event_id, "entity_id": entity_id, "role": role}


TABLES: Mapping[str, Callable[[Corpus], Iterable[Row]]] = {
    "articles": articles,
    "paragraphs": paragraphs,
    "entities": entities,
    "mentions": mentions,
    "quotes": quotes,
    "events": events,
    "event_mentions": event_mentions,
    "event_participants": event_participants,
}
