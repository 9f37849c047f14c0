"""Passages with their attributions -> finished quotes: speaker and outlet resolved, circumstances read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ossetia_data.extract.dates import DateExpression, find_dates
from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.circumstances import medium_of, role_of, said_on, via_of
from ossetia_data.extract.quotes.frames import CONFIDENCE as REPORTED
from ossetia_data.extract.quotes.marked import Source
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.people import Floor, Names, mention_at, referent
from ossetia_data.extract.quotes.speakers import RELATIVE, phrase
from ossetia_data.model import Mention, Quote, QuoteType, Span

# How often each rule is right, measured on annotated news.
CONFIDENCE = {
    "behind": 0.93,
    "ahead": 0.8,
    "later": 0.6,
    "governed": 0.5,
    "lead": 0.5,
    "standing": 0.8,
    "signed": 0.9,
    "colon": 0.85,
    "heading": 0.9,
} | REPORTED


@dataclass(frozen=True, slots=True)
class Report:
    """A passage of the article that is somebody's words or thought, and by what it is attributed."""

    passage: Passage
    start: int
    end: int
    type: QuoteType
    source: Source | None


def rows(reports: Sequence[Report], names: Names, published: str) -> list[Quote]:
    """Turn reports into quotes, in the order of the text."""
    known: dict[tuple[int, int, int], Quote] = {}
    dates: dict[int, list[DateExpression]] = {}
    quotes, floor = [], Floor()
    for report in sorted(reports, key=lambda r: (r.start, r.end)):
        quote = Quote(report.passage.paragraph.number, report.start, report.end, report.type, 0.5)
        if (source := report.source) is not None:
            key = (source.passage.paragraph.number, source.attribution.cue.i, source.attribution.speaker.i)
            if key not in known:
                known[key] = _attributed(
                    quote, source, names, floor, _dates(source.passage, published, dates)
                )
            quote = _like(quote, known[key], source.rule)
            floor.speaker = quote.speaker_id or floor.speaker
        quotes.append(quote)
    return quotes


def _dates(passage: Passage, published: str, known: dict[int, list[DateExpression]]) -> list[DateExpression]:
    number = passage.paragraph.number
    if number not in known:
        known[number] = find_dates(passage.doc, passage.paragraph.start, published)
    return known[number]


def _like(quote: Quote, attributed: Quote, rule: str) -> Quote:
    return replace(
        attributed,
        paragraph=quote.paragraph,
        start=quote.start,
        end=quote.end,
        type=quote.type,
        confidence=CONFIDENCE[rule],
        rule=rule,
    )


def _attributed(
    quote: Quote, source: Source, names: Names, floor: Floor, dates: Sequence[DateExpression]
) -> Quote:
    passage, found = source.passage, source.attribution
    described = phrase(found.speaker, passage)
    who = referent(found.speaker, described, passage, names, floor)
    via = via_of(found.cue, passage, names)
    medium = medium_of(found.cue, passage, names)
    return replace(
        quote,
        speaker=_speaker(found.speaker, described, passage, names),
        speaker_id=who.entity.entity_id if who else "",
        speaker_role=_role(who, names),
        cue="" if found.rule == "subject" else found.cue.lemma_.lower(),
        medium=_words(medium, passage),
        via=Span(via.start, via.end) if via else None,
        via_id=via.entity.entity_id if via else "",
        said_on=said_on(found.cue, passage, dates),
    )


def _words(span: Span | None, passage: Passage) -> str:
    if span is None:
        return ""
    return passage.text[span.start - passage.paragraph.start : span.end - passage.paragraph.start]


def _speaker(head: Token, described: tuple[int, int], passage: Passage, names: Names) -> Span:
    """Return the printed attribution: the name where there is one, else the description or the pronoun."""
    if head.lower_ in RELATIVE:
        return passage.span(head.i, head.i + 1)
    if (mention := mention_at(head, passage, names)) is not None:
        return Span(mention.start, mention.end)
    return passage.span(*described)


def _role(who: Mention | None, names: Names) -> str:
    if who is None or who.entity.type != "person":
        return ""
    role = role_of(who, names)
    return _words(role, names.passages[who.paragraph])
