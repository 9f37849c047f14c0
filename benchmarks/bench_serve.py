"""What a page costs on a large invented database, beside stock Datasette on the very same file.

    python benchmarks/bench_serve.py [quotes] [folder]

Makes a database of that many quotes (and as many mentions), serves it with this package and with Datasette
as it comes, and prints each page's median and 99th percentile in milliseconds, and the servers' memory. In
a folder that is named the database is kept for the next time.
"""

import http.client
import random
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from time import monotonic, perf_counter, sleep
from typing import overload

from ossetia_data.init import init
from ossetia_data.schema import Package, Row, Table
from ossetia_data.serve import make_app
from ossetia_data.serve.database import Edition, cached_database
from ossetia_data.serve.listen import bind, listen

# Each page is asked for so often, or for so long.
TIMES, SECONDS = 100, 8.0

WORDS = (
    "ferry tide strike mayor dock union bridge storm market vote treaty river border winter summer".split()
)


class Invented(Sequence[Row]):
    """Rows that are made when they are asked for, so that millions of them take no memory."""

    def __init__(self, count: int, make: Callable[[int], Row]) -> None:
        self.length, self.make = count, make

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return [self.make(number) for number in range(*at.indices(self.length))]
        if not 0 <= at < self.length:
            raise IndexError(at)
        return self.make(at)


def tables(package: Package, quotes: int) -> dict[str, Sequence[Row]]:
    """Return the rows of all tables; some 20 quotes an article, an entity in 50, an event in 10."""
    counts = {
        "articles": max(quotes // 20, 1),
        "paragraphs": max(quotes // 20, 1) * 10,
        "entities": max(quotes // 50, 10),
        "mentions": quotes,
        "quotes": quotes,
        "events": max(quotes // 10, 1),
        "event_mentions": max(quotes // 10, 1) * 2,
        "event_participants": max(quotes // 10, 1) * 2,
    }
    return {table.name: Invented(counts[table.name], _maker(table, counts)) for table in package.tables}


def _maker(table: Table, counts: dict[str, int]) -> Callable[[int], Row]:
    special = SPECIAL[table.name]

    def make(number: int) -> Row:
        chance = random.Random(number)
        row = {field.name: _value(field.type, field.enum, chance) for field in table.fields}
        return {
            name: value for name, value in {**row, **special(number, chance, counts)}.items() if name in row
        }

    return make


def _value(kind: str, enum: Sequence[str], chance: random.Random) -> object:
    if enum:
        return chance.choice(enum)
    made: dict[str, object] = {"integer": 7, "number": 0.5, "boolean": False}
    return made.get(kind)


def _sentence(chance: random.Random) -> str:
    """Return a dozen words; one of them stands in half of all sentences."""
    common = ["harbour"] if chance.random() < 0.5 else []
    return " ".join([*common, *chance.choices(WORDS, k=8), f"w{chance.randrange(100_000)}"])


def _entity(chance: random.Random, counts: dict[str, int]) -> str:
    """Return an entity's id; a few of them are named everywhere."""
    return f"e{int(counts['entities'] * chance.random() ** 4)}"


def _anchor(number: int, paragraphs: int) -> dict[str, object]:
    place, inside = number % paragraphs, number // paragraphs
    start = (place % 10) * 1000 + inside * 100
    return {
        "article_id": f"a{place // 10}",
        "paragraph": place % 10 + 1,
        "start": start,
        "end": start + 90,
    }


def _article(number: int, chance: random.Random, _: dict[str, int]) -> Row:
    key = f"a{number}"
    return {
        "article_id": key,
        "title": _sentence(chance),
        "publisher": f"Paper {number % 40}",
        "language": "en",
        "published": "2030-05",
        "text_sha256": "0" * 64,
        "raw_path": f"raw/articles/{key}.txt",
        "raw_sha256": "0" * 64,
        "word_count": chance.randrange(2000),
    }


def _paragraph(number: int, *_: object) -> Row:
    start = number % 10 * 1000
    return {
        "article_id": f"a{number // 10}",
        "paragraph": number % 10 + 1,
        "kind": "body",
        "start": start,
        "end": start + 999,
    }


def _named(number: int, chance: random.Random, _: dict[str, int]) -> Row:
    coordinates = {"latitude": chance.uniform(-60, 70), "longitude": chance.uniform(-180, 180)}
    return {
        "entity_id": f"e{number}",
        "name": f"Name {number}",
        "description": _sentence(chance),
        "mention_count": chance.randrange(5000),
        **(coordinates if number % 5 == 0 else {}),
    }


def _mention(number: int, chance: random.Random, counts: dict[str, int]) -> Row:
    anchor = _anchor(number, counts["paragraphs"])
    return {**anchor, "mention_id": f"m-{number:012x}", "text": "Name", "entity_id": _entity(chance, counts)}


def _quote(number: int, chance: random.Random, counts: dict[str, int]) -> Row:
    anchor, text = _anchor(number, counts["paragraphs"]), _sentence(chance)
    speaker = {"speaker_id": _entity(chance, counts), "speaker_text": "she", "cue": "say"}
    return {
        **anchor,
        **speaker,
        "quote_id": f"q-{number:012x}",
        "text": text,
        "utterance_id": f"u-{number:012x}",
    }


def _event(number: int, chance: random.Random, _: dict[str, int]) -> Row:
    day = date(1900, 1, 1) + timedelta(days=chance.randrange(45_000))
    dated = {"date": day.isoformat(), "date_start": day, "date_end": day}
    label = {"label": _sentence(chance), "mention_count": chance.randrange(500), "mode": None}
    return {"event_id": f"v-{number:012x}", **label, **(dated if number % 3 else {})}


def _report(number: int, chance: random.Random, counts: dict[str, int]) -> Row:
    anchor = _anchor(number, counts["paragraphs"])
    return {**anchor, "event_id": f"v-{number // 2:012x}", "text": _sentence(chance), "trigger": "strike"}


def _part(number: int, chance: random.Random, counts: dict[str, int]) -> Row:
    role = ("actor", "recipient")[number % 2]
    return {"event_id": f"v-{number // 2:012x}", "entity_id": _entity(chance, counts), "role": role}


SPECIAL: dict[str, Callable[[int, random.Random, dict[str, int]], Row]] = {
    "articles": _article,
    "paragraphs": _paragraph,
    "entities": _named,
    "mentions": _mention,
    "quotes": _quote,
    "events": _event,
    "event_mentions": _report,
    "event_participants": _part,
}

# A page of ours, and stock's page of the same thing, where it has one.
PAGES = {
    "home": ("/", "/"),
    "table": ("/{db}/quotes", "/{db}/quotes"),
    "row": ("/{db}/quotes/q-000000000064", "/{db}/quotes/q-000000000064"),
    "filter": ("/{db}/quotes?type=direct", "/{db}/quotes?type=direct"),
    "facets": ("/{db}/quotes?_facet=type", "/{db}/quotes?_facet=type"),
    "table search, half of the rows": ("/{db}/quotes?_search=harbour", "/{db}/quotes?_search=harbour"),
    "search, half of the rows": ("/search?q=harbour", ""),
    "search, few rows": ("/search?q=w77", ""),
    "article": ("/article/a3", "/{db}/articles/a3"),
    "entity, named everywhere": ("/entity/e0", "/{db}/entities/e0"),
    "entity, named seldom": ("/entity/e{rare}", "/{db}/entities/e{rare}"),
    "event": ("/event/v-000000000003", "/{db}/events/v-000000000003"),
    "timeline": ("/timeline", ""),
    "map": ("/map", ""),
    "who quotes whom": ("/quoting", ""),
}


def main() -> None:
    """Make the database, serve it twice, and print what each page takes."""
    quotes = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as passing:
        scratch = sys.argv[2] if len(sys.argv) > 2 else passing
        edition = invented(Path(scratch), quotes)
        started = perf_counter()
        with cached_database(edition, Path(scratch, "cache")) as path:
            seconds = perf_counter() - started
            print(
                f"{quotes:,} quotes: {path.stat().st_size / 1e6:,.0f} MB of SQLite, made in {seconds:.0f} s"
            )
            ours = [sys.executable, __file__, "--serve", scratch, str(quotes)]
            stock = [sys.executable, "-m", "datasette", "serve", "--port", "0", "--immutable", str(path)]
            measure(ours, stock, edition.name, quotes)


def invented(root: Path, quotes: int) -> Edition:
    """Return an edition of an invented dataset whose folder is under `root`."""
    folder = root / "dataset"
    if not folder.exists():
        init(folder)
    package = Package.read(folder)
    return Edition(package, folder / "raw", f"bench-{quotes}", lambda: tables(package, quotes))


def measure(ours: list[str], stock: list[str], database: str, quotes: int) -> None:
    """Print a line a page: the time of ours and of stock's, and how often ours goes into it."""
    with running(ours) as (our_port, our_pid), running(stock) as (stock_port, stock_pid):
        print(f"{'ms':<32}{'ours':>9}{'p99':>9}{'stock':>9}{'p99':>9}{'ratio':>8}")
        rare = max(quotes // 50, 10) - 2
        for name, addresses in PAGES.items():
            our, their = (each.format(db=database, rare=rare) for each in addresses)
            mine = times(our_port, our)
            other = times(stock_port, their) if their else []
            print(_line(name, mine, other))
        print(f"memory: ours {_peak(our_pid):.0f} MB, stock {_peak(stock_pid):.0f} MB")


@contextmanager
def running(command: list[str]) -> Iterator[tuple[int, int]]:
    """Run a server; yield its port, which it prints on one of its first lines, and its process's id."""
    with tempfile.NamedTemporaryFile() as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            yield _port(Path(log.name)), server.pid
        finally:
            server.kill()


def _port(log: Path) -> int:
    end = monotonic() + 60
    while monotonic() < end:
        if found := re.search(r"http://[0-9.]+:([0-9]+)", log.read_text()):
            return int(found[1])
        sleep(0.1)
    sys.exit(f"a server did not start: {log.read_text()}")


def times(port: int, path: str) -> list[float]:
    """Return the milliseconds that each of many answers took, ascending; none where it is an error."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    taken, end = [], monotonic() + SECONDS
    for number in range(TIMES + 1):
        started = perf_counter()
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            return []
        if number:  # The first one fills caches.
            taken.append((perf_counter() - started) * 1000)
        if monotonic() > end and taken:
            break
    return sorted(taken)


def _line(name: str, ours: list[float], stock: list[float]) -> str:
    cells = [f"{cell:>9.1f}" if each else f"{'error':>9}" for each in (ours,) for cell in _figures(each)]
    cells += [f"{cell:>9.1f}" for cell in _figures(stock)] if stock else [" " * 18]
    ratio = f"{statistics.median(stock) / statistics.median(ours):>8.1f}" if ours and stock else ""
    return f"{name:<32}{''.join(cells)}{ratio}"


def _figures(ascending: list[float]) -> tuple[float, float]:
    if not ascending:
        return 0.0, 0.0
    return statistics.median(ascending), ascending[min(len(ascending) - 1, int(len(ascending) * 0.99))]


def _peak(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0.0)


def serve(root: Path, quotes: int) -> None:
    """Serve the invented edition as `serve --public` serves one."""
    edition = invented(root, quotes)
    with bind("127.0.0.1", 0) as taken, cached_database(edition, root / "cache") as path:
        print(f"http://127.0.0.1:{taken.getsockname()[1]}/", flush=True)
        listen(make_app(edition, path, cache_ttl=3600), taken)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--serve"]:
        serve(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
