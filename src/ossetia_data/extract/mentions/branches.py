"""The names of a paragraph -> those that are left where several name one thing together."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ossetia_data.authority import Authority
from ossetia_data.extract.mentions.lexicon import GIVEN_NAMES, OF, words
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, Token

# What several places have together, and what each of them is: A, B and C Counties.
SHARED = {
    "counties": "County",
    "parishes": "Parish",
    "districts": "District",
    "provinces": "Province",
    "oblasts": "Oblast",
    "boroughs": "Borough",
    "townships": "Township",
}

LISTING = words(", and or &")
LONGEST_LINK = 2


def with_branches(listed: Sequence[Name], guessed: Sequence[Name]) -> list[Name]:
    """Return `listed` with a name of its own for each body that is a listed one's, of one place.

    The ACLU of Ohio, the Ohio Democratic Party and BBC America are neither the bodies nor the places that
    these names are made of. A country before a body is not part of its name: it may say whose it is.
    """
    whole = {(name.start, name.end) for name in guessed if name.guess == "organization"}
    return _joined(listed, lambda left, right: _is_branch(left, right, whole))


def with_abbreviated(names: Sequence[Name]) -> list[Name]:
    """Return `names`, in order; a body and its place are one name where the letters behind spell both.

    The Centre for Port Health of Tollan Bay (PHTB) is one body, and not a centre and a bay.
    """
    return _joined(names, _is_spelt)


def with_bracketed(names: Sequence[Name]) -> list[Name]:
    """Return `names`, in order; the places that a body is for are part of its name: X (England and Wales).

    One place alone in brackets is left: it says as often where a body is (Barcelona, Spain).
    """
    joined: list[Name] = []
    for name in names:
        joined.append(name)
        many = _places_at_end(joined) if _text(name, name.end) == ")" else 0
        if not 1 < many < len(joined):
            continue
        body, *places = joined[-many - 1 :]
        opens = places[0].start == body.end + 1 and _text(body, body.end) == "("
        if opens and _may_be_for(body, places):
            joined[-many - 1 :] = [_unlisted(body, name.end + 1)]
    return joined


def _joined(names: Sequence[Name], is_one: Callable[[Name, Name], bool]) -> list[Name]:
    """Return `names`, in order; each that `is_one` with the name before it is part of that name."""
    joined: list[Name] = []
    for name in names:
        left = joined[-1] if joined else None
        if left and is_one(left, name):
            joined[-1] = _unlisted(left, name.end)
        else:
            joined.append(name)
    return joined


def _text(name: Name, at: int) -> str:
    return name.doc[at].text if at < len(name.doc) else ""


def _may_be_for(body: Name, places: Sequence[Name]) -> bool:
    """Return whether `body` may be one: a player has a club and a country behind the name, not two states."""
    if body.guess == "person":
        return body.span[0].lower_ not in GIVEN_NAMES and all(place.territory for place in places)
    return body.guess != "place"


def _places_at_end(names: Sequence[Name]) -> int:
    """Return how many places `names` end with, one after the other in a list."""
    for many, name in enumerate(reversed(names)):
        after = names[-many] if many else None
        if name.guess != "place" or name.form != "name" or (after and not _is_list(name, after)):
            return many
    return len(names)


def _is_spelt(left: Name, right: Name) -> bool:
    if left.guess != "organization" or right.guess != "place":
        return False
    if [token.lower_ for token in left.doc[left.end : right.start]] not in OF:
        return False
    letters = _in_brackets(right.doc, right.end)
    first, last = _initials(left), _initials(right)
    return len(letters) > len(last) and (first + last).endswith(letters)


def _in_brackets(doc: Doc, at: int) -> str:
    """Return the capital letters that stand alone in brackets at token `at`; none where there are no such."""
    tokens = [token.text for token in doc[at : at + 3]]
    return tokens[1] if len(tokens) == 3 and tokens[::2] == ["(", ")"] and tokens[1].isupper() else ""


def _initials(name: Name) -> str:
    return "".join(token.text[0] for token in name.span if token.text[0].isupper() and token.lower_ != "the")


def _is_branch(left: Name, right: Name, whole: set[tuple[int, int]]) -> bool:
    if left.rule != "world" or right.rule != "world" or left.form != "name" or right.form != "name":
        return False
    kinds = left.guess, right.guess
    between = [token.lower_ for token in left.doc[left.end : right.start]]
    if between and between[0] == "of":
        return kinds == ("organization", "place") and between in OF
    if between or (left.start, right.end) not in whole:
        return False
    if kinds == ("place", "organization"):
        return left.territory is None or not left.territory.is_country
    return kinds == ("organization", "place")


def _unlisted(name: Name, end: int) -> Name:
    return replace(name, end=end, rule="model", guess="organization", listed=None, within=None)


def with_shared_nouns(names: Sequence[Name], doc: Doc, authority: Authority) -> list[Name]:
    """Return `names`, in order; in A, B and C Counties each is its county, and not the city of that name."""
    found: list[Name] = []
    for name in names:
        if found and _shared(name.doc[name.start]) and found[-1].end == name.start and len(name.span) == 1:
            found[-1] = replace(found[-1], end=name.end, within=None)
        else:
            found.append(name)
    for last, name in enumerate(found):
        behind = doc[name.end] if name.end < len(doc) else name.span[-1]
        if noun := _shared(name.span[-1]) or _shared(behind):
            _divide(found, last, noun, authority)
    return found


def _shared(token: Token) -> str | None:
    return SHARED.get(token.lower_)


def _divide(names: list[Name], last: int, noun: str, authority: Authority) -> None:
    """Make each name of the list that ends with `names[last]` the `noun` of that name."""
    region = _region(names[last], names[last + 1 : last + 2])
    for at in range(last, -1, -1):
        names[at] = _division(names[at], noun, region, authority)
        if not at or not _is_list(names[at - 1], names[at]):
            return


def _region(last: Name, after: Sequence[Name]) -> str:
    """Return the region that the list ending with `last` is said to lie in: A and B Counties in X."""
    for name in after:
        between = [token.lower_ for token in last.doc[last.end : name.start] if not _shared(token)]
        if name.listed and between in (["in"], ["of"], [","]):
            return name.listed.entity.name
    return ""


def _division(name: Name, noun: str, region: str, authority: Authority) -> Name:
    """Return `name` as the `noun` that is listed under it, in `region`; else as a place of no authority."""
    whole = " ".join([token.text for token in name.span if not _shared(token)] + [noun])
    if listed := authority.towns.exact(f"{whole}, {region}") or authority.names.exact(whole):
        return name.meaning(listed)
    if name.rule == "world" and name.guess == "place":
        return replace(name, rule="model", listed=None, within=None)
    return name if name.listed else replace(name, guess="place")


def _is_list(left: Name, right: Name) -> bool:
    between = left.doc[left.end : right.start]
    return 0 < len(between) <= LONGEST_LINK and all(token.lower_ in LISTING for token in between)
