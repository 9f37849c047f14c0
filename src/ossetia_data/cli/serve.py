"""`ossetia-data serve`: explore a built package in a browser."""

from pathlib import Path

import click

from ossetia_data.cli import options


@click.command(short_help="Explore dist/ in a browser.")
@options.root
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="Address to listen on."
)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="Port; 0: any free one."
)
@click.option("--public", is_flag=True, help="Serve exactly what dist/ holds, and let browsers keep pages.")
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes that answer."
)
def serve(root: Path, host: str, port: int, public: bool, workers: int) -> None:
    """Explore dist/ in a browser: search, facets and SQL, read-only, on this machine only.

    \b
    Examples:
      ossetia-data serve
      ossetia-data serve --port 9000 --root harbour-strike
      ossetia-data serve --public --workers 2
    """
    from ossetia_data.serve import serve as serve_dataset

    serve_dataset(root, host=host, port=port, public=public, workers=workers, announce=click.echo)
