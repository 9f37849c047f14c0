"""Names of entities -> where a text prints them, in time linear in the text however many names there are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from ossetia_data.model import Entity

NameForm = Literal["name", "alias", "abbreviation", "demonym", "description"]

# A dotted abbreviation is one word (U.S.); any other mark is a word of its own.
WORD = re.compile(r"[^\W\d_](?:\.[^\W\d_])+\b\.?|[^\W_]+|[^\w\s]")
DASHES = frozenset("-‐‑‒–—―")
APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")

# Below this many letters a name in capitals is as likely a shouted word: TELL US, WHO KNEW.
SHORT = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """One name in the form an authority lists it."""

    text: str
    form: NameForm
    entity: Entity
    from_dataset: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A listed name in a text: `text[start:end]`."""

    start: int
    end: int
    listed: Listed


class Word(NamedTuple):
    """A word or mark of a text: as printed without dots, the key it is matched by, and where it stands.

    A tuple, since one is made for every word of every text.
    """

    printed: str
    key: str
    start: int
    end: int


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """Return `word` without case, accents and dots, which spellings of one name differ in."""
    bare = word.casefold() if word.isascii() else _without_accents(word)
    return bare.replace(".", "") or bare


def _without_accents(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.translate(APOSTROPHES)).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)) or word


@lru_cache(maxsize=1 << 8)  # A paragraph is looked through for several indexes in turn.
def words(text: str) -> tuple[Word, ...]:
    """Split `text` into words and marks; dashes are dropped, so that hyphens join and part alike."""
    found = []
    for match in WORD.finditer(text):
        printed = match.group()
        if printed not in DASHES:
            dotless = printed.replace(".", "") or printed
            found.append(Word(dotless, fold(printed), match.start(), match.end()))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Names by the key of their words, and the lengths of those of several words by the first two.

    `namesakes` are, by a name as listed, the entities that are listed under it after the first.
    """

    by_key: dict[str, list[Listed]] = field(default_factory=dict)
    lengths: dict[tuple[str, str], tuple[int, ...]] = field(default_factory=dict)
    namesakes: dict[str, list[Entity]] = field(default_factory=dict)

    def entities(self, listed: Listed) -> list[Entity]:
        """Return every entity listed under the name of `listed`, the one that it means by itself first."""
        return [listed.entity, *self.namesakes.get(listed.text, ())]

    def find(self, text: str) -> Iterator[Found]:
        """Yield the names that `text` prints, leftmost and longest first, none overlapping another."""
        tokens = words(text)
        shouted = text.isupper()
        at = 0
        while at < len(tokens):
            size, listed = self._longest(tokens, at, shouted)
            if listed:
                yield Found(tokens[at].start, tokens[at + size - 1].end, listed)
            at += size

    def exact(self, name: str) -> Listed | None:
        """Return what `name`, the whole of it, is listed as."""
        tokens = words(name)
        return _fitting(self.by_key.get(_key(tokens), []), tokens, shouted=False)

    def _longest(self, tokens: Sequence[Word], at: int, shouted: bool) -> tuple[int, Listed | None]:
        first = tokens[at].key
        second = tokens[at + 1].key if at + 1 < len(tokens) else ""
        for size in self.lengths.get((first, second), ()):
            words_of_it = tokens[at : at + size]
            candidates = self.by_key.get(_key(words_of_it), ()) if len(words_of_it) == size else ()
            if candidates and (listed := _fitting(candidates, words_of_it, shouted)):
                return size, listed
        candidates = self.by_key.get(first, ())
        return 1, _fitting(candidates, tokens[at : at + 1], shouted) if candidates else None


def index(names: Iterable[Listed]) -> NameIndex:
    """Index `names`; of two that are spelled alike the first given wins."""
    by_key: dict[str, list[Listed]] = {}
    lengths: dict[tuple[str, str], set[int]] = {}
    namesakes: dict[str, list[Entity]] = {}
    for listed in names:
        tokens = words(listed.text)
        if not tokens:
            continue
        alike = by_key.setdefault(_key(tokens), [])
        first = next((other for other in alike if other.text == listed.text), None)
        if first is None:
            alike.append(listed)
        elif listed.entity is not first.entity:
            namesakes.setdefault(listed.text, []).append(listed.entity)
        if len(tokens) > 1:
            lengths.setdefault((tokens[0].key, tokens[1].key), set()).add(len(tokens))
    ordered = {start: tuple(sorted(sizes, reverse=True)) for start, sizes in lengths.items()}
    return NameIndex(by_key, ordered, namesakes)


def spelling(name: str) -> str:
    """Return what all spellings of `name` have in common; those of one case are still told apart."""
    return _key(words(name))


def _key(tokens: Sequence[Word]) -> str:
    return " ".join(token.key for token in tokens)


def _fitting(candidates: Iterable[Listed], tokens: Sequence[Word], shouted: bool) -> Listed | None:
    for listed in candidates:
        if _fits(tokens, _words_of(listed.text), shouted):
            return listed
    return None


@lru_cache(maxsize=1 << 12)
def _words_of(name: str) -> tuple[Word, ...]:
    return words(name)


def _fits(printed: Sequence[Word], name: Sequence[Word], shouted: bool) -> bool:
    letters = sum(len(word.printed) for word in printed)
    capitals = all(word.printed.isupper() or not word.printed[0].isalpha() for word in printed)
    if capitals and (shouted or letters >= SHORT):
        return letters >= SHORT
    return all(_same_case(word.printed, listed.printed) for word, listed in zip(printed, name, strict=True))


def _same_case(printed: str, listed: str) -> bool:
    if printed[0].isupper() != listed[0].isupper():
        return listed.islower() and printed.istitle()
    if listed.isupper() and len(listed) > 1:
        return printed.isupper() or (len(listed) >= SHORT and printed.istitle())
    return not printed.isupper() or len(printed) != 2
