"""A task and a file of gold annotations -> figures that say how accurate the toolkit is on them."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ossetia_data.article import Tools
from ossetia_data.authority import Authority, load_authority
from ossetia_data.evaluate import body, events, names, quotes
from ossetia_data.evaluate.gold import read_gold
from ossetia_data.evaluate.read import Read, read_all
from ossetia_data.evaluate.score import Figure

__all__ = ["TASKS", "Figure", "evaluate", "render"]

TASKS: Mapping[str, Callable[[Sequence[Read]], list[Figure]]] = {
    "quotes": lambda documents: quotes.score(documents) + quotes.calibration(documents),
    "entities": names.score_entities,
    "links": names.score_links,
    "events": events.score,
    "body": body.score,
}


def evaluate(
    task: str, gold: Path, root: Path | None = None, limit: int | None = None, workers: int = 0
) -> list[Figure]:
    """Read the gold documents as a build would and score what was found by one of TASKS.

    With `root`, the authority of that dataset is known; without, only the world's territories are.
    """
    authority: Authority = load_authority(root or gold.parent)
    return TASKS[task](read_all(read_gold(gold, limit), Tools(authority, {}), workers))


def render(figures: Sequence[Figure]) -> str:
    """Write figures as a Markdown table, those that nothing was annotated for left out.

    A measure without predictions has a share alone.
    """
    lines = ["| measure | precision | recall | F1 | found | gold |", "|---|--:|--:|--:|--:|--:|"]
    known = (figure for figure in figures if figure.gold or figure.predicted)
    return "\n".join([*lines, *(_line(figure) for figure in known)])


def _line(figure: Figure) -> str:
    predicted, gold = figure.predicted // figure.unit, figure.gold // figure.unit
    if not predicted:
        return f"| {figure.name} | | {figure.recall:.3f} | | | {gold} |"
    if not gold:
        return f"| {figure.name} | {figure.precision:.3f} | | | {predicted} | |"
    figures = f"{figure.precision:.3f} | {figure.recall:.3f} | {figure.f1:.3f}"
    return f"| {figure.name} | {figures} | {predicted} | {gold} |"
