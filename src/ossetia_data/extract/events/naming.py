"""The head of a noun phrase -> the names that tell who it is, or whose."""

from collections.abc import Iterator

from ossetia_data.extract.events.names import Names
from ossetia_data.extract.events.syntax import phrases, with_conjuncts
from ossetia_data.extract.events.vocabulary import AGENTS, GENERIC, LAND
from ossetia_data.extract.nlp import Token


def acting(head: Token, names: Names) -> Iterator[Token]:
    """Yield the named tokens of a noun phrase that acts: its heads, or whom they act for."""
    for each in with_conjuncts(head):
        yield from _named(each, names, deep=False)


def concerned(head: Token, names: Names) -> Iterator[Token]:
    """Yield the named tokens of a noun phrase that something is done to, whatever belongs to whom."""
    for each in with_conjuncts(head):
        yield from _named(each, names, deep=True)


def concerned_by(head: Token, names: Names) -> Iterator[Token]:
    """Yield the named tokens of one noun phrase, without those joined to it."""
    yield from _named(head, names, deep=True)


def _named(head: Token, names: Names, deep: bool) -> Iterator[Token]:
    """Yield the name a noun phrase is, or else the names that say whose it is."""
    if names.is_name(head):
        yield head
        yield from (
            each
            for child in head.children
            if child.dep_ == "appos" and names.at(head) is None
            for each in with_conjuncts(child)
            if names.is_name(each)
        )
        return
    if head.pos_ not in ("NOUN", "ADJ", "NUM"):
        return
    listed = [each for child in head.children if child.dep_ == "appos" for each in with_conjuncts(child)]
    listed = [each for each in listed if names.is_name(each)]
    lemma = head.lemma_.lower()
    words = {"of"} | ({"from"} if lemma in AGENTS | GENERIC else set()) | ({"in"} if lemma in LAND else set())
    words |= {"between", "for", "with", "by"} if deep else set()
    of = [
        each
        for word, governed in phrases(head)
        if word in words
        for each in with_conjuncts(governed)
        if names.is_name(each)
    ]
    titled = [child for child in head.children if child.dep_ == "compound" and names.is_name(child)]
    if listed or (lemma in GENERIC and (titled or of)):
        yield from listed or titled or of
        return
    if not deep and lemma not in AGENTS:
        return
    owned = list(modifying(head, names, deep))
    yield from owned or of


def modifying(head: Token, names: Names, deep: bool) -> Iterator[Token]:
    """Yield the names before a noun that tell whose it is; `its` only for who acts."""
    for child in head.children:
        if child.tag_ == "PRP$" and (deep or head.lemma_.lower() not in AGENTS):
            continue
        if child.dep_ in ("amod", "compound", "nmod", "poss") and names.is_name(child):
            yield from with_conjuncts(child) if child.dep_ == "poss" else (child,)
        elif child.dep_ == "poss" and child.pos_ == "NOUN":
            yield from _named(child, names, deep=False)
