"""An article, its parse, mentions and quotes -> the happenings that its clauses report, coded by PLOVER.

A happening is named by a pattern of the lexicon beside this module, and needs somebody who takes part, or a
date. Whoever did it need not be named: `Regulators approved the merger` is one, told in the past or as a
plan. What is only said, thought or wished is no happening, nor what somebody holds or does as a rule; but the
saying can be one (a promise, a demand, a threat), and a denial is reported beside what it denies.

PLOVER was made for politics and has no type for much that news tells. These are stretched, and a reader who
wants them apart has the trigger and the lexicon's rule to go by:

- a referendum, an election, a vote: CONSULT (a people is asked); who wins or is appointed: SUPPORT
- independence, declared or gained, and secession: SANCTION withdraw (ties to a state are cut)
- a state, a government or an alliance that collapses: RETREAT (it gives up what it held)
- sales, orders, deliveries, takeovers, launches, foundings of companies: COOPERATE economic; arms that a
  state or a fighting party is given: AID military
- decisions and announcements of what will be done, and who says they will do something: AGREE
- leaving an office or a company: RETREAT resign; taking one up: SUPPORT
- a conviction, a fine, a dismissal, layoffs: SANCTION; so are talks broken off and orders cancelled
- a petition to a court, for bankruptcy or a divorce: REQUEST; a case lost: REJECT; a case won: SUPPORT
- goods called back, leave taken: RETREAT; fleets grounded: COERCE restrict; what is put off: CONCEDE

What no type can be stretched for (prices, rates, results, closures, illness, sport, flights, speeches to
nobody) is left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ossetia_data.edtf_dates import bounds
from ossetia_data.extract.dates import find_dates
from ossetia_data.extract.dates.calendar import possible_days
from ossetia_data.extract.events.clauses import clause
from ossetia_data.extract.events.described import doer
from ossetia_data.extract.events.factuality import factuality
from ossetia_data.extract.events.headline import dated_below
from ossetia_data.extract.events.lexicon import lexicon
from ossetia_data.extract.events.names import Names
from ossetia_data.extract.events.parts import participants
from ossetia_data.extract.events.pronouns import Salient, antecedents
from ossetia_data.extract.events.prose import is_prose
from ossetia_data.extract.events.selection import reports
from ossetia_data.extract.events.syntax import VERBAL
from ossetia_data.extract.events.timing import Dated, basis_of_undated, goes_on, hang, when
from ossetia_data.extract.events.triggers import Trigger, find_triggers
from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.model import (
    Article,
    DateBasis,
    Event,
    Factuality,
    Mention,
    Paragraph,
    Participant,
    Quote,
    Span,
)

__all__ = ["find_events"]


def find_events(
    article: Article, docs: Sequence[Doc], mentions: Sequence[Mention], quotes: Sequence[Quote]
) -> list[Event]:
    """Return the reports of happenings in the order of the text.

    `docs` holds one parse for each of the article's paragraphs; `mentions` are sorted and do not overlap.
    """
    found: list[Event] = []
    starts = [mention.start for mention in mentions]
    salient = Salient()
    around = defaultdict(list)
    for quote in quotes:
        around[quote.paragraph].append(quote)
    for paragraph, doc in zip(article.paragraphs, docs, strict=True):
        if paragraph.kind == "caption" or not len(doc):
            continue
        names = Names(mentions, starts, paragraph.start)
        names = replace(names, pronouns=antecedents(doc, names, salient))
        found.extend(_in_paragraph(article, paragraph, doc, names, around.get(paragraph.number, ())))
    return list(dated_below(found))


def _in_paragraph(
    article: Article, paragraph: Paragraph, doc: Doc, names: Names, quotes: Sequence[Quote]
) -> Iterator[Event]:
    heading = paragraph.kind == "heading"
    triggers = find_triggers(doc, lexicon(), names.types(doc)) if is_prose(doc, heading) else []
    if not triggers:
        return
    published = article.facts.published
    dates = hang(doc, find_dates(doc, paragraph.start, published), paragraph.start)
    drafts = [(trigger, factuality(trigger), participants(trigger, names)) for trigger in triggers]
    for trigger, fact, parts in reports(drafts, dates, heading):
        event = _event(trigger, fact, parts, paragraph, dates, quotes, published)
        yield replace(event, doer=doer(trigger, names))


def _event(
    trigger: Trigger,
    fact: Factuality,
    parts: tuple[Participant, ...],
    paragraph: Paragraph,
    dates: Sequence[Dated],
    quotes: Sequence[Quote],
    published: str,
) -> Event:
    headline_day = published if paragraph.kind == "heading" else ""
    first, last = clause(trigger)
    offset = paragraph.start
    words = sorted((trigger.word, *trigger.words), key=lambda word: word.i)
    at = Span(offset + words[0].idx, offset + words[-1].idx + len(words[-1]))
    start, end = offset + first.idx, offset + last.idx + len(last)
    date, date_text, basis = _date(trigger, fact, dates, headline_day)
    if fact == "asserted" and _is_to_come(date, published):
        fact = "planned"
    return Event(
        paragraph=paragraph.number,
        start=min(start, at.start),
        end=max(end, at.end),
        trigger=at,
        type=trigger.pattern.type,
        mode=trigger.pattern.mode,
        factuality=fact,
        confidence=_confidence(trigger, fact, parts),
        date=date,
        date_text=date_text,
        date_basis=basis,
        participants=parts,
        verb=_plain_form(words[0], trigger),
        quote=_claimed_in(at, quotes),
        rule=trigger.pattern.rule,
    )


def _plain_form(first: Token, trigger: Trigger) -> str:
    """Return the plain form of the verb a trigger begins with, as the lexicon has it where it can."""
    if first.pos_ not in VERBAL:
        return ""
    return trigger.pattern.rule.partition(":")[2] if first.i == trigger.word.i else first.lemma_.lower()


def _date(
    trigger: Trigger, fact: Factuality, dates: Sequence[Dated], headline_day: str
) -> tuple[str, str, DateBasis]:
    expression = when(trigger, dates)
    if expression is not None and expression.edtf:
        edtf = f"{expression.edtf}/.." if goes_on(trigger, expression, dates) else expression.edtf
        return edtf, expression.text, expression.basis
    if expression is not None:
        return "", expression.text, "none"
    basis, of_the_day = basis_of_undated(trigger, heading=bool(headline_day))
    day = headline_day if of_the_day and fact == "asserted" and possible_days(headline_day) else ""
    return day, "", basis


def _is_to_come(date: str, published: str) -> bool:
    """Tell whether all days a date allows are later than those the article may have appeared on."""
    (first, _), today = bounds(date), possible_days(published)
    return first is not None and today is not None and first > today[1]


def _claimed_in(trigger: Span, quotes: Sequence[Quote]) -> Span | None:
    """Return the shortest quote that the trigger stands in."""
    around = [quote for quote in quotes if quote.start <= trigger.start and trigger.end <= quote.end]
    best = min(around, key=lambda quote: quote.end - quote.start, default=None)
    return Span(best.start, best.end) if best else None


def _confidence(trigger: Trigger, fact: Factuality, parts: Sequence[Participant]) -> float:
    """Return how sure the reading is: more with a specific pattern and with both sides named."""
    known = {part.role for part in parts if part.entity_id}
    score = (
        0.5 + 0.05 * min(trigger.pattern.weight, 4) + 0.1 * ("actor" in known) + 0.1 * ("recipient" in known)
    )
    score -= 0.1 * (trigger.word.pos_ == "NOUN" and trigger.carrier is None) + 0.1 * (fact == "hypothetical")
    return round(max(0.1, min(score, 0.95)), 2)
