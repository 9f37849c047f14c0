"""An article, its parsed paragraphs and an authority -> every name in it, with the entity it stands for."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence, Set
from types import MappingProxyType

from ossetia_data.authority import Authority
from ossetia_data.extract.mentions.acronyms import introduced
from ossetia_data.extract.mentions.branches import (
    with_abbreviated,
    with_bracketed,
    with_branches,
    with_shared_nouns,
)
from ossetia_data.extract.mentions.capitals import capital_names
from ossetia_data.extract.mentions.demonyms import with_demonyms
from ossetia_data.extract.mentions.described import descriptions
from ossetia_data.extract.mentions.evidence import PLACE_PREPOSITIONS
from ossetia_data.extract.mentions.grow import grow
from ossetia_data.extract.mentions.guessed import guessed_names
from ossetia_data.extract.mentions.identity import Key, unlisted
from ossetia_data.extract.mentions.listed import listed_names, spelled_otherwise
from ossetia_data.extract.mentions.markup import outside_markup
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.namesakes import without_namesakes
from ossetia_data.extract.mentions.overlap import choose
from ossetia_data.extract.mentions.placed import in_regions
from ossetia_data.extract.mentions.quoted import quoted_titles
from ossetia_data.extract.mentions.repeated import repetitions
from ossetia_data.extract.mentions.sameness import groups, people
from ossetia_data.extract.mentions.standing import standing
from ossetia_data.extract.mentions.states import of_states
from ossetia_data.extract.mentions.teams import team_names
from ossetia_data.extract.mentions.typing import signs_of, types_of
from ossetia_data.extract.nlp import Doc, text_of
from ossetia_data.model import Article, Entity, Form, Mention

__all__ = ["find_mentions"]

EMPTY: Mapping[Key, Key] = MappingProxyType({})
NO_TEAMS: Mapping[Key, Entity | None] = MappingProxyType({})

CONFIDENCE = {
    "dataset": 0.98,
    "world": 0.9,
    "model": 0.7,
    "quoted": 0.6,
    "capitals": 0.5,
    "repeated": 0.6,
    "described": 0.7,
}

WORD = re.compile(r"[^\W\d_]+")

# So much of it is left for what stands in no sentence: a row of a table may name anything.
DOUBTED = 0.5


def find_mentions(article: Article, docs: Sequence[Doc], authority: Authority) -> list[Mention]:
    """Return the names, demonyms and descriptions in `article`, in order and not overlapping."""
    names, made_of = with_demonyms(find_names(docs, authority))
    same = {**made_of, **introduced(docs)}
    entities = resolve(names, article.article_id, same, team_names(names, docs, authority))
    named = [*zip(names, entities, strict=True)]
    mentions = []
    for name, entity in sorted([*named, *descriptions(named, docs)], key=lambda pair: _place(pair[0])):
        paragraph = article.paragraphs[name.paragraph]
        start, end = (paragraph.start + at for at in name.characters)
        confidence = CONFIDENCE[name.rule] * (DOUBTED if name.doubted else 1)
        mentions.append(Mention(paragraph.number, start, end, name.form, entity, confidence, name.rule))
    return mentions


def _place(name: Name) -> tuple[int, int]:
    return name.paragraph, name.start


def find_names(docs: Sequence[Doc], authority: Authority) -> list[Name]:
    """Return every name in `docs`: listed ones, then what the model, capitals and repetition show."""
    small = {word for doc in docs for word in WORD.findall(text_of(doc)) if word.islower()}
    found = [_names_of(number, doc, authority, small) for number, doc in enumerate(docs)]
    found = standing(found, docs)
    again: dict[int, list[Name]] = defaultdict(list)
    for name in repetitions([name for names in found for name in names], docs):
        again[name.paragraph].append(name)
    names = [name for number, doc in enumerate(docs) for name in _all_of(found[number], again[number], doc)]
    names = without_namesakes(spelled_otherwise(names, authority))
    return of_states(in_regions(names, authority), authority)


def _names_of(number: int, doc: Doc, authority: Authority, small: Set[str]) -> list[Name]:
    listed = [name for name in listed_names(number, doc, authority) if not _is_word(name, small)]
    guessed = list(guessed_names(number, doc))
    listed = with_branches(listed, guessed)
    taken = frozenset(at for name in listed for at in range(name.start, name.end))
    guessed = grow(guessed, taken)
    capitals = capital_names(number, doc, small.__contains__)
    names = choose(listed, [*quoted_titles(number, doc), *guessed, *capitals])
    names = with_bracketed(with_abbreviated(with_shared_nouns(names, doc, authority)))
    return [*outside_markup(names, doc)]


def _is_word(name: Name, small: Set[str]) -> bool:
    """Return whether `name`, of the world list, begins a sentence and is written small elsewhere."""
    first = name.doc[name.start]
    alone = name.rule == "world" and name.form == "name" and len(name.span) == 1
    return alone and bool(first.is_sent_start) and first.lower_ in small


def _all_of(names: Sequence[Name], again: Sequence[Name], doc: Doc) -> Iterator[Name]:
    return outside_markup(choose(names, again), doc)


def resolve(
    names: Sequence[Name],
    article_id: str,
    abbreviations: Mapping[Key, Key] = EMPTY,
    teams: Mapping[Key, Entity | None] = NO_TEAMS,
) -> list[Entity]:
    """Return the entity of each of `names`.

    `abbreviations` are those that the article introduces, by the key of what they stand for; `teams` the
    places that it names for their teams, which are None where no authority lists them.
    """
    signs = signs_of(names)
    same = {**groups(signs), **people(signs), **_anchored(abbreviations, names)}
    types = types_of(signs, same)
    own = [None if _is_taken(name, same, teams) else name.listed for name in names]
    keys = [same.get(name.key, name.key) for name in names]
    listed = {key: entry.entity for key, entry in zip(keys, own, strict=True) if entry}
    spellings = {**_spelled(names, keys, "demonym"), **_spelled(names, keys, "name")}
    entities = {
        key: (teams[key] if key in teams else listed.get(key))
        or unlisted("organization" if key in teams else types[key], printed, article_id)
        for key, printed in spellings.items()
    }
    return [entry.entity if entry else entities[key] for entry, key in zip(own, keys, strict=True)]


def _spelled(names: Sequence[Name], keys: Sequence[Key], form: Form) -> dict[Key, list[str]]:
    """Return how each of `keys` is printed in `form`."""
    spellings: dict[Key, list[str]] = defaultdict(list)
    for name, key in zip(names, keys, strict=True):
        if name.form == form:
            spellings[key].append(name.text)
    return spellings


def _anchored(abbreviations: Mapping[Key, Key], names: Sequence[Name]) -> dict[Key, Key]:
    """Return `abbreviations` with the whole name where only its last words are spelt out by the letters."""
    endings = {key[at:]: key for key in (name.key for name in reversed(names)) for at in range(1, len(key))}
    printed = {name.key for name in names}
    return {
        short: full if full in printed else endings.get(full, full) for short, full in abbreviations.items()
    }


def _is_taken(name: Name, same: Mapping[Key, Key], teams: Container[Key]) -> bool:
    """Return whether the article itself gives a name of the world list to somebody or something else."""
    key = name.key
    if name.rule != "world" or name.form != "name":
        return False
    return (same.get(key, key) != key and not _is_where(name)) or _is_team(name, teams)


def _is_where(name: Name) -> bool:
    return name.guess == "place" and _is_placed(name)


def _is_team(name: Name, teams: Container[Key]) -> bool:
    return name.key in teams and not _is_placed(name)


def _is_placed(name: Name) -> bool:
    """Return whether a preposition stands before `name` that asks for a place."""
    return name.start > 0 and name.doc[name.start - 1].lower_ in PLACE_PREPOSITIONS
