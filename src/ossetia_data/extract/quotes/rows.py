"""Passages with their attributions -> finished quotes: speaker and outlet resolved, circumstances read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ossetia_data.extract.dates import DateExpression, find_dates
from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import Source
from ossetia_data.extract.quotes.circumstances import medium_of, role_of, said_on, via_of
from ossetia_data.extract.quotes.frames import CONFIDENCE as REPORTED
from ossetia_data.extract.quotes.named import Floor, Names, mention_at
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.people import referent
from ossetia_data.extract.quotes.speakers import RELATIVE, phrase
from ossetia_data.model import Quote, QuoteType, Span

# How often each rule is right, measured on annotated news.
CONFIDENCE = {
    "behind": 0.95,
    "standing": 0.94,
    "colon": 0.88,
    "announced": 0.87,
    "signed": 0.85,
    "above": 0.8,
    "adjacent": 0.78,
    "ahead": 0.7,
    "governed": 0.6,
    "heading": 0.6,
    "lead": 0.55,
    "run": 0.5,
    "later": 0.45,
} | REPORTED


# Words inside the writer's sentence are less surely somebody's than whole sentences.
AT_MOST: dict[QuoteType, float] = {"partial": 0.82}
# A few words are more often a term or a slogan: how long, in characters, and how sure at most.
SHORT, SHORT_AT_MOST = 40, 0.88
# How many words further a second speaker may be named.
MAX_GAP = 6
# A passage in marks that nobody in particular says.
UNATTRIBUTED = 0.5


@dataclass(frozen=True, slots=True)
class Report:
    """A passage of the article that is somebody's words or thought, and by what it is attributed."""

    passage: Passage
    start: int
    end: int
    type: QuoteType
    source: Source | None


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of an article while its quotes are read one after the other."""

    names: Names
    roles: Mapping[str, str]
    published: str
    floor: Floor = field(default_factory=Floor)
    dates: dict[int, list[DateExpression]] = field(default_factory=dict)
    known: dict[tuple[int, int, int], Quote] = field(default_factory=dict)


def rows(reports: Sequence[Report], names: Names, published: str) -> list[Quote]:
    """Turn reports into quotes, in the order of the text."""
    scene = Scene(names, _roles(names), published)
    return [_row(report, scene) for report in sorted(reports, key=lambda r: (r.start, r.end))]


def _row(report: Report, scene: Scene) -> Quote:
    quote = Quote(report.passage.paragraph.number, report.start, report.end, report.type, UNATTRIBUTED)
    source = report.source
    if source is None:
        return quote
    key = (source.passage.paragraph.number, source.attribution.cue.i, source.attribution.speaker.i)
    if key not in scene.known:
        scene.known[key] = _attributed(quote, source, scene)
    quote = _like(quote, scene.known[key], source.rule)
    scene.floor.speaker = quote.speaker_id or scene.floor.speaker
    return quote


def _like(quote: Quote, attributed: Quote, rule: str) -> Quote:
    return replace(
        attributed,
        paragraph=quote.paragraph,
        start=quote.start,
        end=quote.end,
        type=quote.type,
        confidence=_confidence(quote, rule),
        rule=rule,
    )


def _confidence(quote: Quote, rule: str) -> float:
    length = SHORT_AT_MOST if quote.end - quote.start <= SHORT else 1.0
    return min(CONFIDENCE[rule], AT_MOST.get(quote.type, 1.0), length)


def _attributed(quote: Quote, source: Source, scene: Scene) -> Quote:
    passage, found, names = source.passage, source.attribution, scene.names
    speaker = _named(found.speaker, passage, names)
    described = phrase(speaker, passage)
    who = referent(speaker, described, passage, names, scene.floor)
    via = via_of(found.cue, passage, names)
    return replace(
        quote,
        speaker=_speaker(speaker, described, passage, names),
        speaker_id=who.entity.entity_id if who else "",
        speaker_role=scene.roles.get(who.entity.entity_id, "") if who else "",
        cue="" if found.rule == "subject" else found.cue.lemma_.lower(),
        medium=_words(medium_of(found.cue, passage, names), passage),
        via=Span(via.start, via.end) if via else None,
        via_id=via.entity.entity_id if via else "",
        said_on=said_on(found.cue, passage, _dates(passage, scene)),
    )


def _named(head: Token, passage: Passage, names: Names) -> Token:
    """Step from a description to the person's name that stands in apposition to it: `its leader Ann Orr`."""
    if head.pos_ == "NOUN" and mention_at(head, passage, names) is None:
        for child in (*_beside(head), *_behind_comma(head, passage, names)):
            named = None if _has_colon(passage, head.i, child.i) else mention_at(child, passage, names)
            if named is not None and named.entity.type == "person":
                return child
    return head


def _beside(head: Token) -> Iterator[Token]:
    """Yield the appositions to a noun, or to the end of its phrase: `the mayor of the town, Ann Orr`."""
    for child in head.children:
        if child.dep_ == "appos":
            yield child
        elif child.dep_ == "prep":
            for noun in child.children:
                yield from (inner for inner in noun.children if inner.dep_ == "appos")


def _behind_comma(head: Token, passage: Passage, names: Names) -> Iterator[Token]:
    """Yield the name from a description to the next pause, however it is parsed: `its leader, Ann Orr.`"""
    doc, comma = head.doc, phrase(head, passage)[1]
    if comma + 1 >= len(doc) or doc[comma].text != ",":
        return
    mention = mention_at(doc[comma + 1], passage, names)
    if mention is not None and mention.start >= passage.paragraph.start + doc[comma].idx:
        after = passage.first_at(mention.end - passage.paragraph.start)
        if after >= len(doc) or doc[after].is_punct:
            yield doc[comma + 1]


def _has_colon(passage: Passage, first: int, last: int) -> bool:
    return any(token.text == ":" for token in passage.doc[first:last])


def _dates(passage: Passage, scene: Scene) -> list[DateExpression]:
    number = passage.paragraph.number
    if number not in scene.dates:
        dated = any(entity.label_ in ("DATE", "TIME") for entity in passage.doc.ents)
        scene.dates[number] = (
            [] if not dated else find_dates(passage.doc, passage.paragraph.start, scene.published)
        )
    return scene.dates[number]


def _words(span: Span | None, passage: Passage) -> str:
    if span is None:
        return ""
    return passage.text[span.start - passage.paragraph.start : span.end - passage.paragraph.start]


def _speaker(head: Token, described: tuple[int, int], passage: Passage, names: Names) -> Span:
    """Return the printed attribution: the name where there is one, else the description or the pronoun."""
    if head.lower_ in RELATIVE:
        return passage.span(head.i, head.i + 1)
    mention = mention_at(head, passage, names)
    if mention is not None and mention.rule != "described":
        return Span(mention.start, max(mention.end, _joint_end(head, passage)))
    return passage.span(*described)


def _joint_end(head: Token, passage: Passage) -> int:
    """Return where the last of several names ends that speak together: `Norland and Brakia said`."""
    last = head
    while (other := _other(last, passage)) is not None:
        last = other
    return passage.span(head.i, last.i + 1).end


def _other(name: Token, passage: Passage) -> Token | None:
    for child in name.rights:
        joined = child.dep_ == "conj" and child.pos_ == "PROPN" and child.i - name.i <= MAX_GAP
        if joined and all(passage.free(token) for token in child.doc[name.i : child.i]):
            return child
    return None


def _roles(names: Names) -> dict[str, str]:
    """Return the first office or description printed beside each person's name."""
    roles: dict[str, str] = {}
    for mention in names.mentions:
        named = mention.entity.type == "person" and mention.form == "name"
        if named and mention.entity.entity_id not in roles:
            role = _words(role_of(mention, names), names.passages[mention.paragraph])
            if role:
                roles[mention.entity.entity_id] = role
    return roles
