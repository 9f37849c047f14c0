"""A corpus -> a working file beside dist/ that says which rule proposed each row, for whoever asks why."""

import csv
from collections.abc import Iterator
from pathlib import Path

from ossetia_data.model import Event, Mention, Quote
from ossetia_data.resolve import Corpus

FILE = Path(".cache", "rules.csv")

COLUMNS = ("table", "article_id", "start", "end", "text", "rule", "origin", "confidence")

# Which table the rows of each kind land in.
TABLES: dict[type[Mention | Quote | Event], str] = {
    Mention: "mentions",
    Quote: "quotes",
    Event: "event_mentions",
}


def write_rules(corpus: Corpus, root: Path) -> Path:
    """Write `root`/.cache/rules.csv anew and return its path."""
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        lines = csv.writer(file, lineterminator="\n")
        lines.writerow(COLUMNS)
        lines.writerows(_lines(corpus))
    return path


def _lines(corpus: Corpus) -> Iterator[tuple[object, ...]]:
    for reading in corpus.readings:
        article = reading.article
        rows: tuple[Mention | Quote | Event, ...] = (*reading.mentions, *reading.quotes, *reading.events)
        for row in rows:
            words = article.text[row.start : row.end]
            place = (TABLES[type(row)], article.article_id, row.start, row.end, words)
            yield (*place, row.rule, row.origin, row.confidence)
