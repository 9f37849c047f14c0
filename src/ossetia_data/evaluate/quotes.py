"""Readings and gold attributions -> how well quotes and their speakers are found."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ossetia_data.evaluate.read import Read
from ossetia_data.evaluate.score import Figure, matched, overlap, share_of_union, total, trimmed
from ossetia_data.model import Span

MARKED = re.compile(r'“[^“”]*”|"[^"]*"|“[^“”"]*"')

SPAN = "marked span (IoU .8)"
SPEAKER = "marked span + speaker"
INDIRECT = "indirect span (IoU .5) + speaker"


@dataclass(frozen=True, slots=True)
class Said:
    """A quoted or reported span and its speaker's, if there is one, in the gold text."""

    span: Span
    speaker: Span | None


def score(documents: Sequence[Read]) -> list[Figure]:
    """Score marked quotes by span, by span and speaker, and indirect ones by both.

    A gold quote is marked if it is direct, or by what stands in marks inside it; a row of type direct or
    partial is. An indirect row is right if it meets any gold quote of its speaker, marked or not.
    """
    per_document = [_score(document) for document in documents]
    return [total(figures[0].name, figures) for figures in zip(*per_document, strict=True)]


def calibration(documents: Sequence[Read]) -> list[Figure]:
    """Score marked quotes with their speakers by the confidence they were published with."""
    bands = ((0.9, 1.01), (0.8, 0.9), (0.6, 0.8), (0.0, 0.6))
    return [
        total(f"confidence {low:.1f} and more", (_band(document, low, high) for document in documents))
        for low, high in bands
    ]


def _score(document: Read) -> tuple[Figure, Figure, Figure]:
    rows, units = set(_rows(document, ("direct", "partial"))), list(_units(document))
    indirect = list(_rows(document, ("indirect",)))
    contents = [_content(quote) for quote in document.gold.annotated.get("quotes", ())]
    reported = [_content(q) for q in document.gold.annotated.get("quotes", ()) if q["kind"] == "indirect"]
    both = matched(SPEAKER, rows, [unit for unit in units if unit.speaker], _same)
    found = matched(INDIRECT, indirect, reported, _reports)
    right = sum(any(_reports(row, content) for content in contents) for row in indirect)
    return (
        matched(SPAN, rows, units, _same_span),
        both,
        Figure(INDIRECT, right, len(indirect), found.recalled, found.gold),
    )


def _band(document: Read, low: float, high: float) -> Figure:
    rows = set(_rows(document, ("direct", "partial"), low, high))
    figure = matched("", rows, [unit for unit in _units(document) if unit.speaker], _same)
    return Figure("", figure.precise, figure.predicted)


def _rows(document: Read, types: Iterable[str], low: float = 0.0, high: float = 2.0) -> Iterator[Said]:
    for quote in document.reading.quotes:
        span = document.places.span(quote.start, quote.end)
        if quote.type in types and span and low <= quote.confidence < high:
            speaker = quote.speaker and document.places.span(quote.speaker.start, quote.speaker.end)
            yield Said(trimmed(document.gold.text, span), speaker)


def _units(document: Read) -> Iterator[Said]:
    text = document.gold.text
    for quote in document.gold.annotated.get("quotes", ()):
        speaker = Span(*quote["speaker"]) if quote["speaker"] else None
        for start, end in quote["spans"]:
            spans = {"direct": [Span(start, end)], "mixed": _marked(text, start, end)}.get(quote["kind"], [])
            for span in (trimmed(text, each) for each in spans):
                if span.end > span.start:
                    yield Said(span, speaker)


def _marked(text: str, start: int, end: int) -> list[Span]:
    return [Span(start + m.start(), start + m.end()) for m in MARKED.finditer(text[start:end])]


def _content(quote: Mapping[str, Any]) -> Said:
    starts, ends = zip(*quote["spans"], strict=True)
    return Said(Span(min(starts), max(ends)), Span(*quote["speaker"]) if quote["speaker"] else None)


def _same_span(row: Said, unit: Said) -> bool:
    return share_of_union(row.span, unit.span) >= 0.8


def _same(row: Said, unit: Said) -> bool:
    return _same_span(row, unit) and overlap(row.speaker, unit.speaker)


def _reports(row: Said, content: Said) -> bool:
    return share_of_union(row.span, content.span) >= 0.5 and overlap(row.speaker, content.speaker)
