"""plover.csv and nouns.csv -> patterns of words that name a happening, indexed by lemma.

A row of plover.csv is one pattern: `lemma` (alternatives separated by |, a particle after a blank:
`step down`), `pos` (v or n), `subject` (who must be doing it), `object` (what it must be done to; of a noun,
the words before it), `preposition` (any of these must follow; `to:@deal` also tells what must follow it),
`complement` (inf, inf:verbs, ger, that, future, negative, `-` none), PLOVER `type` and `mode`, and `roles`
(`swap`: the subject undergoes it; `self`: nobody else does it; `mediator`).

Fillers are lemmas (`test`, also with the word before it: `missile test`), classes of nouns.csv (`@deal`),
`*` anything, `-` nothing, `@@` a name, `@@person` the name of an entity of that type (`@@unknown`: of none
that is known); what begins with `!` must not be there.
"""

import csv
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

ANY, NAME, NONE, NOT = "*", "@@", "-", "!"

# A name is asked for by the type of its entity, or as one of which nothing is known.
UNKNOWN = "unknown"

Roles = Literal["", "swap", "self", "mediator"]


@dataclass(frozen=True, slots=True)
class Preposition:
    """A preposition that must follow, and the lemmas of what it must govern (none: anything)."""

    word: str
    objects: frozenset[str]

    @property
    def bars(self) -> bool:
        """Tell whether it only says what must not follow."""
        return bool(self.objects) and all(word.startswith(NOT) for word in self.objects)


@dataclass(frozen=True, slots=True)
class Pattern:
    """What must be found around a lemma for it to name a happening; see the module's docstring."""

    particle: str
    subjects: frozenset[str]
    objects: frozenset[str]
    prepositions: tuple[Preposition, ...]
    complement: str
    complement_lemmas: frozenset[str]
    type: str
    mode: str
    roles: Roles
    rule: str

    @property
    def weight(self) -> int:
        """Return how specific it is: of several that fit, the most specific is right."""
        wanted = {word for word in self.objects if not word.startswith(NOT)}
        done_by = bool(self.subjects) and ANY not in self.subjects
        followed = [preposition for preposition in self.prepositions if not preposition.bars]
        filled = 3 * bool(wanted - {ANY, NONE}) + bool(ANY in wanted)
        bound = any(preposition.objects for preposition in followed)
        return filled + 2 * (done_by + bool(self.particle) + bool(followed)) + bound + self._complement_weight

    @property
    def _complement_weight(self) -> int:
        exact = any(word != ANY and not word.startswith(NOT) for word in self.complement_lemmas)
        return exact + {"": 0, NONE: 0, "negative": 4, "that": 1}.get(self.complement, 2)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The patterns of verbs and of nouns by lemma, the most specific first; nouns of people and bodies."""

    verbs: Mapping[str, Sequence[Pattern]]
    nouns: Mapping[str, Sequence[Pattern]]
    agents: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Read the two tables that stand beside this module."""
    classes = {row["class"]: frozenset(row["lemmas"].split("|")) for row in _rows("nouns.csv")}
    found: dict[str, dict[str, list[Pattern]]] = {"v": defaultdict(list), "n": defaultdict(list)}
    for row in _rows("plover.csv"):
        for entry in row["lemma"].split("|"):
            lemma, _, particle = entry.partition(" ")
            found[row["pos"]][lemma].append(_pattern(row, lemma, particle, classes))
    for patterns in (*found["v"].values(), *found["n"].values()):
        patterns.sort(key=lambda pattern: -pattern.weight)
    return Lexicon(dict(found["v"]), dict(found["n"]), classes["agent"])


def _rows(name: str) -> list[dict[str, str]]:
    with files(__package__).joinpath(name).open(encoding="utf-8") as lines:
        return list(csv.DictReader(lines))


def _pattern(
    row: Mapping[str, str], lemma: str, particle: str, classes: Mapping[str, frozenset[str]]
) -> Pattern:
    complement, _, verbs = row["complement"].partition(":")
    roles: Roles = row["roles"]  # type: ignore[assignment]
    return Pattern(
        particle=particle,
        subjects=_words(row["subject"], classes),
        objects=_words(row["object"], classes),
        prepositions=_prepositions(row["preposition"], classes),
        complement=complement,
        complement_lemmas=_words(verbs, classes),
        type=row["type"],
        mode=row["mode"],
        roles=roles,
        rule=f"{row['pos']}:{lemma}",
    )


def _prepositions(cell: str, classes: Mapping[str, frozenset[str]]) -> tuple[Preposition, ...]:
    """Read `on|from:@deal|union`: a `:` binds what follows it to the prepositions before it."""
    words, _, objects = cell.partition(":")
    governed = _words(objects, classes)
    return tuple(Preposition(word.replace("_", " "), governed) for word in words.split("|") if word)


def _words(cell: str, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    words: set[str] = set()
    for word in cell.split("|"):
        barred, bare = (NOT, word[1:]) if word.startswith(NOT) else ("", word)
        if bare.startswith("@") and not bare.startswith(NAME):
            words |= {barred + lemma for lemma in classes[bare[1:]]}
        elif word:
            words.add(word)
    return frozenset(words)
