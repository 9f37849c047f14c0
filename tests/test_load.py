import subprocess
import sys

import pandas as pd
import pytest

import ossetia_data
from ossetia_data.errors import DataError
from ossetia_data.schema import Package, pandas_dtypes
from ossetia_data.write import write_csv
from sample import sample_root


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return sample_root(tmp_path_factory.mktemp("news") / "news")


def test_all_tables_come_with_the_schemas_dtypes(root):
    frames = ossetia_data.load(path=root)
    package = Package.read(root)
    assert tuple(frames) == package.names
    for table in package.tables:
        assert dict(frames[table.name].dtypes) == pandas_dtypes(table)


def test_one_table_comes_with_dates_integers_and_categories(root):
    articles = ossetia_data.load("articles", root / "datapackage.json")
    assert articles["published_at"][0] == pd.Timestamp("2030-05-07T06:30:00Z")
    assert articles["retrieved_on"][0] == pd.Timestamp("2030-06-01")
    assert articles["title"].isna().tolist() == [False, True]
    assert articles["text_included"].tolist() == [True, False]
    events = ossetia_data.load("events", str(root))
    assert list(events["factuality"].cat.categories) == ["asserted", "planned", "hypothetical", "negated"]


def test_csv_gives_the_same_frames_as_parquet(tmp_path):
    root = sample_root(tmp_path / "news")
    parquet = ossetia_data.load(path=root)
    for path in (root / "dist").glob("*.parquet"):
        path.unlink()
    for name, frame in ossetia_data.load(path=root).items():
        pd.testing.assert_frame_equal(frame, parquet[name])


def test_words_that_look_like_missing_values_stay_words(tmp_path):
    root = sample_root(tmp_path / "news")
    table = Package.read(root)["event_participants"]
    row = {"event_id": "NA", "entity_id": "null", "role": "actor"}
    write_csv(table, [row], root / "dist/event_participants.csv")
    (root / "dist/event_participants.parquet").unlink()
    assert ossetia_data.load("event_participants", root)["event_id"].tolist() == ["NA"]


def test_an_unknown_table_is_told_the_known_ones(root):
    with pytest.raises(DataError, match=r"there is no table 'quote'; use one of: articles, .*quotes"):
        ossetia_data.load("quote", root)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(DataError, match="nowhere: there is no such file or folder"):
        ossetia_data.load("quotes", tmp_path / "nowhere")


def test_missing_files_are_named(tmp_path):
    root = sample_root(tmp_path / "news")
    (root / "dist/quotes.csv").unlink()
    (root / "dist/quotes.parquet").unlink()
    with pytest.raises(DataError, match=r"quotes\.csv: is missing, and so is its Parquet file"):
        ossetia_data.load("quotes", root)


@pytest.mark.parametrize("content", [b"", b"PAR1 but nothing else"])
def test_a_file_that_cannot_be_read_is_named(tmp_path, content):
    root = sample_root(tmp_path / "news")
    (root / "dist/quotes.parquet").write_bytes(content)
    with pytest.raises(DataError, match=r"quotes\.parquet: does not fit its schema"):
        ossetia_data.load("quotes", root)


@pytest.mark.parametrize(("old", "new"), [(",actor", ",star"), ("event_id,", "id,")])
def test_a_table_that_does_not_fit_its_schema_is_named(tmp_path, old, new):
    root = sample_root(tmp_path / "news")
    path = root / "dist/event_participants.csv"
    path.with_suffix(".parquet").unlink()
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(DataError, match="run ossetia-data validate"):
        ossetia_data.load("event_participants", root)


def test_importing_it_imports_nothing_heavy():
    heavy = "{'pandas', 'pyarrow', 'duckdb', 'spacy', 'frictionless', 'jsonschema', 'edtf'}"
    code = f"import ossetia_data, sys; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_loading_needs_no_language_tools(root):
    code = f"import ossetia_data, sys; ossetia_data.load(path={str(root)!r}); print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_public_names_stay_functions_when_their_modules_are_imported():
    code = (
        "import ossetia_data.build, ossetia_data.load, ossetia_data.validate\n"
        "from ossetia_data.build import build\n"
        "assert ossetia_data.build is build\n"
        "assert all(callable(getattr(ossetia_data, name)) for name in ('build', 'load', 'validate'))\n"
        "assert ossetia_data.__version__.count('.') >= 1\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'lode'"):
        ossetia_data.lode  # noqa: B018
