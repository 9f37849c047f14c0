"""A laid-out paragraph -> its marked passages in the writer's sentences around them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.attribution import Attribution, Source, attributions
from ossetia_data.extract.quotes.passage import Passage

# How far up the parse a marked word looks for the verb it hangs on.
MAX_CLIMB = 12
# How many cues of its sentence on each side it looks at: a list without a full stop may hold thousands.
MAX_CUES = 40


@dataclass(frozen=True, slots=True)
class Place:
    """A marked passage in its paragraph: its tokens, and those of the writer's sentence on both sides.

    `found` are the attributions of that sentence; `lead` is the sentence before it and `led_by` what that
    one attributes.
    """

    passage: Passage
    number: int
    first: int
    last: int
    before: range
    after: range
    found: tuple[Attribution, ...]
    led_by: tuple[Attribution, ...]
    lead: range

    @property
    def words(self) -> str:
        """The words between the marks."""
        marked = self.passage.marked[self.number]
        return self.passage.text[marked.start : marked.end]

    @property
    def pause(self) -> str:
        """The comma or full stop printed right behind the closing mark, as in British news; else nothing."""
        behind = self.passage.doc[self.last].text if self.last < len(self.passage.doc) else ""
        return behind if behind in (",", ".") and self.closed else ""

    @property
    def closed(self) -> bool:
        """Say whether a mark closes the passage in its paragraph."""
        return self.passage.marked[self.number].closed

    def above(self) -> Iterator[Token]:
        """Yield the writer's words that the passage hangs on in the parse, nearest first."""
        for i in range(self.first, self.last):
            token = self.passage.doc[i]
            above = token.head.i
            if above != i and not self.first <= above < self.last:
                break
        else:
            return
        for _ in range(MAX_CLIMB):
            if token.head.i == token.i:
                return
            token = token.head
            if self.passage.free(token):
                yield token


@dataclass(frozen=True, slots=True)
class Said:
    """A marked passage and where it is attributed, if it is."""

    place: Place
    source: Source | None


def places(passage: Passage) -> list[Place]:
    """Find the place of each marked passage of a paragraph, in order."""
    if not passage.marked:
        return []
    found = attributions(passage)
    cues = [attribution.cue.i for attribution in found]
    breaks = sentence_breaks(passage)
    return [_place(passage, number, found, cues, breaks) for number in range(len(passage.marked))]


def _place(
    passage: Passage, number: int, found: Sequence[Attribution], cues: Sequence[int], breaks: Sequence[int]
) -> Place:
    marked = passage.marked[number]
    first, last = passage.first_at(marked.outer_start), passage.first_at(marked.outer_end)
    at = bisect_right(breaks, first) - 1
    begin, end = breaks[at], breaks[bisect_left(breaks, last)]
    lead = range(breaks[max(0, at - 1)], begin)
    here = bisect_left(cues, first)
    nearest = slice(
        max(bisect_left(cues, begin), here - MAX_CUES), min(bisect_left(cues, end), here + MAX_CUES)
    )
    own = tuple(found[nearest])
    led_by = tuple(found[bisect_left(cues, lead.start) : bisect_left(cues, lead.stop)][-MAX_CUES:])
    return Place(passage, number, first, last, range(begin, first), range(last, end), own, led_by, lead)


def sentence_breaks(passage: Passage) -> list[int]:
    """Return the tokens where a sentence of the writer's begins, marked passages being words in it."""
    doc, inside = passage.doc, passage.inside
    found = [0]
    for i in range(1, len(doc)):
        if inside[i - 1] < 0:
            if passage.text[passage.starts[i - 1]] in ".?!" and len(doc[i - 1]) == 1:
                found.append(i)
        elif inside[i - 1] >= 0 and inside[i] != inside[i - 1]:
            marked = passage.marked[inside[i - 1]]
            ended = passage.text[marked.start : marked.end].endswith(".")
            if ended and (inside[i] >= 0 or not doc[i].text[:1].islower()):
                found.append(i)
    return [*found, len(doc)]
