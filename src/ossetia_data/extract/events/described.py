"""A trigger whose clause names nobody -> whether somebody described did it, and their description."""

from collections.abc import Iterable, Iterator

from ossetia_data.extract.events.control import actors, undergoing
from ossetia_data.extract.events.lexicon import lexicon
from ossetia_data.extract.events.names import Names
from ossetia_data.extract.events.naming import acting
from ossetia_data.extract.events.syntax import VERBAL, helpers, is_passive, phrases, with_conjuncts
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.events.vocabulary import CIRCUMSTANCES, FUTURE, MATERIAL_CONFLICT, MEASURES
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Factuality

# A person the text was about just before, whom it does not name again.
SOMEBODY = frozenset({"he", "she"})

# In tokens: what is longer is no subject of a label.
LONGEST_DOER = 8

# With these a participle tells of one happening, and not of what is so.
PAST_HELPERS = frozenset("'d 've been had has have was were ’d ’ve".split())


def is_described(trigger: Trigger, fact: Factuality) -> bool:
    """Tell whether somebody described did it, or will: `Workers at the plant went on strike`."""
    verb = trigger.head
    if verb.pos_ not in VERBAL or not (
        (fact == "asserted" and _is_past(verb)) or (fact == "planned" and _is_meant(verb))
    ):
        return False
    if only_dates(verb):
        return False
    heads = _subjects(trigger)
    if is_passive(verb) and trigger.pattern.type in MATERIAL_CONFLICT:
        heads = [*heads, *undergoing(verb)]
    return _any_agent(heads)


def doer(trigger: Trigger, names: Names) -> str:
    """Return the subject as printed, if it describes somebody whom nothing names, else nothing."""
    if trigger.head.pos_ not in VERBAL or is_passive(trigger.head):
        return ""
    heads = _subjects(trigger)
    named = any(names.at(name) is not None for head in heads for name in acting(head, names))
    return "" if named or not heads or heads[0].pos_ not in ("NOUN", "PROPN") else _printed(heads[0])


def _printed(head: Token) -> str:
    """Return the words of a noun phrase, of a long one or one with a clause in it the core alone."""
    first = head.left_edge
    behind = head.doc[head.i + 1 : head.right_edge.i + 1]
    whole = not any(map(_parts, behind)) and head.right_edge.i - first.i < LONGEST_DOER
    if first.tag_ in ("WP$", "WP", "WDT") or (not whole and head.lemma_.lower() in MEASURES):
        return ""
    return head.doc[first.i : (head.right_edge.i if whole else head.i) + 1].text


def _parts(word: Token) -> bool:
    return word.is_punct or word.dep_ == "relcl" or word.tag_ in ("WP", "WDT", "VBG", "VBN")


def _subjects(trigger: Trigger) -> list[Token]:
    heads = actors(trigger.head)
    return [] if trigger.word in heads else heads


def _is_past(verb: Token) -> bool:
    words = helpers(verb)
    if verb.tag_ == "VBG":
        return bool(words) or _accompanies(verb)
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(words & PAST_HELPERS))


def _accompanies(verb: Token) -> bool:
    """Tell whether a participle tells what somebody did beside what is told in the past: `met, urging …`."""
    marked = any(child.dep_ in ("mark", "prep") for child in verb.lefts)
    return verb.dep_ == "advcl" and verb.i > verb.head.i and not marked and verb.head.tag_ == "VBD"


def only_dates(verb: Token) -> bool:
    """Tell whether a clause only says when or why something else was: `years after crowds stormed it`."""
    governs = verb.head.lower_ if verb.dep_ in ("pcomp", "advcl", "ccomp") else ""
    marks = {child.lower_ for child in verb.lefts if child.dep_ in ("mark", "prep")}
    return bool((marks | {governs}) & CIRCUMSTANCES)


def _is_meant(verb: Token) -> bool:
    """Tell whether somebody says they will, or plan to; a mere purpose is told with what was done for it."""
    planned = verb.dep_ == "xcomp" and verb.head.pos_ == "VERB" and verb.head.tag_ != "VB"
    return planned or bool(helpers(verb) & FUTURE)


def _any_agent(heads: Iterable[Token]) -> bool:
    agents = lexicon().agents
    return any(
        word.lemma_.lower() in agents or word.lower_ in SOMEBODY
        for head in heads
        for each in with_conjuncts(head)
        for word in (each, *_measured(each))
    )


def _measured(head: Token) -> Iterator[Token]:
    """Yield what an amount is of: the workers of `thousands of workers`."""
    if head.lemma_.lower() in MEASURES:
        yield from (governed for word, governed in phrases(head) if word == "of")
