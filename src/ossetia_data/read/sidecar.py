"""A sidecar, or the same keys of a JSON line -> what is known about an article, checked by JSON Schema."""

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from ossetia_data.edtf_dates import is_edtf
from ossetia_data.errors import InputError
from ossetia_data.model import Facts, Rights
from ossetia_data.read.limits import SIDECAR_BYTES, read_bytes
from ossetia_data.shipped import shipped

SUFFIX = ".yaml"
Known = Mapping[str, Any]


class _Loader(yaml.SafeLoader):
    """Reads text as text: only true, false and null mean something else; no aliases, no key twice."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: yaml.Event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Refused("anchors and aliases are not allowed", event.start_mark)
        return super().compose_node(parent, index)

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key in (key for key, _ in node.value if isinstance(key, yaml.ScalarNode)):
            if key.value in seen:
                raise _Refused(f"key {key.value!r} is given twice", key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _Refused(yaml.MarkedYAMLError):
    """Valid YAML that a sidecar may not use."""

    def __init__(self, problem: str, mark: Any) -> None:  # noqa: ANN401 (two kinds of mark, one private)
        super().__init__(problem=problem, problem_mark=mark)


# `published: 2022-03-31`, `title: 1984` and `language: no` are meant as they are written.
_TRUTH = re.compile("(?:true|false)$", re.IGNORECASE)
_NOTHING = re.compile("(?:~|null|)$", re.IGNORECASE)
_Loader.yaml_implicit_resolvers = {}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", _TRUTH, list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", _NOTHING, ["~", "n", "N", ""])


def load_sidecar(path: Path, place: str) -> Known:
    """Return the keys of a sidecar file; raise InputError naming the line or key that is wrong with it."""
    data = read_bytes(path, place, SIDECAR_BYTES)
    try:
        known = yaml.load(data.decode("utf-8-sig"), _Loader)  # noqa: S506 (a SafeLoader that refuses more)
    except UnicodeDecodeError as error:
        raise InputError(place, f"is not UTF-8 at byte {error.start}", "convert it to UTF-8") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{place}, line {mark.line + 1}" if mark else place
        raise InputError(
            where, f"not a plain YAML mapping: {error.problem}", "write one `key: value` a line"
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise InputError(place, "not a plain YAML mapping", "write one `key: value` a line") from None
    return check_known({} if known is None else known, place)


def check_known(known: object, place: str) -> Known:
    """Return `known` without its empty keys; raise InputError where the schema does not allow it."""
    if isinstance(known, dict):
        known = {key: value for key, value in known.items() if value is not None}
    errors = sorted(
        _validator().iter_errors(known), key=lambda error: (list(map(str, error.path)), error.message)
    )
    for error in errors:
        raise _as_input_error(error, place)
    assert isinstance(known, dict)
    return known


def facts(known: Known) -> Facts:
    """Return the checked keys of a sidecar as values."""
    retrieved = known.get("retrieved_on")
    return Facts(
        title=_words(known, "title"),
        byline=_words(known, "byline"),
        publisher=_words(known, "publisher"),
        url=_words(known, "url"),
        language=_words(known, "language"),
        published=_words(known, "published"),
        retrieved_on=date.fromisoformat(retrieved) if retrieved else None,
        rights=Rights(**known.get("rights", {})),
    )


def _words(known: Known, key: str) -> str:
    return " ".join(known.get(key, "").split())


@cache
def _validator() -> Draft202012Validator:
    formats = FormatChecker(formats=())
    formats.checks("edtf-date")(_is_edtf_date)
    formats.checks("date")(_is_iso_day)
    schema = json.loads(shipped("schemas/sidecar.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=formats)


def _is_edtf_date(value: object) -> bool:
    return isinstance(value, str) and "T" not in value and is_edtf(value)


def _is_iso_day(value: object) -> bool:
    try:
        return isinstance(value, str) and len(value) == 10 and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _as_input_error(error: ValidationError, place: str) -> InputError:
    """Say in one line which key is wrong, and what it should be."""
    schema, value = error.schema, _shown(error.instance)
    assert isinstance(schema, dict)
    key = ".".join(map(str, error.path))
    where = f"{place}, key {key}" if key else place
    if error.validator == "additionalProperties":
        assert isinstance(error.instance, dict)
        unknown = sorted(str(name) for name in set(error.instance) - set(schema["properties"]))
        keys = ", ".join(schema["properties"])
        return InputError(where, f"unknown key {_shown(unknown[0])}", f"known keys are {keys}")
    if error.validator == "format" and error.validator_value == "edtf-date":
        return InputError(
            where, f"{value} is no date", "write an EDTF date such as 2022-03-31, 2022-03 or 2022-03-3X"
        )
    if error.validator == "format":
        return InputError(where, f"{value} is no date", "write a day as YYYY-MM-DD")
    if error.validator == "type":
        return InputError(
            where, f"{value} is not of type {error.validator_value}", schema.get("description", "mend it")
        )
    return InputError(
        where, f"{value} does not fit", f"{schema.get('description', '')} Pattern: {error.validator_value}"
    )


def _shown(value: object) -> str:
    """Return `value` short and on one line."""
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
