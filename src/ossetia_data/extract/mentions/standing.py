"""The names found in each paragraph -> those that stand, the ones of tables, menus and titles doubted."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ossetia_data.extract.mentions.identity import Key
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_headline
from ossetia_data.extract.nlp import Doc, text_of

# Tags of a verb that says something of a subject; a line of text without any is a heading, a row or a label.
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def standing(found: Sequence[Sequence[Name]], docs: Sequence[Doc]) -> list[list[Name]]:
    """Return the names of each paragraph that stand; what no sentence names is doubted.

    Where every word is capitalised, names are those of the plain text, if there is any.
    """
    headlines = {number for number, doc in enumerate(docs) if is_headline(doc)}
    lines = {number for number, doc in enumerate(docs) if not is_prose(doc)}
    plain = {name.key for names in found for name in names if name.paragraph not in headlines}
    told = {n.key for names in found for n in names if n.paragraph not in headlines | lines}
    return [
        [
            name if name.listed else replace(name, doubted=_is_line(name, lines, told))
            for name in names
            if name.listed or _stands(name, headlines, lines, plain, told)
        ]
        for names in found
    ]


def is_prose(doc: Doc) -> bool:
    """Return whether `doc` has a verb that is written small: whether it says anything."""
    return any(token.tag_ in FINITE and token.is_lower for token in doc)


def _is_line(name: Name, lines: Set[int], told: Set[Key]) -> bool:
    """Return whether `name` stands in a line that says nothing, and in no sentence."""
    return name.paragraph in lines and name.key not in told


def _stands(name: Name, headlines: Set[int], lines: Set[int], plain: Set[Key], told: Set[Key]) -> bool:
    if name.paragraph in headlines and plain and name.key not in plain:
        return False
    if _is_line(name, lines, told) and (name.rule == "capitals" or text_of(name.doc).isupper()):
        return False
    return not (name.text.isupper() and any(part in told for part in _parts(name.key)))


def _parts(key: Key) -> Iterator[Key]:
    """Yield what `key` holds that is shorter and could be a name of several words."""
    for size in range(2, len(key)):
        for start in range(len(key) - size + 1):
            yield key[start : start + size]
