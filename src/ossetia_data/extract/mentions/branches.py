"""The names of a paragraph -> those that are left where several name one thing together."""

from collections.abc import Sequence
from dataclasses import replace

from rigour.territories import get_territory_by_qid

from ossetia_data.extract.mentions.lexicon import words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, Token

# What several places have together, each of its own: A, B and C Counties.
SHARED = words("counties parishes districts provinces oblasts boroughs townships")

LISTING = words(", and or &")
LONGEST_LINK = 2


def with_branches(listed: Sequence[Name], guessed: Sequence[Name]) -> list[Name]:
    """Return `listed` with a name of its own for each body that is a listed one's, of one place.

    The ACLU of Ohio, the Ohio Democratic Party and BBC America are neither the bodies nor the places that
    these names are made of. A country before a body is not part of its name: it may say whose it is.
    """
    whole = {(name.start, name.end) for name in guessed if name.guess == "organization"}
    joined: list[Name] = []
    for name in listed:
        left = joined[-1] if joined else None
        if left and _is_branch(left, name, whole):
            joined[-1] = _unlisted(left, name.end)
        else:
            joined.append(name)
    return joined


def _is_branch(left: Name, right: Name, whole: set[tuple[int, int]]) -> bool:
    if left.rule != "world" or right.rule != "world" or left.form != "name" or right.form != "name":
        return False
    kinds = left.guess, right.guess
    between = [token.lower_ for token in left.doc[left.end : right.start]]
    if between and between[0] == "of":
        return kinds == ("organization", "place") and between in (["of"], ["of", "the"])
    if between or (left.start, right.end) not in whole:
        return False
    if kinds == ("place", "organization"):
        return not _is_country(left)
    return kinds == ("organization", "place")


def _unlisted(name: Name, end: int) -> Name:
    return replace(name, end=end, rule="model", guess="organization", listed=None, within=None)


def _is_country(name: Name) -> bool:
    territory = get_territory_by_qid(name.listed.entity.wikidata_id) if name.listed else None
    return territory is not None and territory.is_country


def with_shared_nouns(names: Sequence[Name], doc: Doc) -> list[Name]:
    """Return `names`, in order; A, B and C before `Counties` are no cities that an authority lists."""
    found: list[Name] = []
    for name in names:
        if found and _is_shared(name.doc[name.start]) and found[-1].end == name.start and len(name.span) == 1:
            found[-1] = replace(found[-1], end=name.end, within=None)
        else:
            found.append(name)
    for last, name in enumerate(found):
        if _is_shared(name.span[-1]) or (name.end < len(doc) and _is_shared(doc[name.end])):
            _unlist(found, last)
    return found


def _is_shared(token: Token) -> bool:
    return token.lower_ in SHARED


def _unlist(names: list[Name], last: int) -> None:
    """Make places of no authority of the list of names that ends with `names[last]`."""
    for at in range(last, -1, -1):
        if names[at].rule == "world" and names[at].guess == "place":
            names[at] = replace(names[at], rule="model", listed=None, within=None)
        elif not names[at].listed:
            names[at] = replace(names[at], guess="place")
        if not at or not _is_list(names[at - 1], names[at]):
            return


def _is_list(left: Name, right: Name) -> bool:
    between = left.doc[left.end : right.start]
    return 0 < len(between) <= LONGEST_LINK and all(token.lower_ in LISTING for token in between)
