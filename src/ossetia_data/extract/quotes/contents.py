"""A verb, adjective or noun in a parsed paragraph -> what hangs on it that it reports, as token ranges."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import FINITE
from ossetia_data.extract.quotes.cues import SPEECH
from ossetia_data.extract.quotes.factuality import REFRAINING
from ossetia_data.extract.quotes.frames import (
    ADJECTIVE,
    CLAUSE,
    INFINITIVE,
    NAMING,
    NOUN,
    OBJECT,
    PREPOSITION,
    PROMISE,
)
from ossetia_data.extract.quotes.speakers import RELATIVE, cited, clause_of

# What an object's complement begins with.
COMPLEMENTS = frozenset({"about", "against", "as", "beyond", "for", "from", "over", "to", "with"})
# What a verb has that reports by itself: `as she asked for help` is no comment.
OWN = frozenset({"ccomp", "dobj", "xcomp"})
CLAUSES = frozenset({"acl", "advcl", "ccomp"})
# The model's marks of days and hours.
WHEN = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens `first` up to `last`, exclusive, stand in a relation to a cue in which they are reported."""

    first: int
    last: int
    relation: str


def contents(cue: Token) -> list[Content]:
    """Return what `cue` reports, in the order of the text."""
    if cue.pos_ in ("VERB", "AUX"):
        return _of_verb(cue)
    if cue.pos_ == "NOUN" and cue.lemma_ in NOUN | PROMISE:
        return list(_of_noun(cue))
    if cue.pos_ == "ADJ" and cue.dep_ == "acomp" and cue.lemma_.lower() in ADJECTIVE:
        return list(_of_adjective(cue))
    return []


def _of_verb(verb: Token) -> list[Content]:
    found = [content for child in verb.children for content in _of_child(verb, child)]
    if verb.dep_ == "acl":  # `a bill rejecting the plan`: what is described, not somebody, does it
        found = [content for content in found if content.relation == "clause"]
    if any(content.relation == "clause" and content.first > verb.i for content in found):
        # What stands before is a sentence of its own.
        found = [content for content in found if content.relation != "clause" or content.first > verb.i]
    if is_aside(verb):
        clause = clause_of(verb.head)
        found.append(Content(clause.left_edge.i, clause.right_edge.i + 1, "aside"))
    return found


def _of_child(verb: Token, child: Token) -> Iterator[Content]:
    lemma, dep = verb.lemma_.lower(), child.dep_
    if dep == "ccomp" and lemma in CLAUSE and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        yield _behind_day(child, _below(child, verb, "clause"), verb)
    elif dep == "xcomp" and lemma in INFINITIVE and not _keeps_silent(verb, child):
        yield _below(child, verb, "infinitive")
    elif dep == "dobj" and lemma in OBJECT and child.lower_ not in RELATIVE and cited(verb.head) != child:
        yield _to_complement(child, _below(child, verb, "object"))
    elif dep == "dobj" and any(
        lemma in PREPOSITION[c.lower_] for c in child.rights if c.lower_ in ("as", "of")
    ):
        yield _below(
            child, verb, "preposition"
        )  # `accused the crew of theft`: the parse says `crew of theft`
    elif dep == "prep" and lemma in PREPOSITION.get(child.lower_, ()):
        for noun in child.children:
            if noun.dep_ in ("pobj", "pcomp") and noun.left_edge.i < noun.right_edge.i:
                yield _from_object(child, _below(noun, verb, "preposition"))
    elif dep == "oprd" and lemma in NAMING:
        yield from _named(verb, child)
    elif lemma == "make" and child.lower_ in ("clear", "plain"):
        yield from (_below(clause, verb, "clause") for clause in child.rights if clause.dep_ in CLAUSES)


def _keeps_silent(verb: Token, said: Token) -> bool:
    """Tell `refused to comment`, which tells nothing, from `refused to sign`."""
    return verb.lemma_ in REFRAINING and said.lemma_ in SPEECH


def _named(verb: Token, name: Token) -> Iterator[Content]:
    """Read `called the plan a mistake`."""
    for child in verb.rights:
        if child.dep_ == "dobj" and child.i < name.i:
            yield Content(child.left_edge.i, name.right_edge.i + 1, "naming")


def is_aside(verb: Token) -> bool:
    """Say whether a clause such as `they believe` or `as the paper reports` comments on the one it is in."""
    if verb.tag_ not in FINITE or verb.lemma_ not in CLAUSE or verb.dep_ not in ("parataxis", "advcl"):
        return False
    if verb.lemma_ != "tell" and any(child.dep_ in OWN for child in verb.rights):
        return False
    return verb.dep_ == "parataxis" or any(child.lower_ == "as" for child in verb.lefts)


def _of_noun(noun: Token) -> Iterator[Content]:
    owned = noun.lemma_ in PROMISE and any(child.dep_ == "poss" for child in noun.lefts)
    openers = ("that", "to") if owned else ("that",)
    for child in noun.rights:
        opens = any(c.lower_ in openers and c.dep_ in ("mark", "aux") for c in child.children)
        if child.dep_ == "acl" and opens:
            yield _below(child, noun, "noun")


def _of_adjective(adjective: Token) -> Iterator[Content]:
    for child in adjective.rights:
        if child.dep_ == "ccomp":
            yield _below(child, adjective, "adjective")
        elif child.dep_ == "prep" and child.lower_ in ("about", "of"):
            yield Content(child.i + 1, child.right_edge.i + 1, "adjective")


def _below(token: Token, cue: Token, relation: str) -> Content:
    """Return what hangs on `token`, on its side of the cue."""
    first, last, doc = token.left_edge.i, token.right_edge.i + 1, token.doc
    if first < cue.i < last:
        first, last = (first, cue.i) if token.i < cue.i else (cue.i + 1, last)
    if last < len(doc) and _is_inverted(doc[last]):
        last = max(last, doc[last].head.right_edge.i + 1)
    return Content(first, last, relation)


def _behind_day(clause: Token, content: Content, cue: Token) -> Content:
    """Leave out the day right behind `cue`, which is when it was said: `said on Tuesday it would sail`."""
    for child in clause.lefts if content.first == cue.i + 1 else ():
        is_day = child.dep_ in ("prep", "npadvmod") and child.right_edge.ent_type_ in WHEN
        if child.left_edge.i == content.first and is_day:
            return replace(content, first=child.right_edge.i + 1)
    return content


def _from_object(preposition: Token, content: Content) -> Content:
    """Begin at the verb's object where its complement alone says little: `described it as a risk`."""
    for child in preposition.head.children if preposition.lower_ in ("as", "of") else ():
        if child.dep_ == "dobj" and child.right_edge.i + 1 == preposition.i:
            return replace(content, first=child.left_edge.i)
    return content


def _to_complement(child: Token, content: Content) -> Content:
    """Go on to the complement behind an object: `blamed the crew for the delay`."""
    for following in child.head.rights:
        complement = following.dep_ == "prep" and following.lower_ in COMPLEMENTS
        if complement and following.left_edge.i == content.last:
            return replace(content, last=following.right_edge.i + 1)
    return content


def _is_inverted(token: Token) -> bool:
    """Say whether a condition begins here that the parse cuts off: `… should the vote pass`."""
    return token.lower_ in ("should", "had", "were") and token.dep_ == "aux" and token.head.i > token.i
