"""The frozen values that flow through a build: raw document, article, quote, mention, event, entity.

Offsets everywhere are 0-based Unicode code points into `Article.text`, end exclusive.
"""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Literal

Kind = Literal["body", "heading", "caption"]
Origin = Literal["extracted", "reviewed", "added"]
QuoteType = Literal["direct", "partial", "indirect", "scare"]
Form = Literal["name", "demonym", "title", "pronoun"]
EntityType = Literal["person", "organization", "place", "group", "event", "work", "other"]
Factuality = Literal["asserted", "planned", "hypothetical", "negated"]
DateBasis = Literal["stated", "relative", "publication", "none"]
Role = Literal["actor", "recipient", "place", "mediator"]


@dataclass(frozen=True, slots=True)
class Rights:
    """What may be done with an article's text; by default nothing."""

    holder: str = ""
    license: str = ""
    redistribute_text: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about an article from outside its body; an empty value is unknown.

    `published` is an EDTF date; `published_at` an aware UTC instant.
    """

    title: str = ""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    published: str = ""
    published_at: datetime | None = None
    retrieved_on: date | None = None
    rights: Rights = Rights()


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One article as it was supplied: decoded, but with menus, adverts and markup still in it."""

    article_id: str
    raw_path: str
    raw_sha256: str
    media_type: Literal["text/plain", "text/html"]
    content: str
    known: Facts = Facts()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article's text: `Article.text[start:end]`, holding no newline."""

    number: int
    kind: Kind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A normalised article: its paragraphs joined by one newline, and what is known about it."""

    article_id: str
    raw_path: str
    raw_sha256: str
    facts: Facts
    text: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8, in hexadecimal."""
        return sha256(self.text.encode()).hexdigest()

    def words(self, paragraph: Paragraph) -> str:
        """Return the characters of `paragraph`."""
        return self.text[paragraph.start : paragraph.end]

    def paragraph_at(self, offset: int) -> Paragraph:
        """Return the paragraph that the character at `offset` stands in, or the newline behind it."""
        at = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start)
        return self.paragraphs[at - 1]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what can be referred to; from an authority, or made from what an article prints."""

    entity_id: str
    name: str
    type: EntityType
    wikidata_id: str = ""
    country_code: str = ""
    latitude: float | None = None
    longitude: float | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that refers to an entity; `rule` names the piece of code that proposed it."""

    paragraph: int
    start: int
    end: int
    form: Form
    entity: Entity
    confidence: float
    rule: str = ""
    origin: Origin = "extracted"


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage somebody is said to have said, and what the article tells about who, how and when.

    `speaker` is the printed attribution; `speaker_id` and `via_id` are entity ids, empty until resolved.
    `via` is the printed outlet. `said_on` is EDTF.
    """

    paragraph: int
    start: int
    end: int
    type: QuoteType
    confidence: float
    speaker: Span | None = None
    speaker_id: str = ""
    speaker_role: str = ""
    cue: str = ""
    medium: str = ""
    via: Span | None = None
    via_id: str = ""
    said_on: str = ""
    rule: str = ""
    origin: Origin = "extracted"


@dataclass(frozen=True, slots=True)
class Participant:
    """A part in an event: where it is printed, and which entity that is (empty until resolved)."""

    role: Role
    start: int
    end: int
    entity_id: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One clause that reports a happening, coded by PLOVER.

    `start`, `end` delimit the clause; `trigger` the words that name the happening; `verb` is the plain form
    of the verb that the trigger begins with, empty where it begins with a noun. `doer` is the
    subject as printed, where it only describes somebody (`The airline`). `date` is EDTF.
    `quote` is the span of the quote it is claimed in. `same_as` joins it to others of the same name,
    where a person has said that they are one event.
    """

    paragraph: int
    start: int
    end: int
    trigger: Span
    type: str
    mode: str
    factuality: Factuality
    confidence: float
    date: str = ""
    date_text: str = ""
    date_basis: DateBasis = "none"
    participants: tuple[Participant, ...] = ()
    verb: str = ""
    doer: str = ""
    quote: Span | None = None
    label: str = ""
    same_as: str = ""
    rule: str = ""
    origin: Origin = "extracted"

    @property
    def doer_noun(self) -> str:
        """Return the word, in lower case, that says who `doer` is: `workers` of `Ten dock workers`."""
        return self.doer.casefold().split()[-1] if self.doer.split() else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read from one article, its entities resolved and people's decisions laid over.

    `unread` says why nothing was, where nothing can be.
    """

    article: Article
    mentions: tuple[Mention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    unread: str = ""
