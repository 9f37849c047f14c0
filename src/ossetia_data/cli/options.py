"""Options that several commands take."""

from pathlib import Path

import click

root = click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=".",
    show_default="this folder",
    metavar="DIR",
    help="The dataset's folder: the one that holds datapackage.json.",
)

workers = click.option(
    "--workers",
    type=click.IntRange(min=0),
    metavar="N",
    default=0,
    help="Processes to use; 0: one for few articles, else one a processor.",
)
