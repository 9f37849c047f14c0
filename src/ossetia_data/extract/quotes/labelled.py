"""The headings of an article -> what one says in somebody's name: `Holt: The bridge is safe`."""

from collections.abc import Iterator, Sequence

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import Attribution
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.reported import Reported, is_unmarked, trimmed
from ossetia_data.model import Mention

# How many tokens a name with its title may have before the colon.
MAX_LABEL = 7
# What reports without a name: `Poll: Most want the bridge`.
REPORTS = frozenset(
    {"analyst", "expert", "official", "police", "poll", "report", "source", "study", "survey"}
)


def labelled(passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Reported]:
    """Find what headings, or a first paragraph without a full stop in it, say in somebody's name."""
    found = [(passage, colon) for passage in passages if (colon := _colon(passage))]
    people = names_of_people(passages, mentions) if found else frozenset()
    said = [trimmed(each) for passage, colon in found for each in _said(passage, colon, people)]
    return [each for each in said if each.first < each.last and is_unmarked(each)]


def _colon(passage: Passage) -> int:
    """Return the token of the colon behind a label, or 0."""
    doc = passage.doc
    if (passage.paragraph.kind != "heading" and passage.paragraph.number > 1) or len(doc) < 3:
        return 0
    colon = next((i for i in range(1, min(MAX_LABEL + 1, len(doc) - 1)) if doc[i].text == ":"), 0)
    if not colon:
        return 0
    label = doc[:colon]
    plain = all(token.pos_ not in ("VERB", "AUX") and token.tag_ != "POS" for token in label)
    whole = not doc[-1].text.endswith("?") and not any(token.text == "." for token in doc[colon:-1])
    return colon if plain and whole and all(passage.free(token) for token in label) else 0


def names_of_people(passages: Sequence[Passage], mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the words of the names of people in the article."""
    by_number = {passage.paragraph.number: passage for passage in passages}
    people: set[str] = set()
    for mention in mentions:
        if mention.entity.type == "person" and mention.form == "name":
            passage = by_number[mention.paragraph]
            offset = passage.paragraph.start
            people.update(passage.text[mention.start - offset : mention.end - offset].split())
    return frozenset(people)


def _said(passage: Passage, colon: int, people: frozenset[str]) -> Iterator[Reported]:
    names = [token for token in passage.doc[:colon] if _can_say(token, colon, people)]
    if names:
        name = _last(names)
        yield Reported(
            passage, Attribution(name, name, name, "subject"), colon + 1, len(passage.doc), "label"
        )


def _can_say(token: Token, colon: int, people: frozenset[str]) -> bool:
    return (token.pos_ == "PROPN" and token.text in people) or (
        colon == 1 and token.lemma_.lower() in REPORTS
    )


def _last(names: Sequence[Token]) -> Token:
    """Return the last word of the first name."""
    end = 0
    while end + 1 < len(names) and names[end + 1].i == names[end].i + 1:
        end += 1
    return names[end]
