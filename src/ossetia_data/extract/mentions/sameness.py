"""What an article shows of its names -> which of them stand for one person or one group."""

from collections import defaultdict
from collections.abc import Sequence

from ossetia_data.extract.mentions.evidence import STRONG, Votes, decide
from ossetia_data.extract.mentions.identity import Key, surname
from ossetia_data.extract.mentions.typing import Signs


def people(signs: Signs) -> dict[Key, Key]:
    """Return the full key of the person that each other one stands for.

    A word that two people share stands for neither, nor does one that the article uses of something else.
    """
    full = [key for key, votes in signs.all.items() if _is_full(key) and decide(votes) == "person"]
    same = _without_middle_names(full)
    holders: dict[str, set[Key]] = defaultdict(set)
    for key in full:
        holders[surname(key)].add(same.get(key, key))
        holders[key[0]].add(same.get(key, key))
    for word, keys in holders.items():
        if len(keys) == 1 and not _is_other(signs.printed.get((word,), {})):
            same[(word,)] = next(iter(keys))
    return same


def _is_full(key: Key) -> bool:
    """Return whether `key` can be given name and surname, and not two people's names."""
    return len(key) > 1 and not {"and", "&"} & set(key)


def _without_middle_names(keys: Sequence[Key]) -> dict[Key, Key]:
    """Return the fullest key for each that leaves out or shortens names in its middle."""
    alike: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-len(key), -len("".join(key)), key)):
        alike[key[0], surname(key)].append(key)
    return {
        key: fullest
        for fullest, *others in alike.values()
        for key in others
        if all(any(word.startswith(part) for word in fullest) for part in key[1:])
    }


def _is_other(votes: Votes) -> bool:
    return max(votes.values(), default=0) > votes.get("person", 0) + STRONG


def groups(signs: Signs) -> dict[Key, Key]:
    """Return the singular key of each group that is named in the plural too."""
    plurals = {
        key: (*key[:-1], key[-1].removesuffix("s")) for key in signs.all if key and key[-1].endswith("s")
    }
    return {
        plural: singular
        for plural, singular in plurals.items()
        if singular in signs.all and decide(signs.all[plural]) == decide(signs.all[singular]) == "group"
    }
