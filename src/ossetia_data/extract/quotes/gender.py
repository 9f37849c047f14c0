"""An article's mentions of people in their passages -> which of them the text calls `he` or `she`."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.extract.quotes.cues import FEMALE, MALE
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import SUBJECTS
from ossetia_data.model import Mention

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})


def genders(mentions: Sequence[Mention], passages: Mapping[int, Passage]) -> dict[str, str]:
    """Map people to `he` or `she`: by the word beside their name, else by the pronouns in its sentence.

    A pronoun tells nothing where it may mean more than one person.
    """
    titled: dict[str, str] = {}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        if mention.entity.type == "person" and (gender := _titled(mention, passages[mention.paragraph])):
            titled.setdefault(mention.entity.entity_id, gender)
    for person, gender, weight in _alone(mentions, passages):
        votes[person][gender] += weight
    voted = {person: _majority(counts) for person, counts in votes.items()}
    return {person: gender for person, gender in (voted | titled).items() if gender}


def _majority(counts: Counter[str]) -> str:
    he, she = counts["he"], counts["she"]
    return "" if he == she else ("he" if he > she else "she")


def _titled(mention: Mention, passage: Passage) -> str:
    first = passage.first_at(mention.start - passage.paragraph.start)
    for i in range(max(0, first - 1), min(first + 1, len(passage.doc))):
        word = passage.doc[i].lower_.rstrip(".")
        if word in FEMALE:
            return "she"
        if word in MALE:
            return "he"
    return ""


def _alone(mentions: Sequence[Mention], passages: Mapping[int, Passage]) -> Iterator[tuple[str, str, int]]:
    """Yield a person, a gender and its weight for each pronoun that only that person stands before.

    A name in the pronoun's own sentence weighs more than one in the sentence before.
    """
    named = _by_place(mentions, passages)
    before: set[str] = set()
    here: set[str] = set()
    for number in sorted(passages):
        passage, people = passages[number], named.get(number, {})
        starts, pronouns = _landmarks(passage.doc)
        for i in sorted({*starts, *pronouns, *people}):
            if i in starts:
                before, here = here, set()
            if i in people:
                here.add(people[i])
            elif i in pronouns and len(alone := here or before) == 1:
                token, weight = passage.doc[i], 1 + bool(here) + (before <= here)
                if _tells(token) and passage.free(token):
                    yield min(alone), "he" if token.lower_ in HE else "she", weight


def _landmarks(doc: Doc) -> tuple[set[int], set[int]]:
    """Return the tokens at which sentences begin, and the pronouns that tell a gender."""
    starts, words = doc.to_array("SENT_START").tolist(), doc.to_array("LOWER").tolist()
    pronouns = {doc.vocab.strings[word] for word in HE | SHE}
    return {i for i, start in enumerate(starts) if start == 1}, {
        i for i, word in enumerate(words) if word in pronouns
    }


def _tells(token: Token) -> bool:
    """Say whether a pronoun may mean the subject of its sentence: `he`, `his`, but not `him`."""
    return token.tag_ == "PRP$" or token.dep_ in SUBJECTS


def _by_place(mentions: Sequence[Mention], passages: Mapping[int, Passage]) -> dict[int, dict[int, str]]:
    """Map a paragraph to the people named in it, by the first token of their names."""
    places: dict[int, dict[int, str]] = defaultdict(dict)
    for mention in mentions:
        if mention.entity.type == "person":
            passage = passages[mention.paragraph]
            first = passage.first_at(mention.start - passage.paragraph.start)
            places[mention.paragraph][first] = mention.entity.entity_id
    return places
