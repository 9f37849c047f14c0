"""Articles and gold pages -> how much of the article is kept, and how little else."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ossetia_data.evaluate.read import Read
from ossetia_data.evaluate.score import Figure, total

BODY, TITLE, DATE = "body 4-gram", "title exact", "date exact"

# A document's whole body, in units of a count.
WHOLE = 1_000_000

Grams = Counter[tuple[str, ...]]


def score(documents: Sequence[Read]) -> list[Figure]:
    """Score sequences of four words of body and headings, and exact titles and days.

    The figure of the body is the mean over documents of precision and of recall.
    """
    figures = [figure for document in documents for figure in _score(document)]
    return [total(name, (f for f in figures if f.name == name)) for name in (BODY, TITLE, DATE)]


def _score(document: Read) -> Iterator[Figure]:
    article, gold = document.reading.article, document.gold.annotated
    kept = [article.words(p) for p in article.paragraphs if p.kind in ("body", "heading")]
    found, wanted = _grams("\n".join(kept)), _grams(gold.get("body") or "")
    both = (found & wanted).total()
    yield Figure(BODY, *_share(both, found.total()), *_share(both, wanted.total()), WHOLE)
    if gold.get("title"):
        right = _flat(article.facts.title) == _flat(gold["title"])
        yield Figure(TITLE, recalled=int(right), gold=1)
    if gold.get("published"):
        right = article.facts.published[:10] == gold["published"][:10]
        yield Figure(DATE, recalled=int(right), gold=1)


def _share(part: int, whole: int) -> tuple[int, int]:
    """Count a share in fractions of WHOLE, so that those of many documents add up to their mean.

    Nothing of nothing is whole.
    """
    return (round(part / whole * WHOLE) if whole else WHOLE), WHOLE


def _grams(text: str) -> Grams:
    words = re.findall(r"\w+", text)
    return Counter(zip(*(words[at:] for at in range(4)), strict=False))


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
