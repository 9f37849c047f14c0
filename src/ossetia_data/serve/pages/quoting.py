"""Which publications quote whom, how often, and through which outlets."""

from datasette import Request, Response

from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.pairs import MOST, NEEDED


async def quoting(datasette: Explorer, request: Request) -> Response:
    """Answer with the table of who quotes whom."""
    for name in NEEDED:
        datasette.table(name)
    return await datasette.page("quoting.html", request, rows=datasette.measured.pairs, shown=MOST)
