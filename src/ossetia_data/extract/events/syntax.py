"""A token of the parse -> what it governs: objects, prepositional phrases, conjuncts."""

from collections.abc import Iterator
from itertools import islice

from ossetia_data.extract.nlp import Token

# No sentence that means anything nests or lists more; garbled text may, and must not cost more for it.
DEEPEST, LONGEST_LIST = 20, 60

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
OBJECTS = frozenset({"dobj", "obj", "dative"})
VERBAL = frozenset({"VERB", "AUX"})


def is_passive(verb: Token) -> bool:
    """Tell whether the verb's subject undergoes what it names."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "agent") for child in verb.children):
        return True
    return verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl") and not helpers(verb)


def own_agent(verb: Token) -> bool:
    """Tell whether the verb itself names by whom it was done."""
    return any(word == "by" for word, _ in phrases(verb))


def helpers(verb: Token) -> set[str]:
    """Return the auxiliaries of a verb, in lower case."""
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def above(token: Token) -> Iterator[Token]:
    """Yield what governs a token, the nearest first."""
    return islice(token.ancestors, DEEPEST)


def with_conjuncts(head: Token) -> Iterator[Token]:
    """Yield a head and what is joined to it: `Borland and Marania`."""
    return islice(_joined(head), LONGEST_LIST)


def _joined(head: Token) -> Iterator[Token]:
    yield head
    seen = {head.i}
    queue = [head]
    while queue:
        for child in queue.pop().children:
            if child.dep_ == "conj" and child.i not in seen:
                seen.add(child.i)
                queue.append(child)
                yield child


def objects(verb: Token) -> list[Token]:
    """Return the heads of what a verb is done to, whatever its voice; conjuncts are not unfolded."""
    for joined in islice(_same_passive(verb), DEEPEST):
        found = _own_objects(joined)
        if found:
            return found
    return [] if is_passive(verb) else _objects_of_next(verb)


def _objects_of_next(verb: Token) -> list[Token]:
    """Return the objects a verb shares with the one joined to it: both of `attacked and looted the town`."""
    after = next((child for child in verb.rights if child.dep_ == "conj"), None)
    if after is None or after.tag_ != verb.tag_ or _own_subject(after):
        return []
    between = verb.doc[verb.i + 1 : after.i]
    return (
        _own_objects(after)
        if all(word.dep_ in ("cc", "advmod", "neg", "preconj") for word in between)
        else []
    )


def _same_passive(verb: Token) -> Iterator[Token]:
    """Yield a verb, and those before it whose subject it shares as a passive: `was taken and held`."""
    yield verb
    while verb.dep_ == "conj" and verb.tag_ == "VBN" and is_passive(verb.head) and not _own_subject(verb):
        verb = verb.head
        yield verb


def _own_objects(verb: Token) -> list[Token]:
    found = [child for child in verb.children if child.dep_ in OBJECTS and not _opens(child, verb)]
    if not found and misread_subjects(verb):
        found = [child for child in verb.children if child.dep_ == "npadvmod" and child.pos_ == "PROPN"]
    if not found:
        found = [
            name
            for child in verb.rights
            if child.dep_ == "oprd"
            for name in child.lefts
            if name.dep_ == "nmod" and name.pos_ == "PROPN"
        ]
    if is_passive(verb):
        found += [child for child in verb.children if child.dep_ in ("nsubjpass", "nsubj")]
        if verb.dep_ == "acl":
            found.append(verb.head)
        elif verb.dep_ == "conj" and not found and not is_passive(verb.head):
            found = [child for child in verb.head.children if child.dep_ == "nsubj"]
    return found


def _opens(word: Token, verb: Token) -> bool:
    """Tell whether `that` opens a reported clause: the parser now and then takes it for an object."""
    return word.lower_ == "that" and word.i < verb.i and verb.dep_ == "ccomp"


def misread_subjects(verb: Token) -> list[Token]:
    """Return the name before a finite verb that the parser took for a part of it, as in short headlines."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBZ", "VBD"):
        return []
    return [child for child in verb.lefts if child.dep_ == "compound" and child.pos_ == "PROPN"][-1:]


def _own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def phrases(head: Token) -> Iterator[tuple[str, Token]]:
    """Yield (preposition, governed head) of a word's prepositional phrases, `by` agents included.

    Whom something is said according to takes no part in it.
    """
    for child in head.children:
        if child.lower_ == "according":
            continue
        if child.dep_ in ("prep", "agent", "dative") and child.pos_ in (
            "ADP",
            "SCONJ",
            "PART",
            "VERB",
            "ADV",
        ):
            word = child.lower_
            for governed in child.children:
                if governed.dep_ in ("pobj", "pcomp"):
                    yield word, governed
                elif governed.dep_ == "prep":
                    for deeper in governed.children:
                        if deeper.dep_ == "pobj":
                            yield f"{word} {governed.lower_}", deeper
                            yield governed.lower_, deeper


def first_conjunct(token: Token) -> Token:
    """Return the first of the words that a word is joined to, or the word itself."""
    for head in islice(token.ancestors, LONGEST_LIST):
        if token.dep_ != "conj":
            break
        token = head
    return token
