"""The value that the parts of mention extraction hand on: one stretch of tokens that seems to be a name."""

from dataclasses import dataclass, replace
from functools import cached_property

from rigour.territories import get_territory_by_qid
from rigour.territories.territory import Territory

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

    @property
    def is_world_place(self) -> bool:
        """Return whether it is a place of the world list, under its name and not a demonym."""
        return self.rule == "world" and self.form == "name" and self.guess == "place"

    @property
    def territory(self) -> Territory | None:
        """Return the territory that it is listed as, if that is one."""
        return get_territory_by_qid(self.listed.entity.wikidata_id) if self.listed else None

    def meaning(self, listed: Listed) -> "Name":
        """Return it as the name of what `listed` lists."""
        rule = "dataset" if listed.from_dataset else "world"
        return replace(self, rule=rule, guess=listed.entity.type, listed=listed)

    def overlaps(self, other: "Name") -> bool:
        """Return whether the two share a character; both are of one paragraph."""
        return self.characters[0] < other.characters[1] and other.characters[0] < self.characters[1]

    def contains(self, other: "Name") -> bool:
        """Return whether `other` lies inside this one and is shorter."""
        (start, end), (first, last) = self.characters, other.characters
        return start <= first and last <= end and (start, end) != (first, last)
