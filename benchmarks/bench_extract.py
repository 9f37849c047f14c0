"""What quotes, mentions and events cost on top of the bare spaCy pipeline, on the same articles.

    python benchmarks/bench_extract.py [articles]

Prints the seconds of both and their ratio, the median of three runs in turn.
"""

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from corpus import articles as invented

from ossetia_data.authority import load_authority
from ossetia_data.extract.attachment import attached
from ossetia_data.extract.events import find_events
from ossetia_data.extract.mentions import find_mentions
from ossetia_data.extract.nlp import Doc, parse
from ossetia_data.extract.quotes import find_quotes
from ossetia_data.model import Article, RawDocument
from ossetia_data.normalise import normalise

RUNS = 3
STEPS = ("attachment", "mentions", "quotes", "events")


def main() -> None:
    """Time the parse alone, then what is found in it."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    texts = enumerate(invented(count))
    articles = [normalise(RawDocument(f"a{n}", f"a{n}.txt", "", "text/plain", text)) for n, text in texts]
    seconds: dict[str, list[float]] = {step: [] for step in ("parse", *STEPS)}
    list(parse(articles[:2]))
    for _ in range(RUNS):
        started = perf_counter()
        parsed = list(parse(articles))
        seconds["parse"].append(perf_counter() - started)
        _extract(parsed, seconds)
    medians = {step: statistics.median(times) for step, times in seconds.items()}
    bare = medians["parse"] - medians["attachment"]  # The parse does it too.
    words = sum(len(article.text.split()) for article in articles)
    print(f"{count} articles, {words} words; bare spaCy pipeline {bare:.2f} s")
    for step in STEPS:
        print(f"{step:<11}{medians[step]:6.2f} s  {medians[step] / bare:6.1%} of the pipeline")
    total = sum(medians[step] for step in STEPS)
    print(f"{'together':<11}{total:6.2f} s  {total / bare:6.1%} of the pipeline")


def _extract(parsed: Sequence[tuple[Article, tuple[Doc, ...]]], seconds: dict[str, list[float]]) -> None:
    authority = load_authority(Path("benchmarks"))
    started = perf_counter()
    for _, docs in parsed:
        for doc in docs:
            attached(doc)
    after_attachment = perf_counter()
    mentions = [find_mentions(article, docs, authority) for article, docs in parsed]
    after_mentions = perf_counter()
    quotes = [find_quotes(*pair, named) for pair, named in zip(parsed, mentions, strict=True)]
    after_quotes = perf_counter()
    for pair, named, said in zip(parsed, mentions, quotes, strict=True):
        find_events(*pair, named, said)
    seconds["attachment"].append(after_attachment - started)
    seconds["mentions"].append(after_mentions - after_attachment)
    seconds["quotes"].append(after_quotes - after_mentions)
    seconds["events"].append(perf_counter() - after_quotes)


if __name__ == "__main__":
    main()
