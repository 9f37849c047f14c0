"""The phrase that names a speaker, and the mentions around it -> which entity speaks."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ossetia_data.extract.nlp import Token
from ossetia_data.extract.quotes.cues import FEMALE, MALE
from ossetia_data.extract.quotes.passage import Passage
from ossetia_data.extract.quotes.speakers import RELATIVE, SUBJECTS, antecedent
from ossetia_data.model import Mention

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
THEY = frozenset({"they", "them", "their", "it", "its"})
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
        """Say whether a verb is said of `mention`."""
        passage = self.passages[mention.paragraph]
        last = passage.first_at(mention.end - passage.paragraph.start) - 1
        return last >= 0 and passage.doc[last].dep_ in SUBJECTS and passage.free(passage.doc[last])


def names(mentions: Sequence[Mention], passages: Sequence[Passage]) -> Names:
    """Index an article's mentions."""
    by_number = {passage.paragraph.number: passage for passage in passages}
    known = [m for m in sorted(mentions, key=lambda m: m.start) if m.paragraph in by_number]
    genders: dict[str, str] = {}
    for mention in known:
        if mention.entity.type == "person" and (gender := _gender(mention, by_number[mention.paragraph])):
            genders.setdefault(mention.entity.entity_id, gender)
    return Names(known, [m.start for m in known], by_number, genders)


def _gender(mention: Mention, passage: Passage) -> str:
    first = passage.first_at(mention.start - passage.paragraph.start)
    for i in range(max(0, first - 1), min(first + 1, len(passage.doc))):
        word = passage.doc[i].lower_.rstrip(".")
        if word in FEMALE:
            return "she"
        if word in MALE:
            return "he"
    return ""


@dataclass(slots=True)
class Floor:
    """Who spoke last, and for whom an unnamed speaker (`spokesman`) spoke."""

    speaker: str = ""
    deputies: dict[str, Mention] = field(default_factory=dict)


def referent(
    head: Token, phrase: tuple[int, int], passage: Passage, names: Names, floor: Floor
) -> Mention | None:
    """Find a mention of whoever the phrase around `head` refers to."""
    if head.lower_ in RELATIVE:
        head = antecedent(head)
        phrase = (head.i, head.i + 1)
    if (mention := mention_at(head, passage, names)) is not None:
        return mention
    offset = passage.paragraph.start + passage.starts[phrase[0]]
    if head.lower_ in HE | SHE:
        return _person(head.lower_, offset, names, floor.speaker)
    if head.lower_ in THEY:
        return _group(offset, names, floor.speaker)
    if head.pos_ in ("NOUN", "PROPN"):
        return _described(head, phrase, passage, names, floor)
    return None


def mention_at(head: Token, passage: Passage, names: Names) -> Mention | None:
    """Return the mention that `head` stands in."""
    start = passage.paragraph.start + head.idx
    return next(names.within(start, start + len(head)), None)


def _person(pronoun: str, offset: int, names: Names, floor: str) -> Mention | None:
    gender = "he" if pronoun in HE else "she"
    candidates = [
        m
        for m in names.back_from(offset)
        if m.entity.type == "person" and names.genders.get(m.entity.entity_id, gender) == gender
    ]
    for mention in candidates:
        if mention.entity.entity_id == floor or names.is_subject(mention):
            return mention
    return candidates[0] if candidates else None


def _group(offset: int, names: Names, floor: str) -> Mention | None:
    candidates = [m for m in names.back_from(offset) if m.entity.type in ("organization", "group", "place")]
    for mention in candidates:
        if mention.entity.entity_id == floor or (mention.form == "name" and names.is_subject(mention)):
            return mention
    return None


def _described(
    head: Token, phrase: tuple[int, int], passage: Passage, names: Names, floor: Floor
) -> Mention | None:
    """Find whom `a spokesman for X` speaks for, or whom `the spokesman` spoke for before."""
    lemma = head.lemma_.lower()
    span = passage.span(*phrase)
    inner = [m for m in names.within(span.start, span.end) if m.entity.type != "work"]
    beside = [mention for mention in inner if mention.end == passage.paragraph.start + head.idx - 1]
    if beside and lemma in BODIES:
        return beside[0]
    if inner and lemma not in DEPUTIES:
        return None
    if inner:
        floor.deputies[lemma] = inner[0]
    elif (named := _titled(head, span.start, names)) is not None:
        return named
    elif lemma in DEPUTIES and not (lemma in floor.deputies and _is_definite(head)):
        principal = _principal(passage, span.start, names)
        if principal is not None:
            floor.deputies[lemma] = principal
    return floor.deputies.get(lemma)


def _is_definite(head: Token) -> bool:
    return any(child.lower_ in ("the", "this", "that") for child in head.lefts)


def _titled(head: Token, offset: int, names: Names) -> Mention | None:
    """Find the person whom the same word described before their name: `Senator X … the senator`."""
    if not _is_definite(head):
        return None
    for mention in names.back_from(offset):
        if mention.entity.type != "person":
            continue
        passage = names.passages[mention.paragraph]
        last = passage.first_at(mention.end - passage.paragraph.start) - 1
        if last >= 0 and _describes(head.lemma_, passage.doc[last]):
            return mention
    return None


def _describes(lemma: str, name: Token) -> bool:
    """Say whether a noun of this lemma stands beside `name` as its title, apposition or predicate."""
    beside = [*name.children, name.head]
    if name.dep_ == "nsubj":
        beside += [child for child in name.head.children if child.dep_ == "attr"]
    joined = ("compound", "appos", "nmod", "attr")
    return any(
        t.lemma_.lower() == lemma.lower() and (t.dep_ in joined or name.dep_ == "appos") for t in beside
    )


def _principal(passage: Passage, offset: int, names: Names) -> Mention | None:
    """Find the body that was spoken of last: the subject of this sentence or of those before it."""
    for mention in names.back_from(offset):
        if passage.paragraph.number - mention.paragraph > 1:
            return None
        if mention.entity.type in ("organization", "place", "group") and names.is_subject(mention):
            return mention
    return None
