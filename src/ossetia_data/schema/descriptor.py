"""Paths of JSON descriptors in; checked JSON objects out, or a SchemaError that names place and mend."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from ossetia_data.errors import SchemaError

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

Json = Mapping[str, Any]
Located = tuple[Json, str]


def read_json(path: Path) -> object:
    """Read a JSON file; SchemaError where it is missing, not UTF-8 or not JSON (with its line)."""
    try:
        return cast(object, json.loads(path.read_text("utf-8-sig")))
    except FileNotFoundError:
        raise SchemaError(str(path), "the file is missing", "restore it, or name another folder") from None
    except OSError as error:
        raise SchemaError(
            str(path), f"cannot be read ({error.strerror})", "make it a readable file"
        ) from None
    except UnicodeDecodeError as error:
        raise SchemaError(str(path), f"byte {error.start} is not UTF-8", "save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        place = f"{path}, line {error.lineno}, column {error.colno}"
        raise SchemaError(place, f"not JSON ({error.msg})", "mend the syntax there") from None
    except RecursionError:
        raise SchemaError(str(path), "nested too deeply", "flatten it") from None


def read_descriptor(path: Path) -> Json:
    """Read a datapackage.json, checked against the part of Data Package v2 that is read here."""
    described = _conform(read_json(path), "datapackage", str(path))
    _distinct([resource["name"] for resource in described["resources"]], f"{path}, resources")
    _distinct([resource["path"] for resource in described["resources"]], f"{path}, resources")
    return described


def read_schema(resource: Json, descriptor: Path) -> Located:
    """Return the Table Schema of `resource`, inlined or in a file of its own, and the place it stands at."""
    found, place = resource["schema"], f"{descriptor}, resource {resource['name']}"
    if isinstance(found, str):
        path = descriptor.parent / found
        found, place = read_json(path), str(path)
    schema = _conform(found, "tableschema", place)
    _distinct([field["name"] for field in schema["fields"]], f"{place}, fields")
    for field in schema["fields"]:
        _check_categories(field, place)
    return schema, place


def check_references(columns: Mapping[str, Sequence[str]], schemas: Sequence[Located]) -> None:
    """Raise SchemaError where a key names a column or a table that is not there."""
    for name, (schema, place) in zip(columns, schemas, strict=True):
        _known(_list(schema.get("primaryKey", ())), columns[name], f"{place}, primaryKey")
        for number, key in enumerate(schema.get("foreignKeys", ())):
            _check_foreign_key(key, name, columns, f"{place}, foreignKeys[{number}]")


def _check_foreign_key(key: Json, own: str, columns: Mapping[str, Sequence[str]], place: str) -> None:
    target = key["reference"].get("resource") or own
    if target not in columns:
        mend = f"name one of: {', '.join(columns)}"
        raise SchemaError(place, f"refers to a table {target!r} that is not in the package", mend)
    here, there = _list(key["fields"]), _list(key["reference"]["fields"])
    _known(here, columns[own], f"{place}.fields")
    _known(there, columns[target], f"{place}.reference.fields")
    if len(here) != len(there):
        raise SchemaError(place, f"{len(here)} columns refer to {len(there)}", "pair each with one")


def _check_categories(field: Json, place: str) -> None:
    enum = field.get("constraints", {}).get("enum")
    if "categories" in field and field["categories"] != enum:
        # Frictionless 5.21 does not check categories, so that only their mirror in enum holds.
        raise SchemaError(f"{place}, field {field['name']}", "categories differ from enum", "list the same")


def _conform(value: object, profile: str, place: str) -> Json:
    from jsonschema.exceptions import best_match

    error = best_match(_validator(profile).iter_errors(value))
    if error is None:
        return cast(Json, value)
    inside = error.json_path.removeprefix("$").removeprefix(".")
    problem = error.message if len(error.message) < 200 else f"does not fit {error.validator!r}"
    mend = _MENDS.get(str(error.validator), "follow https://datapackage.org/standard")
    raise SchemaError(f"{place}, {inside}" if inside else place, problem, mend)


_MENDS = {
    "additionalProperties": "use required, unique, enum, pattern, minimum or maximum",
    "required": "add it",
    "enum": "use one of those",
    "const": "write it so",
    "pattern": "rename it to fit the pattern",
    "type": "give it that type",
    "minItems": "list at least one",
    "not": "leave out a constraint that a column of this type cannot have",
}


@cache
def _validator(profile: str) -> "Draft202012Validator":
    from jsonschema import Draft202012Validator

    text = (Path(__file__).parent / f"{profile}.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _known(names: Sequence[str], columns: Sequence[str], place: str) -> None:
    for name in names:
        if name not in columns:
            raise SchemaError(place, f"there is no column {name!r}", f"name one of: {', '.join(columns)}")


def _distinct(values: Sequence[str], place: str) -> None:
    for value, count in Counter(values).items():
        if count > 1:
            raise SchemaError(place, f"{value!r} stands there {count} times", "keep one of them")


def _list(value: str | Sequence[str]) -> Sequence[str]:
    return (value,) if isinstance(value, str) else value
