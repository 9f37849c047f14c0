"""`ossetia-data init`: make a new dataset folder."""

from pathlib import Path

import click


@click.command(short_help="Make a new dataset folder.")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def init(folder: Path) -> None:
    """Make DIR a dataset: its descriptor, its schemas and an empty raw/, ready to build.

    In a folder that is a dataset already, only what is missing is added; nothing is overwritten.

    \b
    Example:
      ossetia-data init harbour-strike
    """
    from ossetia_data.init import init as init_dataset

    written = init_dataset(folder)
    if not written:
        click.echo(f"{folder} is a dataset already; nothing was missing")
        return
    click.echo(f"Made {folder} ({len(written)} files). Next:")
    click.echo(f"  cd {folder}")
    click.echo("  ossetia-data add FILE    copy an article in, with what you know about it")
    click.echo("  ossetia-data build       make dist/ from it")
    click.echo("Give it a title, a description and a licence in datapackage.json.")
