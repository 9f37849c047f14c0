"""An article's page: what is known about it, and its text with quotes, names and event clauses marked."""

from datasette import Request, Response
from datasette.utils import tilde_decode

from ossetia_data.serve.explorer import Explorer
from ossetia_data.serve.facts import facts
from ossetia_data.serve.passages import passages


async def article(datasette: Explorer, request: Request) -> Response:
    """Answer with the page of the article that the address names."""
    key = tilde_decode(request.url_vars["key"])
    row = await datasette.row("articles", key)
    return await datasette.page(
        "article.html",
        request,
        article=row,
        facts=await facts(datasette, datasette.table("articles"), row),
        passages=await passages(datasette, key),
    )
