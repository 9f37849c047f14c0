"""An article and what is published of it -> the context each quote may carry without giving the article away.

Overlapping snippets add up to the whole text. Where an article's rights do not allow its text to be passed
on, what quotes, clauses and contexts show of it together is therefore kept to a share: contexts get as short
as they must, all of them alike, and are left out where quotes and clauses fill the share by themselves.
"""

from collections.abc import Iterable

from ossetia_data.model import Event, Quote, Reading, Span

# Characters on either side of a quote, as in the Web Annotation text quote selector: the first that fits.
LENGTHS = (32, 24, 16, 12, 8)

# The largest part of a protected article that contexts may fill the published excerpts up to.
SHARE = 2 / 3


def contexts(reading: Reading) -> list[tuple[str, str]]:
    """Return prefix and suffix for each of the reading's quotes, in order."""
    text = reading.article.text
    free = reading.article.facts.rights.redistribute_text
    for length in LENGTHS:
        around = [_around(reading, quote, length) for quote in reading.quotes]
        if free or _shown(reading, around) <= SHARE * len(text):
            pairs = zip(reading.quotes, around, strict=True)
            return [(text[span.start : quote.start], text[quote.end : span.end]) for quote, span in pairs]
    return [("", "")] * len(reading.quotes)


def _around(reading: Reading, quote: Quote, length: int) -> Span:
    paragraph = reading.article.paragraphs[quote.paragraph - 1]
    return Span(max(paragraph.start, quote.start - length), min(paragraph.end, quote.end + length))


def _shown(reading: Reading, around: Iterable[Span]) -> int:
    """Count the characters of the article that quotes with their contexts and clauses show."""
    seen = bytearray(len(reading.article.text))
    rows: tuple[Quote | Event | Span, ...] = (*reading.quotes, *reading.events, *around)
    for row in rows:
        seen[row.start : row.end] = b"\1" * (row.end - row.start)
    return seen.count(1)
