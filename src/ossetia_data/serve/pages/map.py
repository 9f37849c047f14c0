"""The places that are named, on a map of land and borders: one that can be moved, and still ones without."""

from datasette import Request, Response
from markupsafe import Markup

from ossetia_data.describe.map import MOST, detail, places, places_map
from ossetia_data.serve.explorer import Explorer

PLACES = """
select * from entities where latitude is not null and longitude is not null
order by mention_count desc limit :most"""


async def show_map(datasette: Explorer, request: Request) -> Response:
    """Answer with the map."""
    datasette.table("entities")
    rows = await datasette.rows(PLACES, most=MOST)
    view = detail(places(rows)) if rows else None
    return await datasette.page(
        "map.html",
        request,
        # The pictures are made by describe.svg, which escapes what it is given.
        near=Markup(places_map(rows, near=True)),  # noqa: S704
        world=Markup(places_map(rows)),  # noqa: S704
        view=f"{view.west} {view.south} {view.east} {view.north}" if view else "",
        rows=rows,
        most=MOST,
    )
