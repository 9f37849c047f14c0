"""What a build made in; the closing lines that say so out."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ossetia_data.printed import counted

if TYPE_CHECKING:
    from ossetia_data.build import Summary

ORIGINS = ("extracted", "reviewed", "added")

Counts = Mapping[str, Mapping[str, int]]


def render(summary: "Summary") -> str:
    """Return the closing lines of a build: what was made, where, by whom, and what to do next."""
    return "\n".join(
        [
            f"Built {counted(summary.articles, 'article')} into {summary.dist} in {summary.seconds:.1f} s",
            "",
            *_table(summary.counts),
            "",
            _shares(summary.counts),
            "",
            "Next: ossetia-data serve    explore it in a browser",
        ]
    )


def _table(counts: Counts) -> Iterator[str]:
    width = max(map(len, ["table", *counts]))
    yield f"{'table':<{width}}  {'rows':>9}" + "".join(f"  {origin:>9}" for origin in ORIGINS)
    for name, count in counts.items():
        origins = [count.get(origin, 0) for origin in ORIGINS]
        # A table without origins is derived from those that have them.
        shown = origins if any(origins) else [""] * len(ORIGINS)
        yield (f"{name:<{width}}  {count['rows']:>9}" + "".join(f"  {cell:>9}" for cell in shown)).rstrip()


def _shares(counts: Counts) -> str:
    totals = {origin: sum(count.get(origin, 0) for count in counts.values()) for origin in ORIGINS}
    rows = sum(totals.values())
    if not rows:
        return "No quote, mention or event was found."
    by_people = totals["reviewed"] + totals["added"]
    return (
        f"Of {counted(rows, 'row')} that say who decided them, "
        f"{totals['extracted'] / rows:.1%} are a machine's and {by_people / rows:.1%} people's."
    )
