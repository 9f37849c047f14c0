"""A name where it stands -> how strongly the words in and around it speak for each type."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ossetia_data.extract.mentions import lexicon as lex
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import POSSESSIVES, is_designation
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
WEAK_PREPOSITIONS = lex.words("from at")
DIRECTIONS = lex.words("north south east west northeast northwest southeast southwest")
# A capital inside a word, and not where people have one: McCoy, DeVito.
CAMEL = re.compile(r"(?!Mc|Mac|De|Di|La|Le|Van|Fitz|Du|St)[A-Z][a-z]+[A-Z]\w*$")
LINKS = lex.words("of for in at on (")
QUOTES = frozenset("\"“”'‘’")
SAID_TO_BE = lex.words("like including called named titled entitled")
# What a country or a town has, and hardly anybody else: X's parliament, the X border.
OF_A_STATE = lex.words(
    "border borders capital citizens coast embassy electorate lawmakers ministry navy parliament voters"
)
# What stands before it: X's foreign ministry.
LONGEST_HAVING = 3
# Who sits in a parliament for a place: the MP for X.
SEATED = lex.words("mp mpp mla mep td member senator representative congressman congresswoman candidate")
RULERS = lex.words(
    "king queen prince princess emperor sultan emir president premier chancellor minister governor mayor"
)
# Rules that find what the model does not see, so that it has no say of the type.
UNSEEN = frozenset({"capitals", "repeated"})
# So many tokens on either side show what a passage is about.
NEAR = 25
HIS_OR_HER = lex.words("his her himself herself")
BE = lex.words("is was are were")
# In tokens, brackets included: what stands in longer ones is no gloss.
LONGEST_GLOSS = 12
ARTICLES = lex.words("a an the")

HEADS: tuple[tuple[frozenset[str], EntityType], ...] = (
    (lex.ORGANISATION_HEADS, "organization"),
    (lex.PLACE_HEADS, "place"),
    (lex.EVENT_HEADS, "event"),
    (lex.WORK_HEADS, "work"),
)
HEADED = frozenset().union(*(heads for heads, _ in HEADS))
# The last word of what is called after people by their full names: Simon Ulmer University.
CALLED_AFTER_PEOPLE = lex.ORGANISATION_HEADS | lex.EVENT_HEADS
HALL_OF_FAME = ("hall", "of", "fame")
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
    yield from _of_its_head(words)
    if name.text.isupper() and len(words) == 1 and len(name.text) > 2:
        yield "organization", WEAK
    if words[0] in lex.GIVEN_NAMES and (len(words) == 2 or words[-1] not in CALLED_AFTER_PEOPLE):
        yield "person", STRONG
    if not POSSESSIVES.isdisjoint(words):
        yield "person", -HEAD
    if words[-1] == ")" and name.guess == "organization":  # X (England and Wales), which only bodies are
        yield "organization", HEAD
    if CAMEL.match(name.text):
        yield "organization", FAIR
        yield "person", -FAIR
    if "&" in words:
        yield "organization", STRONG
    if any(is_designation(token) for token in name.span):
        yield "other", STRONG
        yield "person", -STRONG


def _of_its_head(words: Sequence[str]) -> Iterable[tuple[EntityType, float]]:
    """Read what a name ends and begins with: X River, X Inc; Mount X, King X."""
    if tuple(words[-3:]) == HALL_OF_FAME:
        yield "organization", HEAD
        return
    last = head(words)
    for heads, type_ in HEADS:
        if last in heads and (len(words) > 1 or type_ == "organization"):
            yield type_, HEAD
    if len(words) == 1 or last in HEADED:
        return
    for beginnings, type_ in BEGINNINGS:
        if words[0] in beginnings:
            yield type_, STRONG
    if words[0] in lex.OFFICES and len(words) - (words[-1] in lex.REIGNS) == 2:
        yield "person", STRONG


def head(words: Sequence[str]) -> str:
    """Return the word that says what a name names: its last, or the last before `of`, brackets and so on."""
    for at, word in enumerate(words[1:], 1):
        if word in LINKS:
            return words[at - 1]
    return words[-1]


def _of_words_before(name: Name) -> Iterable[tuple[EntityType, float]]:
    word = _word(name.doc, name.start - 1)
    if word in lex.OFFICES:
        yield "person", STRONG
    elif word in lex.TITLES:
        yield "person", WEAK
    elif word == "," and _word(name.doc, name.start - 2) in lex.TITLES:  # the union's chairwoman, X
        yield "person", STRONG
    if word in PLACE_PREPOSITIONS:
        yield "place", FAIR
    elif word in WEAK_PREPOSITIONS:
        yield "place", WEAK
    if word == "the":
        yield "person", -STRONG
        if name.span[-1].tag_ == "NNPS":
            yield from _of_plural(name)
    if word in QUOTES and _is_quoted(name):
        yield "work", STRONG
    if kind := _kind_before(name):
        yield kind, STRONG


def _of_plural(name: Name) -> Iterable[tuple[EntityType, float]]:
    """Read the Xs: a team where sport is near, else a people; the Y Xs may be anybody's."""
    near = name.doc[max(0, name.start - NEAR) : name.end + NEAR]
    if any(token.lower_ in lex.SPORTS for token in near):
        yield "organization", STRONG
    elif len(name.span) > 1:
        yield "organization", FAIR
    elif not name.text.isupper():
        yield "group", FAIR


def _kind_before(name: Name) -> EntityType | None:
    """Return what the noun before `name` says it is: the band X, the city of X, the MP for X."""
    word, earlier = _word(name.doc, name.start - 1), _word(name.doc, name.start - 2)
    if word == "for" and earlier in SEATED:
        return "place"
    if word == "of" and (earlier in lex.PLACE_HEADS or earlier in DIRECTIONS or _is_ruled(name)):
        return "place"
    noun = earlier if word == "of" or (word == "the" and earlier in lex.KINDS) else word
    return lex.KINDS.get(noun) or _kind_at(name.doc, name.start - 1) or _kind_of_examples(name)


def _is_ruled(name: Name) -> bool:
    """Return whether a ruler's name and `of` stand before `name`: Queen Y of X."""
    first = name.start - 2
    while first > max(0, name.start - LONGEST_GLOSS) and name.doc[first].ent_type_ == "PERSON":
        first -= 1
    return any(token.lower_ in RULERS for token in name.doc[max(0, first) : max(0, name.start - 1)])


def _kind_of_examples(name: Name) -> EntityType | None:
    """Read `bands such as X`, `songs like X`, `a film called X`."""
    last, earlier = _word(name.doc, name.start - 1), _word(name.doc, name.start - 2)
    if (earlier, last) == ("such", "as"):
        at = name.start - 3
    elif last in SAID_TO_BE:
        at = name.start - 2
    else:
        return None
    return _kind_at(name.doc, at - 1 if _word(name.doc, at) == "," else at)


def _kind_at(doc: Doc, at: int) -> EntityType | None:
    return lex.KINDS.get(doc[at].lemma_.lower()) if 0 <= at < len(doc) and doc[at].pos_ == "NOUN" else None


def _of_words_after(name: Name) -> Iterable[tuple[EntityType, float]]:
    end = _after_gloss(name)
    word = _word(name.doc, end)
    if word == ",":
        yield from _of_apposition(name, name.doc[end + 1 : end + 8])
    elif word in BE:
        yield from _of_description(name.doc[end + 1 : end + 10])
    elif _kind_at(name.doc, end) == "place" and name.doc[end].dep_ != "compound":  # the X river
        yield "place", STRONG
    elif word and name.doc[end].lemma_.lower() in lex.SPEECH_VERBS and name.doc[end].pos_ == "VERB":
        yield "person", WEAK
    if _has_a_states(name, end):
        yield "place", STRONG
    if _has_his_own(name):
        yield "person", FAIR
    elif name.rule in UNSEEN and _acts(name):
        yield "person", WEAK


def _has_a_states(name: Name, end: int) -> bool:
    """Return whether `name` has what states have: X's foreign ministry, X parliament."""
    having = _word(name.doc, end) in POSSESSIVES
    reach = LONGEST_HAVING if having else 1
    return any(_word(name.doc, end + having + at) in OF_A_STATE for at in range(reach))


def _after_gloss(name: Name) -> int:
    """Return where the text goes on behind `name` and what stands in brackets after it."""
    if _word(name.doc, name.end) == "(":
        for at in range(name.end + 1, min(name.end + LONGEST_GLOSS, len(name.doc))):
            if name.doc[at].text == ")":
                return at + 1
    return name.end


def _acts(name: Name) -> bool:
    """Return whether `name` is one word, written as a surname is, that does something."""
    root = name.span.root
    single = len(name.span) == 1 and name.text.istitle()
    return single and root.dep_ == "nsubj" and root.head.pos_ == "VERB"


def _has_his_own(name: Name) -> bool:
    """Return whether `name` does something with what is his or hers: X finished his career."""
    root = name.span.root
    after = name.doc[root.head.i + 1 : root.head.i + 4]
    return root.dep_ == "nsubj" and any(token.lower_ in HIS_OR_HER for token in after)


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
