"""A parsed paragraph -> the clauses and phrases that report, without marks, what somebody says or thinks."""

from collections.abc import Iterator
from dataclasses import dataclass

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.according import clause_edges, named_source
from ossetia_data.extract.quotes.attribution import Attribution
from ossetia_data.extract.quotes.contents import contents
from ossetia_data.extract.quotes.cues import SPEECH
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.reporters import attributed
from ossetia_data.extract.quotes.speakers import clause_of, source_of_text

# Longer reports are parse errors.
MAX_REPORT = 120
DASHES = frozenset({"-", "–", "—"})
ASIDES = frozenset({"when", "where", "which", "who", "whose"})
# Relations in which a whole clause reports.
SENTENCES = frozenset({"clause", "infinitive", "according", "aside", "label"})
EDGES = frozenset(",.;:–—-!?") | {"..."}


@dataclass(frozen=True, slots=True)
class Reported:
    """Tokens `first` up to `last`, exclusive, are what the attribution's speaker says or thinks."""

    passage: Passage
    attribution: Attribution
    first: int
    last: int
    relation: str


def reported(passage: Passage) -> list[Reported]:
    """Find a paragraph's unmarked reports, in the order of their cues."""
    found = (each for i in passage.cues for each in _of(passage.doc[i], passage))
    short = (trimmed(each) for each in found if each.last - each.first <= MAX_REPORT)
    return _outermost([each for each in short if each.first < each.last and is_unmarked(each)])


def _outermost(found: list[Reported]) -> list[Reported]:
    """Leave out what the same speaker's wider report says already."""
    kept: list[Reported] = []
    for each in sorted(found, key=lambda r: (r.first, -r.last)):
        wider = kept[-1] if kept else None
        same = wider is not None and wider.attribution.speaker.i == each.attribution.speaker.i
        if not (wider and same and each.last <= wider.last):
            kept.append(each)
    return kept


def _of(token: Token, passage: Passage) -> Iterator[Reported]:
    if (source := named_source(token, passage)) is not None:
        yield _according(token, source, passage)
        return
    found = contents(token)
    attribution = attributed(token, passage) if found else None
    if attribution is None:
        return
    for each in found:
        if each.relation == "aside" and not passage.free(clause_of(token.head)):
            continue  # what stands in marks is a passage of its own
        if not each.first <= attribution.subject.i < each.last or each.relation == "aside":
            yield Reported(passage, attribution, each.first, each.last, each.relation)


def _according(token: Token, source: Token, passage: Passage) -> Reported:
    """Read the sentence up to it, or behind it where it opens the sentence."""
    first, last = clause_edges(token, source)
    found = Attribution(token, source, source_of_text(source), "according")
    start, end = _sentence(token)
    if first - start > 2:
        return Reported(passage, found, start, first, "according")
    return Reported(passage, found, last, end, "according")


def _sentence(token: Token) -> tuple[int, int]:
    """Return where the sentence around `token` begins and ends, as far as a report may reach."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > max(0, token.i - MAX_REPORT) and not doc[start].is_sent_start:
        start -= 1
    while end < min(len(doc), token.i + MAX_REPORT) and not doc[end].is_sent_start:
        end += 1
    return start, end


def trimmed(report: Reported) -> Reported:
    """Leave out the punctuation at the edges, and the writer's `, who …` at the end of a phrase."""
    doc, first, last = report.passage.doc, report.first, report.last
    last = next((i for i in range(first + 2, last - 1) if _breaks_off(doc[i], report.relation)), last)
    while first < last and _is_edge(report, first):
        first += 1
    while first < last and _is_edge(report, last - 1):
        last -= 1
    return Reported(report.passage, report.attribution, first, last, report.relation)


def _breaks_off(token: Token, relation: str) -> bool:
    """Say whether the writer's own remark begins here, or a further report of the same speaker's."""
    following = token.nbor()
    if token.text == "," and (following.lower_ == "according" or _goes_on(following)):
        return relation not in ("according", "aside")
    if relation in SENTENCES:
        return False
    remark = following.lower_ in ASIDES or (relation == "object" and following.tag_ == "VBG")
    return _is_dash(token) or (token.text == "," and remark and following.lower_ != "including")


def _goes_on(token: Token) -> bool:
    """Say whether a participle reports more: `…, adding that it was safe`."""
    return token.tag_ == "VBG" and token.lemma_ in SPEECH and token.dep_ in ("advcl", "acl")


def _is_dash(token: Token) -> bool:
    """Tell a dash from the hyphen of `union-backed`."""
    spaced = token.i > 0 and bool(token.doc[token.i - 1].whitespace_)
    return token.text in DASHES and (token.text == "—" or spaced)


def _is_edge(report: Reported, i: int) -> bool:
    token = report.passage.doc[i]
    return report.passage.inside[i] < 0 and (token.text in EDGES or token.is_space or token.is_quote)


def is_unmarked(report: Reported) -> bool:
    """Say whether most of the words stand outside all marks, and are more than `that view`."""
    opening = report.passage.doc[report.first]
    if opening.lower_.endswith(("self", "selves")):
        return False
    if report.last - report.first <= 2 and opening.tag_ in ("DT", "PRP", "WP", "WDT"):
        return False
    inside = report.passage.inside[report.first : report.last]
    marked = sum(number >= 0 and not report.passage.marked[number].doubled for number in inside)
    return marked * 2 <= report.last - report.first and not _is_one_doubled(inside)


def _is_one_doubled(inside: tuple[int, ...]) -> bool:
    """Say whether all of it stands between one pair of doubled apostrophes, and is read as a passage."""
    return inside[0] >= 0 and inside[0] == inside[-1]
