"""Gold documents -> what the toolkit reads from their texts, beside their annotations."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ossetia_data.article import Tools
from ossetia_data.engine import run
from ossetia_data.errors import DataError, Failures
from ossetia_data.evaluate.align import Alignment, align
from ossetia_data.evaluate.gold import Gold
from ossetia_data.model import Reading


@dataclass(frozen=True, slots=True)
class Read:
    """A gold document, what was read from its text, and where its characters stand in the gold text."""

    gold: Gold
    reading: Reading
    places: Alignment


def read_all(gold: Sequence[Gold], tools: Tools, workers: int = 0) -> list[Read]:
    """Read every document as a build would; raise Failures with those that cannot be read."""
    errors: list[DataError] = []
    found = list(_read(gold, tools, workers, errors))
    if errors:
        raise Failures(errors)
    return found


def _read(gold: Sequence[Gold], tools: Tools, workers: int, errors: list[DataError]) -> Iterator[Read]:
    results = run((document.raw for document in gold), tools, workers)
    for document, result in zip(gold, results, strict=True):
        if isinstance(result, Reading):
            yield Read(document, result, align(result.article, document.text))
        else:
            errors.extend(result)
