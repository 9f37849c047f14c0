"""A table and what is asked of it in; how often each value of a column is found among those rows out.

Datasette counts anew for every page. Here columns of few values are looked up in what was counted when the
database was made, and the others are counted among few rows, or where a reader asks for it.
"""

from collections.abc import Iterator
from typing import Any

from datasette import Request
from datasette.facets import ColumnFacet
from datasette.utils import path_with_added_args, path_with_removed_args

# Of so many rows columns are counted without being asked for; of more it would keep a reader waiting.
COUNTED = 20_000


class CountedFacet(ColumnFacet):  # type: ignore[misc]
    """Datasette's own facet of a column, with what is known counted already."""

    def get_configs(self) -> list[dict[str, Any]]:
        """Return what is left to be counted."""
        return [each for each in super().get_configs() if not self._is_known(each)]

    async def facet_results(self) -> tuple[list[dict[str, Any]], list[str]]:
        """Return the facets, and the names of those columns that were not counted in time."""
        known = [self._told(each) for each in super().get_configs() if self._is_known(each)]
        left = self.get_configs()
        if self.row_count is None or self.row_count > COUNTED:
            late = [_column(each) for each in left if each["source"] == "metadata"]
            if len(late) == len(left):
                return known, late
        counted, late = await super().facet_results()
        return [*known, *counted], late

    def _is_known(self, config: dict[str, Any]) -> bool:
        counts = self.ds.measured.counts.get(self.table)
        where = _exact(self.request)
        return bool(
            counts and where is not None and counts.knows(where) and _column(config) in counts.columns
        )

    def _told(self, config: dict[str, Any]) -> dict[str, Any]:
        column, most = _column(config), self.get_facet_size()
        values = self.ds.measured.counts[self.table].by(column, _exact(self.request) or {})
        return {
            "name": column,
            "type": self.type,
            "hideable": config["source"] != "metadata",
            "toggle_url": self.ds.urls.path(path_with_removed_args(self.request, {"_facet": column})),
            "results": [self._value(column, value, count) for value, count in values[:most]],
            "truncated": len(values) > most,
        }

    def _value(self, column: str, value: object, count: int) -> dict[str, Any]:
        selected = (column, str(value)) in self.get_querystring_pairs()
        path = (
            path_with_removed_args(self.request, {column: str(value)})
            if selected
            else path_with_added_args(self.request, {column: value, "_next": None})
        )
        return {
            "value": value,
            "label": value,
            "count": count,
            "toggle_url": self.ds.absolute_url(self.request, self.ds.urls.path(path)),
            "selected": selected,
        }


def _column(config: dict[str, Any]) -> str:
    return str(config["config"].get("column") or config["config"].get("simple"))


# What an address may hold that leaves the rows as they are.
PLAIN = frozenset("_facet _facet_size _labels _next _size _sort _sort_desc _shape _col _nocol".split())


def _exact(request: Request) -> dict[str, str] | None:
    """Return the values that the rows asked for must hold; None where something else is asked of them."""
    pairs = list(_pairs(request))
    if any(key.startswith("_") or "__" in key for key, _ in pairs):
        return None
    return dict(pairs) if len({key for key, _ in pairs}) == len(pairs) else None


def _pairs(request: Request) -> Iterator[tuple[str, str]]:
    for key in request.args:
        for value in request.args.getlist(key):
            if key not in PLAIN:
                yield key, value
