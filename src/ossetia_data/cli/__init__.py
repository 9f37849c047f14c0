"""Words on a command line in; library calls, one-line errors and an exit code out."""

import sys

import click

from ossetia_data.cli.add import add
from ossetia_data.cli.authority import authority
from ossetia_data.cli.build import build
from ossetia_data.cli.evaluate import evaluate
from ossetia_data.cli.failure import run
from ossetia_data.cli.init import init
from ossetia_data.cli.serve import serve
from ossetia_data.cli.validate import validate

EPILOG = """\
\b
Start a dataset of your own:
  ossetia-data init harbour-strike
  cd harbour-strike
  ossetia-data add ~/Downloads/story.html --url https://example.org/story
  ossetia-data build
  ossetia-data serve

\b
Exit codes: 0 done; 1 the data is wrong, and each fault was printed with its
place and its mend; 2 the command could not run; 130 interrupted.
Set OSSETIA_DATA_DEBUG=1 to see where an unexpected error comes from.
"""


@click.group("ossetia-data", epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="ossetia-data", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn a folder of news articles into tables of quotes, entities and events.

    Every row says which characters of which article it was read from, and whether a machine or a person
    decided it. Nothing that fails a check is ever written to dist/.
    """


for command in (init, add, build, validate, authority, serve, evaluate):
    cli.add_command(command)


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run(cli, sys.argv[1:]))
