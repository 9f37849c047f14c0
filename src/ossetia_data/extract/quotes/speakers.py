"""A verb or noun in a parsed paragraph -> the noun phrase that names who says it."""

from collections.abc import Iterator

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.cues import TEXTS
from ossetia_data.extract.quotes.passage import Passage

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
SAYERS = NOUNS | {"DET", "ADJ"}
# What stands before a head noun and belongs to its name or description.
MODIFIERS = frozenset(
    {"compound", "amod", "det", "poss", "nummod", "nmod", "quantmod", "advmod", "case", "punct"}
)
# Steps up from a verb without a subject to the one it shares it with.
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "auxpass", "acomp"})
MAX_STEPS = 6
# Who is cited without a name.
SOURCES = frozenset({"official", "police", "source"})
# How many words the prepositional phrases behind a noun may have.
MAX_PHRASE = 12
# Verbs that repeat somebody else's words: `quoted her as saying`.
HANDING = frozenset({"cite", "quote"})
PERSONAL = frozenset({"he", "she", "they", "who", "i", "we"})


def speaker_of(verb: Token, passage: Passage) -> Token | None:
    """Find the head of the phrase that is the logical subject of `verb`, outside all marks."""
    agent = _agent(verb) or _handed(verb) or cited(verb)
    if agent is not None:
        return agent
    token = verb
    for _ in range(MAX_STEPS):
        if (subject := _subject(token, passage)) is not None:
            return subject
        if token.dep_ in ("acl", "relcl") and token.head.pos_ in NOUNS and passage.free(token.head):
            if not _is_loose(token):
                return token.head
            token = clause_of(token.head)
            continue
        if token.dep_ not in SHARING or token.head.i == token.i:
            return None
        token = token.head
    return None


def _agent(verb: Token) -> Token | None:
    """Return who does it in a passive: `reported by the mayor`."""
    for child in verb.children:
        if child.dep_ == "agent" and verb.lemma_ != "quote":
            return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
    return None


def handing(verb: Token) -> Token | None:
    """Return the verb that hands the word on to somebody else's: `quoted her as saying`."""
    above = verb.head.head
    handed = verb.dep_ == "pcomp" and verb.head.lower_ == "as" and above.lemma_ in HANDING
    return above if handed else None


def cited(verb: Token) -> Token | None:
    """Return the source that a medium names: `the agency reported, citing Holt`."""
    for child in verb.children:
        if child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_ in HANDING:
            sources = (noun for noun in child.rights if noun.dep_ == "dobj" and _is_source(noun))
            return next(sources, None)
    return None


def _is_source(noun: Token) -> bool:
    return noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or noun.lemma_ in SOURCES


def _handed(verb: Token) -> Token | None:
    outer = handing(verb)
    return next((child for child in outer.rights if child.dep_ == "dobj"), None) if outer else None


def _subject(verb: Token, passage: Passage) -> Token | None:
    """Return the nearest subject of `verb` itself."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and passage.free(child)]
    subjects = [
        child for child in subjects if child.pos_ in SAYERS and child.ent_type_ not in ("DATE", "TIME")
    ]
    return min(subjects, key=lambda child: abs(child.i - verb.i), default=None)


def _is_loose(participle: Token) -> bool:
    """Say whether a participle behind a noun is the main subject's: `she mailed supporters, saying …`."""
    if participle.dep_ != "acl" or participle.tag_ != "VBG":
        return False
    noun = participle.head
    if noun.ent_type_ in ("DATE", "TIME"):
        return True
    before = participle.doc[participle.i - 1]
    if noun.lemma_.lower() in TEXTS:
        return before.text == ","
    with_somebody = noun.dep_ == "pobj" and noun.head.lower_ in ("with", "from", "by")
    return before.text == "," or not (with_somebody or noun.dep_ in (*SUBJECTS, "attr", "appos", "ROOT"))


def clause_of(noun: Token) -> Token:
    """Step from a noun to the verb of its clause."""
    token = noun
    for _ in range(MAX_STEPS):
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            break
        token = token.head
    return token


def antecedent(subject: Token) -> Token:
    """Step from a relative pronoun to the noun that its clause describes."""
    if subject.lower_ in RELATIVE:
        token = subject.head
        for _ in range(MAX_STEPS):
            if token.dep_ == "relcl":
                return token.head
            token = token.head
    return subject


def is_somebody(noun: Token) -> bool:
    """Say whether a noun can be told to speak by itself: a name, or a pronoun for a person."""
    return noun.pos_ == "PROPN" or noun.lower_ in PERSONAL


def phrase(head: Token, passage: Passage) -> tuple[int, int]:
    """Return the token range of the compact noun phrase around `head`: no clauses, no appositions."""
    start = head.i
    left = {child.i: child for child in head.lefts if child.dep_ in MODIFIERS}
    for child in sorted(left.values(), key=lambda token: -token.i):
        edge = child.left_edge.i
        if not all(passage.inside[i] < 0 for i in range(edge, start)) or start - edge > 12:
            break
        start = edge
    while start < head.i and (passage.doc[start].is_punct or passage.doc[start].is_space):
        start += 1
    return start, _right(head, passage)


def _right(head: Token, passage: Passage) -> int:
    """Return where the prepositional phrases that follow `head` at once end: `head of the school of art`."""
    end = head.i + 1
    if head.pos_ == "PRON" and head.lower_ not in ("one", "some", "many", "those", "most", "several"):
        return end
    while end - head.i < MAX_PHRASE and (noun := _complement(head, end, passage)) is not None:
        end = noun.i + 1
    return end


def _complement(head: Token, end: int, passage: Passage) -> Token | None:
    """Return the noun of a prepositional phrase that begins at `end` and belongs to the phrase; no date."""
    opening = head.doc[end] if end < len(head.doc) else head
    if opening.dep_ != "prep" or not head.i <= opening.head.i < end:
        return None
    for noun in opening.children:
        near = noun.dep_ == "pobj" and noun.i - opening.i < 8 and passage.free(noun)
        if near and noun.ent_type_ not in ("DATE", "TIME"):
            return noun
    return None


def source_of_text(head: Token) -> Token:
    """Step from a text to who wrote it: `the mayor's statement`, `a letter from the mayor`."""
    if head.lemma_.lower() not in TEXTS:
        return head
    for child in head.children:
        if child.dep_ == "poss" and child.pos_ in ("PROPN", "NOUN", "PRON"):
            return child
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in ("from", "by"):
            return next((noun for noun in child.children if noun.dep_ == "pobj"), head)
    if head.dep_ == "dobj":  # `she issued a statement saying …`
        return next((noun for noun in head.head.children if noun.dep_ == "nsubj"), head)
    return head


def beside(cue: Token, passage: Passage) -> Iterator[Token]:
    """Yield nouns that stand next to `cue` by position alone, nearest first: for where the parse fails."""
    doc = passage.doc
    for i in range(cue.i + 1, min(cue.i + 8, len(doc))):
        token = doc[i]
        if not passage.free(token) or token.is_punct:
            break
        if token.dep_ == "poss" and token.pos_ == "PRON":
            continue
        if token.pos_ in ("PROPN", "NOUN", "PRON") and not (i + 1 < len(doc) and doc[i + 1].pos_ == "PROPN"):
            yield token
            break
    for i in range(cue.i - 1, max(cue.i - 8, -1), -1):
        token = doc[i]
        if not passage.free(token) or token.is_sent_end:
            break
        if token.pos_ in ("PROPN", "NOUN", "PRON"):
            yield token
            break
