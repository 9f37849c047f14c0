"""The names of an article and their entities -> the descriptions that stand for them: the Peruvian president.

Who holds an office is read from the article alone (President Ivan Petrov of Peru); a body goes by the last
word of its name too (the ministry). A description that may be of two stands for neither.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ossetia_data.extract.mentions.evidence import head
from ossetia_data.extract.mentions.lexicon import ORGANISATION_HEADS, words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.roles import At, Office, Phrase, holder, phrase_at
from ossetia_data.extract.nlp import Doc
from ossetia_data.model import Entity

# Where a token stands in an article: its paragraph's number and its own.
Position = tuple[int, int]
Described = tuple[Name, Entity]

# What a body's name may end in that is more often said of something else: the news, the times, the force.
BODIES = ORGANISATION_HEADS - words("news times post press radio television tv records force service group")
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def descriptions(named: Sequence[tuple[Name, Entity]], docs: Sequence[Doc]) -> Iterator[Described]:
    """Yield the descriptions in `docs` that stand for one of the entities `named` in the article."""
    at: list[dict[int, tuple[Name, Entity]]] = [{} for _ in docs]
    for name, entity in named:
        at[name.paragraph].update(dict.fromkeys(range(name.start, name.end), (name, entity)))
    yield from _of_offices(at, docs)
    yield from _of_bodies(at, named, docs)


def _of_offices(at: Sequence[At], docs: Sequence[Doc]) -> Iterator[Described]:
    held: dict[str, list[tuple[Office, Entity, Position]]] = defaultdict(list)
    described: list[tuple[Phrase, int]] = []
    for number, doc in enumerate(docs):
        for token in doc:
            phrase = phrase_at(doc, at[number], token.i)
            if phrase and (found := holder(doc, at[number], phrase)):
                held[phrase.office.noun].append((found[1], found[0], (number, token.i)))
            elif phrase and phrase.definite:
                described.append((phrase, number))
    claimed = _claimed(described)
    for phrase, number in described:
        person = _person(
            phrase, (number, phrase.start), held[phrase.office.noun], claimed[phrase.office.noun]
        )
        if person:
            yield Name(number, docs[number], phrase.start, phrase.end, "described", "person", "title"), person


def _claimed(described: Sequence[tuple[Phrase, int]]) -> dict[str, set[str]]:
    """Return, for each noun of an office, of what the article speaks of such offices."""
    claimed: dict[str, set[str]] = defaultdict(set)
    for phrase, _ in described:
        claimed[phrase.office.noun].add(phrase.office.of)
    return claimed


def _person(
    phrase: Phrase, place: Position, held: Sequence[tuple[Office, Entity, Position]], claimed: set[str]
) -> Entity | None:
    """Return the one person whom `phrase` can stand for; a bare `the president` follows their name."""
    fitting = [
        (office, person)
        for office, person, since in held
        if phrase.office.fits(office) and (phrase.office.of or since < place)
    ]
    people = {person.entity_id: person for _, person in fitting}
    if len(people) != 1:
        return None
    own = {office.of for office, _ in fitting} | {""}
    return next(iter(people.values())) if phrase.office.of or claimed <= own else None


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
        for token in doc[1:]:
            alike = bodies.get(token.text, {})
            if (
                len(alike) == 1
                and since[token.text] < (number, token.i)
                and _is_bare(doc, at[number], token.i)
            ):
                name = Name(number, doc, token.i - 1, token.i + 1, "described", "organization", "title")
                yield name, next(iter(alike.values()))


def _is_bare(doc: Doc, at: At, noun: int) -> bool:
    """Return whether `the` and this noun are a whole phrase, unlike the party leader, the board of X."""
    after = doc[noun + 1] if noun + 1 < len(doc) else None
    if doc[noun - 1].lower_ != "the" or noun in at:
        return False
    return after is None or not (
        after.lower_ == "of" or after.tag_ in NOUNS or after.text == "-" or after.i in at
    )
