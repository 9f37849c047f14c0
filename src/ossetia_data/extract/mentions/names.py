"""The value that the parts of mention extraction hand on: one stretch of tokens that seems to be a name."""

from dataclasses import dataclass
from functools import cached_property

from ossetia_data.authority import Listed
from ossetia_data.extract.mentions.identity import Key, key_of
from ossetia_data.extract.nlp import Doc, Span, text_of
from ossetia_data.model import EntityType, Form


@dataclass(frozen=True)
class Name:
    """Tokens `start` to `end` of one paragraph's Doc that seem to be a name.

    `guess` is the type that its finder proposes, empty where it has no opinion; `listed` the entry of the
    authority that it matches, if any; `within` the characters of the paragraph where a listed name is part of
    a token; it is `doubted` where no sentence of the article names it.
    """

    paragraph: int
    doc: Doc
    start: int
    end: int
    rule: str
    guess: EntityType | None = None
    form: Form = "name"
    listed: Listed | None = None
    within: tuple[int, int] | None = None
    doubted: bool = False

    @cached_property
    def span(self) -> Span:
        """Return its tokens."""
        return self.doc[self.start : self.end]

    @cached_property
    def characters(self) -> tuple[int, int]:
        """Return where it starts and ends in its paragraph."""
        if self.within:
            return self.within
        last = self.doc[self.end - 1]
        return self.doc[self.start].idx, last.idx + len(last)

    @cached_property
    def text(self) -> str:
        """Return it as printed."""
        start, end = self.characters
        return text_of(self.doc)[start:end]

    @cached_property
    def key(self) -> Key:
        """Return what all its spellings have in common."""
        return key_of(self.text)

    def overlaps(self, other: "Name") -> bool:
        """Return whether the two share a character; both are of one paragraph."""
        return self.characters[0] < other.characters[1] and other.characters[0] < self.characters[1]

    def contains(self, other: "Name") -> bool:
        """Return whether `other` lies inside this one and is shorter."""
        (start, end), (first, last) = self.characters, other.characters
        return start <= first and last <= end and (start, end) != (first, last)
