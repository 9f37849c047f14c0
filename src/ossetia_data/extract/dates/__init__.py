"""A parsed paragraph and the article's own date -> the date expressions in it, as EDTF.

Nothing is invented: an expression that cannot be placed (no publication date, 31 February, 11/12/13,
`since the war`) is reported with an empty `edtf`. Where the publication day is known only roughly, an
expression is as precise as all its possible readings agree on.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from re import Match

from ossetia_data.extract.dates.beside import joined, sided, with_years
from ossetia_data.extract.dates.calendar import common, possible_days
from ossetia_data.extract.dates.expression import DateExpression
from ossetia_data.extract.dates.phrases import AFTERMATH, PHRASES, Phrase
from ossetia_data.extract.dates.relative import before_now
from ossetia_data.extract.dates.tense import is_present, lies_ahead, words_at
from ossetia_data.extract.nlp import Doc, text_of

__all__ = ["DateExpression", "find_dates"]

# Under this key of a parse's own data.
KEPT = "ossetia_data.dates"


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    match: Match[str]
    phrase: Phrase | None


def find_dates(doc: Doc, offset: int, anchor: str) -> list[DateExpression]:
    """Return the date expressions of a paragraph in order, none overlapping another.

    `offset` is where the paragraph begins in the article's text; `anchor` the article's date as EDTF,
    or empty. Quotes and events ask for the same paragraphs, so what was found is kept with the parse.
    """
    known = doc.user_data.setdefault(KEPT, {})
    if (offset, anchor) not in known:
        known[offset, anchor] = _find(doc, offset, anchor)
    return list(known[offset, anchor])


def _find(doc: Doc, offset: int, anchor: str) -> list[DateExpression]:
    days = possible_days(anchor)
    found: list[DateExpression] = []
    before = ""
    for candidate in _without_overlaps(_candidates(doc)):
        expression = _read(doc, candidate, days, before)
        before = expression.edtf or before
        found.append(replace(expression, start=offset + expression.start, end=offset + expression.end))
    text = text_of(doc)
    dated = joined(list(with_years(found, text, offset)), text, offset)
    return [sided(expression, text, offset) for expression in dated]


def _candidates(doc: Doc) -> Iterator[_Found]:
    text = text_of(doc)
    for phrase in PHRASES:
        for match in phrase.pattern.finditer(text):
            start, end = match.span("text") if "text" in phrase.pattern.groupindex else match.span()
            if not phrase.weak or _is_seen_as_date(doc, start, end):
                yield _Found(start, end, match, phrase)
    for match in AFTERMATH.finditer(text):
        yield _Found(match.start(), match.end(), match, None)


def _is_seen_as_date(doc: Doc, start: int, end: int) -> bool:
    words = words_at(doc, start, end)
    return words is not None and any(word.ent_type_ == "DATE" for word in words)


def _without_overlaps(candidates: Iterator[_Found]) -> Iterator[_Found]:
    """Yield from left to right; of those that begin alike the longest, and none inside another."""
    reached = 0
    for found in sorted(candidates, key=lambda found: (found.start, -found.end)):
        if found.start >= reached:
            reached = found.end
            yield found


def _read(doc: Doc, found: _Found, days: tuple[date, date] | None, before: str) -> DateExpression:
    text = text_of(doc)[found.start : found.end]
    match, phrase = found.match, found.phrase
    if phrase is None:
        edtf = _aftermath(doc, found, days)
        return DateExpression(found.start, found.end, text, edtf, "relative", aftermath=True)
    if phrase.stated:
        return DateExpression(found.start, found.end, text, phrase.stated(match), "stated")
    edtf = ""
    if phrase.carried:
        edtf = phrase.carried(match, before)
    elif phrase.relative and days:
        ahead = lies_ahead(doc, found.start, found.end)
        edtf = common(*(phrase.relative(match, day, ahead) for day in days))
    return DateExpression(found.start, found.end, text, edtf, "relative")


def _aftermath(doc: Doc, found: _Found, days: tuple[date, date] | None) -> str:
    """Count back from publication, but only from a sentence that is told in the present."""
    words = words_at(doc, found.start, found.end)
    if not days or words is None or found.match["side"] == "before":
        return ""
    verbs = [head for head in words[-1].ancestors if head.pos_ in ("VERB", "AUX")]
    main = next((verb for verb in reversed(verbs) if verb.dep_ in ("ROOT", "ccomp", "conj")), None)
    if main is not None and main.i == words[-1].head.i:
        # A subordinate clause that opens a sentence is now and then taken for the main one.
        main = next((verb for verb in main.children if verb.dep_ == "conj"), None)
    if main is None or not is_present(main):
        return ""
    return common(*(before_now(found.match, day) for day in days))
