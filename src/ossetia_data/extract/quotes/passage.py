"""A paragraph as the quote rules see it: its parse, its marked passages, and which tokens they hold."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.extract.quotes.cues import BELIEF, IDIOMS, REPORT_NOUNS, SPEECH, WAYS_OF_SEEING
from ossetia_data.extract.quotes.frames import REPORTING
from ossetia_data.extract.quotes.marks import Marked, find_marked
from ossetia_data.model import Article, Paragraph, Span

# Parts of speech that can attribute.
CUE_KINDS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADP"})
CUES = SPEECH | BELIEF | REPORT_NOUNS | REPORTING | WAYS_OF_SEEING | {first for first, _ in IDIOMS} | {"per"}


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: token `i` starts at `starts[i]`, in marked passage `inside[i]` or in none: -1.

    `cues` are the tokens outside all marks that may attribute something, by their part of speech.
    """

    paragraph: Paragraph
    text: str
    doc: Doc
    marked: tuple[Marked, ...]
    inside: tuple[int, ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    cues: tuple[int, ...] = field(repr=False)

    def free(self, token: Token) -> bool:
        """Say whether `token` is the writer's own word, no quoted one and no quotation mark."""
        return self.inside[token.i] < 0

    def first_at(self, offset: int) -> int:
        """Return the first token that begins at or behind `offset`, counted from the paragraph's start."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """Return the stretch of the article that the tokens `first` up to `last`, exclusive, cover."""
        end = self.doc[last - 1]
        return Span(self.paragraph.start + self.starts[first], self.paragraph.start + end.idx + len(end))


def passages(article: Article, docs: Sequence[Doc]) -> list[Passage]:
    """Lay marks and parse of each paragraph side by side."""
    texts = [article.words(paragraph) for paragraph in article.paragraphs]
    found = zip(article.paragraphs, texts, docs, find_marked(texts), strict=True)
    return [_passage(*each) for each in found]


def _passage(paragraph: Paragraph, text: str, doc: Doc, marked: Sequence[Marked]) -> Passage:
    starts = tuple(doc.to_array("IDX").tolist())
    inside = _inside(starts, marked)
    cues = tuple(i for i in _cues(doc) if inside[i] < 0)
    return Passage(paragraph, text, doc, tuple(marked), inside, starts, cues)


def _cues(doc: Doc) -> Iterator[int]:
    """Yield the tokens that may attribute, told by the hashes of their lemma and part of speech alone."""
    kinds, lemmas = _hashes(doc.vocab.strings, CUE_KINDS), _hashes(doc.vocab.strings, CUES)
    words = zip(doc.to_array("LEMMA").tolist(), doc.to_array("POS").tolist(), strict=True)
    yield from (i for i, (lemma, kind) in enumerate(words) if lemma in lemmas and kind in kinds)


@cache
def _hashes(strings: Mapping[str, int], words: frozenset[str]) -> frozenset[int]:
    return frozenset(strings[word] for word in words)


def _inside(starts: Sequence[int], marked: Sequence[Marked]) -> tuple[int, ...]:
    inside = [-1] * len(starts)
    for number, passage in enumerate(marked):
        first = bisect_left(starts, passage.outer_start)
        last = bisect_left(starts, passage.outer_end)
        inside[first:last] = [number] * (last - first)
    return tuple(inside)
