"""A trigger whose clause names nobody -> whether it still tells what some described people or body did."""

from collections.abc import Iterable

from ossetia_data.extract.events.control import actors, undergoing
from ossetia_data.extract.events.lexicon import lexicon
from ossetia_data.extract.events.syntax import VERBAL, helpers, is_passive, with_conjuncts
from ossetia_data.extract.events.triggers import Trigger
from ossetia_data.extract.events.vocabulary import FUTURE, MATERIAL_CONFLICT
from ossetia_data.extract.nlp import Token
from ossetia_data.model import Factuality

# A person the text was about just before, whom it does not name again.
SOMEBODY = frozenset({"he", "she"})

# With these a participle tells of one happening, and not of what is so.
PAST_HELPERS = frozenset("'d 've been had has have was were ’d ’ve".split())


def is_described(trigger: Trigger, fact: Factuality) -> bool:
    """Tell whether somebody described did it, or will: `Workers at the plant went on strike`."""
    verb = trigger.head
    if verb.pos_ not in VERBAL or not (
        (fact == "asserted" and _is_past(verb)) or (fact == "planned" and bool(helpers(verb) & FUTURE))
    ):
        return False
    heads = [] if trigger.word in actors(verb) else actors(verb)
    if is_passive(verb) and trigger.pattern.type in MATERIAL_CONFLICT:
        heads = [*heads, *undergoing(verb)]
    return _any_agent(heads)


def _is_past(verb: Token) -> bool:
    words = helpers(verb)
    if verb.tag_ == "VBG":
        return bool(words)
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(words & PAST_HELPERS))


def _any_agent(heads: Iterable[Token]) -> bool:
    agents = lexicon().agents
    return any(
        each.lemma_.lower() in agents or each.lower_ in SOMEBODY
        for head in heads
        for each in with_conjuncts(head)
    )
