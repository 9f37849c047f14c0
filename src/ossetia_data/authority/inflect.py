"""A demonym -> the other words that English makes of it."""

import re

# Frenchman, Irishwomen: what ends like this takes no plural s.
COMPOUNDING = re.compile(r"(?:sh|ch)$")
COMPOUNDS = ("man", "men", "woman", "women")


def with_plurals(demonym: str) -> list[str]:
    """Return `demonym` with the words that English makes of it.

    >>> with_plurals("Peruvian")
    ['Peruvian', 'Peruvians']
    """
    if COMPOUNDING.search(demonym):
        return [demonym, *(demonym + ending for ending in COMPOUNDS)]
    return [demonym] if demonym.endswith(("s", "ese")) else [demonym, demonym + "s"]
