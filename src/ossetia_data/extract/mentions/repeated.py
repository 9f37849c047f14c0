"""The names found in an article -> further places where it prints them, or the bare surname of a person."""

from collections.abc import Iterable, Iterator, Sequence

from ossetia_data.authority import Listed, NameIndex
from ossetia_data.authority.index import index
from ossetia_data.extract.mentions.identity import key_of, surname
from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.mentions.shape import is_address
from ossetia_data.extract.nlp import Doc, text_of
from ossetia_data.model import Entity, EntityType

# Stands in an index that only asks where a name is printed, not what it names.
NOBODY = Entity("x", "x", "other")


def repetitions(names: Sequence[Name], docs: Sequence[Doc]) -> Iterator[Name]:
    """Yield each place in `docs` that prints one of `names`, or the surname of one that is a person."""
    places = _index(names)
    for number, doc in enumerate(docs):
        for found in places.find(text_of(doc)):
            span = doc.char_span(found.start, found.end)
            if span is not None and not any(is_address(token) for token in span):
                yield Name(number, doc, span.start, span.end, "repeated", found.listed.entity.type)


def _index(names: Iterable[Name]) -> NameIndex:
    listed: dict[str, EntityType] = {}
    for name in names:
        if name.form != "name":
            continue
        type_ = name.guess or "other"
        listed.setdefault(name.text, type_)
        key = name.key
        if type_ == "person" and len(key) > 1 and len(surname(key)) > 2:
            listed.setdefault(_last_word(name.text, surname(key)), type_)
    return index(Listed(text, "name", Entity("x", text, type_)) for text, type_ in listed.items())


def _last_word(text: str, key: str) -> str:
    return next((word for word in reversed(text.split()) if key_of(word) == (key,)), text)
