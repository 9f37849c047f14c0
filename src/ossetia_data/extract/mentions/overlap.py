"""Names found in several ways -> those that stand, none overlapping another."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ossetia_data.extract.mentions.lexicon import EVENT_HEADS, NEVER_ALONE, ORGANISATION_HEADS, WORK_HEADS
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_name_word, is_title
from ossetia_data.extract.nlp import Token


def choose(listed: Iterable[Name], guessed: Iterable[Name]) -> list[Name]:
    """Return the names of one paragraph that stand, in order of place.

    A listed name stands, unless a guessed one holds it and goes on in words that are names themselves
    (University of X); of two guessed ones, the first given stands.
    """
    kept: dict[int, list[Name]] = defaultdict(list)
    for name in listed:
        _put(kept, name)
    for name in guessed:
        if name.text.lower().rstrip(".") in NEVER_ALONE:
            continue
        rivals = [other for other in _at(kept, name) if other.overlaps(name)]
        name = _with_article(name, rivals)
        if all(_gives_way(rival, name, rivals) for rival in rivals):
            for rival in rivals:
                _take(kept, rival)
            _put(kept, name)
    names = {name.characters: name for held in kept.values() for name in held}
    return [names[place] for place in sorted(names)]


# The names that are kept, at each of their tokens: looking there alone keeps long paragraphs quick.


def _put(kept: dict[int, list[Name]], name: Name) -> None:
    for at in range(name.start, name.end):
        kept[at].append(name)


def _take(kept: dict[int, list[Name]], name: Name) -> None:
    for at in range(name.start, name.end):
        kept[at].remove(name)


def _at(kept: dict[int, list[Name]], name: Name) -> list[Name]:
    found = {other.characters: other for at in range(name.start, name.end) for other in kept.get(at, ())}
    return list(found.values())


def _gives_way(rival: Name, name: Name, rivals: Sequence[Name]) -> bool:
    """Return whether the listed `rival` is only a part of the guessed `name`."""
    if rival.listed is None or not name.contains(rival):
        return _is_persons(rival, name)
    if name.rule != "model" and (rival.rule == "dataset" or rival.guess == "person"):
        return False
    rest = [token for token in name.span if not any(_covers(other, token) for other in rivals)]
    before = [token for token in rest if token.idx < rival.characters[0]]
    after = [token for token in rest if token.idx >= rival.characters[1]]
    if name.rule != "quoted" and after and after[0].text in ("'s", "’s"):
        return False
    if rival.form == "demonym" and not before and not _is_headed(name):
        return False
    return any(is_name_word(token) and not is_title(token) for token in rest)


def _with_article(name: Name, rivals: Sequence[Name]) -> Name:
    """Return `name` with the article before it that is part of a listed name which it goes on from."""
    for rival in rivals:
        if rival.start == name.start - 1 and rival.end < name.end and rival.span[0].lower_ == "the":
            return replace(name, start=rival.start)
    return name


def _covers(name: Name, token: Token) -> bool:
    start, end = name.characters
    return start <= token.idx < end


def _is_headed(name: Name) -> bool:
    """Return whether the model or its last word says that `name` is a body, an event or a work."""
    if name.rule == "model" and name.guess != "person":
        return True
    return name.doc[name.end - 1].lower_ in ORGANISATION_HEADS | EVENT_HEADS | WORK_HEADS


def _is_persons(rival: Name, name: Name) -> bool:
    """Return whether the model sees a person where the world list has a demonym: Finn, Dane, Scott."""
    same = rival.characters == name.characters
    return same and rival.rule == "world" and rival.form == "demonym" and name.guess == "person"
