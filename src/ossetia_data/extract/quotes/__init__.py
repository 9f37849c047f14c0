"""A parsed article and its mentions -> what is said in it, and by whom."""

from collections.abc import Sequence

from ossetia_data.extract.nlp import Doc
from ossetia_data.extract.quotes.headings import with_headings
from ossetia_data.extract.quotes.kinds import kind_of
from ossetia_data.extract.quotes.marked import Said, attribute
from ossetia_data.extract.quotes.passage import passages
from ossetia_data.extract.quotes.people import names
from ossetia_data.extract.quotes.rows import Report, rows
from ossetia_data.model import Article, Mention, Quote

__all__ = ["find_quotes"]


def find_quotes(article: Article, docs: Sequence[Doc], mentions: Sequence[Mention]) -> list[Quote]:
    """Find the article's quotes, marked and reported, in the order of the text.

    `docs` are the parses of `article.paragraphs`, in order; `mentions` who and what is named in them.
    """
    laid = passages(article, docs)
    reports = [_marked(said) for said in with_headings(attribute(laid))]
    return rows(reports, names(mentions, laid), article.facts.published)


def _marked(said: Said) -> Report:
    place = said.place
    marked, offset = place.passage.marked[place.number], place.passage.paragraph.start
    kind = kind_of(place, said.source, single_is_rare=True)
    source = said.source if kind != "scare" else None
    return Report(place.passage, offset + marked.start, offset + marked.end, kind, source)
