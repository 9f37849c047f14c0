"""The paragraphs of a transcript -> what each speaker says in a turn of their own: `HOLT: It is safe.`"""

import re
from collections import Counter
from collections.abc import Sequence

from ossetia_data.extract.quotes.attribution import Attribution
from ossetia_data.extract.quotes.labelled import names_of_people
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.reported import Reported
from ossetia_data.model import Mention

LABEL = re.compile(r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):\s+(?=\S)|([QA])\.\s+(?=\S)")
SPEAKERS = frozenset({"PERSON", "ORG", "NORP"})
# A label that comes once is a heading; one that comes again is somebody who speaks.
TURNS = 2


def turns(passages: Sequence[Passage], mentions: Sequence[Mention]) -> list[Reported]:
    """Find the turns of an interview or a debate that is printed without quotation marks."""
    labelled = [(passage, match) for passage in passages if (match := LABEL.match(passage.text))]
    counts = Counter(_label(match) for _, match in labelled)
    again = [(passage, match) for passage, match in labelled if counts[_label(match)] >= TURNS]
    # One of them plainly speaks: then so does whoever takes turns with them, be it a newspaper.
    people = names_of_people(passages, mentions) if again else frozenset()
    if not any(_is_somebody(passage, match, people) for passage, match in again):
        return []
    return [_turn(passage, match) for passage, match in again if not _is_marked(passage, match)]


def _label(match: re.Match[str]) -> str:
    return str(match.group(match.lastindex or 0))


def _is_marked(passage: Passage, match: re.Match[str]) -> bool:
    """Say whether the turn stands in quotation marks, and is found as a quote."""
    return bool(passage.marked) and passage.marked[0].outer_start == match.end()


def _is_somebody(passage: Passage, match: re.Match[str], people: frozenset[str]) -> bool:
    """Tell a speaker's label (`HOLT`, `Ann Orr`, `Q`) from that of a field: `Record`, `Next fight`."""
    words = passage.doc[passage.first_at(0) : passage.first_at(match.end(match.lastindex or 0))]
    if _label(match).isupper() or people.issuperset(_label(match).split()):
        return True
    return any(word.ent_type_ in SPEAKERS for word in words)


def _turn(passage: Passage, match: re.Match[str]) -> Reported:
    name = passage.doc[passage.first_at(match.end(match.lastindex or 0)) - 1]
    found = Attribution(name, name, name, "subject")
    return Reported(passage, found, passage.first_at(match.end()), len(passage.doc), "turn")
