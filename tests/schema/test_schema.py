import json

import pytest

from ossetia_data.errors import SchemaError
from ossetia_data.schema import Field, Package, arrow_schema, duckdb_type, pandas_dtypes, sqlite_type
from sample import sample_root


@pytest.fixture
def root(tmp_path):
    return sample_root(tmp_path / "news")


def change(path, edit):
    described = json.loads(path.read_text("utf-8"))
    edit(described)
    path.write_text(json.dumps(described), "utf-8")


def test_a_package_is_read_from_its_folder_or_its_descriptor(root):
    package = Package.read(root)
    assert package == Package.read(root / "datapackage.json")
    assert package.names[:2] == ("articles", "paragraphs")
    assert package["quotes"].primary_key == ("quote_id",)


def test_a_field_carries_what_its_schema_says(root):
    field = Package.read(root)["entities"].field("latitude")
    assert (field.type, field.minimum, field.maximum, field.required) == ("number", -90, 90, False)
    kind = Package.read(root)["entities"].field("type")
    assert kind.enum[:2] == ("person", "organization")
    assert Package.read(root)["articles"].field("published").rdf_type.endswith("/EDTF")


def test_every_type_has_its_like_elsewhere(root):
    table = Package.read(root)["articles"]
    schema, dtypes = arrow_schema(table), pandas_dtypes(table)
    assert schema.names == list(table.columns) == list(dtypes)
    assert str(schema.field("published_at").type) == "timestamp[ms, tz=UTC]"
    assert schema.field("url").metadata[b"description"] == table.field("url").description.encode()
    assert str(dtypes["published_at"]) == "datetime64[s, UTC]"
    assert sqlite_type(table.field("word_count")) == "INTEGER"
    assert duckdb_type(table.field("retrieved_on")) == "DATE"


def test_an_enum_becomes_a_categorical_in_the_schemas_order(root):
    table = Package.read(root)["quotes"]
    assert list(pandas_dtypes(table)["type"].categories) == list(table.field("type").enum)


def refusal(root):
    with pytest.raises(SchemaError) as caught:
        Package.read(root)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_missing_descriptor_is_named(tmp_path):
    assert "datapackage.json: the file is missing" in refusal(tmp_path)


def test_a_missing_schema_is_named(root):
    (root / "schemas/events.json").unlink()
    assert "schemas/events.json: the file is missing" in refusal(root)


def test_broken_json_is_named_with_its_line(root):
    (root / "schemas/events.json").write_text('{\n  "fields": [,]\n}')
    assert "schemas/events.json, line 2, column 14: not JSON" in refusal(root)


def test_bytes_that_are_not_utf8_are_named(root):
    (root / "datapackage.json").write_bytes(b'{"name": "\xff"}')
    assert "datapackage.json: byte 10 is not UTF-8" in refusal(root)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda s: s["fields"].append(s["fields"][0]), "'event_id' stands there 2 times"),
        (lambda s: s["fields"][0].update(type="text"), "fields[0].type: 'text' is not one of"),
        (lambda s: s["fields"][0].pop("name"), "'name' is a required property"),
        (lambda s: s["fields"][0]["constraints"].update(minLength=3), "'minLength' was unexpected"),
        (lambda s: s["fields"][0]["constraints"].update(pattern="("), "is not a 'regex'"),
        (lambda s: s["fields"][0]["constraints"].update(minimum=1), "events.json, fields[0]"),
        (lambda s: s["fields"][2].update(categories=["AID"]), "categories differ from enum"),
        (lambda s: s.update(primaryKey=["id"]), "primaryKey: there is no column 'id'"),
        (lambda s: s["foreignKeys"][0].update(fields=["home"]), "there is no column 'home'"),
        (
            lambda s: s["foreignKeys"][0]["reference"].update(resource="places"),
            "a table 'places' that is not",
        ),
        (lambda s: s["foreignKeys"][0]["reference"].update(fields=["id"]), "there is no column 'id'"),
        (lambda s: s["foreignKeys"][0].update(fields=["place_id", "mode"]), "2 columns refer to 1"),
        (lambda s: s.update(missingValues=["", "-"]), "missingValues"),
        (lambda s: s.pop("fields"), "'fields' is a required property"),
    ],
)
def test_a_schema_that_cannot_be_used_is_named_with_the_place(root, edit, told):
    change(root / "schemas/events.json", edit)
    assert told in refusal(root)


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda d: d["resources"][0].pop("schema"), "resources[0]: 'schema' is a required property"),
        (lambda d: d["resources"][1].update(name="articles"), "'articles' stands there 2 times"),
        (lambda d: d["resources"][0].update(path="../x.csv"), "resources[0].path"),
        (lambda d: d["resources"][0].update(path="/etc/x.csv"), "resources[0].path"),
        (lambda d: d.update(resources=[]), "resources"),
        (lambda d: d["resources"].pop(2), "a table 'entities' that is not in the package"),
    ],
)
def test_a_descriptor_that_cannot_be_used_is_named_with_the_place(root, edit, told):
    change(root / "datapackage.json", edit)
    assert told in refusal(root)


def test_the_projects_own_schemas_mirror_categories_as_enums():
    from sample import ROOT

    package = Package.read(ROOT)
    described = [field for table in package.tables for field in table.schema["fields"]]
    assert all(field.get("categories") == field.get("constraints", {}).get("enum") for field in described)
    assert all(isinstance(Field.of(field), Field) and field["description"] for field in described)
