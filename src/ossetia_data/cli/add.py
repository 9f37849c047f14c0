"""`ossetia-data add`: copy an article into raw/articles, with a sidecar of what is known about it."""

from pathlib import Path

import click

from ossetia_data.cli import options

RIGHTS = {"rights_holder": "holder", "license": "license", "redistribute": "redistribute_text"}


@click.command(short_help="Copy an article in, with what you know about it.")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@options.root
@click.option("--id", metavar="ID", help="The article's id; by default the file's name without its ending.")
@click.option("--title", metavar="TEXT", help="Headline, as printed.")
@click.option("--byline", metavar="TEXT", help="Authors, as printed.")
@click.option("--publisher", metavar="NAME", help="Name of the publication.")
@click.option("--url", metavar="URL", help="Address it was published at.")
@click.option("--language", metavar="CODE", help="Language of the text, such as en.")
@click.option("--published", metavar="DATE", help="Day of publication: 2022-03-31, or 2022-03 (EDTF).")
@click.option("--retrieved-on", metavar="DATE", help="Day the file was fetched: 2022-04-01.")
@click.option("--rights-holder", metavar="NAME", help="Who holds the rights in the text.")
@click.option("--license", metavar="NAME", help="Licence of the text, where one is granted.")
@click.option(
    "--redistribute/--no-redistribute",
    default=None,
    help="Whether the text itself may be published in dist/; no, unless you say so.",
)
def add(source: Path, root: Path, **known: str | bool | None) -> None:
    """Copy FILE into raw/articles and write down what you know about it.

    What you leave out is read from the article where it can be, and stays empty where it cannot.

    \b
    Examples:
      ossetia-data add story.html --url https://example.org/story
      ossetia-data add story.txt --publisher "The Courier" --published 2022-03-31
    """
    from ossetia_data.add import add as add_article

    said = {key: value for key, value in known.items() if value is not None}
    rights = {RIGHTS[key]: said.pop(key) for key in list(said) if key in RIGHTS}
    written = add_article(root, source, {**said, **({"rights": rights} if rights else {})})
    click.echo(f"Added {written}. Next: ossetia-data build")
