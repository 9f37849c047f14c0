"""A parsed article and its mentions -> what is said in it, and by whom."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.extract.nlp import Doc
from ossetia_data.extract.quotes.attribution import Source
from ossetia_data.extract.quotes.headings import with_headings
from ossetia_data.extract.quotes.kinds import kind_of
from ossetia_data.extract.quotes.labelled import labelled
from ossetia_data.extract.quotes.marked import attribute
from ossetia_data.extract.quotes.named import names
from ossetia_data.extract.quotes.passage import Passage, passages
from ossetia_data.extract.quotes.places import Said
from ossetia_data.extract.quotes.reported import Reported, reported
from ossetia_data.extract.quotes.rows import Report, rows
from ossetia_data.extract.quotes.turns import turns
from ossetia_data.model import Article, Mention, Quote

__all__ = ["find_quotes"]

# How many reports back one may still be open.
NEARBY = 4


def find_quotes(article: Article, docs: Sequence[Doc], mentions: Sequence[Mention]) -> list[Quote]:
    """Find the article's quotes, marked and reported, in the order of the text.

    `docs` are the parses of `article.paragraphs`, in order; `mentions` who and what is named in them.
    """
    laid = passages(article, docs)
    british = _is_british(laid)
    marked = _joined([_marked(said, not british) for said in with_headings(attribute(laid))])
    unmarked = [_indirect(found) for passage in laid for found in reported(passage)]
    unmarked = sorted(
        [*unmarked, *map(_indirect, [*turns(laid, mentions), *labelled(laid, mentions)])],
        key=lambda report: (report.start, -report.end),
    )
    reports = [*_uncovered(marked, unmarked), *unmarked]
    return rows(reports, names(mentions, laid), article.facts.published)


def _is_british(laid: Sequence[Passage]) -> bool:
    """Say whether single marks are the article's usual ones."""
    doubles = sum(marked.double for passage in laid for marked in passage.marked)
    return doubles * 2 < sum(len(passage.marked) for passage in laid)


def _marked(said: Said, single_is_rare: bool) -> Report:
    place = said.place
    marked, offset = place.passage.marked[place.number], place.passage.paragraph.start
    kind = kind_of(place, said.source, single_is_rare)
    source = said.source if kind != "scare" else None
    return Report(place.passage, offset + marked.start, offset + marked.end, kind, source)


def _indirect(found: Reported) -> Report:
    span = found.passage.span(found.first, found.last)
    source = Source(found.passage, found.attribution, found.relation)
    return Report(found.passage, span.start, span.end, "indirect", source)


def _joined(reports: Sequence[Report]) -> list[Report]:
    """Make one report of the reported pieces that one attribution holds together in a paragraph."""
    joined: list[Report] = []
    for report in reports:
        last = joined[-1] if joined else None
        if last and report.type == last.type == "indirect" and _same(last, report):
            joined[-1] = replace(last, end=report.end)
        else:
            joined.append(report)
    return joined


def _same(one: Report, other: Report) -> bool:
    if one.passage is not other.passage or one.source is None or other.source is None:
        return False
    return one.source.attribution.speaker.i == other.source.attribution.speaker.i


def _uncovered(marked: Sequence[Report], unmarked: Sequence[Report]) -> list[Report]:
    """Leave out the reported pieces that stand inside a wider report."""
    starts = [report.start for report in unmarked]
    kept = []
    for report in marked:
        before = unmarked[
            max(0, bisect_right(starts, report.start) - NEARBY) : bisect_right(starts, report.start)
        ]
        covered = report.type == "indirect" and any(wide.end >= report.end for wide in before)
        if not covered:
            kept.append(report)
    return kept
