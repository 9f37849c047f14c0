"""A raw document -> a normalised article: its paragraphs and their kinds, and what the page says about it."""

from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.errors import InputError
from ossetia_data.model import Article, Facts, Paragraph, RawDocument
from ossetia_data.normalise.characters import clean
from ossetia_data.normalise.html import read_html
from ossetia_data.normalise.language import language_of
from ossetia_data.normalise.lines import split_lines
from ossetia_data.normalise.parts import Part, Parts
from ossetia_data.normalise.plain import read_plain
from ossetia_data.normalise.scrape import is_scrape, read_scrape
from ossetia_data.normalise.wrapping import unwrap
from ossetia_data.read.limits import PARAGRAPH_CHARS

__all__ = ["normalise"]


def normalise(raw: RawDocument) -> Article:
    """Return the article in `raw`; raise InputError where nothing readable is left of it.

    What the sidecar says wins over what the page prints.
    """
    found = read_html(raw.content) if raw.media_type == "text/html" else _read_text(raw.content)
    if not found.parts:
        raise InputError(
            raw.raw_path, "holds no article that can be read", "save the article's own page or text"
        )
    if any(len(part.words) > PARAGRAPH_CHARS for part in found.parts):
        problem = f"has a paragraph of more than {PARAGRAPH_CHARS:,} characters"
        raise InputError(raw.raw_path, problem, "break it into paragraphs")
    text = "\n".join(part.words for part in found.parts)
    facts = _merge(raw.known, found.facts)
    return Article(
        article_id=raw.article_id,
        raw_path=raw.raw_path,
        raw_sha256=raw.raw_sha256,
        facts=facts if facts.language else replace(facts, language=language_of(text)),
        text=text,
        paragraphs=_paragraphs(found.parts),
    )


def _read_text(content: str) -> Parts:
    lines = unwrap(tuple(split_lines(clean(content))))
    if not lines:
        return Parts(Facts(), ())
    return read_scrape(lines) if is_scrape(lines) else read_plain(lines)


def _paragraphs(parts: Sequence[Part]) -> tuple[Paragraph, ...]:
    start, made = 0, []
    for number, part in enumerate(parts, start=1):
        made.append(Paragraph(number, part.kind, start, start + len(part.words)))
        start += len(part.words) + 1
    return tuple(made)


def _merge(known: Facts, printed: Facts) -> Facts:
    """Return what is known, and where nothing is known what is printed."""
    instant = printed.published_at if known.published in ("", printed.published) else None
    return replace(
        known,
        title=known.title or printed.title,
        byline=known.byline or printed.byline,
        publisher=known.publisher or printed.publisher,
        url=known.url or printed.url,
        language=known.language or printed.language,
        published=known.published or printed.published,
        published_at=known.published_at or instant,
    )
