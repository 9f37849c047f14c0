"""An article and what is published of it -> the context each quote may carry without giving the article away.

Overlapping snippets add up to the whole text. Where an article's rights do not allow its text to be passed
on, what quotes, clauses and contexts show of it together is therefore kept to a share.
"""

from ossetia_data.model import Event, Quote, Reading

# Characters on either side, as in the Web Annotation text quote selector.
CONTEXT = 32

# The largest part of a protected article that contexts may fill the published excerpts up to.
SHARE = 0.5


def contexts(reading: Reading) -> list[tuple[str, str]]:
    """Return prefix and suffix for each of the reading's quotes; empty ones where the share is used up."""
    text = reading.article.text
    seen = bytearray(len(text))
    rows: tuple[Quote | Event, ...] = (*reading.quotes, *reading.events)
    for row in rows:
        seen[row.start : row.end] = b"\1" * (row.end - row.start)
    free = reading.article.facts.rights.redistribute_text
    budget = len(text) if free else int(len(text) * SHARE) - seen.count(1)
    found = []
    for quote in reading.quotes:
        before, after = _around(reading, quote.paragraph, quote.start, quote.end)
        fresh = [at for at in (*range(before, quote.start), *range(quote.end, after)) if not seen[at]]
        if len(fresh) > budget:
            found.append(("", ""))
            continue
        budget -= len(fresh)
        for at in fresh:
            seen[at] = 1
        found.append((text[before : quote.start], text[quote.end : after]))
    return found


def _around(reading: Reading, number: int, start: int, end: int) -> tuple[int, int]:
    paragraph = reading.article.paragraphs[number - 1]
    return max(paragraph.start, start - CONTEXT), min(paragraph.end, end + CONTEXT)
