"""The names of an article and their entities -> the descriptions that stand for them: the Peruvian president.

Who holds an office is read from the article alone (President Ivan Petrov of Peru); a body goes by the last
word of its name too (the ministry). A description that may be of two stands for neither.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.extract.mentions.evidence import head
from ossetia_data.extract.mentions.lexicon import ORGANISATION_HEADS, TITLES, words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.roles import NO_OFFICE, At, Office, Phrase, holder, phrase_at
from ossetia_data.extract.nlp import Doc, text_of
from ossetia_data.model import Entity

# Where a token stands in an article: its paragraph's number and its own.
Position = tuple[int, int]
Described = tuple[Name, Entity]

# So many people are told apart who hold offices of one noun; more are a list, and none of them is meant.
MOST_HOLDERS = 20

# What a body's name may end in that is more often said of something else: the news, the times, the force.
BODIES = ORGANISATION_HEADS - words("news times post press radio television tv records force service group")
BODY = re.compile(rf"\b[Tt]he ({'|'.join(sorted(BODIES))})\b")
OFFICE = re.compile(rf"\b({'|'.join(sorted(TITLES - NO_OFFICE))})\b", re.IGNORECASE)
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office, who holds it, and where the article says so."""

    office: Office
    person: Entity
    since: Position


# By the noun of an office and what it is of; under "" whatever it is of.
Held = dict[tuple[str, str], list[Tenure]]


def descriptions(named: Sequence[tuple[Name, Entity]], docs: Sequence[Doc]) -> Iterator[Described]:
    """Yield the descriptions in `docs` that stand for one of the entities `named` in the article."""
    at: list[dict[int, tuple[Name, Entity]]] = [{} for _ in docs]
    for name, entity in named:
        at[name.paragraph].update(dict.fromkeys(range(name.start, name.end), (name, entity)))
    yield from _of_offices(at, docs)
    yield from _of_bodies(at, named, docs)


def _of_offices(at: Sequence[At], docs: Sequence[Doc]) -> Iterator[Described]:
    held: Held = defaultdict(list)
    described: list[tuple[Phrase, int]] = []
    for number, doc in enumerate(docs):
        for noun in _tokens(OFFICE, doc):
            phrase = phrase_at(doc, at[number], noun)
            if phrase and (found := holder(doc, at[number], phrase)):
                _note(held, Tenure(found[1], found[0], (number, noun)))
            elif phrase and phrase.definite:
                described.append((phrase, number))
    claimed = _claimed(described)
    for phrase, number in described:
        person = _person(phrase, (number, phrase.start), held, claimed[phrase.office.noun])
        if person:
            yield Name(number, docs[number], phrase.start, phrase.end, "described", "person", "title"), person


def _note(held: Held, tenure: Tenure) -> None:
    """Put `tenure` under the noun of its office, and under what it is an office of too."""
    office = tenure.office
    for of in {"", office.of}:
        known = held[office.noun, of]
        same = any(other.office == office and other.person == tenure.person for other in known)
        if not same and len(known) < MOST_HOLDERS:
            known.append(tenure)


def _tokens(pattern: re.Pattern[str], doc: Doc) -> Iterator[int]:
    """Yield the position of each token that the group of `pattern` matches."""
    for found in pattern.finditer(text_of(doc)):
        span = doc.char_span(*found.span(1))
        if span is not None and len(span) == 1:
            yield span.start


def _claimed(described: Sequence[tuple[Phrase, int]]) -> dict[str, set[str]]:
    """Return, for each noun of an office, of what the article speaks of such offices."""
    claimed: dict[str, set[str]] = defaultdict(set)
    for phrase, _ in described:
        claimed[phrase.office.noun].add(phrase.office.of)
    return claimed


def _person(phrase: Phrase, place: Position, held: Held, claimed: set[str]) -> Entity | None:
    """Return the one person whom `phrase` can stand for; a bare `the president` follows their name."""
    office = phrase.office
    fitting = [
        tenure
        for tenure in held[office.noun, office.of]
        if office.fits(tenure.office) and (office.of or tenure.since < place)
    ]
    people = {tenure.person.entity_id: tenure.person for tenure in fitting}
    if len(people) != 1:
        return None
    own = {tenure.office.of for tenure in fitting} | {""}
    return next(iter(people.values())) if office.of or claimed <= own else None


def _of_bodies(
    at: Sequence[At], named: Sequence[tuple[Name, Entity]], docs: Sequence[Doc]
) -> Iterator[Described]:
    """Yield each `the ministry` behind the name of the one ministry that the article names."""
    bodies: dict[str, dict[str, Entity]] = defaultdict(dict)
    since: dict[str, Position] = {}
    for name, entity in named:
        word = head([token.lower_ for token in name.span])
        if entity.type == "organization" and word in BODIES and len(name.span) > 1:
            bodies[word][entity.entity_id] = entity
            since.setdefault(word, (name.paragraph, name.start))
    for number, doc in enumerate(docs):
        for noun in _tokens(BODY, doc) if bodies else ():
            word = doc[noun].text
            if len(bodies[word]) == 1 and since[word] < (number, noun) and _is_bare(doc, at[number], noun):
                name = Name(number, doc, noun - 1, noun + 1, "described", "organization", "title")
                yield name, next(iter(bodies[word].values()))


def _is_bare(doc: Doc, at: At, noun: int) -> bool:
    """Return whether `the` and this noun are a whole phrase, unlike the party leader, the board of X."""
    after = doc[noun + 1] if noun + 1 < len(doc) else None
    if noun in at:
        return False
    return after is None or not (
        after.lower_ == "of" or after.tag_ in NOUNS or after.text == "-" or after.i in at
    )
