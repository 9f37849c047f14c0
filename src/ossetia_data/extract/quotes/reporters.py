"""A cue in a parsed paragraph -> who reports something by it, if somebody does."""

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import FINITE, Attribution
from ossetia_data.extract.quotes.cues import SPEECH
from ossetia_data.extract.quotes.factuality import happened, is_nobody
from ossetia_data.extract.quotes.frames import CLAUSE
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import MAX_STEPS, beside, source_of_text, speaker_of

# The writer, or the reader: not somebody who is reported on.
OURSELVES = frozenset({"i", "we", "you", "me", "us"})
# What says nothing by itself: `that said`, `it shows`.
THINGS = frozenset({"it", "that", "this", "there", "nothing", "what", "which"})


# Whoever does this with a claim holds it: `she repeated the claim that …`, but not `she faced`.
MAKING = frozenset(
    """
    adopt advance back defend endorse express float give have hold issue make offer press promote push
    raise reiterate renew repeat retain share spread support voice
    """.split()
)


def attributed(cue: Token, passage: Passage) -> Attribution | None:
    """Attribute what a verb, adjective or noun reports to somebody, or to nobody."""
    if cue.pos_ == "NOUN":
        owner = _owner(cue, passage)
        return Attribution(cue, owner, owner, "noun") if owner is not None else None
    verb = cue.head if cue.pos_ == "ADJ" else cue
    subject = _reporter(verb, passage) if happened(verb) else None
    if subject is None:
        return None
    subject = _named(subject, verb, passage)
    return Attribution(cue, subject, source_of_text(subject), "verb")


def _owner(noun: Token, passage: Passage) -> Token | None:
    """Return whose promise, view or claim it is: `her promise`, `she repeated the claim`."""
    owner = next((c for c in noun.children if c.dep_ == "poss" and passage.free(c)), None)
    if owner is None and noun.head.lemma_ in MAKING:
        owner = speaker_of(noun.head, passage)
    return owner if owner is not None and owner.i != noun.i and owner.lower_ not in OURSELVES else None


def _reporter(verb: Token, passage: Passage) -> Token | None:
    """Find who reports by `verb`: neither the writer nor, but for `it said`, a thing."""
    subject = speaker_of(verb, passage)
    if subject is None and verb.lemma_ in SPEECH and verb.tag_ in FINITE:
        subject = next((noun for noun in beside(verb, passage) if noun.i < verb.i), None)
    if subject is None or subject.lower_ in OURSELVES or is_nobody(subject) or _suffers(subject, verb):
        return None
    return subject if subject.lower_ not in THINGS or _body_says(subject, verb) else None


def _suffers(subject: Token, verb: Token) -> bool:
    """Say whether it is done to `subject`: `they were told`, `a bill intended to help`."""
    if subject.head.i == verb.i:
        return subject.dep_ == "nsubjpass"
    if verb.dep_ == "advcl" and verb.tag_ == "VBN":  # `Asked whether she would stay, Holt left`
        return not any(child.dep_ == "aux" for child in verb.lefts)
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and subject.i == verb.head.i


def _body_says(subject: Token, verb: Token) -> bool:
    """Tell `the ministry … it said` from `it shows` and `it was said`."""
    named = subject.lower_ in ("it", "which") and subject.dep_ == "nsubj" and subject.head.i == verb.i
    return named and verb.lemma_ in SPEECH and verb.tag_ in ("VBD", "VBN")


def _named(subject: Token, verb: Token, passage: Passage) -> Token:
    """Prefer the name to the pronoun in `Holt said she hoped …`."""
    token = verb
    for _ in range(MAX_STEPS):
        if subject.pos_ != "PRON" or token.dep_ not in ("ccomp", "xcomp", "conj"):
            break
        token = token.head
        outer = speaker_of(token, passage) if token.lemma_ in CLAUSE and passage.free(token) else None
        if outer is not None and outer.pos_ != "PRON" and outer.i < subject.i:
            return outer
    return subject
