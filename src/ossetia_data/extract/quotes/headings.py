"""Words quoted in a heading -> who is quoted with the same words in the text."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ossetia_data.extract.quotes.places import Said

LETTERS = re.compile(r"[^\W_]+")


def with_headings(said: Sequence[Said]) -> list[Said]:
    """Attribute what headings quote to whoever says it in the text."""
    body = [each for each in said if each.source and not _in_heading(each)]
    texts = [_key(each.place.words) for each in body]
    joined = "\n".join(texts)
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    return [_found(each, body, joined, starts) if _in_heading(each) else each for each in said]


def _found(heading: Said, body: Sequence[Said], joined: str, starts: Sequence[int]) -> Said:
    at = joined.find(_key(heading.place.words))
    if at < 0 or not body:
        return heading
    source = body[bisect_right(starts, at) - 1].source
    return replace(heading, source=replace(source, rule="heading")) if source else heading


def _in_heading(said: Said) -> bool:
    return said.place.passage.paragraph.kind == "heading"


def _key(words: str) -> str:
    """Return the words alone, each between spaces, so that none is found inside another."""
    return " " + " ".join(LETTERS.findall(words.casefold())) + " "
