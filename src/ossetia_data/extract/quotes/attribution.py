"""A paragraph -> every attribution its writer makes in it: cue, and who it attributes to."""

from collections.abc import Iterator
from dataclasses import dataclass

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.according import named_source
from ossetia_data.extract.quotes.cues import BELIEF, IDIOMS, REPORT_NOUNS, SPEECH, TEXT_VERBS
from ossetia_data.extract.quotes.factuality import is_denied, is_nobody
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import beside, handing, source_of_text, speaker_of

FINITE = frozenset({"VBD", "VBZ", "VBP"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Cue `cue` attributes something to the phrase headed by `speaker`.

    `subject` is the cue's grammatical subject: the speaker, or the statement that is the speaker's.
    `said` is false where it is only denied, supposed or asked.
    """

    cue: Token
    subject: Token
    speaker: Token
    rule: str
    said: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """By what rule, and by which attribution in which passage, something is attributed."""

    passage: Passage
    attribution: Attribution
    rule: str


def attributions(passage: Passage) -> list[Attribution]:
    """Find the paragraph's attributions in the order of their cues."""
    return [found for i in passage.cues if (found := _read(passage.doc[i], passage))]


def _read(token: Token, passage: Passage) -> Attribution | None:
    lemma = token.lemma_.lower()
    if token.pos_ in ("VERB", "AUX") and (lemma in SPEECH or lemma in BELIEF or is_idiom(token)):
        return _verb(token, passage)
    if token.tag_ == "NNS" and token.lower_[:-1] in SPEECH and _ends_clause(token, passage):
        return Attribution(token, token.doc[token.i - 1], token.doc[token.i - 1], "beside")
    if (source := named_source(token, passage)) is not None:
        return Attribution(token, source, source_of_text(source), "according")
    if token.pos_ == "NOUN" and lemma in REPORT_NOUNS and not _is_subject_of_saying(token):
        return _noun(token, passage)
    return None


def is_idiom(verb: Token) -> bool:
    """Say whether `verb` speaks only with the word behind it: `she went on`, `as a rival put it`."""
    return (verb.lemma_, verb.doc[verb.i + 1].lower_ if verb.i + 1 < len(verb.doc) else "") in IDIOMS


def _ends_clause(noun: Token, passage: Passage) -> bool:
    """Say whether a noun is a verb misread: `“…,” Smith answers.`"""
    doc, i = noun.doc, noun.i
    name = i > 1 and doc[i - 1].pos_ == "PROPN" and passage.free(doc[i - 1])
    return name and passage.inside[i - 2] >= 0


def _verb(verb: Token, passage: Passage) -> Attribution | None:
    if _hyphenated(verb) or _hands_on(verb):
        return None
    subject = _named_beside(verb, speaker_of(verb, passage), passage)
    if subject is not None:
        said = not is_denied(verb) and not is_nobody(subject)
        return Attribution(verb, subject, source_of_text(subject), "verb", said)
    if verb.lemma_ in SPEECH:
        for noun in beside(verb, passage):
            return Attribution(verb, noun, source_of_text(noun), "beside", not is_nobody(noun))
    return None


def _named_beside(verb: Token, subject: Token | None, passage: Passage) -> Token | None:
    """Correct the parse by position: a name right before the verb, or the noun behind `“…,” said`."""
    if verb.lemma_ not in SPEECH or verb.tag_ not in FINITE or verb.i == 0:
        return subject
    if passage.inside[verb.i - 1] >= 0 and (subject is None or subject.i < verb.i):
        return next((noun for noun in beside(verb, passage) if noun.i > verb.i), subject)
    before = verb.doc[verb.i - 1]
    if before.ent_type_ != "PERSON" or not passage.free(before) or before.dep_ == "pobj":
        return subject
    astray = subject is not None and (subject.i > verb.i or subject.i < before.i)
    if subject is None or (astray and not subject.is_ancestor(before)):
        return before
    return subject


def _hyphenated(verb: Token) -> bool:
    """Say whether `verb` is part of a word such as `self-described`."""
    return verb.i > 0 and verb.doc[verb.i - 1].text == "-" and not verb.doc[verb.i - 1].whitespace_


def _hands_on(verb: Token) -> bool:
    """Say whether `verb` only leads to the cue proper: `quoted` in `quoted her as saying`."""
    preps = (child for child in verb.rights if child.dep_ == "prep")
    return any(handing(inner) is not None for prep in preps for inner in prep.children)


def _is_subject_of_saying(noun: Token) -> bool:
    return noun.dep_ == "nsubj" and noun.head.lemma_ in SPEECH | TEXT_VERBS


def _noun(noun: Token, passage: Passage) -> Attribution | None:
    owner = next((c for c in noun.children if c.dep_ == "poss" and passage.free(c)), None)
    if owner is None:
        owner = next(_by(noun), None)
    if owner is not None and owner.pos_ == "PRON" and noun.dep_ == "dobj":
        # `She repeated her promise`: the name is better than the pronoun.
        owner = next((c for c in noun.head.children if c.dep_ == "nsubj" and passage.free(c)), owner)
    return Attribution(noun, owner, owner, "noun") if owner is not None else None


def _by(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
            yield from (c for c in child.children if c.dep_ == "pobj")
