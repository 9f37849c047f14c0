"""A dataset's datapackage.json and schemas/ in; the frozen `Package` that everything is rendered from out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ossetia_data.schema import descriptor as descriptors

Row = Mapping[str, object]
Rows = Sequence[Row]
Tables = Mapping[str, Rows]
Type = Literal["string", "integer", "number", "boolean", "date", "datetime"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column. `minimum` and `maximum` are None, `pattern` and `enum` empty where the schema sets none."""

    name: str
    type: Type
    description: str = ""
    title: str = ""
    format: str = "default"
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None
    rdf_type: str = ""
    search: bool = False
    label: bool = False

    @classmethod
    def of(cls, described: Mapping[str, Any]) -> "Field":
        """Read one entry of a Table Schema's `fields`."""
        constraints = described.get("constraints", {})
        return cls(
            name=described["name"],
            type=described["type"],
            description=described.get("description", ""),
            title=described.get("title", ""),
            format=described.get("format", "default"),
            required=constraints.get("required", False),
            unique=constraints.get("unique", False),
            enum=tuple(constraints.get("enum", ())),
            pattern=constraints.get("pattern", ""),
            minimum=constraints.get("minimum"),
            maximum=constraints.get("maximum"),
            rdf_type=described.get("rdfType", ""),
            search=described.get("x-search", False),
            label=described.get("x-label", False),
        )


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values, where there are any, must be those of `reference_fields` in a row of `table`."""

    fields: tuple[str, ...]
    table: str
    reference_fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, its keys and where its CSV lies.

    `path` is relative to the descriptor's folder; `place` names the schema's file in error messages.
    """

    name: str
    path: str
    fields: tuple[Field, ...]
    title: str = ""
    description: str = ""
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    place: str = ""
    schema: Mapping[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.fields)

    def field(self, name: str) -> Field:
        """Return the column called `name`; KeyError where there is none."""
        return {column.name: column for column in self.fields}[name]

    @classmethod
    def of(cls, resource: Mapping[str, Any], schema: Mapping[str, Any], place: str) -> "Table":
        """Read one resource and the Table Schema that it names."""
        return cls(
            name=resource["name"],
            path=resource["path"],
            fields=tuple(Field.of(described) for described in schema["fields"]),
            title=schema.get("title") or resource.get("title", ""),
            description=schema.get("description") or resource.get("description", ""),
            primary_key=_names(schema.get("primaryKey", ())),
            foreign_keys=tuple(_foreign_key(key, resource["name"]) for key in schema.get("foreignKeys", ())),
            place=place,
            schema=schema,
        )


@dataclass(frozen=True, slots=True)
class Package:
    """A dataset as its descriptor declares it; `root` is the descriptor's folder."""

    root: Path
    place: str
    tables: tuple[Table, ...]
    descriptor: Mapping[str, Any] = field(compare=False, repr=False)

    def __getitem__(self, name: str) -> Table:
        return {table.name: table for table in self.tables}[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the tables, in order."""
        return tuple(table.name for table in self.tables)

    @classmethod
    def read(cls, root: Path | str) -> "Package":
        """Read a dataset's descriptor and schemas.

        `root` is the folder that holds datapackage.json, or that file itself. SchemaError names the
        file, the place in it and the mend where it cannot be used.
        """
        path = Path(root)
        path = path if path.suffix == ".json" else path / "datapackage.json"
        described = descriptors.read_descriptor(path)
        schemas = [descriptors.read_schema(resource, path) for resource in described["resources"]]
        tables = tuple(
            Table.of(resource, schema, place)
            for resource, (schema, place) in zip(described["resources"], schemas, strict=True)
        )
        descriptors.check_references({table.name: table.columns for table in tables}, schemas)
        return cls(path.parent, str(path), tables, described)


def _names(value: str | Sequence[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _foreign_key(key: Mapping[str, Any], own: str) -> ForeignKey:
    reference = key["reference"]
    return ForeignKey(_names(key["fields"]), reference.get("resource") or own, _names(reference["fields"]))
