"""The dated events on one stretched scale of time, each as precise as its date is."""

from dataclasses import dataclass

from datasette import Request, Response
from markupsafe import Markup

from ossetia_data.describe.scale import Scale
from ossetia_data.describe.svg import DIM, LINE, element, label
from ossetia_data.describe.timeline import Dated, bar, dated, scale
from ossetia_data.serve.explorer import Explorer

SHOWN = 200

EVENTS = "select * from events where date is not null order by mention_count desc limit :shown"

# A bar's own picture is stretched to the width of the page; it holds no text.
WIDTH, HEIGHT = 1000.0, 14.0
LETTER = 0.0135


@dataclass(frozen=True, slots=True)
class Drawn:
    """An event, and its bar as an SVG picture."""

    event: Dated
    picture: Markup


async def timeline(datasette: Explorer, request: Request) -> Response:
    """Answer with the timeline."""
    datasette.table("events")
    events = dated(await datasette.rows(EVENTS, shown=SHOWN), SHOWN)
    over = scale(events)
    lines = _lines(over)
    return await datasette.page(
        "timeline.html",
        request,
        axis=_axis(over),
        drawn=[Drawn(event, _bar(over, event, lines)) for event in events],
        shown=SHOWN,
    )


def _lines(over: Scale) -> str:
    """Draw the lines of the scale, which stand behind every bar."""
    look = {"stroke": LINE, "vector_effect": "non-scaling-stroke"}
    places = [place * WIDTH for place, _ in over.ticks(LETTER)]
    return "".join(element("line", x1=x, x2=x, y1=0, y2=HEIGHT, **look) for x in places)


def _bar(over: Scale, event: Dated, lines: str) -> Markup:
    """Draw one event's bar over the lines of the scale."""
    return _svg(HEIGHT, lines, bar(over, event, 0, 1, WIDTH, HEIGHT - 2), preserveAspectRatio="none")


def _axis(over: Scale) -> Markup:
    return _svg(
        28.0,
        *(
            label(name, place * WIDTH, 20, 22, fill=DIM, text_anchor=_anchor(place))
            for place, name in over.ticks(LETTER)
        ),
    )


def _anchor(place: float) -> str:
    return "start" if place < 0.02 else "end" if place > 0.98 else "middle"


def _svg(height: float, *children: str, **attributes: object) -> Markup:
    # Every part comes from `element` and `label`, which escape what they are given.
    drawn = element(
        "svg", *children, viewBox=f"0 0 {WIDTH:.0f} {height:.0f}", aria_hidden="true", **attributes
    )
    return Markup(drawn)  # noqa: S704
