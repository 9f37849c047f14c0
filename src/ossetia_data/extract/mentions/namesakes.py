"""The names of an article -> the same, but for listed places that the article speaks of as people."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.extract.mentions.evidence import Votes, evidence
from ossetia_data.extract.mentions.identity import Key
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.typing import sum_votes

PERSON = "PERSON"


def without_namesakes(names: Sequence[Name]) -> list[Name]:
    """Return `names`, the bare towns of the world list that are people here as the model's own names.

    Many a town is called as people are (Charlotte, Darwin, Sofia). It is not the town where the model never
    takes the bare name for a place and the words around it speak for a person.
    """
    bare = [name for name in names if _is_bare_town(name)]
    around: dict[Key, list[Votes]] = defaultdict(list)
    for name in bare:
        around[name.key].append(evidence(name))
    people = {key for key, votes in around.items() if _is_persons(sum_votes(votes))}
    people -= {name.key for name in bare if name.doc[name.start].ent_type_ != PERSON}
    return [
        replace(name, listed=None, rule="model", guess="person")
        if _is_bare_town(name) and name.key in people
        else name
        for name in names
    ]


def _is_bare_town(name: Name) -> bool:
    return name.is_world_place and len(name.span) == 1


def _is_persons(votes: Votes) -> bool:
    return votes.get("person", 0) > votes.get("place", 0)
