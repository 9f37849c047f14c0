"""Whoever attacks the server gets an error, and everybody else goes on being served."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import urlopen

import pytest

from ossetia_data.serve import make_app
from ossetia_data.serve.database import cached_database, published
from ossetia_data.serve.explorer import Explorer
from serve.conftest import served_root
from serve.hostile import MARKUP, SCRIPT, free_of_markup, hostile_root
from serve.test_app import NAME, get, sql
from serve.test_serving import served

# Datasette leaves behind what it would have done next when it is told to stop.
pytestmark = pytest.mark.filterwarnings("ignore:coroutine .* was never awaited:RuntimeWarning")

# The server with all of its libraries, Datasette among them, may take so much.
MEGABYTES = 300

WRITES = [
    "insert into quotes (quote_id) values ('x')",
    "update quotes set text = 'x'",
    "delete from quotes",
    "replace into quotes (quote_id) values ('x')",
    "drop table quotes",
    "create table x (y)",
    "create temp table x (y)",
    "create view x as select 1",
    "create trigger t after insert on quotes begin select 1; end",
    "create index i on quotes (text)",
    "alter table quotes rename to x",
    "vacuum",
    "vacuum into '/tmp/stolen.db'",
    "reindex",
    "analyze",
    "begin",
    "savepoint x",
    "attach database ':memory:' as x",
    "attach database '/etc/passwd' as x",
    "detach database main",
    "explain insert into quotes (quote_id) values ('x')",
    "with x as (select 1) delete from quotes",
    "insert into quotes_fts(quotes_fts) values ('rebuild')",
    "insert into quotes_fts(quotes_fts) values ('delete-all')",
]
PRAGMAS = [
    "pragma database_list",
    "pragma query_only = 0",
    "pragma writable_schema = 1",
    "pragma hard_heap_limit = 0",
    "pragma temp_store_directory = '/tmp'",
    "pragma journal_mode = wal",
    "select * from pragma_writable_schema(1)",
    "select * from pragma_temp_store_directory('/tmp')",
    "select * from pragma_hard_heap_limit(0)",
]
STACKED = [
    "select 1; select 2",
    "select 1; drop table quotes",
    "select 1; attach database '/etc/passwd' as x",
    "select 1;;select 2",
    "select 1 -- \n; delete from quotes",
]
FILES = [
    "select load_extension('/tmp/x.so')",
    "select load_extension('x', 'y')",
    "select readfile('/etc/passwd')",
    "select writefile('/tmp/x', 'y')",
    "select edit('x')",
    "select * from csv('/etc/passwd')",
    "select fts3_tokenizer('x', x'00')",
    "create virtual table x using fts5(y)",
]
TOO_MUCH = [
    "select zeroblob(1000000000)",
    "select length(zeroblob(2147483647))",
    "select hex(zeroblob(100000000))",
    "select replace(hex(zeroblob(50000000)), '0', 'aaaaaaaaaa')",
    "select printf('%.*c', 2000000000, 'x')",
    "select length(printf('%2000000000d', 1))",
    "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n",
    "with recursive n(i) as (select 1 union all select i + 1 from n) select group_concat(i) from n",
    "with recursive n(x) as (select 'aa' union all select x || x from n) select max(length(x)) from n",
    "with recursive n(i) as (select 1 union all select i+1 from n) select * from n order by random()",
    "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) over (order by i) from n",
    "with recursive a(i) as (select 1 union all select i from a) select sum(a.i) from a, a as b",
    "with recursive n(i) as (select 1 union select i + 1 from n) select count(distinct i) from n",
    "with recursive n(j) as (select '[]' union all select json_array(j) from n) select max(length(j)) from n",
    "select count(*) from " + ", ".join(f"mentions m{number}" for number in range(20)),
    "select instr(hex(zeroblob(9999999)), hex(zeroblob(4444444)) || '1')",
    "select format('%*d', 2000000000, 1)",
    "select hex(zeroblob(199000)) like '%' || hex(zeroblob(9000)) || '1%'",
    "select json_group_array(hex(zeroblob(3000000))) from mentions a, mentions b",
    "select sum(length(a.text || hex(randomblob(9999999)))) from mentions a, mentions b, mentions c",
]
MALFORMED = [
    "select",
    "selec 1",
    "select * from",
    "select (" * 900,
    "select " + "- " * 9000 + "1",
    "select " + "+".join(["1"] * 8000),
    "select 1 " + "union all select 1 " * 3000,
    "select * from quotes_fts where quotes_fts match '\"'",
    "select * from quotes_fts where quotes_fts match 'a NEAR('",
    "select * from quotes_fts where quotes_fts match 'nocolumn:x'",
    "select ''' from quotes",
    "select \0",
    "explain",
    "pragma",
    "/*",
]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Explorer]:
    """Serve one database to all attacks: nothing they do may change it."""
    root = served_root(tmp_path_factory.mktemp("attacked") / "data")
    with cached_database(published(root), root / ".cache") as path:
        yield make_app(published(root), path)


def alive(app: Explorer) -> None:
    """Fail where the server does not answer as it did, or its rows are others."""
    assert sql(app, "select count(*) as n from quotes").json() == [{"n": 2}]
    assert get(app, "/entity/tomas-brek").status_code == 200


@pytest.mark.parametrize("query", [*WRITES, *PRAGMAS, *STACKED, *FILES, *TOO_MUCH])
def test_sql_that_does_harm_is_refused(app: Explorer, query: str) -> None:
    answer = sql(app, query)
    assert answer.status_code == 400
    assert not answer.json()["ok"]
    assert get(app, f"/{NAME}", sql=query).status_code == 400
    alive(app)


@pytest.mark.parametrize("query", MALFORMED)
def test_sql_that_makes_no_sense_is_an_error_or_an_answer(app: Explorer, query: str) -> None:
    assert sql(app, query).status_code in {200, 400}
    alive(app)


@pytest.mark.parametrize("query", TOO_MUCH)
def test_a_filter_cannot_take_more_than_a_query(app: Explorer, query: str) -> None:
    where = f"({query.replace(' * ', ' 1 ')}) is not null" if query.startswith("select ") else f"({query})"
    assert get(app, f"/{NAME}/quotes.json", _where=where).status_code == 400
    alive(app)


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "'",
        "*",
        "a*",
        "^a",
        "-a",
        "a AND",
        "OR",
        "NOT",
        "NEAR(a b, 99999999)",
        "{text} : a",
        "text:a",
        "(",
        ")",
        "a" * 30_000,
        "a " * 15_000,
        '"a' * 5_000,
        "\0",
        "\ud7ff",
        "💥",
        "%",
        "a\nb",
        "';drop table quotes--",
    ],
)
def test_any_words_can_be_searched_for(app: Explorer, words: str) -> None:
    assert get(app, "/search", q=words).status_code == 200
    assert get(app, f"/{NAME}/quotes.json", _search=words).status_code in {200, 400}
    assert get(app, f"/{NAME}/quotes.json", _search=words, _searchmode="raw").status_code in {200, 400}
    alive(app)


@pytest.mark.parametrize(
    "path",
    [
        f"/{folder}/{way}{name}"
        for folder in ("files", "assets", "world", "-/static")
        for way in ("../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "....//", "%252e%252e%252f", "/")
        for name in ("raw/README.md", "datapackage.json", "etc/passwd", "../../../../etc/passwd", "app.py")
    ]
    + ["/files/", "/files", "/assets/", "/files/%00", "/files/quotes.csv%00.html", "/files/."],
)
def test_no_path_leads_out_of_what_is_served(app: Explorer, path: str) -> None:
    answer = get(app, path)
    assert answer.status_code in {400, 403, 404, 302}
    assert "root:" not in answer.text
    alive(app)


@pytest.mark.parametrize(
    "key", ["~00", "%00", "~2E~2E", "..%2f..", "a" * 9000, "%ff", "~ff", "' or 1=1 --", "1;2", SCRIPT]
)
@pytest.mark.parametrize("kind", ["article", "entity", "event", f"{NAME}/quotes", NAME, "-"])
def test_any_name_of_a_page_is_found_or_not(app: Explorer, kind: str, key: str) -> None:
    answer = get(app, f"/{kind}/{key if key.startswith(('%', '~', '.')) else quote(key)}")
    assert answer.status_code in {302, 400, 404}
    assert SCRIPT not in answer.text
    alive(app)


PARAMETERS = (
    "q sql speaker _search _searchmode _sort _sort_desc _facet _facet_date _facet_array _facet_size "
    "_next _size _where _through _shape _labels _col _nocol _trace _extra _extras _ttl _json "
    "_timelimit _nl _dl _stream type text__contains text__regexp _filter_column _filter_op "
    "_filter_value _show_hidden _hide_sql _nosuggest _nofacet _nocount _fts_table _fts_pk _search_text "
    "_blob_column _blob_hash _label _format _sort_by_desc type__in type__arraycontains start__gt "
).split()


@pytest.mark.parametrize("parameter", PARAMETERS)
def test_markup_in_a_parameter_stays_text(app: Explorer, parameter: str) -> None:
    for path in (
        "/",
        "/search",
        f"/{NAME}",
        f"/{NAME}/quotes",
        f"/{NAME}/quotes_by",
        "/timeline",
        "/entity/tomas-brek",
    ):
        answer = get(app, path, **{parameter: f"{SCRIPT}{MARKUP}"})
        assert answer.status_code in {200, 302, 400, 404}, path
        assert SCRIPT not in answer.text
        assert "<img src=x" not in answer.text
    alive(app)


@pytest.mark.parametrize(
    "query",
    [
        "&".join(["_facet=speaker_id"] * 3000),
        "&".join(["type=direct"] * 3000),
        "&".join(["_col=text"] * 3000),
        "&".join(["_where=1"] * 3000),
        "_facet=" + quote('{"simple": {"a": 1}}'),
        "_facet=" + quote("{" * 5000),
        "_facet_array=text&_facet_date=text&_facet=text",
        "_facet_size=999999999999999999999",
        "_size=99999999999&_next=" + "~" * 9000,
        "_next=,,,,,",
        "_through=" + quote('{"table": "sqlite_master", "column": "sql", "value": "x"}'),
        "_fts_table=sqlite_master&_search=x",
        "_fts_table=quotes_fts_data&_fts_pk=block&_search=x",
        "_where=" + quote("rowid in (select rowid from quotes_fts where 1) or (1"),
        "_search=a&_searchmode=raw&_fts_table=" + quote("quotes_fts where 1) or (1"),
        "_timelimit=99999999",
        "_timelimit=-1",
    ],
)
@pytest.mark.parametrize("ending", ["", ".json"])
def test_any_parameters_are_answered_soon(app: Explorer, query: str, ending: str) -> None:
    assert get(app, f"/{NAME}/quotes{ending}?{query}").status_code in {200, 400, 404}
    alive(app)


@pytest.mark.parametrize("column", ["text", "missing", "quote_id, text", SCRIPT, "block"])
@pytest.mark.parametrize(
    "path", ["quotes/q-000000000001.blob", "quotes_fts_data/1.blob", "quotes.blob", "quotes/x.blob"]
)
def test_a_blob_is_a_download_or_an_error(app: Explorer, path: str, column: str) -> None:
    answer = get(app, f"/{NAME}/{path}", _blob_column=column)
    assert answer.status_code in {200, 400, 404}
    if "content-disposition" in answer.headers:
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.headers["content-type"] == "application/binary"
    else:
        assert SCRIPT not in answer.text
    alive(app)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE"])
@pytest.mark.parametrize("path", ["/", "/search", f"/{NAME}", f"/{NAME}/quotes", f"/{NAME}/quotes_by"])
def test_no_method_changes_anything(app: Explorer, method: str, path: str) -> None:
    answer = asyncio.run(app.client.request(method, path))
    assert answer.status_code < 600
    alive(app)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Explorer]:
    root = hostile_root(tmp_path_factory.mktemp("hostile") / "data")
    edition = published(root)
    with cached_database(edition, root / ".cache") as path:
        yield make_app(edition, path)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=alert",
        "/article/harbour",
        "/article/letter",
        "/entity/port-arlen",
        "/entity/tomas-brek",
    ]
    + ["/event/e-000000000001", "/event/e-000000000002", "/timeline", "/map", "/quoting", f"/{NAME}"]
    + [f"/{NAME}/{table}" for table in ("articles", "paragraphs", "entities", "mentions", "quotes", "events")]
    + [f"/{NAME}/event_mentions", f"/{NAME}/quotes/q-000000000001", f"/{NAME}/entities/port-arlen"]
    + [
        f"/{NAME}/articles/harbour",
        f"/{NAME}/who_is_quoted",
        f"/{NAME}?sql=select+*+from+quotes",
        "/nowhere",
    ],
)
def test_markup_in_every_text_column_stays_text(hostile: Explorer, path: str) -> None:
    answer = get(hostile, path)
    assert answer.status_code in {200, 404}
    assert free_of_markup(answer.text)
    assert 'href="javascript:' not in answer.text
    assert "49" not in answer.text.replace("149", "") or "{{7*7}}" in answer.text


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
def test_the_server_stays_small_and_answers_others_meanwhile(root: Path) -> None:
    attacks = [*TOO_MUCH, *WRITES[:4], *FILES[:2]]
    with served(root, "--public") as (address, server), ThreadPoolExecutor(6) as attackers:
        at = f"{address}{NAME}.json"
        under_way = [attackers.submit(_status, f"{at}?{urlencode({'sql': query})}") for query in attacks * 2]
        others = [_status(f"{address}entity/tomas-brek") for _ in range(20)]
        assert {attack.result() for attack in under_way} == {400}
        assert set(others) == {200}
        assert server.poll() is None
        assert _peak(server.pid) < MEGABYTES


def _status(address: str) -> int:
    try:
        with urlopen(address, timeout=60) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def _peak(pid: int) -> float:
    """Return the most memory that a process has held, in megabytes."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))
