"""Names that the model cut short -> the same names with the words of theirs that it left out."""

from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.extract.mentions.lexicon import CALENDAR, EVENT_HEADS, ORGANISATION_HEADS
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import (
    PROPER,
    is_designation,
    is_name_word,
    is_ordinal,
    is_title,
    may_open_name,
)
from ossetia_data.extract.nlp import Token
from ossetia_data.model import EntityType

# What may be called after something else as a whole.
JOINED: tuple[tuple[frozenset[str], EntityType], ...] = (
    (ORGANISATION_HEADS, "organization"),
    (EVENT_HEADS, "event"),
)

# Of these the neighbours are words about them: Russian troops, Londoners' pride.
FIXED = frozenset({"group"})

# These do not go on in a title, which belongs to what follows: Peru Foreign Minister X.
UNTITLED = frozenset({"person", "place"})

# Capitals of so many letters are no initials: they say of whom a person is.
SHORTEST_ACRONYM = 3

# An ordinal belongs to what it counts: the 38th Awards, the 10th Division; never to a person or place.
COUNTED = frozenset({"organization", "event", "work"})


def grow(names: Sequence[Name], taken: frozenset[int]) -> list[Name]:
    """Return `names`, all of one paragraph and in order, with the name words beside them.

    `taken` holds the positions of tokens that belong to listed names; nothing grows over them.
    """
    grown: list[Name] = []
    for at, name in enumerate(names):
        free_from = grown[-1].end if grown else 0
        free_to = names[at + 1].start if at + 1 < len(names) else len(name.doc)
        wider = _joined(_widened(name, free_from, free_to, taken), free_from, taken)
        if grown and _continues(grown[-1], wider):
            wider = replace(grown.pop(), end=wider.end, guess="person")
        grown.append(wider)
    return grown


def _widened(name: Name, free_from: int, free_to: int, taken: frozenset[int]) -> Name:
    start, end = name.start, name.end
    if name.guess in FIXED:
        return name
    while start > free_from and start - 1 not in taken and _belongs_before(name.doc[start - 1], name):
        start -= 1
    while end < free_to and end not in taken and _belongs_after(name.doc[end], name):
        end += 1
    return replace(name, start=start, end=end)


def _joined(name: Name, free_from: int, taken: frozenset[int]) -> Name:
    """Return `name` with the body or happening before it that is of it: the Army of the Potomac."""
    of = _of(name)
    kind = _kind_called_so(name, of)
    start = of
    while kind and start > free_from and start - 1 not in taken and _is_capitalised(name.doc[start - 1]):
        start -= 1
    return replace(name, start=start, guess=kind) if kind and start < of else name


def _of(name: Name) -> int:
    """Return where `of` or `of the` begins before `name`; 0 where there is none."""
    of = name.start - 2 if name.start > 1 and name.doc[name.start - 1].lower_ == "the" else name.start - 1
    return of if of > 0 and name.doc[of].lower_ == "of" else 0


def _kind_called_so(name: Name, of: int) -> EntityType | None:
    if of == 0 or name.guess == "person":
        return None
    return next((kind for heads, kind in JOINED if name.doc[of - 1].lower_ in heads), None)


def _is_capitalised(token: Token) -> bool:
    return is_name_word(token) and may_open_name(token)


def _belongs_before(token: Token, name: Name) -> bool:
    if is_ordinal(token):
        return name.guess in COUNTED
    if is_designation(token):
        return True
    if _is_calendar(token):
        return len(name.span) == 1 and name.text.lower() in EVENT_HEADS
    if name.guess == "person" and (len(name.span) > 1 or _is_acronym(token)):
        return False
    return token.pos_ == PROPER and is_name_word(token) and may_open_name(token) and not is_title(token)


def _is_calendar(token: Token) -> bool:
    return token.text.istitle() and token.lower_ in CALENDAR


def _is_acronym(token: Token) -> bool:
    return token.text.isupper() and len(token) >= SHORTEST_ACRONYM


def _belongs_after(token: Token, name: Name) -> bool:
    if token.is_sent_start or not is_name_word(token):
        return False
    return token.pos_ == PROPER and not (name.guess in UNTITLED and is_title(token))


def _continues(left: Name, right: Name) -> bool:
    """Return whether two names that touch are given name and surname."""
    kinds = {left.guess, right.guess}
    return left.end == right.start and "person" in kinds and kinds <= {"person", "place"}
