"""What an article shows of its names -> which of them stand for one person or one group."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ossetia_data.extract.mentions.evidence import STRONG, Votes, decide
from ossetia_data.extract.mentions.identity import Key, surname
from ossetia_data.extract.mentions.lexicon import NAME_ENDINGS, TITLES
from ossetia_data.extract.mentions.typing import KNOWN, Signs

# So many people of one name are told apart; more are no article.
MOST_NAMESAKES = 20


def people(signs: Signs) -> dict[Key, Key]:
    """Return the full key of the person that each other one stands for.

    What two people share (a surname, an initial) stands for neither, nor does a word that the article uses of
    something else, or that is known to name something else and is nowhere said of a person.
    """
    full = [key for key, votes in signs.all.items() if _is_full(key) and decide(votes) == "person"]
    same = _without_middle_names(full)
    same |= _without_initials(full, same)
    holders: dict[Key, set[Key]] = defaultdict(set)
    for key in full:
        holder = same.get(key, key)
        for short in _shorter(key):
            holders[short].add(holder)
    for short, keys in holders.items():
        if len(keys) == 1 and _may_be_person(short, next(iter(keys)), signs):
            same[short] = next(iter(keys))
    return same


def _is_full(key: Key) -> bool:
    """Return whether `key` can be given name and surname, and not two people's names."""
    return sum(word not in NAME_ENDINGS for word in key) > 1 and not {"and", "&"} & set(key)


def _shorter(key: Key) -> Iterator[Key]:
    """Yield the shorter names that the holder of a full one goes by: surname, with Jr too, and given name."""
    last = surname(key)
    yield (last,)
    if key[-1] != last:
        yield (last, key[-1])
    if key[0] not in TITLES:
        yield (key[0],)


def _may_be_person(short: Key, holder: Key, signs: Signs) -> bool:
    printed = signs.printed.get(short, {})
    if (
        max((weight for type_, weight in signs.all.get(short, {}).items() if type_ != "person"), default=0)
        < KNOWN
    ):
        return not _is_other(printed)
    is_surname = short[0] == surname(holder)
    return is_surname and printed.get("person", 0) > max(0, printed.get("place", 0))


def _without_middle_names(keys: Sequence[Key]) -> dict[Key, Key]:
    """Return the fullest key for each that leaves out or shortens names in its middle.

    One that may be short for two people (Jr and Sr) stands for neither.
    """
    alike: dict[tuple[str, str], list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-len(key), -len("".join(key)), key)):
        alike[key[0], surname(key)].append(key)
    same: dict[Key, Key] = {}
    for fullest, *others in alike.values():
        apart = [key for key in others if not _leaves_out(key, fullest)]
        same |= {
            key: fullest
            for key in others
            if key not in apart and not any(_leaves_out(key, other) for other in apart[:MOST_NAMESAKES])
        }
    return same


def _leaves_out(key: Key, fuller: Key) -> bool:
    return all(any(word.startswith(part) for word in fuller) for part in key[1:])


def _without_initials(keys: Sequence[Key], same: Mapping[Key, Key]) -> dict[Key, Key]:
    """Return the one full key that fits each with an initial for the given name: J Orr, of Jane Orr."""
    by_initial: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for key in keys:
        if len(key[0]) > 1:
            by_initial[key[0][0], surname(key)].add(same.get(key, key))
    short = {key: by_initial[key[0], surname(key)] for key in keys if len(key[0]) == 1}
    return {key: next(iter(fuller)) for key, fuller in short.items() if len(fuller) == 1}


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
