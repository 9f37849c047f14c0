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
@click.option(
    "--unlinked",
    is_flag=True,
    help="Print, as rows for raw/authority/entities.csv, who is named and has no Wikidata id.",
)
@options.workers
def build(root: Path, with_text: bool, unlinked: bool, workers: int) -> None:
    """Make dist/ from raw/: the tables as CSV and Parquet, a descriptor, a data card and checksums.

    dist/ is replaced in one step, and only by a package that passes every check. Whatever goes wrong, also
    Ctrl-C or a full disk, leaves it as the last finished build left it.

    With --unlinked the closing lines go to stderr, and stdout is a CSV of everyone and everything named
    that has no Wikidata id and is not in raw/authority, the most used first. Its columns are those of
    raw/authority/entities.csv; note says where each is named, in the articles' words. Move the rows that
    you want there, and fill in their Wikidata ids where you are certain.

    \b
    Examples:
      ossetia-data build
      ossetia-data build --unlinked > unlinked.csv
      ossetia-data build --root harbour-strike --with-text
    """
    from ossetia_data.build import build as build_dataset
    from ossetia_data.cli.progress import progress
    from ossetia_data.cli.summary import render
    from ossetia_data.unlinked import render as render_unlinked

    with progress() as advance:
        summary = build_dataset(root, with_text, workers, advance, list_unlinked=unlinked)
    click.echo(render(summary), err=unlinked)
    if unlinked:
        click.echo(render_unlinked(summary.unlinked), nl=False)
    for note in summary.notes:
        click.echo(f"note: {note}", err=True)
    if with_text:
        click.echo(
            "dist/ holds the articles' text. Build without --with-text before you publish it.", err=True
        )
