"""A trigger -> the smallest clause that reports it, as a stretch of tokens."""

from ossetia_data.extract.events.factuality import carried_by
from ossetia_data.extract.events.syntax import VERBAL, helpers, is_passive, own_agent
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.nlp import Token

# Behind its trigger, in tokens: what is longer is no clause but garbled text.
LONGEST_CLAUSE = 200

EDGE = frozenset({"mark", "cc", "punct"})
OTHER_CLAUSES = frozenset({"conj", "advcl", "parataxis", "relcl"})


def clause(trigger: Trigger) -> tuple[Token, Token]:
    """Return the first and the last token of the clause, conjunctions and punctuation at its edges cut."""
    head = trigger.head
    for above in carried_by(head):
        head = above
    head = _finite(head)
    left, right = head.left_edge, head.right_edge
    inner = {word.i for word in (trigger.word, *trigger.words)}
    left = _cut_left(head, left, min(inner))
    right = _cut_right(head, right, max(inner))
    return _trim(left, right, min(inner), max(inner))


def _finite(verb: Token) -> Token:
    """Return the verb whose clause an infinitive only fills: `announced plans to join`."""
    if verb.dep_ == "acl" and "to" in helpers(verb) and verb.head.dep_ in ("dobj", "attr", "nsubjpass"):
        above = verb.head.head
        return above if above.pos_ in VERBAL else verb
    return verb


def _cut_left(head: Token, left: Token, first: int) -> Token:
    """Cut a subordinate clause that stands before: `After they met, …`."""
    for child in head.lefts:
        subject_follows = any(
            other.i > child.right_edge.i and other.dep_.startswith("nsubj") for other in head.lefts
        )
        if (
            subject_follows
            and child.dep_ == "advcl"
            and child.right_edge.i < first
            and child.left_edge.i <= left.i
        ):
            doc = head.doc
            return doc[min(child.right_edge.i + 1, first)]
    return left


def _cut_right(head: Token, right: Token, last: int) -> Token:
    """Cut joined, adverbial and relative clauses that stand behind a comma or a conjunction."""
    doc = head.doc
    end = min(right.i, last + LONGEST_CLAUSE)
    while end > last and doc[end].is_punct:
        end -= 1
    right = doc[end]
    for word in reversed(doc[last + 1 : right.i + 1]):
        if word.pos_ not in VERBAL or word.right_edge.i < end or not _is_apart(word):
            continue
        start = _opening(word)
        if word.dep_ == "conj" and is_passive(head) and not own_agent(head):
            continue
        before = doc[start - 1] if start > 0 else word
        apart = before.is_punct or before.dep_ == "cc" or doc[start].dep_ == "cc" or word.dep_ == "conj"
        if apart and start > last and start > head.i:
            end = min(end, start - 1)
            while end > last and doc[end].is_punct:
                end -= 1
    return doc[end] if end < right.i else head.right_edge


def _opening(verb: Token) -> int:
    """Return where the clause of a verb begins, the `with` before it included."""
    if verb.dep_ == "pcomp":
        return verb.head.left_edge.i
    return verb.head.head.i if verb.dep_ == "acl" else verb.left_edge.i


def _is_apart(verb: Token) -> bool:
    """Tell whether a verb opens a clause of its own: joined, adverbial, relative, or `with … doing`."""
    if verb.dep_ == "acl":
        return verb.tag_ == "VBG" and verb.head.dep_ == "pobj" and verb.head.head.lower_ == "with"
    return verb.dep_ in OTHER_CLAUSES or (verb.dep_ == "pcomp" and verb.head.lower_ == "with")


def _trim(left: Token, right: Token, first: int, last: int) -> tuple[Token, Token]:
    doc = left.doc
    start, end = left.i, right.i
    while start < first and (doc[start].dep_ in EDGE or doc[start].is_punct or doc[start].is_space):
        start += 1
    while end > last and (doc[end].dep_ == "cc" or doc[end].is_space or _closes(doc[end])):
        end -= 1
    return doc[min(start, first)], doc[max(end, last)]


def _closes(token: Token) -> bool:
    return token.is_punct and token.text not in (")", "]", "%", "”", '"', "''", "``", "’")
