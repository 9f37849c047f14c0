"""`ossetia-data validate`: check a package that was built."""

from pathlib import Path

import click


@click.command(short_help="Check a package that was built.")
@click.argument("path", metavar="[PATH]", type=click.Path(path_type=Path), default=".", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="text for people, json for programs, github for annotations in a workflow.",
)
def validate(path: Path, form: str) -> int:
    """Check the package at PATH (this folder's, by default) against its schemas and its articles.

    PATH is a dataset's folder, its dist/, or a datapackage.json.

    \b
    Exit codes: 0 valid; 1 invalid; 2 could not be checked.
    \b
    Examples:
      ossetia-data validate
      ossetia-data validate ~/Downloads/package --format json
    """
    from ossetia_data.validate import render
    from ossetia_data.validate import validate as validate_package

    issues = validate_package(path)
    if report := render(issues, form):
        click.echo(report)
    return 1 if issues else 0
