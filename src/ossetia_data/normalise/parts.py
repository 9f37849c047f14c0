"""What a way of normalising hands back: facts that the article prints about itself, and its paragraphs."""

from dataclasses import dataclass

from ossetia_data.model import Facts, Kind


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph's words, on one line, and what it is on the page."""

    kind: Kind
    words: str


@dataclass(frozen=True, slots=True)
class Parts:
    """An article in parts: `facts` as printed, `parts` in order."""

    facts: Facts
    parts: tuple[Part, ...]
