"""The names of an article -> one type for each thing named, by all that the article says of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ossetia_data.extract.mentions.evidence import FAIR, MODEL, STRONG, WEAK, Votes, decide, evidence
from ossetia_data.extract.mentions.identity import Key
from ossetia_data.extract.mentions.names import Name
from ossetia_data.model import EntityType

# More than all else together: what an authority says of a listed name.
KNOWN = 1000.0

# In tokens; one more than what is looked for, so that a longer stretch is not mistaken for it.
LONGEST_LINK = 3

# Words and marks that make a list of the names on both sides, which are then of one kind.
LISTING = frozenset({",", ";", "/", "and", "or", "&", "(", ", and", ", or"})


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for each type of each name: what is `printed`, and with it the model (`all`)."""

    printed: Mapping[Key, Votes]
    all: Mapping[Key, Votes]


def signs_of(names: Sequence[Name]) -> Signs:
    """Weigh all that the article says of each of `names`, those listed beside it included."""
    here = [evidence(name) for name in names]
    opinions = [_opinion(name) for name in names]
    single = [sum_votes(votes) for votes in zip(here, opinions, strict=True)]
    printed: dict[Key, list[Votes]] = defaultdict(list)
    everything: dict[Key, list[Votes]] = defaultdict(list)
    for at, name in enumerate(names):
        beside = _of_neighbours(names, single, at)
        printed[name.key] += [here[at], beside]
        everything[name.key] += [single[at], beside]
    return Signs(
        {key: sum_votes(votes) for key, votes in printed.items()},
        {key: sum_votes(votes) for key, votes in everything.items()},
    )


def _opinion(name: Name) -> Votes:
    if name.listed:
        return {name.listed.entity.type: KNOWN}
    return {name.guess: MODEL} if name.guess else {}


def sum_votes(votes: Iterable[Votes]) -> Votes:
    """Return `votes` added up."""
    total: Votes = defaultdict(float)
    for counts in votes:
        for type_, weight in counts.items():
            total[type_] += weight
    return total


def types_of(signs: Signs, same: Mapping[Key, Key]) -> dict[Key, EntityType]:
    """Return the type of each key; one that stands for another (`same`) lends it what is printed of it."""
    votes: dict[Key, list[Votes]] = defaultdict(list)
    for key, counts in signs.all.items():
        full = same.get(key, key)
        votes[full].append(counts if full == key or full not in signs.all else signs.printed[key])
    return {key: decide(sum_votes(counts)) for key, counts in votes.items()}


def _of_neighbours(names: Sequence[Name], single: Sequence[Votes], at: int) -> Votes:
    found: Votes = defaultdict(float)
    for other in (at - 1, at + 1):
        if not 0 <= other < len(names) or names[other].paragraph != names[at].paragraph:
            continue
        left, right = sorted((names[at], names[other]), key=lambda name: name.characters)
        between = left.doc[left.end : min(right.start, left.end + LONGEST_LINK)].text.lower()
        if between == "," and right.listed and right.guess == "place" and other > at:
            found["place"] += STRONG if len(names[at].span) == 1 else WEAK
        elif between in LISTING:
            found[_kind(names[other], single[other])] += FAIR
    return found


def _kind(name: Name, votes: Votes) -> EntityType:
    return "group" if name.form == "demonym" else decide(votes)
