"""Text of paragraphs -> the passages that stand between quotation marks, by the marks alone.

A passage never crosses a paragraph: a quotation that runs on is one passage in each. Marks inside marks
belong to the words of the outer passage. Where a mark is missing, only its own paragraph suffers.
"""

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

# Two backticks open and two apostrophes close, as in TeX; typewriters print two apostrophes for both.
DOUBLE = re.compile(r"``|''|[\"“”„‟«»＂〝〞「」『』]")
SINGLE = re.compile(r"(?<!['`])['‘’‚‛`‹›](?!['`])")
OPENING = frozenset("“„‟«〝「『‘‚‛‹") | {"``"}
CLOSING = frozenset("”»〞」』’›")
AMBIGUOUS_SINGLES = frozenset("'`’‘")

# Left-over markup: the marks of its attributes quote nobody.
TAG = re.compile(r"<[A-Za-z/][^<>]*>")

# Words that begin with an apostrophe, and what follows it in them.
ELISION = re.compile(r"(?:\d|(?:em|til|till|tis|twas|cause|bout|round|cuz|un|n|kay)\b)", re.IGNORECASE)
PLURAL = re.compile(r"s['’] [a-z]")
STOP = re.compile(r"[,.!?;…](?=\s|$)")
# The writer's clause that ends a paragraph: who said it, in a few words, behind a pause.
CUE_AT_END = re.compile(
    r"(?<=[,?!])\s+(?:(?:[A-Z][\w.'’-]*|he|she|they|the)(?:\s[\w.'’-]+){0,4}\s(?:said|says|added|asked)"
    r"|(?:said|says|added|asked)\s[A-Z][\w.'’-]*(?:\s[\w.'’-]+){0,4})\.?$"
)
INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)

Side = Literal["open", "close"]


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: `start`, `end` leave the marks out, `outer_start`, `outer_end` take them in.

    `opened` and `closed` say whether the mark on that side is printed in this paragraph; `doubled` that
    it is two apostrophes.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    double: bool = True
    doubled: bool = False
    opened: bool = True
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark and which side of a passage it stands on."""

    start: int
    end: int
    side: Side


def find_marked(paragraphs: Sequence[str]) -> list[list[Marked]]:
    """Find the marked passages of each paragraph, in order, as offsets into that paragraph."""
    found, running = [], False
    for number, text in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else ""
        passages = _doubles(text, running)
        if passages and not passages[-1].closed:
            passages[-1] = _without_cue(text, passages[-1])
        running = bool(passages) and not passages[-1].closed
        found.append(_with_singles(text, passages, following))
    return found


def _without_cue(text: str, passage: Marked) -> Marked:
    """End a passage that nobody closes where `…, she said.` ends the paragraph."""
    cue = CUE_AT_END.search(text, passage.start)
    if cue is None:
        return passage
    return replace(passage, end=cue.start(), outer_end=cue.start(), closed=True)


def _doubles(text: str, running: bool) -> list[Marked]:
    marks = list(_sides(text, running))
    pairs, unclosed, unopened = _pair(marks)
    passages = [_passage(text, marks[a], marks[b]) for a, b in pairs]
    passages += [passage for a in unclosed if (passage := _unclosed(text, marks, a))]
    if unopened[:1] == [0] and (running or text[marks[0].start - 1 : marks[0].start] in (*",.?!…",)):
        passages.append(_passage(text, None, marks[0]))
    return sorted((p for p in passages if p.start < p.end), key=lambda p: p.start)


def _sides(text: str, running: bool) -> Iterator[Mark]:
    depth = 1 if running else 0
    tags = [found.span() for found in TAG.finditer(text)]
    for number, found in enumerate(DOUBLE.finditer(text)):
        if _tagged(found.start(), tags):
            continue
        start, end, mark = found.start(), found.end(), found.group()
        before, after = _neighbour(text, start - 1, -1), _neighbour(text, end, 1)
        if mark in '"＂' and not depth and before.isdigit() and not (after.isalnum()):
            continue  # inches, seconds
        side = _side(mark, before, after, depth)
        if running and number == 0 and side == "open":
            depth = 0  # the opening mark repeated at the head of the paragraph
        depth = depth + 1 if side == "open" else max(0, depth - 1)
        yield Mark(start, end, side)


def _tagged(at: int, tags: Sequence[tuple[int, int]]) -> bool:
    number = bisect_right(tags, (at, at)) - 1
    return number >= 0 and tags[number][0] <= at < tags[number][1]


def _side(mark: str, before: str, after: str, depth: int) -> Side:
    tight_before, tight_after = _is_tight(before, "([{—–-/"), _is_tight(after, ")]}—–-/,.;:!?…")
    if mark in OPENING:
        return "close" if tight_before and not tight_after and depth else "open"
    if mark in CLOSING:
        return "open" if not tight_before and tight_after and not depth else "close"
    if tight_before != tight_after:
        return "close" if tight_before else "open"
    return "close" if depth else "open"


def _is_tight(neighbour: str, loose: str) -> bool:
    """Say whether a word stands close against the mark on this side."""
    return bool(neighbour) and not neighbour.isspace() and neighbour not in loose


def _neighbour(text: str, at: int, step: int) -> str:
    while 0 <= at < len(text) and text[at] in INVISIBLE:
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _pair(marks: Sequence[Mark]) -> tuple[list[tuple[int, int]], list[int], list[int]]:
    """Match marks like brackets; return the outermost pairs and the marks left over on each side."""
    stack: list[int] = []
    pairs: list[tuple[int, int]] = []
    unopened: list[int] = []
    for number, mark in enumerate(marks):
        if mark.side == "open":
            stack.append(number)
        elif stack:
            first = stack.pop()
            while pairs and pairs[-1][0] > first:
                pairs.pop()
            pairs.append((first, number))
        else:
            unopened.append(number)
    return pairs, stack, unopened


def _unclosed(text: str, marks: Sequence[Mark], first: int) -> Marked | None:
    """Read a passage that nobody closes: to the paragraph's end, or to a pause before the next mark."""
    opening = marks[first]
    if first + 1 == len(marks):
        return _passage(text, opening, None)
    limit = marks[first + 1].start
    pause = STOP.search(text, opening.end, limit)
    return _passage(text, opening, None, pause.end()) if pause else None


def _passage(text: str, opening: Mark | None, closing: Mark | None, limit: int = -1) -> Marked:
    start, end = opening.end if opening else 0, closing.start if closing else limit
    outer_end = closing.end if closing else (len(text) if limit < 0 else limit)
    end = len(text) if end < 0 else end
    while start < end and (text[start].isspace() or text[start] in INVISIBLE):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in INVISIBLE):
        end -= 1
    closed = closing is not None or limit >= 0
    first = opening or closing
    return Marked(
        start,
        end,
        outer_start=opening.start if opening else 0,
        outer_end=outer_end,
        doubled=first is not None and text[first.start : first.end] == "''",
        opened=opening is not None,
        closed=closed,
    )


def _with_singles(text: str, doubles: list[Marked], following: str) -> list[Marked]:
    singles = list(_singles(text, doubles, following))
    if not singles:
        return doubles
    passages: list[Marked] = []
    for passage in sorted([*doubles, *singles], key=lambda p: (p.outer_start, -p.outer_end)):
        if not passages or passage.outer_start >= passages[-1].outer_end:
            passages.append(passage)
    return passages


def _singles(text: str, doubles: Sequence[Marked], following: str) -> Iterator[Marked]:
    """Yield passages between single marks that do not stand inside double ones."""
    marks = [found.start() for found in SINGLE.finditer(text)]
    marks = [at for at, inside in _inside(marks, doubles) if not inside]
    openings = [at for at in marks if _opens_single(text, at)]
    closings = deque(at for at in marks if _closes_single(text, at))
    taken = 0
    for number, at in enumerate(openings):
        if at < taken:
            continue
        limit = openings[number + 1] if number + 1 < len(openings) else len(text)
        while closings and closings[0] <= at:
            closings.popleft()
        close = _closing(text, closings, limit)
        if close is not None:
            taken = close + 1
            passage = _passage(text, Mark(at, at + 1, "open"), Mark(close, close + 1, "close"))
        elif at == 0 and following and _opens_single(following, 0):
            taken = len(text)
            passage = _passage(text, Mark(at, at + 1, "open"), None)
        else:
            continue
        if passage.start < passage.end:
            yield replace(passage, double=False)


def _inside(marks: Sequence[int], passages: Sequence[Marked]) -> Iterator[tuple[int, bool]]:
    """Say of each mark, both sorted, whether it stands inside a passage."""
    number = 0
    for at in marks:
        while number < len(passages) and passages[number].outer_end <= at:
            number += 1
        yield at, number < len(passages) and passages[number].outer_start <= at


def _opens_single(text: str, at: int) -> bool:
    if text[at : at + 1] not in OPENING | AMBIGUOUS_SINGLES:
        return False
    before, after = _neighbour(text, at - 1, -1), _neighbour(text, at + 1, 1)
    if _is_tight(before, "([{—–-/") or not (after.isalnum() or after in "[$£€…"):
        return False
    return bool(after) and not ELISION.match(text, at + 1)


def _closes_single(text: str, at: int) -> bool:
    if text[at : at + 1] not in CLOSING | AMBIGUOUS_SINGLES:
        return False
    before, after = _neighbour(text, at - 1, -1), _neighbour(text, at + 1, 1)
    return _is_tight(before, "([{/") and not after.isalnum()


def _closing(text: str, closings: Iterable[int], limit: int) -> int | None:
    """Choose the first mark that closes; a plural's apostrophe (`the voters' choice`) for want of another."""
    spare = None
    for at in closings:
        if at >= limit:
            break
        if not PLURAL.match(text, at - 1):
            return at
        spare = at if spare is None else spare
    return spare
