"""A paragraph as the quote rules see it: its parse, its marked passages, and which tokens they hold."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from ossetia_data.extract.nlp import Doc, Token
from ossetia_data.extract.quotes.marks import Marked, find_marked
from ossetia_data.model import Article, Paragraph, Span

# Parts of speech that can attribute.
CUE_KINDS = ("VERB", "AUX", "NOUN")


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
    kinds = {doc.vocab.strings[kind] for kind in CUE_KINDS}
    free = zip(doc.to_array("POS").tolist(), inside, strict=True)
    cues = tuple(i for i, (kind, number) in enumerate(free) if kind in kinds and number < 0)
    return Passage(paragraph, text, doc, tuple(marked), inside, starts, cues)


def _inside(starts: Sequence[int], marked: Sequence[Marked]) -> tuple[int, ...]:
    inside = [-1] * len(starts)
    for number, passage in enumerate(marked):
        first = bisect_left(starts, passage.outer_start)
        last = bisect_left(starts, passage.outer_end)
        inside[first:last] = [number] * (last - first)
    return tuple(inside)
