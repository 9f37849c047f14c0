"""A parsed paragraph -> the words in it that name happenings, each with the pattern that it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.extract.events.lexicon import ANY, NAME, NONE, Lexicon, Pattern
from ossetia_data.extract.events.syntax import OBJECTS, VERBAL, is_passive, objects, phrases, with_conjuncts
from ossetia_data.extract.events.vocabulary import (
    COPIED_VERBS,
    LIGHT,
    MEASURES,
    NEGATIVE_WORDS,
    OCCUR,
    SUFFERED,
)
from ossetia_data.extract.nlp import Doc, Token


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names a happening; `carrier` is the light or occurrence verb that asserts a noun."""

    word: Token
    pattern: Pattern
    carrier: Token | None = None
    words: tuple[Token, ...] = ()

    @property
    def head(self) -> Token:
        """Return the verb whose clause reports the happening, or the noun where there is none."""
        return self.carrier or self.word


def find_triggers(doc: Doc, lexicon: Lexicon, names: frozenset[int]) -> list[Trigger]:
    """Return the triggers of a document in order; `names` are the tokens that are part of a name."""
    found: list[Trigger] = []
    for token in doc:
        lemma = _lemma(token, lexicon)
        if lemma in lexicon.verbs and token.pos_ in ("VERB", "AUX") and lemma not in COPIED_VERBS:
            found.extend(_verb(token, lexicon.verbs[lemma], names))
        elif lemma in lexicon.nouns and _is_noun(token):
            found.extend(_noun(token, lexicon.nouns[lemma]))
    return _without_carried(found)


def _is_noun(token: Token) -> bool:
    return (
        token.pos_ in ("NOUN", "PROPN")
        and token.dep_ != "compound"
        and token.ent_type_ not in ("DATE", "TIME")
    )


def _lemma(token: Token, lexicon: Lexicon) -> str:
    """Return the lemma; where the lemmatiser made up a word (`cordone`), the one the lexicon knows."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma not in lexicon.verbs:
        for stem in (
            lemma.removesuffix("e"),
            token.lower_.removesuffix("ed"),
            token.lower_.removesuffix("ing"),
        ):
            if stem in lexicon.verbs:
                return stem
    return lemma


def _verb(token: Token, patterns: Sequence[Pattern], names: frozenset[int]) -> Iterator[Trigger]:
    if token.dep_ in ("amod", "compound") or token.i in names:
        return
    for pattern in patterns:
        words = _fits(token, pattern, names)
        if words is not None:
            yield Trigger(token, pattern, None, words)
            return


def _fits(verb: Token, pattern: Pattern, names: frozenset[int]) -> tuple[Token, ...] | None:
    """Return the words that fill a pattern, the verb first, or None where it does not fit."""
    words = [verb]
    if pattern.particle:
        particle = next(
            (child for child in verb.children if child.lower_ == pattern.particle and child.i > verb.i), None
        )
        if particle is None or particle.i > verb.i + 6:
            return None
        words.append(particle)
    elif any(child.dep_ == "prt" for child in verb.children):
        return None
    if NONE in pattern.objects:
        return None if objects(verb) else (verb,)
    if pattern.objects:
        filler = _object(verb, pattern.objects, names)
        if filler is None:
            return None
        if ANY not in pattern.objects and filler.i not in names and verb.i < filler.i <= verb.i + 8:
            words.append(filler)
    if pattern.prepositions and not _followed(verb, pattern, names):
        return None
    if pattern.complement and not _complemented(verb, pattern):
        return None
    return tuple(words)


def _object(verb: Token, wanted: frozenset[str], names: frozenset[int]) -> Token | None:
    for first in objects(verb):
        for head in with_conjuncts(first):
            if ANY in wanted or head.lemma_.lower() in wanted or (NAME in wanted and head.i in names):
                return head
            of = next((governed for word, governed in phrases(head) if word == "of"), None)
            if of is not None and head.lemma_.lower() in MEASURES and of.lemma_.lower() in wanted:
                return of
    return None


def _followed(verb: Token, pattern: Pattern, names: frozenset[int]) -> bool:
    near = [*phrases(verb)]
    if pattern.objects or any(wanted.objects for wanted in pattern.prepositions):
        near.extend(each for head in objects(verb) for each in phrases(head))
    bare = {
        child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod", "acomp", "oprd")
    }
    for wanted in pattern.prepositions:
        if not wanted.objects and wanted.word in bare:
            return True
        for word, governed in near:
            if word == wanted.word and (
                not wanted.objects
                or governed.lemma_.lower() in wanted.objects
                or (NAME in wanted.objects and governed.i in names)
            ):
                return True
    return False


def _complemented(verb: Token, pattern: Pattern) -> bool:
    for child in verb.children:
        kind = pattern.complement
        if kind == "inf" and child.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(child):
            if not pattern.complement_lemmas or child.lemma_.lower() in pattern.complement_lemmas:
                return True
        elif (
            (kind == "that" and child.dep_ == "ccomp" and not _is_quoted(child))
            or (kind == "future" and child.dep_ == "ccomp" and _is_future(child))
            or (kind == "negative" and _has_negative(child))
        ):
            return True
    return False


def _is_quoted(verb: Token) -> bool:
    return verb.left_edge.text in ("“", '"', "``", "''") or (
        verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text in ("“", '"', "``")
    )


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_future(verb: Token) -> bool:
    return any(child.lower_ in ("will", "would", "'ll", "’ll", "shall") for child in verb.children)


def _has_negative(child: Token) -> bool:
    return child.dep_ in ("oprd", "xcomp", "acomp", "ccomp", "attr", "dobj", "prep") and any(
        word.lower_ in NEGATIVE_WORDS for word in (child, *child.children)
    )


def _noun(token: Token, patterns: Sequence[Pattern]) -> Iterator[Trigger]:
    for pattern in patterns:
        governed = [
            (wanted, head)
            for wanted in pattern.prepositions
            for word, head in phrases(token)
            if word == wanted.word and wanted.objects
        ]
        needs = any(wanted.objects for wanted in pattern.prepositions)
        if needs and not any(head.lemma_.lower() in wanted.objects for wanted, head in governed):
            continue
        yield Trigger(token, pattern, _carrier(token), (token,))
        return


def _carrier(noun: Token) -> Token | None:
    """Return the verb that only says that the happening was, or that somebody did it."""
    head = noun.head
    if head.pos_ not in VERBAL:
        return None
    lemma = head.lemma_.lower()
    if noun.dep_ in OBJECTS and lemma in LIGHT | SUFFERED:
        return head
    if noun.dep_ == "nsubjpass" and lemma in LIGHT:
        return head
    if noun.dep_ == "nsubj" and lemma in OCCUR and not is_passive(head):
        return head
    return None


def _without_carried(found: list[Trigger]) -> list[Trigger]:
    """Drop a noun whose verb's own pattern has already taken it up, and a light verb beside its noun."""
    taken = {word.i for trigger in found if trigger.word.pos_ in VERBAL for word in trigger.words[1:]}
    kept = [trigger for trigger in found if trigger.word.i not in taken]
    verbs = {trigger.word.i: trigger for trigger in kept if trigger.carrier is None}
    dropped = set()
    for trigger in kept:
        carrier = trigger.carrier
        if carrier is not None and carrier.i in verbs:
            weak = verbs[carrier.i].pattern.weight < 3
            dropped.add(carrier.i if weak else trigger.word.i)
    return [trigger for trigger in kept if trigger.word.i not in dropped]
