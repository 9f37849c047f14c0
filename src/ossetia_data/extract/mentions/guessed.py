"""A paragraph's Doc -> the names that the model sees in it, trimmed and parted as names are printed."""

from collections.abc import Iterator

from ossetia_data.extract.mentions.lexicon import (
    COMPANY_ENDINGS,
    EVENT_HEADS,
    GIVEN_NAMES,
    NAME_ENDINGS,
    ORGANISATION_HEADS,
    PLACE_HEADS,
    PORTFOLIOS,
)
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import POSSESSIVES, announces_person, is_name_word, is_title
from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.model import EntityType

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "PRODUCT": "other",
    "LANGUAGE": "other",
}

# Marks that part names whatever they name, and words that part people and places only.
PARTING_MARKS = frozenset({"/", ";", "|", "•", "--", "–", "—", "(", ")", "[", "]"})
PARTING_WORDS = frozenset({"and", "&", "or", "vs", "v", "versus", ","})
HEADS = ORGANISATION_HEADS | PLACE_HEADS | EVENT_HEADS

# What stands before a title in a name that the model takes for a person's is whom the person works for,
# and what is called after a person (St Mary's Hospital) is no person.
UNTITLED: EntityType = "organization"

PARTED = frozenset({"person", "place", "group"})


def guessed_names(paragraph: int, doc: Doc) -> Iterator[Name]:
    """Yield what the model marks as the name of something, dates and amounts left out."""
    for ent in doc.ents:
        guess = TYPES.get(ent.label_)
        if guess is None:
            continue
        if guess == "person" and any(token.text in POSSESSIVES for token in ent[:-1]):
            guess = UNTITLED
        for tokens, kind in _parts(_without_office(list(ent)), guess):
            trimmed = trim(tokens, kind)
            if trimmed:
                yield Name(paragraph, doc, trimmed[0].i, trimmed[-1].i + 1, "model", kind)


def _parts(tokens: list[Token], guess: EntityType) -> Iterator[tuple[list[Token], EntityType]]:
    part: list[Token] = []
    for at, token in enumerate(tokens):
        if part and announces_person(token):
            yield _without_titles(part), UNTITLED if guess == "person" else guess
            part, guess = [], "person"
        elif _parts_here(tokens, at, guess):
            yield part, guess
            part = []
        else:
            part.append(token)
    yield part, guess


def _without_office(tokens: list[Token]) -> list[Token]:
    """Drop what is the office of the person behind: Interior Minister X; not the Y of Y President X."""
    last = tokens[-1]
    near = last.doc[last.i : last.i + 2]
    if not any(announces_person(token) for token in near):
        return tokens
    kept = _without_titles(tokens)
    while kept and kept[-1].lower_ in PORTFOLIOS:
        kept = kept[:-1]
    return kept


def _without_titles(tokens: list[Token]) -> list[Token]:
    """Drop the titles at the end of `tokens`, which go with what follows: X Attorney General Y."""
    last = len(tokens)
    while last and is_title(tokens[last - 1]):
        last -= 1
    return tokens[:last]


def _stands_free(token: Token) -> bool:
    return bool(token.whitespace_) and (token.i == 0 or bool(token.nbor(-1).whitespace_))


def _parts_here(tokens: list[Token], at: int, guess: EntityType) -> bool:
    token = tokens[at]
    if token.text in PARTING_MARKS or (token.text == "-" and _stands_free(token)):
        return True
    if token.text == ",":
        following = token.nbor().lower_.rstrip(".") if token.i + 1 < len(token.doc) else ""
        return following not in COMPANY_ENDINGS | NAME_ENDINGS
    if token.text in ("'s", "’s"):
        return at > 1 and not _is_headed(tokens[at:])
    if token.lower_ == "of":
        return at > 1 and _is_headed(tokens[:at]) and _is_headed(tokens[at + 1 :])
    if token.lower_ in PARTING_WORDS:
        return guess in PARTED or _joins_people(tokens, at)
    return False


def _is_headed(tokens: list[Token]) -> bool:
    return len(tokens) > 1 and tokens[-1].lower_ in HEADS


def _joins_people(tokens: list[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
    return tokens[0].lower_ in GIVEN_NAMES and (at == 1 or after.lower_ in GIVEN_NAMES)


def trim(tokens: list[Token], guess: EntityType | None) -> list[Token]:
    """Drop from both ends of `tokens` what is no part of a name: articles, titles, possessive marks."""
    first, last = 0, len(tokens)
    while first < last and not _can_begin(tokens[first], guess):
        first += 1
    while last > first and not _can_end(tokens[last - 1], guess):
        last -= 1
    return tokens[first:last]


def _can_begin(token: Token, guess: EntityType | None) -> bool:
    if guess == "person" and is_title(token):
        return False
    return is_name_word(token)


def _can_end(token: Token, guess: EntityType | None) -> bool:
    if token.text in POSSESSIVES or not any(c.isalnum() for c in token.text):
        return False
    if guess == "person":
        return is_name_word(token) and not is_title(token)
    return is_name_word(token) or token.text[0].isdigit()
