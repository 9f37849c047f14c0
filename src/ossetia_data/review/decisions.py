"""raw/reviews/*.csv -> the decisions in them, by article, checked against their schemas."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

from ossetia_data.errors import DataError, Failures, InputError
from ossetia_data.schema import Field
from ossetia_data.sheet import Line, read_sheet
from ossetia_data.shipped import shipped

Action = Literal["accept", "reject", "edit", "add"]

FOLDER = Path("raw", "reviews")

# What can be reviewed, and the schema its file is written to.
REVIEWED = {
    "mentions": "review_mentions",
    "quotes": "review_quotes",
    "event_mentions": "review_event_mentions",
}

KEY = ("action", "article_id", "text", "occurrence", "note")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a review file: what to do with the row that stands for these words.

    `place` is file and line; `values` the other columns that are filled, as written.
    """

    place: str
    action: Action
    article_id: str
    text: str
    occurrence: int
    values: Mapping[str, str]


# Decisions by table name, then by article id.
Reviews = Mapping[str, Mapping[str, Sequence[Decision]]]


def load_reviews(root: Path) -> Reviews:
    """Read every review file under `root`; raise Failures with all the lines that break their schema."""
    found = {table: tuple(_decisions(root, table, schema)) for table, schema in REVIEWED.items()}
    errors = [item for items in found.values() for item in items if isinstance(item, DataError)]
    if errors:
        raise Failures(errors)
    return {
        table: _by_article(item for item in items if isinstance(item, Decision))
        for table, items in found.items()
    }


def _decisions(root: Path, table: str, schema: str) -> Iterator[Decision | InputError]:
    described = json.loads(shipped(f"schemas/{schema}.json").read_text(encoding="utf-8"))
    fields = [Field.of(column) for column in described["fields"]]
    for line in read_sheet(root, FOLDER / f"{table}.csv", fields):
        yield _decision(line) if isinstance(line, Line) else line


def _decision(line: Line) -> Decision:
    return Decision(
        place=line.place,
        action=cast(Action, line.values["action"]),
        article_id=line.values["article_id"],
        text=line.values["text"],
        occurrence=int(line.values.get("occurrence", 1)),
        values={column: value for column, value in line.values.items() if column not in KEY},
    )


def _by_article(decisions: Iterable[Decision]) -> Mapping[str, Sequence[Decision]]:
    grouped: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        grouped[decision.article_id].append(decision)
    return grouped
