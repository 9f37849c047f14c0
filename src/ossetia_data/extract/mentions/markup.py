"""The names found in a paragraph -> the same without what stands in tags, which pages saved as text hold."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ossetia_data.extract.mentions.names import Name
from ossetia_data.extract.nlp import Doc, text_of

# A tag, one whose brackets were escaped, a character reference.
TAG = re.compile(r"</?[A-Za-z][^<>]*>|&lt;.{0,200}?&gt;|&(?:[a-z]+|#\d+);")


def outside_markup(names: Iterable[Name], doc: Doc) -> Iterator[Name]:
    """Yield `names`, all of `doc`, each cut at the tag that touches it; none that lies in one."""
    text = text_of(doc)
    tags = [tag.span() for tag in TAG.finditer(text)] if "<" in text or "&" in text else []
    ends = [end for _, end in tags]
    for name in names:
        at = bisect_left(ends, name.characters[0] + 1)
        start, end = name.characters
        if at == len(tags) or tags[at][0] >= end:
            yield name
        elif tags[at][0] > start:
            yield replace(name, within=(start, start + len(text[start : tags[at][0]].rstrip())))
