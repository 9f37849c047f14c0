"""A noun that names an office, and the names around it -> what the office is of, and who holds it."""

from collections.abc import Mapping
from dataclasses import dataclass

from ossetia_data.extract.mentions.lexicon import words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import POSSESSIVES, is_title
from ossetia_data.extract.nlp import Doc
from ossetia_data.model import Entity

# The name that a token is part of, and whom it stands for; by position in the paragraph.
At = Mapping[int, tuple[Name, Entity]]

# Titles that say when an office is held, or under whom: with and without one it is another office.
STATUS = words("former ex acting interim late deputy vice then-president first second")
# Titles that are no office of one person, and those that only go before another.
NO_OFFICE = words(
    """
    mr mrs ms miss mx dr sir dame lord lady saint madame mme monsieur herr frau señor hon honourable honorable
    comrade officer private former ex acting interim first second deputy vice foreign prime lead senior
    veteran
    """
)
SINGULAR = frozenset({"NN", "NNP"})
LINKS = words("is was became remains")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as it is printed: its noun, the titles before that, and the id of what it is an office of."""

    noun: str
    before: frozenset[str]
    of: str

    def fits(self, held: "Office") -> bool:
        """Return whether this may be said of somebody who holds the office `held`."""
        if (
            self.noun != held.noun
            or not self.before <= held.before
            or self.before & STATUS != held.before & STATUS
        ):
            return False
        return not self.of or self.of == held.of


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `start` to `end` that print an office, without names; `first` to `last` what belongs to it."""

    office: Office
    start: int
    end: int
    first: int
    last: int
    definite: bool


def phrase_at(doc: Doc, at: At, noun: int) -> Phrase | None:
    """Return the phrase around the office that `doc[noun]` names, if it names one."""
    token = doc[noun]
    if noun in at or token.tag_ not in SINGULAR or not is_title(token) or token.lower_ in NO_OFFICE:
        return None
    start = noun
    while start and start - 1 not in at and is_title(doc[start - 1]):
        start -= 1
    before = frozenset(word.lower_ for word in doc[start:noun])
    first, of = _owner_before(doc, at, start)
    last = noun + 1
    if not of and last < len(doc) and doc[last].lower_ == "of":
        last, of = _owner_after(at, doc, last + 1)
        if not of:
            return None
    article = first > 0 and doc[first - 1].lower_ == "the"
    definite = article or (first < start and doc[start - 1].text in POSSESSIVES)
    plain = article and first == start
    office = Office(token.lower_, before, of)
    return Phrase(office, start - plain, noun + 1, first - article, last, definite)


def _owner_before(doc: Doc, at: At, start: int) -> tuple[int, str]:
    """Return where `Peru's` or `Peruvian` begins before an office, and whose name it is."""
    owned = start > 0 and doc[start - 1].text in POSSESSIVES
    name, entity = at.get(start - 1 - owned, (None, None))
    if name is None or entity is None or (entity.type == "person" and not owned):
        return start, ""
    return name.start, entity.entity_id


def _owner_after(at: At, doc: Doc, start: int) -> tuple[int, str]:
    if start < len(doc) and doc[start].lower_ == "the":
        start += 1
    if start not in at:
        return start, ""
    name, entity = at[start]
    return (name.end, entity.entity_id) if entity.type != "person" else (start, "")


def holder(doc: Doc, at: At, phrase: Phrase) -> tuple[Entity, Office] | None:
    """Return the person whom the text beside `phrase` says to hold the office, and of what."""
    after = at.get(phrase.last)
    if after and phrase.last == phrase.end and after[1].type == "person":
        return after[1], _of_what_follows(doc, at, after[0].end, phrase.office)
    if _is(doc, phrase.last, ",") and phrase.definite and (after := at.get(phrase.last + 1)):
        return (after[1], phrase.office) if after[1].type == "person" else None
    link = phrase.first - 1
    if link >= 0 and doc[link].lower_ in ("a", "an"):
        link -= 1
    if link > 0 and (doc[link].text == "," or doc[link].lower_ in LINKS) and (named := at.get(link - 1)):
        return (named[1], phrase.office) if named[1].type == "person" else None
    return None


def _of_what_follows(doc: Doc, at: At, end: int, office: Office) -> Office:
    """Read what the office is of behind its holder's name: President X of Peru."""
    if office.of or not _is(doc, end, "of"):
        return office
    _, of = _owner_after(at, doc, end + 1)
    return Office(office.noun, office.before, of)


def _is(doc: Doc, at: int, word: str) -> bool:
    return at < len(doc) and doc[at].lower_ == word
