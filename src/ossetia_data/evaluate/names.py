"""Readings and gold names -> how well names are found, typed and linked to Wikidata."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ossetia_data.evaluate.read import Read
from ossetia_data.evaluate.score import Figure, matched, overlap, total, trimmed
from ossetia_data.model import Mention, Span

TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}

SPAN_AND_TYPE = "span + type"
SPAN = "span"
LINK = "mention linked to the right Wikidata item"


def score_entities(documents: Sequence[Read]) -> list[Figure]:
    """Score names and demonyms by exact span and type, and by exact span; articles and 's do not count."""
    typed, plain = [], []
    for document in documents:
        gold = set(_gold_names(document))
        rows = set(_named(document))
        typed.append(_exact(SPAN_AND_TYPE, rows, gold))
        plain.append(_exact(SPAN, {span for span, _ in rows}, {span for span, _ in gold}))
    return [total(SPAN_AND_TYPE, typed), total(SPAN, plain)]


def score_links(documents: Sequence[Read]) -> list[Figure]:
    """Score every mention that has a Wikidata item: right if it meets a gold mention of that item."""
    return [
        total(LINK, (matched(LINK, list(_linked(d)), list(_gold_links(d)), _same_item) for d in documents))
    ]


def _exact(name: str, rows: AbstractSet[object], gold: AbstractSet[object]) -> Figure:
    both = len(rows & gold)
    return Figure(name, both, len(rows), both, len(gold))


def _mentions(document: Read) -> Iterator[tuple[Span, Mention]]:
    low, high = document.gold.inside()
    for mention in document.reading.mentions:
        span = document.places.span(mention.start, mention.end)
        if span and low <= span.start < high and mention.form in ("name", "demonym"):
            yield span, mention


def _named(document: Read) -> Iterator[tuple[Span, str]]:
    for span, mention in _mentions(document):
        kind = "MISC" if mention.form == "demonym" else TYPES.get(mention.entity.type, "MISC")
        yield _bare(document.gold.text, span), kind


def _gold_names(document: Read) -> Iterator[tuple[Span, str]]:
    for entity in document.gold.annotated.get("entities", ()):
        yield _bare(document.gold.text, Span(entity["start"], entity["end"])), entity["type"]


def _linked(document: Read) -> Iterator[tuple[Span, str]]:
    for span, mention in _mentions(document):
        if mention.entity.wikidata_id:
            yield span, mention.entity.wikidata_id


def _gold_links(document: Read) -> Iterator[tuple[Span, str]]:
    for entity in document.gold.annotated.get("entities", ()):
        if entity.get("qid"):
            yield Span(entity["start"], entity["end"]), entity["qid"]


def _same_item(one: tuple[Span, str], other: tuple[Span, str]) -> bool:
    return one[1] == other[1] and overlap(one[0], other[0])


def _bare(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    start = span.start + (4 if words.casefold().startswith("the ") else 0)
    end = span.end - (2 if words.endswith(("'s", "’s")) else 0)
    return trimmed(text, Span(start, end))
