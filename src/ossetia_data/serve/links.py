"""A table and a row's key in; the addresses of its pages out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from datasette.utils import tilde_encode

from ossetia_data.schema import Field, Table

WIKIDATA = "https://www.wikidata.org/wiki/"

# The tables whose rows have a page of their own, beside the one that Datasette gives every row.
PAGES = {"articles": "article", "entities": "entity", "events": "event"}

# What a row of these tables marks in its article's text, and how that looks.
MARKED = {"quotes": "quote", "mentions": "name", "event_mentions": "clause"}


def table_href(database: str, table: str, **where: object) -> str:
    """Return the address of Datasette's page of a table, of those rows that hold the given values."""
    query = f"?{urlencode(where)}" if where else ""
    return f"/{tilde_encode(database)}/{tilde_encode(table)}{query}"


def row_href(database: str, table: Table, row: Mapping[str, Any]) -> str:
    """Return the address of Datasette's page of a row."""
    key = ",".join(tilde_encode(str(row[column])) for column in table.primary_key)
    return f"{table_href(database, table.name)}/{key}"


def page_href(table: str, key: object) -> str:
    """Return the address of the page of an article, entity or event; empty for other tables."""
    return f"/{PAGES[table]}/{tilde_encode(str(key))}" if table in PAGES and key is not None else ""


def reference_href(database: str, table: str, key: object) -> str:
    """Return where a reference to a row leads: to its own page, or else to Datasette's."""
    return page_href(table, key) or f"{table_href(database, table)}/{tilde_encode(str(key))}"


def anchor(table: Table, row: Mapping[str, Any]) -> str:
    """Return the name of a row's place within its article's page."""
    columns: Sequence[str] = [column for column in table.primary_key if column != "article_id"]
    return "-".join([MARKED.get(table.name, table.name), *(str(row[column]) for column in columns)])


def place_href(table: Table, row: Mapping[str, Any]) -> str:
    """Return the address of a row's words within the text of its article; empty where it has none."""
    if table.name not in {*MARKED, "paragraphs"}:
        return ""
    return f"{page_href('articles', row['article_id'])}#{anchor(table, row)}"


def outside_href(field: Field, shown: str) -> str:
    """Return where a value leads to on the web: an address does, and so does a Wikidata item."""
    if field.name == "wikidata_id" and re.fullmatch(r"Q[0-9]+", shown):
        return WIKIDATA + shown
    return shown if field.pattern and re.match(r"https?://", shown) else ""
