"""A verb or noun and a pattern of the lexicon -> the words that fill the pattern, where it fits."""

from collections.abc import Iterable, Mapping, Sequence

from ossetia_data.extract.events.control import actors, undergoing
from ossetia_data.extract.events.lexicon import ANY, NAME, NONE, NOT, UNKNOWN, Pattern, Preposition
from ossetia_data.extract.events.syntax import helpers, is_passive, objects, phrases, with_conjuncts
from ossetia_data.extract.events.vocabulary import MEASURES, NEGATIVE_WORDS
from ossetia_data.extract.nlp import Token

# The type of the entity that each named token is part of, by token index; empty where it is not known.
Named = Mapping[int, str]

# In a reported clause these mostly stand for the speaker; what they will be or have is nobody's doing.
PERSONAL = frozenset({"he", "she", "it", "they"})
STATES = frozenset("be become consider feel have know like need remain take think win".split())

# How the words stand before a noun that tell its kind.
BEFORE = ("compound", "amod", "nmod")

# How far behind its verb a particle and an object may stand and still be shown with it, in tokens.
PARTICLE_REACH, OBJECT_REACH = 6, 8


def fits_verb(verb: Token, pattern: Pattern, named: Named) -> tuple[Token, ...] | None:
    """Return the words that fill a verb's pattern, the verb first, or None where it does not fit."""
    if pattern.complement and not _complemented(verb, pattern):
        return None
    words = [verb]
    particle = _particle(verb, pattern)
    if particle is not None:
        words.append(particle)
    elif pattern.particle or _is_phrasal(verb):
        return None
    wanted = pattern.objects - {NONE}
    if NONE in pattern.objects and objects(verb):
        return None
    filler = _object(verb, wanted, named) if wanted else None
    if filler is not None:
        shown = ANY not in pattern.objects and filler.i not in named
        if shown and verb.i < filler.i <= verb.i + OBJECT_REACH:
            words.append(filler)
    elif wanted and not (ANY in wanted and is_passive(verb) and not undergoing(verb)):
        return None
    fits = (not pattern.prepositions or _followed(verb, pattern, named)) and (
        not pattern.subjects or _done_by(actors(verb), pattern.subjects, named)
    )
    return tuple(words) if fits else None


def fits_noun(noun: Token, pattern: Pattern, named: Named) -> bool:
    """Tell whether a noun has what its pattern wants before it, behind it, and as whose it is."""
    before = [child for child in noun.lefts if child.dep_ in BEFORE]
    if pattern.objects and not _noun_modified(before, pattern.objects, named):
        return False
    if pattern.subjects and not _done_by(_owners(noun), pattern.subjects, named):
        return False
    governed = list(phrases(noun))
    bound = [wanted for wanted in pattern.prepositions if wanted.objects]
    return not _met_barred(bound, governed, named) and (
        all(wanted.bars for wanted in bound) or _met_wanted(bound, governed, named)
    )


def _noun_modified(before: Sequence[Token], wanted: frozenset[str], named: Named) -> bool:
    """Tell whether none of the words before a noun is barred, and one wanted where any is."""
    barred = {word.removeprefix(NOT) for word in wanted if word.startswith(NOT)}
    if any(_kinds(word, named) & barred for word in before):
        return False
    return len(barred) == len(wanted) or any(_suits(word, wanted, named) for word in before)


def _owners(noun: Token) -> list[Token]:
    """Return whose doing a noun is: who has it, by whom it is, or whose verb has it as its object."""
    owners = [child for child in noun.lefts if child.dep_ in ("poss", *BEFORE)]
    owners += [head for word, head in phrases(noun) if word == "by"]
    verb = noun.head
    if noun.dep_ in ("dobj", "pobj") and verb.pos_ in ("VERB", "AUX"):
        owners += actors(verb)
    return owners


def _particle(verb: Token, pattern: Pattern) -> Token | None:
    for child in verb.rights:
        if child.lower_ == pattern.particle:
            return child if child.i <= verb.i + PARTICLE_REACH else None
    return None


def _is_phrasal(verb: Token) -> bool:
    """Tell whether a particle gives the verb another sense: `fought off`, `shot back`."""
    return any(
        child.dep_ == "prt" or (child.lower_ == "back" and child.i == verb.i + 1) for child in verb.rights
    )


def _kinds(head: Token, named: Named) -> set[str]:
    """Return what a filler can be asked for as: `test`, `missile test`, and if it is a name its type."""
    lemma = head.lemma_.lower()
    kinds = {lemma, *(f"{child.lemma_.lower()} {lemma}" for child in head.lefts if child.dep_ in BEFORE)}
    return kinds | {NAME, NAME + (named[head.i] or UNKNOWN)} if head.i in named else kinds


def _suits(head: Token, wanted: frozenset[str], named: Named) -> bool:
    kinds = _kinds(head, named)
    return bool((kinds | {ANY}) & wanted) and not any(NOT + kind in wanted for kind in kinds)


def _done_by(heads: Sequence[Token], wanted: frozenset[str], named: Named) -> bool:
    """Tell whether one of who acts suits; where nobody is named, anybody may have."""
    if not heads:
        return ANY in wanted
    return any(_suits(each, wanted, named) for head in heads for each in with_conjuncts(head))


def _object(verb: Token, wanted: frozenset[str], named: Named) -> Token | None:
    for first in undergoing(verb):
        for head in with_conjuncts(first):
            if _suits(head, wanted, named):
                return head
            of = next((governed for word, governed in phrases(head) if word == "of"), None)
            if of is not None and head.lemma_.lower() in MEASURES and _suits(of, wanted, named):
                return of
    return None


def _followed(verb: Token, pattern: Pattern, named: Named) -> bool:
    near = [*phrases(verb)]
    if pattern.objects or any(wanted.objects for wanted in pattern.prepositions):
        near.extend(each for head in objects(verb) for each in phrases(head))
    timed = {governed.head.i for _, governed in near if governed.ent_type_ in ("DATE", "TIME")}
    near = [(word, governed) for word, governed in near if governed.head.i not in timed]
    if _met_barred(pattern.prepositions, near, named):
        return False
    if all(wanted.bars for wanted in pattern.prepositions):
        return True
    bare = {
        "not" if _is_denied(child) else child.lower_
        for child in verb.children
        if child.dep_ in ("prt", "prep", "advmod", "acomp", "oprd", "attr") and child.i not in timed
    }
    free = {wanted.word for wanted in pattern.prepositions if not wanted.objects}
    return bool(free & bare) or _met_wanted(pattern.prepositions, near, named)


def _met_wanted(
    prepositions: Iterable[Preposition], governed: Iterable[tuple[str, Token]], named: Named
) -> bool:
    wanted = {each.word: each.objects for each in prepositions if not each.bars}
    return any(
        word in wanted and (not wanted[word] or _suits(head, wanted[word], named)) for word, head in governed
    )


def _met_barred(
    prepositions: Iterable[Preposition], governed: Iterable[tuple[str, Token]], named: Named
) -> bool:
    barred = {each.word: each.objects for each in prepositions if each.bars}
    return any(
        {NOT + kind for kind in _kinds(head, named)} & barred.get(word, frozenset())
        for word, head in governed
    )


def _complemented(verb: Token, pattern: Pattern) -> bool:
    if pattern.complement == NONE:
        return not any(child.dep_ in ("xcomp", "ccomp", "oprd") for child in verb.rights)
    return any(_complements(child, pattern) for child in verb.children)


def _complements(child: Token, pattern: Pattern) -> bool:
    if pattern.complement == "inf":
        infinitive = child.dep_ in ("xcomp", "ccomp", "advcl") and _is_infinitive(child)
        lemmas = pattern.complement_lemmas
        return infinitive and (not lemmas or _suits(child, lemmas, {}))
    if pattern.complement == "ger":
        return child.dep_ in ("xcomp", "ccomp") and child.tag_ == "VBG" and not helpers(child)
    if pattern.complement == "negative":
        return _has_negative(child)
    if child.dep_ != "ccomp":
        return False
    if pattern.complement == "future":
        return _is_future(child)
    if pattern.complement == "undertaking":
        return _is_future(child) and _is_own(child) and not _is_quoted(child)
    lemmas = pattern.complement_lemmas
    return not _is_quoted(child) and (not lemmas or (_suits(child, lemmas, {}) and not _is_denied(child)))


def _is_quoted(verb: Token) -> bool:
    return verb.left_edge.text in ("“", '"', "``", "''") or (
        verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text in ("“", '"', "``", "''")
    )


def _is_denied(word: Token) -> bool:
    return any(child.dep_ == "neg" for child in word.children)


def _is_infinitive(verb: Token) -> bool:
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _is_future(verb: Token) -> bool:
    asks = verb.left_edge.tag_.startswith("W")
    return not asks and bool(helpers(verb) & {"will", "would", "'ll", "’ll", "shall"})


def _is_own(verb: Token) -> bool:
    """Tell whether a reported clause is about what the speaker will do: `said that it would build`."""
    own = any(child.dep_ == "nsubj" and child.lower_ in PERSONAL for child in verb.lefts)
    return own and verb.head.i < verb.i and verb.lemma_ not in STATES and not _is_denied(verb)


def _has_negative(child: Token) -> bool:
    return child.dep_ in ("oprd", "xcomp", "acomp", "ccomp", "attr", "dobj", "prep") and any(
        word.lower_ in NEGATIVE_WORDS for word in (child, *child.children)
    )
