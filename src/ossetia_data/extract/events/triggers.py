"""A parsed paragraph -> the words in it that name happenings, each with the pattern that it fits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.extract.events.fitting import Named, fits_noun, fits_verb
from ossetia_data.extract.events.lexicon import Lexicon, Pattern
from ossetia_data.extract.events.syntax import OBJECTS, VERBAL, is_passive, phrases
from ossetia_data.extract.events.vocabulary import COPIED_VERBS, LIGHT, OCCUR, SUFFERED
from ossetia_data.extract.nlp import Doc, Token

# What somebody can be in, or on, for a while.
LASTING_IN = frozenset({"CONSULT", "PROTEST"})


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


def find_triggers(doc: Doc, lexicon: Lexicon, named: Named) -> list[Trigger]:
    """Return the triggers of a document in order; `named` are the tokens that are part of a name."""
    found: list[Trigger] = []
    for token in doc:
        pos = token.pos_
        if pos in VERBAL:
            lemma = _lemma(token, lexicon)
            if lemma in lexicon.verbs and lemma not in COPIED_VERBS:
                found.extend(_verb(token, lexicon.verbs[lemma], named))
        elif pos in ("NOUN", "PROPN"):
            patterns = lexicon.nouns.get(token.lemma_.lower())
            if patterns and _is_noun(token):
                found.extend(_noun(token, patterns, named))
    return _without_carried(found)


def _is_noun(token: Token) -> bool:
    return token.dep_ != "compound" and token.ent_type_ not in ("DATE", "TIME")


def _lemma(token: Token, lexicon: Lexicon) -> str:
    """Return the lemma; where the lemmatiser made up a word (`cordone`), the one the lexicon knows."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma not in lexicon.verbs:
        for stem in (
            lemma.removesuffix("e"),
            token.lower_.removesuffix("d"),
            token.lower_.removesuffix("ed"),
            token.lower_.removesuffix("ing"),
        ):
            if stem in lexicon.verbs:
                return stem
    return lemma


def _verb(token: Token, patterns: Sequence[Pattern], named: Named) -> Iterator[Trigger]:
    if token.dep_ in ("amod", "compound") or token.i in named:
        return
    for pattern in patterns:
        words = fits_verb(token, pattern, named)
        if words is not None:
            yield Trigger(token, pattern, None, words)
            return


def _noun(token: Token, patterns: Sequence[Pattern], named: Named) -> Iterator[Trigger]:
    fitting = (pattern for pattern in patterns if fits_noun(token, pattern, named))
    for pattern in fitting:
        carrier = _carrier(token) or (_state(token) if pattern.type in LASTING_IN else None)
        yield Trigger(token, pattern, carrier, (token,))
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


def _state(noun: Token) -> Token | None:
    """Return the verb that says who is `in talks` or `on strike`."""
    verb = noun.head.head
    inside = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "on") and verb.lemma_ == "be"
    alone = noun.n_lefts == 0 and not any(child.dep_ in ("acomp", "attr") for child in verb.children)
    return verb if inside and alone else None


def _without_carried(found: list[Trigger]) -> list[Trigger]:
    """Drop a noun whose verb's own pattern has already taken it up, and a light verb beside its noun."""
    taken = {word.i for trigger in found if trigger.word.pos_ in VERBAL for word in trigger.words[1:]}
    taken |= {word.i for trigger in found for word in _bound(trigger)}
    kept = [trigger for trigger in found if trigger.word.i not in taken]
    verbs = {trigger.word.i: trigger for trigger in kept if trigger.carrier is None}
    dropped = set()
    for trigger in kept:
        carrier = trigger.carrier
        if carrier is not None and carrier.i in verbs:
            weak = verbs[carrier.i].pattern.weight < 3
            dropped.add(carrier.i if weak else trigger.word.i)
    return [trigger for trigger in kept if trigger.word.i not in dropped]


def _bound(trigger: Trigger) -> Iterator[Token]:
    """Yield the nouns that a verb's pattern asks for behind its preposition: `agreed to a ceasefire`."""
    wanted = {each.word: each.objects for each in trigger.pattern.prepositions}
    for word, governed in phrases(trigger.word) if trigger.word.pos_ in VERBAL and wanted else ():
        if governed.lemma_.lower() in wanted.get(word, ()):
            yield governed
