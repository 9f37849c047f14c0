"""A name where it stands -> how strongly the words in and around it speak for each type."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from ossetia_data.extract.mentions import lexicon as lex
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_designation
from ossetia_data.extract.nlp import Doc, Span, Token
from ossetia_data.model import EntityType

Votes = dict[EntityType, float]

# How much each kind of evidence counts beside the model's opinion, which counts 1. Tuned on Wikipedia and
# news sentences: what a name's own head says is surest, then what is said of it, then its neighbours.
MODEL = 2.0
HEAD = 4.0
STRONG = 2.5
FAIR = 1.2
WEAK = 0.7

# What nothing speaks for is most often an organisation.
UNKNOWN: EntityType = "organization"

PLACE_PREPOSITIONS = lex.words("in near across throughout outside inside toward towards")
DIRECTIONS = lex.words("north south east west northeast northwest southeast southwest")
LINKS = lex.words("of for in at on")
QUOTES = frozenset("\"“”'‘’")
BE = lex.words("is was are were")
ARTICLES = lex.words("a an the")

HEADS: tuple[tuple[frozenset[str], EntityType], ...] = (
    (lex.ORGANISATION_HEADS, "organization"),
    (lex.PLACE_HEADS, "place"),
    (lex.EVENT_HEADS, "event"),
    (lex.WORK_HEADS, "work"),
)
BEGINNINGS: tuple[tuple[frozenset[str], EntityType], ...] = (
    (lex.PLACE_BEGINNINGS, "place"),
    (lex.EVENT_BEGINNINGS, "event"),
    (lex.ORGANISATION_BEGINNINGS, "organization"),
)


def decide(votes: Votes) -> EntityType:
    """Return the type with most votes."""
    best = max(sorted(votes), key=lambda type_: votes[type_], default=UNKNOWN)
    return best if votes[best] > 0 else UNKNOWN


def evidence(name: Name) -> Votes:
    """Return the votes for each type of `name` by what is printed at this place."""
    votes: Votes = defaultdict(float)
    for type_, weight in (*_of_its_words(name), *_of_words_before(name), *_of_words_after(name)):
        votes[type_] += weight
    return votes


def _of_its_words(name: Name) -> Iterable[tuple[EntityType, float]]:
    words = [token.lower_.strip(".") for token in name.span]
    head = _head(words)
    for heads, type_ in HEADS:
        if head in heads and (len(words) > 1 or type_ == "organization"):
            yield type_, HEAD
    for beginnings, type_ in BEGINNINGS:
        if words[0] in beginnings and len(words) > 1:
            yield type_, STRONG
    if name.text.isupper() and len(words) == 1 and len(name.text) > 2:
        yield "organization", WEAK
    if words[0] in lex.GIVEN_NAMES:
        yield "person", STRONG
    if "&" in words:
        yield "organization", STRONG
    if any(is_designation(token) for token in name.span):
        yield "other", STRONG
        yield "person", -STRONG


def _head(words: Sequence[str]) -> str:
    """Return the word that says what a name names: its last, or the last before `of` and the like."""
    for at, word in enumerate(words[1:], 1):
        if word in LINKS:
            return words[at - 1]
    return words[-1]


def _of_words_before(name: Name) -> Iterable[tuple[EntityType, float]]:
    last, word, earlier = (_word(name.doc, name.start - back) for back in (1, 1, 2))
    if word in lex.OFFICES:
        yield "person", STRONG
    elif word in lex.TITLES:
        yield "person", WEAK
    if word in PLACE_PREPOSITIONS:
        yield "place", FAIR
    if word == "the":
        yield "person", -STRONG
        word = earlier if earlier in lex.KINDS else word
        if name.span[-1].tag_ == "NNPS" and len(name.span) > 1:
            yield "organization", FAIR
    if word == "of" and (earlier in lex.PLACE_HEADS or earlier in DIRECTIONS):
        yield "place", STRONG
    elif word == "of":
        word = earlier
    if word in lex.KINDS:
        yield lex.KINDS[word], STRONG
    if last in QUOTES and _is_quoted(name):
        yield "work", STRONG


def _of_words_after(name: Name) -> Iterable[tuple[EntityType, float]]:
    word = _word(name.doc, name.end)
    if word == ",":
        yield from _of_apposition(name, name.doc[name.end + 1 : name.end + 8])
    elif word in BE:
        yield from _of_description(name.doc[name.end + 1 : name.end + 10])
    elif word and name.doc[name.end].lemma_.lower() in lex.SPEECH_VERBS and name.doc[name.end].pos_ == "VERB":
        yield "person", WEAK


def _of_apposition(name: Name, after: Span) -> Iterable[tuple[EntityType, float]]:
    """Read what follows `X,`: `a town in ...`, `who ...`, `47, ...`."""
    if not after:
        return
    first = after[0]
    if first.like_num and len(first) == 2 and len(after) > 1 and after[1].text == ",":
        yield "person", STRONG
    if first.lower_ in ("who", "whose"):
        yield "person", STRONG
    elif first.lower_ in ARTICLES and name.guess != "group":
        yield from _of_description(after[1:])


def _of_description(after: Span) -> Iterable[tuple[EntityType, float]]:
    """Read the noun in `(is) a town in ...`, `(was) an American singer`."""
    for token in after:
        if token.text in (",", ";", ".") or token.pos_ in ("VERB", "ADP"):
            return
        if token.lower_ in lex.KINDS:
            yield lex.KINDS[token.lower_], STRONG
            return
        if token.lower_ in lex.TITLES:
            yield "person", STRONG
            return


def _is_quoted(name: Name) -> bool:
    after = _word(name.doc, name.end)
    return (_word(name.doc, name.end + 1) if after in (",", ".") else after) in QUOTES


def _word(doc: Doc, at: int) -> str:
    token: Token | None = doc[at] if 0 <= at < len(doc) else None
    return token.lower_ if token is not None else ""
