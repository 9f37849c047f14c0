"""`ossetia-data evaluate`: measure extraction on annotations of one's own."""

from pathlib import Path

import click

from ossetia_data.cli import options

# Written out, so that --help need not load what does the measuring; a test keeps the two equal.
TASKS = ("quotes", "entities", "links", "events", "body")


@click.command(short_help="Measure extraction on annotated documents.")
@click.argument("task", type=click.Choice(TASKS))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Know this dataset's authority too; without, the world's names only.",
)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Score the first N documents only.")
@options.workers
def evaluate(task: str, gold: Path, root: Path | None, limit: int | None, workers: int) -> None:
    """Read the documents of GOLD as a build would, and score what was found against what people found.

    GOLD is a JSONL file (.jsonl or .jsonl.gz), one document a line: {"id", "text" or "html", "date",
    "span": [start, end]} and, by task, "quotes" ({"spans", "kind", "speaker"}), "entities" ({"start", "end",
    "type", "qid"}), "events" ({"start", "end", "type", "date", "actors", "recipients"}) or "body", "title"
    and "published". Offsets count Unicode code points of the text from 0.

    \b
    Examples:
      ossetia-data evaluate quotes annotated.jsonl
      ossetia-data evaluate entities annotated.jsonl.gz --limit 20
    """
    from ossetia_data.evaluate import evaluate as score
    from ossetia_data.evaluate import render

    click.echo(render(score(task, gold, root, limit, workers)))
