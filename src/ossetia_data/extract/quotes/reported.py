"""A parsed paragraph -> the clauses and phrases that report, without marks, what somebody says or thinks."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import FINITE, Attribution
from ossetia_data.extract.quotes.cues import SPEECH
from ossetia_data.extract.quotes.frames import (
    CLAUSE,
    INFINITIVE,
    NOUN,
    OBJECT,
    PREPOSITION,
    PROMISE,
)
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import MAX_STEPS, RELATIVE, beside, source_of_text, speaker_of

# The writer, or the reader: not somebody who is reported on.
OURSELVES = frozenset({"i", "we", "you", "me", "us"})
# Longer reports are parse errors.
MAX_REPORT = 120
DASHES = frozenset({"-", "–", "—"})
ASIDES = frozenset({"when", "where", "which", "who", "whose"})
# Verbs behind which an infinitive happens: `went on to say`.
GOING_ON = frozenset({"continue", "go", "proceed"})
# What says nothing by itself: `that said`, `it shows`.
THINGS = frozenset({"it", "that", "this", "there", "nothing", "what", "which"})
# Relations in which a whole clause reports.
SENTENCES = frozenset({"clause", "infinitive", "according", "aside"})
# What an object's complement begins with.
COMPLEMENTS = frozenset({"as", "for", "over", "to"})
EDGES = frozenset(",.;:–—-!?") | {"..."}


@dataclass(frozen=True, slots=True)
class Reported:
    """Tokens `first` up to `last`, exclusive, are what the attribution's speaker says or thinks."""

    passage: Passage
    attribution: Attribution
    first: int
    last: int
    relation: str


def reported(passage: Passage) -> list[Reported]:
    """Find a paragraph's unmarked reports, in the order of their cues."""
    found = (each for i in passage.cues for each in _of(passage.doc[i], passage))
    short = (_trimmed(each) for each in found if each.last - each.first <= MAX_REPORT)
    return _outermost([each for each in short if each.first < each.last and _is_unmarked(each)])


def _outermost(found: list[Reported]) -> list[Reported]:
    """Leave out what the same speaker's wider report says already."""
    kept: list[Reported] = []
    for each in sorted(found, key=lambda r: (r.first, -r.last)):
        wider = kept[-1] if kept else None
        same = wider is not None and wider.attribution.speaker.i == each.attribution.speaker.i
        if not (wider and same and each.last <= wider.last):
            kept.append(each)
    return kept


def _of(token: Token, passage: Passage) -> Iterator[Reported]:
    if token.lower_ == "according":
        yield from _according(token, passage)
    elif token.pos_ in ("VERB", "AUX"):
        yield from _of_verb(token, passage)
    elif token.pos_ == "NOUN" and token.lemma_ in NOUN | PROMISE:
        yield from _of_noun(token, passage)


def _of_verb(verb: Token, passage: Passage) -> Iterator[Reported]:
    subject = _reporter(verb, passage) if _happened(verb) else None
    if subject is None:
        return
    subject = _named(subject, verb, passage)
    found = Attribution(verb, subject, source_of_text(subject), "verb")
    for child in verb.children:
        relation = _relation(verb.lemma_.lower(), child)
        if relation == "clause" and child.i < verb.i and any(c.dep_ == "ccomp" for c in verb.rights):
            continue  # what stands before is a sentence of its own
        if relation != "clause" and verb.dep_ == "acl":
            continue  # `a bill rejecting the plan`: what is described, not somebody, does it
        if relation == "preposition":
            for noun in child.children:
                if noun.dep_ in ("pobj", "pcomp") and noun.left_edge.i < noun.right_edge.i:
                    yield _from_object(child, _subtree(noun, found, relation, passage))
        elif relation and child.i != subject.i:
            yield _to_complement(child, _subtree(child, found, relation, passage))
    if verb.tag_ in FINITE and (verb.dep_ == "parataxis" or _is_aside(verb)):
        head = verb.head
        yield Reported(passage, found, head.left_edge.i, head.right_edge.i + 1, "aside")


def _reporter(verb: Token, passage: Passage) -> Token | None:
    """Find who reports by `verb`: neither the writer nor, but for `it said`, a thing."""
    subject = speaker_of(verb, passage)
    if subject is None and verb.lemma_ in SPEECH and verb.tag_ in FINITE:
        subject = next((noun for noun in beside(verb, passage) if noun.i < verb.i), None)
    if subject is None or subject.lower_ in OURSELVES or _suffers(subject, verb):
        return None
    return subject if subject.lower_ not in THINGS or _body_says(subject, verb) else None


def _suffers(subject: Token, verb: Token) -> bool:
    """Say whether it is done to `subject`: `they were told`, `a bill intended to help`."""
    if subject.head.i == verb.i:
        return subject.dep_ == "nsubjpass"
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and subject.i == verb.head.i


def _body_says(subject: Token, verb: Token) -> bool:
    """Tell `the ministry … it said` from `it shows` and `it was said`."""
    named = subject.lower_ in ("it", "which") and subject.dep_ == "nsubj" and subject.head.i == verb.i
    return named and verb.lemma_ in SPEECH and verb.tag_ in ("VBD", "VBN")


def _happened(verb: Token) -> bool:
    """Tell what was said from what is not, or might be: `never said`, `would say`, `asked to say`."""
    if any(child.dep_ == "neg" for child in verb.children):
        return False
    if verb.tag_ != "VB":
        return True
    outer = verb.head
    goes_on = verb.dep_ == "xcomp" and outer.lemma_ in GOING_ON and outer.tag_ != "VB"
    return goes_on and not any(child.dep_ == "neg" for child in outer.children)


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


def _relation(lemma: str, child: Token) -> str:
    if child.dep_ == "ccomp" and lemma in CLAUSE and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return "clause"
    if child.dep_ == "xcomp" and lemma in INFINITIVE:
        return "infinitive"
    if child.dep_ == "dobj" and lemma in OBJECT and child.lower_ not in RELATIVE:
        return "object"
    if child.dep_ == "prep" and lemma in PREPOSITION.get(child.lower_, ()):
        return "preposition"
    return ""


def _is_aside(verb: Token) -> bool:
    """Say whether a clause such as `as the paper reports` comments on the one it stands in."""
    return verb.dep_ == "advcl" and verb.lemma_ in CLAUSE and any(c.lower_ == "as" for c in verb.lefts)


def _of_noun(noun: Token, passage: Passage) -> Iterator[Reported]:
    owner = next((c for c in noun.children if c.dep_ == "poss" and passage.free(c)), None)
    if owner is None and noun.head.pos_ in ("VERB", "AUX"):
        owner = speaker_of(noun.head, passage)
    if owner is None or owner.i == noun.i or owner.lower_ in OURSELVES:
        return
    found = Attribution(noun, owner, owner, "noun")
    openers = ("that", "to") if owner.dep_ == "poss" and noun.lemma_ in PROMISE else ("that",)
    for child in noun.rights:
        opens = any(c.lower_ in openers and c.dep_ in ("mark", "aux") for c in child.children)
        if child.dep_ == "acl" and opens:
            yield _subtree(child, found, "noun", passage)


def _according(token: Token, passage: Passage) -> Iterator[Reported]:
    sentence = token.sent
    for i in range(token.i + 1, min(token.i + 12, sentence.end)):
        noun = passage.doc[i]
        if noun.dep_ != "pobj" or not passage.free(noun):
            continue
        found = Attribution(token, noun, source_of_text(noun), "according")
        behind = token.i - sentence.start > 2
        first, last = (sentence.start, token.i) if behind else (noun.right_edge.i + 1, sentence.end)
        yield Reported(passage, found, first, last, "according")
        return


def _subtree(token: Token, found: Attribution, relation: str, passage: Passage) -> Reported:
    first, last = token.left_edge.i, token.right_edge.i + 1
    cue = found.cue.i
    if first < cue < last:
        first, last = (first, cue) if token.i < cue else (cue + 1, last)
    if last < len(passage.doc) and _is_inverted(passage.doc[last]):
        last = max(last, passage.doc[last].head.right_edge.i + 1)
    return Reported(passage, found, first, last, relation)


def _from_object(preposition: Token, report: Reported) -> Reported:
    """Begin at the verb's object where its complement alone says little: `described it as a risk`."""
    for child in preposition.head.children:
        begins = child.dep_ == "dobj" and child.right_edge.i + 1 == preposition.i
        if begins and preposition.lower_ in ("as", "of"):
            return replace(report, first=child.left_edge.i)
    return report


def _to_complement(child: Token, report: Reported) -> Reported:
    """Go on to the complement behind an object: `blamed the crew for the delay`."""
    for following in child.head.rights if report.relation == "object" else ():
        complement = following.dep_ == "prep" and following.lower_ in COMPLEMENTS
        if complement and following.left_edge.i == report.last:
            return replace(report, last=following.right_edge.i + 1)
    return report


def _is_inverted(token: Token) -> bool:
    """Say whether a condition begins here that the parse cuts off: `… should the vote pass`."""
    return token.lower_ in ("should", "had", "were") and token.dep_ == "aux" and token.head.i > token.i


def _trimmed(report: Reported) -> Reported:
    """Leave out the punctuation at the edges, and the writer's `, who …` at the end of a phrase."""
    doc, first, last = report.passage.doc, report.first, report.last
    if report.relation not in SENTENCES:
        last = next((i for i in range(first + 2, last - 1) if _breaks_off(doc[i], report.relation)), last)
    while first < last and _is_edge(report, first):
        first += 1
    while first < last and _is_edge(report, last - 1):
        last -= 1
    return Reported(report.passage, report.attribution, first, last, report.relation)


def _breaks_off(token: Token, relation: str) -> bool:
    """Say whether the writer's own remark begins here, behind a phrase that reports."""
    following = token.nbor()
    remark = following.lower_ in ASIDES or (relation == "object" and following.tag_ == "VBG")
    return _is_dash(token) or (token.text == "," and remark)


def _is_dash(token: Token) -> bool:
    """Tell a dash from the hyphen of `union-backed`."""
    spaced = token.i > 0 and bool(token.doc[token.i - 1].whitespace_)
    return token.text in DASHES and (token.text == "—" or spaced)


def _is_edge(report: Reported, i: int) -> bool:
    token = report.passage.doc[i]
    return report.passage.inside[i] < 0 and (token.text in EDGES or token.is_space or token.is_quote)


def _is_unmarked(report: Reported) -> bool:
    """Say whether most of the words stand outside all marks, and are more than `that view`."""
    opening = report.passage.doc[report.first]
    if opening.lower_.endswith(("self", "selves")):
        return False
    if report.last - report.first <= 2 and opening.tag_ in ("DT", "PRP", "WP", "WDT"):
        return False
    inside = report.passage.inside[report.first : report.last]
    marked = sum(number >= 0 and not report.passage.marked[number].doubled for number in inside)
    return marked * 2 <= report.last - report.first and not _is_one_doubled(inside)


def _is_one_doubled(inside: tuple[int, ...]) -> bool:
    """Say whether all of it stands between one pair of doubled apostrophes, and is read as a passage."""
    return inside[0] >= 0 and inside[0] == inside[-1]
