"""Marked passages and attributions -> who says each passage, by rules in order of trust."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import Attribution, attributions
from ossetia_data.extract.quotes.cues import BELIEF, SPEECH
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import SUBJECTS, speaker_of

PAUSES = (",", "?", "!", "-", "–", "—", "…", "...", "'", "’")
# How far up the parse a marked word looks for the verb it hangs on.
MAX_CLIMB = 8
# How many words a name with its titles may have before its verb.
MAX_NAME = 12
PUNCTUATION = frozenset(",;:()—–-")


@dataclass(frozen=True, slots=True)
class Source:
    """By what rule, and by which attribution in which passage, something is attributed."""

    passage: Passage
    attribution: Attribution
    rule: str


@dataclass(frozen=True, slots=True)
class Place:
    """A marked passage in its paragraph: its tokens, and those of the writer's sentence on both sides."""

    passage: Passage
    number: int
    first: int
    last: int
    before: range
    after: range
    found: tuple[Attribution, ...]

    @property
    def words(self) -> str:
        """The words between the marks."""
        marked = self.passage.marked[self.number]
        return self.passage.text[marked.start : marked.end]


@dataclass(frozen=True, slots=True)
class Said:
    """A marked passage and where it is attributed, if it is."""

    place: Place
    source: Source | None


def attribute(passages: Sequence[Passage]) -> list[Said]:
    """Decide for every marked passage who says it, in the order of the text."""
    said: list[Said] = []
    for number, passage in enumerate(passages):
        for place in _places(passage):
            source = next((s for rule in RULES if (s := rule(place)) is not None), None)
            if source is None:
                source = _standing(place, passages[number - 1] if number else None, said)
            said.append(Said(place, source))
    return said


def _places(passage: Passage) -> list[Place]:
    if not passage.marked:
        return []
    found = tuple(attributions(passage))
    breaks = _breaks(passage)
    places = []
    for number, marked in enumerate(passage.marked):
        first, last = passage.first_at(marked.outer_start), passage.first_at(marked.outer_end)
        begin = breaks[bisect_right(breaks, first) - 1]
        end = breaks[bisect_left(breaks, last)]
        places.append(Place(passage, number, first, last, range(begin, first), range(last, end), found))
    return places


def _breaks(passage: Passage) -> list[int]:
    """Return the tokens where a sentence of the writer's begins, marked passages being words in it."""
    doc, inside = passage.doc, passage.inside
    found = [0]
    for i in range(1, len(doc)):
        if inside[i - 1] < 0 and doc[i - 1].text in (".", "?", "!"):
            found.append(i)
        elif inside[i - 1] >= 0 and inside[i] != inside[i - 1]:
            marked = passage.marked[inside[i - 1]]
            ended = passage.text[marked.start : marked.end].endswith(".")
            if ended and (inside[i] >= 0 or not doc[i].text[:1].islower()):
                found.append(i)
    return [*found, len(doc)]


def _behind(place: Place) -> Source | None:
    """`“…,” she said`, `“…,” said the mayor`: the clause that opens right behind the passage."""
    if not place.words.endswith(PAUSES):
        return None
    for found in place.found:
        if found.cue.i in place.after:
            if _opens(place, found):
                return Source(place.passage, found, "behind")
            return None
    return None


def _opens(place: Place, found: Attribution) -> bool:
    """Say whether cue and subject are the first words behind the passage."""
    between = range(place.last, found.cue.i)
    if any(place.passage.inside[i] >= 0 for i in between):
        return False
    if min(found.cue.i, found.subject.left_edge.i) - place.last <= 2:
        return True
    doc = place.passage.doc
    return len(between) <= MAX_NAME and not any(doc[i].text in PUNCTUATION for i in between[1:])


def _ahead(place: Place) -> Source | None:
    """`She said: “…”`, `she said that it was “…”`: the nearest cue before it in the sentence."""
    for found in reversed(place.found):
        if found.cue.i in place.before:
            return Source(place.passage, _outer(found, place), "ahead")
    return None


def _outer(found: Attribution, place: Place) -> Attribution:
    """Step from `he believes` to the `she said` around it, unless the inner speaker stands on their own."""
    firm = found.cue.lemma_ in SPEECH - BELIEF and found.rule != "noun"
    if firm and found.speaker.pos_ == "PROPN":
        return found
    token = found.cue
    for _ in range(MAX_CLIMB):
        if token.head is token:
            break
        if token.dep_ == "ccomp" and token.head.i < token.i:
            for outer in place.found:
                if outer.cue.i == token.head.i:
                    return outer
        token = token.head
    return _leading(found, place)


def _leading(found: Attribution, place: Place) -> Attribution:
    """Read `announced last week she wanted` as one report even where the parse does not."""
    if found.subject.pos_ != "PRON":
        return found
    for outer in reversed(place.found):
        gap = range(outer.cue.i + 1, found.subject.i)
        close = outer.cue.i < found.subject.i and len(gap) <= 5
        if close and outer.cue.lemma_ in SPEECH and not any(place.passage.doc[i].is_punct for i in gap):
            return outer
    return found


def _later(place: Place) -> Source | None:
    """A cue anywhere behind it in the sentence."""
    for found in place.found:
        if found.cue.i in place.after and found.rule != "noun":
            return Source(place.passage, found, "later")
    return None


def _governed(place: Place) -> Source | None:
    """The subject of whatever verb the passage depends on: `they put both under “…”`."""
    for i in range(place.first, place.last):
        for verb in _verbs_above(place.passage.doc[i], place):
            subject = speaker_of(verb, place.passage)
            if subject is None:
                return None
            return Source(place.passage, Attribution(verb, subject, subject, "verb"), "governed")
    return None


def _verbs_above(token: Token, place: Place) -> list[Token]:
    for _ in range(MAX_CLIMB):
        if token.head is token:
            break
        token = token.head
        if place.passage.free(token) and token.pos_ in ("VERB", "AUX") and token.i < place.first:
            return [token]
    return []


def _standing(place: Place, previous: Passage | None, said: Sequence[Said]) -> Source | None:
    """The speaker who has the floor: of the passage before, or of the sentence that leads up to this one."""
    if place.before.start > 0:
        return _lead_in(place.passage, place.before.start, said, place.found)
    if previous is not None:
        return _lead_in(previous, len(previous.doc), said, tuple(attributions(previous)))
    return None


def _lead_in(passage: Passage, end: int, said: Sequence[Said], found: Sequence[Attribution]) -> Source | None:
    start = _last_sentence(passage, end)
    last = said[-1] if said else None
    if last and last.place.passage is passage and last.place.last > start and last.source:
        return Source(last.source.passage, last.source.attribution, "standing")
    for attribution in reversed(found):
        if start <= attribution.cue.i < end and attribution.cue.lemma_ in SPEECH:
            return Source(passage, attribution, "lead")
    for i in range(start, end):
        token = passage.doc[i]
        person = token.ent_type_ in ("PERSON", "ORG") or token.lower_ in ("he", "she")
        if token.dep_ in SUBJECTS and passage.free(token) and person:
            return Source(passage, Attribution(token.head, token, token, "subject"), "lead")
    if last and last.source:
        return Source(last.source.passage, last.source.attribution, "standing")
    return None


def _last_sentence(passage: Passage, end: int) -> int:
    breaks = _breaks(passage)
    return breaks[max(0, bisect_left(breaks, end) - 1)]


RULES: tuple[Callable[[Place], Source | None], ...] = (_behind, _ahead, _later, _governed)
