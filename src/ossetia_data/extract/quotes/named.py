"""An article's mentions by position, its passages, and what its text tells of people -> an index of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.gender import genders
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import SUBJECTS
from ossetia_data.model import Mention

# Unnamed people who speak for somebody else.
DEPUTIES = frozenset(
    """
    adviser advisor aide ambassador army attorney campaign diplomat embassy foreign-ministry government
    lawyer leader military minister ministry officer official police politician representative source
    speaker spokesman spokesperson spokeswoman staffer team
    """.split()
)
# What a name stands before without anybody else being meant: `the Norland region`.
BODIES = frozenset(
    "administration authority city company government group party province region republic state".split()
)
# How many mentions back a pronoun or a description looks.
REACH = 40


@dataclass(frozen=True, slots=True)
class Names:
    """An article's mentions by position, its passages, and what the text tells of people's gender."""

    mentions: Sequence[Mention]
    starts: Sequence[int]
    passages: Mapping[int, Passage]
    genders: Mapping[str, str] = field(repr=False)

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """Yield the mentions that overlap the stretch from `start` to `end`."""
        i = max(0, bisect_right(self.starts, start) - 1)
        while i < len(self.mentions) and self.mentions[i].start < end:
            if self.mentions[i].end > start:
                yield self.mentions[i]
            i += 1

    def back_from(self, offset: int) -> Iterator[Mention]:
        """Yield the nearest mentions before `offset`, nearest first."""
        i = bisect_left(self.starts, offset)
        yield from (self.mentions[n] for n in range(i - 1, max(-1, i - 1 - REACH), -1))

    def is_subject(self, mention: Mention) -> bool:
        """Say whether a verb is said of `mention`, or of a body of its: `Norland's foreign ministry`."""
        passage = self.passages[mention.paragraph]
        last = passage.first_at(mention.end - passage.paragraph.start) - 1
        if last < 0 or not passage.free(passage.doc[last]):
            return False
        head = passage.doc[last]
        if head.dep_ == "poss" and head.head.lemma_.lower() in BODIES | DEPUTIES:
            head = head.head
        return head.dep_ in SUBJECTS


def names(mentions: Sequence[Mention], passages: Sequence[Passage]) -> Names:
    """Index an article's mentions."""
    by_number = {passage.paragraph.number: passage for passage in passages}
    known = [m for m in sorted(mentions, key=lambda m: m.start) if m.paragraph in by_number]
    return Names(known, [m.start for m in known], by_number, genders(known, by_number))


@dataclass(slots=True)
class Floor:
    """Who spoke last, and for whom an unnamed speaker (`spokesman`) spoke."""

    speaker: str = ""
    deputies: dict[str, Mention] = field(default_factory=dict)


def mention_at(head: Token, passage: Passage, names: Names) -> Mention | None:
    """Return the mention that `head` stands in."""
    start = passage.paragraph.start + head.idx
    return next(names.within(start, start + len(head)), None)
