"""The names of an article -> those made of the name of a place that it names too (Ruritanian)."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from ossetia_data.extract.mentions.identity import Key
from ossetia_data.extract.mentions.names import Name

# What stands behind the name of a place in a demonym, and what of the name it stands for.
ENDINGS: tuple[tuple[str, str], ...] = (
    ("n", ""),
    ("an", ""),
    ("ian", ""),
    ("ese", ""),
    ("i", ""),
    ("er", ""),
    ("an", "a"),
    ("ian", "a"),
    ("ese", "a"),
    ("ish", "a"),
    ("ian", "e"),
    ("ian", "y"),
    ("an", "o"),
    ("ish", "ia"),
    ("ish", "land"),
)

# The model's mark of nationalities, and the tagger's of adjectives.
NATIONAL, ADJECTIVE = "NORP", "ADJ"


def with_demonyms(names: Sequence[Name]) -> tuple[list[Name], dict[Key, Key]]:
    """Return `names` with the demonyms among them marked, and the key of the place that each is made of."""
    places = {name.key[0] for name in names if _may_be_place(name)}
    adjectives = {name.key for name in names if _may_be_demonym(name)}
    made_of: dict[Key, Key] = {key: (place,) for key in adjectives if (place := _place(key[0], places))}
    return [_marked(name, made_of) for name in names], made_of


def _may_be_place(name: Name) -> bool:
    return name.form == "name" and name.guess != "person" and len(name.key) == 1


def _may_be_demonym(name: Name) -> bool:
    root = name.doc[name.start]
    national = root.ent_type_ == NATIONAL or root.pos_ == ADJECTIVE
    return national and not name.listed and len(name.key) == 1


def _place(word: str, places: Set[str]) -> str:
    for plural in ("", "s"):
        bare = word.removesuffix(plural)
        for ending, end in ENDINGS:
            place = bare.removesuffix(ending) + end
            if bare.endswith(ending) and place in places and place != word:
                return place
    return ""


def _marked(name: Name, made_of: Mapping[Key, Key]) -> Name:
    if name.listed:
        return name
    if name.key in made_of:
        return replace(name, form="demonym", guess=None)
    return replace(name, guess="place") if name.key in made_of.values() else name
