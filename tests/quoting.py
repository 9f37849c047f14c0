"""Invented articles -> the quotes that are found in them, with their words and printed speakers."""

import re

from ossetia_data.extract.nlp import parse
from ossetia_data.extract.quotes import find_quotes
from ossetia_data.model import Article, Entity, Facts, Mention, Paragraph, Quote

ENTITIES = {
    "Maren Holt": Entity("holt", "Maren Holt", "person"),
    "Holt": Entity("holt", "Maren Holt", "person"),
    "Pavel Brandt": Entity("brandt", "Pavel Brandt", "person"),
    "Brandt": Entity("brandt", "Pavel Brandt", "person"),
    "Norland": Entity("norland", "Norland", "place"),
    "Harbour Ministry": Entity("ministry", "Harbour Ministry", "organization"),
    "Northern Wire": Entity("wire", "Northern Wire", "organization"),
}


def read(*paragraphs: str, headings: tuple[int, ...] = ()) -> list[tuple[Quote, str, str]]:
    """Return each quote of an article with its words and its printed speaker."""
    article = written(*paragraphs, headings=headings)
    ((_, docs),) = parse([article])
    quotes = find_quotes(article, docs, mentioned(article))
    return [(q, article.text[q.start : q.end], printed(article, q)) for q in quotes]


def written(*paragraphs: str, headings: tuple[int, ...] = ()) -> Article:
    laid, start = [], 0
    for number, text in enumerate(paragraphs, start=1):
        kind = "heading" if number in headings else "body"
        laid.append(Paragraph(number, kind, start, start + len(text)))
        start += len(text) + 1
    return Article("a", "a.txt", "", Facts(published="2030-05-15"), "\n".join(paragraphs), tuple(laid))


def mentioned(article: Article) -> list[Mention]:
    names = "|".join(sorted(map(re.escape, ENTITIES), key=len, reverse=True))
    return [
        Mention(p.number, p.start + m.start(), p.start + m.end(), "name", ENTITIES[m.group()], 1.0)
        for p in article.paragraphs
        for m in re.finditer(names, article.words(p))
    ]


def printed(article: Article, quote: Quote) -> str:
    return article.text[quote.speaker.start : quote.speaker.end] if quote.speaker else ""


def marked(*paragraphs: str, **options) -> list[tuple[Quote, str, str]]:
    return [row for row in read(*paragraphs, **options) if row[0].type != "indirect"]


def reported(*paragraphs: str, **options) -> list[tuple[str, str]]:
    return [(row[1], row[2]) for row in read(*paragraphs, **options) if row[0].type == "indirect"]
