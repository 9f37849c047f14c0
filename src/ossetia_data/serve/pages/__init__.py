"""An address in; the page that answers it out. Each page is one query or a few, and one template."""

from ossetia_data.serve.pages.article import article
from ossetia_data.serve.pages.entity import entity
from ossetia_data.serve.pages.event import event
from ossetia_data.serve.pages.home import home
from ossetia_data.serve.pages.map import show_map
from ossetia_data.serve.pages.once import once
from ossetia_data.serve.pages.quoting import quoting
from ossetia_data.serve.pages.search import search
from ossetia_data.serve.pages.timeline import timeline

ROUTES = {
    r"/$": once(home),
    r"/search$": search,
    r"/article/(?P<key>[^/]+)$": article,
    r"/entity/(?P<key>[^/]+)$": entity,
    r"/event/(?P<key>[^/]+)$": event,
    r"/timeline$": once(timeline),
    r"/map$": once(show_map),
    r"/quoting$": once(quoting),
}

NAVIGATION = {
    "/search": "Search",
    "/timeline": "Timeline",
    "/map": "Map",
    "/quoting": "Who quotes whom",
}
