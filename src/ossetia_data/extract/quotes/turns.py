"""The paragraphs of a transcript -> what each speaker says in a turn of their own: `HOLT: It is safe.`"""

import re
from collections import Counter
from collections.abc import Sequence

from ossetia_data.extract.quotes.attribution import Attribution
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.reported import Reported

LABEL = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):\s+(?=\S)")
SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})
# A label that comes once is a heading; one that comes again is somebody who speaks.
TURNS = 2


def turns(passages: Sequence[Passage]) -> list[Reported]:
    """Find the turns of an interview or a debate that is printed without quotation marks."""
    labelled = [(passage, match) for passage in passages if (match := LABEL.match(passage.text))]
    counts = Counter(match.group(1) for _, match in labelled)
    return [_turn(passage, match) for passage, match in labelled if _is_turn(passage, match, counts)]


def _is_turn(passage: Passage, match: re.Match[str], counts: Counter[str]) -> bool:
    marked = passage.marked[0] if passage.marked else None
    if not _is_somebody(passage, match):
        return False
    return counts[match.group(1)] >= TURNS and not (marked and marked.outer_start == match.end())


def _is_somebody(passage: Passage, match: re.Match[str]) -> bool:
    """Tell a speaker's label (`HOLT`, `Ann Orr`, `Q`) from that of a field: `Record`, `Next fight`."""
    words = passage.doc[passage.first_at(0) : passage.first_at(match.end(1))]
    return match.group(1).isupper() or any(word.ent_type_ in SPEAKERS for word in words)


def _turn(passage: Passage, match: re.Match[str]) -> Reported:
    name = passage.doc[passage.first_at(match.end(1)) - 1]
    found = Attribution(name, name, name, "subject")
    return Reported(passage, found, passage.first_at(match.end()), len(passage.doc), "turn")
