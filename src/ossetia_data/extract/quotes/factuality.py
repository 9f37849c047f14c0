"""A cue and its subject -> whether anything is reported to have been said: not denied, supposed or asked."""

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.speakers import antecedent

# What they open is supposed, not told.
SUPPOSING = frozenset({"if", "unless", "lest"})
# Verbs whose infinitive or gerund does not happen: `refused to say`, `stopped short of saying`.
REFRAINING = frozenset(
    {"avoid", "decline", "deny", "fail", "forget", "hesitate", "neglect", "refuse", "stop"}
)
# What is said behind them is only possible.
POSSIBLY = frozenset({"could", "may", "might"})
# Verbs behind which an infinitive happens: `went on to say`.
GOING_ON = frozenset({"continue", "go", "proceed"})
# How many words before a verb its negation stands: `has never publicly said`.
NEAR = 3
# Who is said to speak where nobody does, alone or before a noun: `no official`.
NOBODY = frozenset({"neither", "no", "nobody", "none", "no-one", "noone"})


def is_nobody(noun: Token) -> bool:
    """Say whether a noun phrase names nobody: `no one`, `none of them`, `who said so?`."""
    return (
        noun.lower_ in NOBODY
        or _is_asked_for(noun)
        or any(child.lower_ in NOBODY or child.dep_ == "neg" for child in noun.lefts if child.i < noun.i)
    )


def _is_asked_for(noun: Token) -> bool:
    """Tell `Who said so?` and `it is unclear who said so` from `Holt, who said so`."""
    if noun.lower_ != "who" or antecedent(noun).i != noun.i:
        return False
    return noun.head.dep_ == "ccomp" or noun.is_sent_start is True


def is_denied(verb: Token) -> bool:
    """Say whether what `verb` reports was not said: `never said`, `if she says`, `refused to say`."""
    if any(child.dep_ == "neg" and verb.i - child.i <= NEAR for child in verb.lefts) or _is_supposed(verb):
        return True
    return _is_refrained(verb) or any(child.lower_ in POSSIBLY for child in verb.lefts if child.dep_ == "aux")


def happened(verb: Token) -> bool:
    """Tell what was said from what is not, or might be: `would say`, `is ready to say`."""
    if is_denied(verb):
        return False
    if verb.tag_ != "VB":
        return True
    if verb.dep_ != "ccomp" and not _has(verb, "aux") and any(child.dep_ == "nsubj" for child in verb.lefts):
        return True  # a present tense misread: `critics say`
    outer = verb.head
    goes_on = outer.lemma_ in GOING_ON and outer.tag_ != "VB" and not _has(outer, "neg")
    return goes_on and (verb.dep_ == "xcomp" or (verb.dep_ == "advcl" and _has(outer, "prt")))


def _is_supposed(verb: Token) -> bool:
    """Read `if she says`, `had she said`, `did she say`."""
    if any(child.dep_ == "mark" and child.lower_ in SUPPOSING for child in verb.lefts):
        return True
    subjects = [child.i for child in verb.lefts if child.dep_ == "nsubj"]
    return bool(subjects) and any(child.dep_ == "aux" and child.i < subjects[0] for child in verb.lefts)


def _is_refrained(verb: Token) -> bool:
    outer = verb.head
    if verb.dep_ == "pcomp":  # `short of saying`
        outer = outer.head if outer.head.pos_ in ("VERB", "AUX") else outer.head.head
    return verb.dep_ in ("pcomp", "xcomp") and outer.lemma_ in REFRAINING


def _has(verb: Token, relation: str) -> bool:
    return any(child.dep_ == relation for child in verb.children)
