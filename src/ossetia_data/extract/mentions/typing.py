"""The names of an article -> one type for each thing named, by all that the article says of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ossetia_data.extract.mentions.evidence import FAIR, STRONG, WEAK, Votes, decide, evidence
from ossetia_data.extract.mentions.identity import Key, key_of, surname
from ossetia_data.extract.mentions.names import Name
from ossetia_data.model import EntityType

# Words and marks that make a list of the names on both sides, which are then of one kind.
LISTING = frozenset({",", ";", "/", "and", "or", "&", "(", ", and", ", or"})


def votes_for(names: Sequence[Name]) -> dict[Key, Votes]:
    """Return the votes for each type of each key in `names`, those of the names listed beside it included."""
    single = [evidence(name) for name in names]
    votes: dict[Key, Votes] = {key_of(name.text): defaultdict(float) for name in names}
    for at, name in enumerate(names):
        for type_, weight in (*single[at].items(), *_of_neighbours(names, single, at)):
            votes[key_of(name.text)][type_] += weight
    return votes


def people(votes: Mapping[Key, Votes]) -> dict[Key, Key]:
    """Return the full key of the person that each short one stands for.

    A word that two people share stands for neither, nor does one that the article uses of something else.
    """
    holders: dict[str, set[Key]] = defaultdict(set)
    for key, counts in votes.items():
        if len(key) > 1 and decide(counts) == "person":
            holders[surname(key)].add(key)
            holders[key[0]].add(key)
    return {
        (word,): next(iter(keys))
        for word, keys in holders.items()
        if len(keys) == 1 and not _is_other(votes.get((word,), {}))
    }


def _is_other(votes: Votes) -> bool:
    return max(votes.values(), default=0) > votes.get("person", 0) + STRONG


def types_of(votes: Mapping[Key, Votes], same: Mapping[Key, Key]) -> dict[Key, EntityType]:
    """Return the type of each key; one that stands for another (`same`) lends it its votes."""
    joined: dict[Key, Votes] = {same.get(key, key): defaultdict(float) for key in votes}
    for key, counts in votes.items():
        for type_, weight in counts.items():
            joined[same.get(key, key)][type_] += weight
    return {key: decide(counts) for key, counts in joined.items()}


def _of_neighbours(names: Sequence[Name], single: Sequence[Votes], at: int) -> list[tuple[EntityType, float]]:
    found: list[tuple[EntityType, float]] = []
    for other in (at - 1, at + 1):
        if not 0 <= other < len(names) or names[other].paragraph != names[at].paragraph:
            continue
        left, right = sorted((names[at], names[other]), key=lambda name: name.start)
        between = left.doc.text[left.characters[1] : right.characters[0]].strip().lower()
        if between == "," and right.listed and right.guess == "place" and other > at:
            found.append(("place", STRONG if len(names[at].span) == 1 else WEAK))
        elif between in LISTING:
            found.append((_kind(names[other], single[other]), FAIR))
    return found


def _kind(name: Name, votes: Votes) -> EntityType:
    return "group" if name.form == "demonym" else decide(votes)
