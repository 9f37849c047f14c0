"""A page that tells of the whole database, which never changes, in; the same, made once and kept, out."""

from collections.abc import Awaitable, Callable
from functools import wraps

from datasette import Request, Response

from ossetia_data.serve.explorer import Explorer

Page = Callable[[Explorer, Request], Awaitable[Response]]


def once(page: Page) -> Page:
    """Answer with what `page` answered first, whatever parameters follow its address."""

    @wraps(page)
    async def kept(datasette: Explorer, request: Request) -> Response:
        if request.path not in datasette.kept:
            datasette.kept[request.path] = (await page(datasette, request)).body
        return Response.html(datasette.kept[request.path])

    return kept
