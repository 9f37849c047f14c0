"""A marked passage -> the name that signs it behind a dash, in its paragraph or alone in the next."""

from ossetia_data.extract.quotes.attribution import Attribution, Source
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.places import Place

DASHES = frozenset({"―", "—", "–", "-", "--", "~"})
# How many words a name with its titles may have.
MAX_NAME = 12


def signed(place: Place) -> Source | None:
    """Read `“…” — Name`."""
    return None if place.words.endswith(",") else _name(place.passage, place.last)


def signed_below(place: Place, following: Passage) -> Source | None:
    """Read a quote that ends its paragraph, signed in the next: `— Name, Town`."""
    ends = place.closed and all(token.is_punct for token in place.passage.doc[place.last :])
    return _name(following, 0) if ends and not following.marked else None


def _name(passage: Passage, dash: int) -> Source | None:
    doc = passage.doc
    if dash + 1 >= len(doc) or doc[dash].text not in DASHES:
        return None
    i = dash + 1
    while i < min(len(doc), dash + MAX_NAME) and doc[i].pos_ == "PROPN" and passage.free(doc[i]):
        i += 1
    ended = i == len(doc) or doc[i].text in (",", ".", "(") or not passage.free(doc[i])
    if i == dash + 1 or not ended:
        return None
    name = doc[i - 1]
    return Source(passage, Attribution(name, name, name, "subject"), "signed")
