"""A name where it stands -> how strongly the words in and around it speak for each type."""

from collections import defaultdict

from ossetia_data.extract.mentions import lexicon as lex
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.model import EntityType

Votes = dict[EntityType, float]

# How much the model's opinion counts beside what is printed.
MODEL = 1.0
HEAD = 3.0
STRONG = 2.5
WEAK = 0.7

UNKNOWN: EntityType = "organization"

PLACE_PREPOSITIONS = frozenset(
    {"in", "near", "across", "throughout", "outside", "inside", "toward", "towards"}
)
QUOTES = frozenset("\"“”'‘’")


def evidence(name: Name) -> Votes:
    """Return the votes for each type of `name` at this place."""
    votes: Votes = defaultdict(float)
    if name.guess:
        votes[name.guess] += MODEL
    _of_its_words(name, votes)
    _of_words_before(name, votes)
    _of_words_after(name, votes)
    return votes


def decide(votes: Votes) -> EntityType:
    """Return the type with most votes; what nothing speaks for is most often an organisation."""
    best = max(sorted(votes), key=lambda type_: votes[type_], default=UNKNOWN)
    return best if votes[best] > 0 else UNKNOWN


def _of_its_words(name: Name, votes: Votes) -> None:
    words = [token.lower_.strip(".") for token in name.span]
    last = words[-1]
    first = words[0]
    for heads, type_ in HEADS:
        if last in heads and (len(words) > 1 or type_ == "organization"):
            votes[type_] += HEAD
    for beginnings, type_ in BEGINNINGS:
        if first in beginnings and len(words) > 1:
            votes[type_] += STRONG
    if len(words) == 1 and name.text.isupper() and len(name.text) > 2:
        votes["organization"] += WEAK
    if len(words) > 1 and first in lex.GIVEN_NAMES:
        votes["person"] += STRONG
    if "&" in words:
        votes["organization"] += STRONG


def _of_words_before(name: Name, votes: Votes) -> None:
    token = _neighbour(name.doc, name.start - 1)
    if token is None:
        return
    word = token.lower_.strip(".")
    if word in lex.OFFICES:
        votes["person"] += STRONG
    elif word in lex.TITLES:
        votes["person"] += WEAK
    if word in PLACE_PREPOSITIONS:
        votes["place"] += WEAK
    if word == "the":
        votes["person"] -= STRONG
        before = _neighbour(name.doc, name.start - 2)
        word = before.lower_ if before is not None and before.lower_ in lex.KINDS else word
    if word == "of":
        before = _neighbour(name.doc, name.start - 2)
        word = before.lower_ if before is not None else word
        if word in lex.PLACE_HEADS:
            votes["place"] += STRONG
    elif word in lex.KINDS:
        votes[lex.KINDS[word]] += STRONG
    if token.text in QUOTES and _quoted(name):
        votes["work"] += STRONG


def _of_words_after(name: Name, votes: Votes) -> None:
    token = _neighbour(name.doc, name.end)
    if token is None:
        return
    if token.text == ",":
        _of_apposition(name, votes)
    elif token.text == "(":
        return
    elif token.lemma_.lower() in lex.SPEECH_VERBS and token.pos_ in ("VERB", "AUX"):
        votes["person"] += WEAK
    elif token.lower_ in ("is", "was", "are", "were"):
        _of_predicate(name, votes)


def _of_predicate(name: Name, votes: Votes) -> None:
    """Read `X is a town in ...`, `X was an American singer`."""
    for token in name.doc[name.end + 1 : name.end + 10]:
        if token.text in (",", ";", ".") or token.pos_ == "VERB":
            return
        if token.lower_ in lex.KINDS:
            votes[lex.KINDS[token.lower_]] += STRONG
            return
        if token.lower_ in lex.TITLES:
            votes["person"] += STRONG
            return


def _of_apposition(name: Name, votes: Votes) -> None:
    """Read `X, a town in ...`, `X, the company that ...`, `X, 47, ...`."""
    following = name.doc[name.end + 1 : name.end + 8]
    if not following:
        return
    if (
        following[0].like_num
        and len(following[0].text) == 2
        and len(following) > 1
        and following[1].text == ","
    ):
        votes["person"] += STRONG
    if following[0].lower_ in ("a", "an", "the", "who", "whose"):
        if following[0].lower_ in ("who", "whose"):
            votes["person"] += STRONG
        for token in following[1:]:
            if token.text in (",", ".") or token.pos_ in ("VERB", "ADP"):
                return
            if token.lower_ in lex.KINDS:
                votes[lex.KINDS[token.lower_]] += STRONG
                return
            if token.lower_ in lex.TITLES:
                votes["person"] += STRONG
                return


def _quoted(name: Name) -> bool:
    token = _neighbour(name.doc, name.end)
    if token is not None and token.text in (",", "."):
        token = _neighbour(name.doc, name.end + 1)
    return token is not None and token.text in QUOTES


def _neighbour(doc: Doc, at: int) -> Token | None:
    return doc[at] if 0 <= at < len(doc) else None


HEADS: tuple[tuple[frozenset[str], EntityType], ...] = (
    (lex.ORGANISATION_HEADS, "organization"),
    (lex.PLACE_HEADS, "place"),
    (lex.EVENT_HEADS, "event"),
    (lex.WORK_HEADS, "work"),
)
BEGINNINGS: tuple[tuple[frozenset[str], EntityType], ...] = (
    (lex.ORGANISATION_BEGINNINGS, "organization"),
    (lex.PLACE_BEGINNINGS, "place"),
    (lex.EVENT_BEGINNINGS, "event"),
)
