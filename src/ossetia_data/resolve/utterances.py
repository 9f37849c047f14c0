"""Quotes of all articles -> which of them render the same words.

Two quotes render the same words if one speaker says both and the words of the shorter, those of meaning
alone, stand in the longer in the same order: that covers shortenings, agency copies and, since names and
cognates survive translation, most translations. One shared phrase in two long sentences does not join them.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.ids import content_id

# Of the shorter quote's words, how many the longer must repeat in order.
SHARE = 0.7

# Words that stand in more quotes of one speaker than this point to no pair.
COMMON = 50

# Words that carry no meaning of their own. One word in common proves nothing.
STOP_WORDS = frozenset(
    """a about after all also am an and any are as at be been being but by can could did do does for from
    had has have he her here him his how i if in into is it its just may me might more most must my no not
    now of off on one only or our out over own shall she should so some such than that the their them then
    there these they this those to too under up us very was we were what when where which who why will with
    would you your believe think say""".split()
)
SHARED_WORDS = 2
NEGATION = re.compile(r"\b(?:not|never|no|none|nobody|nothing|nor|cannot)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Saying:
    """A quote as this module needs it: `speaker` is empty where nobody is known to have said it."""

    quote_id: str
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class _Rendering:
    """A quote's words of meaning, in order, and whether they are denied."""

    quote_id: str
    words: tuple[str, ...]
    negated: bool


def utterances(sayings: Sequence[Saying]) -> dict[str, str]:
    """Map each quote_id to an utterance_id, made of the first of its renderings in the order given."""
    first = {saying.quote_id: saying.quote_id for saying in sayings}
    order = {saying.quote_id: number for number, saying in enumerate(sayings)}
    for left, right in _renderings(sayings):
        _join(first, order, left, right)
    return {quote_id: content_id("u", _root(first, quote_id)) for quote_id in first}


def same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the shorter sequence of content words is, for the most part, part of the longer.

    >>> same_words(content_words("unity is our strategic goal"), content_words("Unity is a strategic goal."))
    True
    """
    common = _common_in_order(one, other)
    return common >= SHARED_WORDS and common >= SHARE * min(len(one), len(other))


def _contradict(one: _Rendering, other: _Rendering) -> bool:
    """Say whether only one of two quotes of about the same length denies what both say."""
    shorter, longer = sorted((len(one.words), len(other.words)))
    return one.negated != other.negated and shorter >= SHARE * longer


def content_words(text: str) -> tuple[str, ...]:
    """List the words of `text` that carry meaning, in order, lower-cased."""
    return tuple(word for word in re.findall(r"\w+", text.casefold()) if word not in STOP_WORDS)


def _renderings(sayings: Iterable[Saying]) -> Iterator[tuple[str, str]]:
    by_speaker: dict[str, list[_Rendering]] = defaultdict(list)
    for saying in sayings:
        if saying.speaker:
            negated = len(NEGATION.findall(saying.text)) % 2 == 1
            rendering = _Rendering(saying.quote_id, content_words(saying.text), negated)
            by_speaker[saying.speaker].append(rendering)
    for said in by_speaker.values():
        for left, right in _candidates([each.words for each in said]):
            if same_words(said[left].words, said[right].words) and not _contradict(said[left], said[right]):
                yield said[left].quote_id, said[right].quote_id


def _candidates(said: Sequence[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Pair the quotes of one speaker that share at least two words, without comparing each with each."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(said):
        for word in dict.fromkeys(words):
            places[word].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for numbers in places.values():
        if len(numbers) <= COMMON:
            for at, right in enumerate(numbers):
                for left in numbers[:at]:
                    shared[left, right] += 1
    return sorted(pair for pair, count in shared.items() if count >= SHARED_WORDS)


def _common_in_order(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence, by Hunt and Szymanski: fast where few words match."""
    places: dict[str, list[int]] = defaultdict(list)
    for at, word in enumerate(other):
        places[word].append(at)
    ends: list[int] = []
    for word in one:
        for at in reversed(places.get(word, ())):
            found = bisect_left(ends, at)
            ends[found : found + 1] = [at]
    return len(ends)


def _root(first: dict[str, str], quote_id: str) -> str:
    while first[quote_id] != quote_id:
        first[quote_id] = first[first[quote_id]]
        quote_id = first[quote_id]
    return quote_id


def _join(first: dict[str, str], order: dict[str, int], left: str, right: str) -> None:
    roots = sorted((_root(first, left), _root(first, right)), key=order.__getitem__)
    first[roots[1]] = roots[0]
