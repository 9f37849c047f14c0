"""Plain forms of verbs, names, noun phrases -> the forms that a label's sentence needs."""

import re
from collections.abc import Mapping, Sequence

from ossetia_data.model import Factuality

IRREGULAR = {"be": "is", "have": "has"}

# How a chronicle says what has not happened: `{}` is the verb's plain form, or its gerund.
UNREAL: Mapping[Factuality, str] = {"planned": "to {}", "hypothetical": "may {}"}
UNREAL_GERUND: Mapping[Factuality, str] = {"hypothetical": "possibly {}", "negated": "not {}"}

# One short vowel before the last consonant doubles it, and so do these though they have two syllables.
DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprt]")
STRESSED_LAST = frozenset("admit commit permit submit expel compel repel rebel prefer refer occur".split())

PLURALS = frozenset({"children", "men", "people", "police", "troops", "women"})
SINGULAR_ENDINGS = ("ss", "us", "is", "’s", "'s")

# What stands behind these tells more of a noun phrase and does not decide its number.
BEHIND_NOUN = re.compile(r" (?:about|at|behind|by|for|from|in|near|of|on|outside|to|with) ")


def third_person(verb: str) -> str:
    """Return the third person singular of a verb's plain form.

    >>> [third_person(verb) for verb in ("recognise", "deny", "reach", "veto", "deploy")]
    ['recognises', 'denies', 'reaches', 'vetoes', 'deploys']
    """
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else f"{verb}s"


def inflected(verb: str, factuality: Factuality, plural: bool) -> str:
    """Return a verb as it stands behind its subject: `recognises`, `to recognise`, `do not recognise`."""
    if factuality in UNREAL:
        return UNREAL[factuality].format(verb)
    if factuality == "negated":
        return f"{'do' if plural else 'does'} not {verb}"
    return verb if plural else third_person(verb)


def gerund(verb: str, factuality: Factuality = "asserted") -> str:
    """Return a verb as it stands without a subject.

    >>> [gerund(verb) for verb in ("talk", "lose", "cut", "free", "die", "commit", "visit")]
    ['talking', 'losing', 'cutting', 'freeing', 'dying', 'committing', 'visiting']
    >>> gerund("sign", "negated"), gerund("sign", "planned")
    ('not signing', 'to sign')
    """
    if factuality == "planned":
        return UNREAL[factuality].format(verb)
    return UNREAL_GERUND.get(factuality, "{}").format(f"{_stem(verb)}ing")


def _stem(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}y"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1]
    return f"{verb}{verb[-1]}" if DOUBLING.fullmatch(verb) or verb in STRESSED_LAST else verb


def listed(names: Sequence[str]) -> str:
    """Join names as a sentence does.

    >>> listed(["A", "B", "C"])
    'A, B and C'
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def is_many(phrase: str) -> bool:
    """Tell whether a noun phrase takes the plural of its verb.

    >>> [is_many(phrase) for phrase in ("Workers at the plant", "The head of the unions", "A judge and jury")]
    [True, False, True]
    """
    core = BEHIND_NOUN.split(phrase, maxsplit=1)[0].casefold()
    last = core.split()[-1] if core.split() else ""
    return " and " in core or last in PLURALS or (last.endswith("s") and not last.endswith(SINGULAR_ENDINGS))
