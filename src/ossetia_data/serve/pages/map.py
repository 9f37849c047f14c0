"""The places that are named, on a grid of latitudes and longitudes: the world, and the part named most."""

from datasette import Request, Response
from markupsafe import Markup

from ossetia_data.describe.map import MOST, places_map
from ossetia_data.serve.explorer import Explorer

PLACES = """
select * from entities where latitude is not null and longitude is not null
order by mention_count desc limit :most"""


async def places(datasette: Explorer, request: Request) -> Response:
    """Answer with the map."""
    datasette.table("entities")
    rows = await datasette.rows(PLACES, most=MOST)
    # The pictures are made by describe.svg, which escapes what it is given.
    near, world = Markup(places_map(rows, near=True)), Markup(places_map(rows))  # noqa: S704
    return await datasette.page("map.html", request, near=near, world=world, rows=rows, most=MOST)
