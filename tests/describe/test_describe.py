import json
import subprocess
import sys

import pytest

from ossetia_data.describe import DESCRIBERS, describe
from ossetia_data.schema import Package
from sample import sample_root, sample_tables

VERSIONS = {"ossetia-data": "0.1.0", "a-model": "3.8.0"}


@pytest.fixture(scope="module")
def dist(tmp_path_factory):
    root = sample_root(tmp_path_factory.mktemp("news") / "news")
    describe(Package.read(root), sample_tables(), root / "dist", VERSIONS)
    return root / "dist"


@pytest.mark.parametrize("descriptor", ["datapackage.json", "dist/datapackage.json"])
def test_frictionless_calls_both_descriptors_valid(dist, descriptor):
    command = [sys.executable, "-m", "frictionless", "validate", "--json", descriptor]
    done = subprocess.run(command, cwd=dist.parent, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["valid"], done.stdout


def test_the_descriptor_stands_on_its_own(dist):
    described = json.loads((dist / "datapackage.json").read_text("utf-8"))
    assert described["x-versions"] == VERSIONS
    profiles = "https://datapackage.org/profiles/2.0/"
    assert described["$schema"] == profiles + "datapackage.json"
    for resource in described["resources"]:
        assert resource["$schema"] == profiles + "dataresource.json"
        assert resource["schema"]["$schema"] == profiles + "tableschema.json"
        assert (dist / resource["path"]).stat().st_size == resource["bytes"]
        assert resource["hash"].startswith("sha256:")
        assert (dist / resource["x-parquet"]["path"]).stat().st_size == resource["x-parquet"]["bytes"]
    counts = {resource["name"]: resource["x-statistics"] for resource in described["resources"]}
    assert counts["quotes"] == {"rows": 2, "extracted": 1, "reviewed": 1, "added": 0}
    assert counts["articles"] == {"rows": 2}


def test_it_reads_back_as_the_same_package(dist):
    own, root = Package.read(dist), Package.read(dist.parent)
    assert own.names == root.names
    assert [table.fields for table in own.tables] == [table.fields for table in root.tables]


def test_croissant_points_to_every_file_column_and_key(dist):
    described = json.loads((dist / "croissant.json").read_text("utf-8"))
    files = {file["@id"]: file for file in described["distribution"]}
    assert set(files) == {path.name for path in dist.glob("*.csv")} | {
        path.name for path in dist.glob("*.parquet")
    }
    columns = {field["@id"]: field for records in described["recordSet"] for field in records["field"]}
    for records in described["recordSet"]:
        assert all(key["@id"] in columns for key in records["key"])
    for field in columns.values():
        assert field["source"]["fileObject"]["@id"] in files
        assert field.get("references", {}).get("field", {}).get("@id", "quotes/text") in columns
    assert columns["quotes/speaker_id"]["references"]["field"]["@id"] == "entities/entity_id"
    assert described["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    assert described["citeAs"].startswith(
        described["creator"][0]["name"] if "creator" in described else described["alternateName"]
    )


def test_the_card_says_how_much_whose_and_what_each_column_is(dist):
    card = (dist / "README.md").read_text("utf-8")
    assert card.startswith("# Harbour news\n")
    assert "| [quotes](#quotes) | 2 | 1 | 1 | 0 |" in card
    assert "| The Arlen Post | CC0-1.0 | yes | 1 |" in card
    assert "| not known | none granted | no | 1 |" in card
    for table in Package.read(dist).tables:
        for field in table.fields:
            assert f"| `{field.name}` | {field.type} |" in card


def test_the_card_cannot_be_broken_by_what_an_article_prints(tmp_path):
    root = sample_root(tmp_path / "news")
    tables = sample_tables()
    tables["articles"][0]["rights_holder"] = "A | B\n<script>x</script>"
    describe(Package.read(root), tables, root / "dist", {})
    assert r"| A \| B &lt;script>x&lt;/script> | CC0-1.0 |" in (root / "dist/README.md").read_text("utf-8")


def test_checksums_cover_every_file_but_themselves(dist):
    done = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"], cwd=dist, capture_output=True, text=True, check=True
    )
    names = [line.partition(":")[0] for line in done.stdout.splitlines()]
    assert names == sorted(path.name for path in dist.iterdir() if path.name != "SHA256SUMS")


def test_describing_again_gives_the_same_bytes(dist):
    before = {name: (dist / name).read_bytes() for name in DESCRIBERS}
    describe(Package.read(dist.parent), sample_tables(), dist, VERSIONS)
    assert {name: (dist / name).read_bytes() for name in DESCRIBERS} == before
