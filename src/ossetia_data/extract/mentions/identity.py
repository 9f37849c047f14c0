"""The names of one article -> one entity for each thing named, however it is named."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

from normality import slugify

from ossetia_data.authority.index import fold
from ossetia_data.extract.mentions.lexicon import NAME_ENDINGS
from ossetia_data.model import Entity, EntityType

# The words of a name, spelt alike however it is written.
Key = tuple[str, ...]

# What a body is for, behind its name: X (England and Wales), which is X as well.
IN_BRACKETS = re.compile(r"\s\([^()]*\)$")


def key_of(text: str) -> Key:
    """Return the words of a name in the form in which two spellings of it are alike."""
    words = (fold(word.strip(".,'’\"“”()")) for word in IN_BRACKETS.sub("", text).split())
    return tuple(word for word in words if word)


def surname(key: Sequence[str]) -> str:
    """Return the last word of a person's name, endings such as Jr left out."""
    return next((word for word in reversed(key) if word not in NAME_ENDINGS), "")


def entity_id(type_: EntityType, name: str, article_id: str) -> str:
    """Return an id derived from type and name; one that holds in this article only for a bare surname."""
    slug = slugify(name, sep="-")
    if not slug:
        return f"{type_}-{_digest(name)}"
    if type_ == "person" and len(key_of(name)) < 2:
        return f"{type_}-{slug}-{_digest(article_id)}"
    return f"{type_}-{slug}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def unlisted(type_: EntityType, spellings: Sequence[str], article_id: str) -> Entity:
    """Return an entity for what no authority lists, under its fullest, then commonest spelling."""
    counts = Counter(spellings)
    name = min(counts, key=lambda text: (-len(key_of(text)), text.isupper(), -counts[text], text))
    return Entity(entity_id(type_, name, article_id), name, type_)
