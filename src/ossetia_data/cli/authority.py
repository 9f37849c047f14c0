"""`ossetia-data authority`: look after the list of who and what a dataset knows."""

from pathlib import Path

import click

from ossetia_data.cli import options


@click.group(short_help="Look after the list of who is known.")
def authority() -> None:
    """Look after raw/authority: the list of who and what a dataset knows, and of all their names.

    \b
    Example:
      ossetia-data authority check
    """


@authority.command(short_help="Find what is wrong in raw/authority.")
@options.root
def check(root: Path) -> int:
    """Find what is wrong in raw/authority/entities.csv and names.csv, one line a fault, each with its mend.

    Errors stop a build too: ids and Wikidata ids used twice, one name for two entities, names that go round
    in a circle or name nobody, values that do not fit their column. Warnings do not: rows that say something
    else than the world list, and names that would be found without their row.

    \b
    Exit codes: 0 no error; 1 errors; 2 could not be checked.
    \b
    Examples:
      ossetia-data authority check
      ossetia-data authority check --root harbour-strike
    """
    from ossetia_data.authority.check import check_authority, render
    from ossetia_data.errors import one_line
    from ossetia_data.schema import Package

    Package.read(root)  # Says where there is no dataset.
    report = check_authority(root)
    for line in render(report).splitlines():
        click.echo(one_line(line))
    return 1 if report.errors else 0
