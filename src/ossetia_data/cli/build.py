"""`ossetia-data build`: make dist/ from raw/."""

from pathlib import Path

import click

from ossetia_data.cli import options


@click.command(short_help="Make dist/ from raw/.")
@options.root
@click.option(
    "--with-text",
    is_flag=True,
    help="Fill in the text of every paragraph: for private use only, unless it is yours to publish.",
)
@options.workers
def build(root: Path, with_text: bool, workers: int) -> None:
    """Make dist/ from raw/: the tables as CSV and Parquet, a descriptor, a data card and checksums.

    dist/ is replaced in one step, and only by a package that passes every check. Whatever goes wrong, also
    Ctrl-C or a full disk, leaves it as the last finished build left it.

    \b
    Examples:
      ossetia-data build
      ossetia-data build --root harbour-strike --with-text
    """
    from ossetia_data.build import build as build_dataset
    from ossetia_data.cli.progress import progress
    from ossetia_data.cli.summary import render

    with progress() as advance:
        summary = build_dataset(root, with_text=with_text, workers=workers, progress=advance)
    click.echo(render(summary))
    for note in summary.notes:
        click.echo(f"note: {note}", err=True)
    if with_text:
        click.echo(
            "dist/ holds the articles' text. Build without --with-text before you publish it.", err=True
        )
