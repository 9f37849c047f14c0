"""Fields of a schema in; their types in Arrow, pandas, SQLite and DuckDB out."""

from typing import TYPE_CHECKING, Any

from ossetia_data.schema.package import Field, Table

if TYPE_CHECKING:
    import pyarrow as pa

_ARROW = {
    "string": "string",
    "integer": "int64",
    "number": "float64",
    "boolean": "bool_",
    "date": "date32",
}
_PANDAS = {
    "string": "string",
    "integer": "Int64",
    "number": "float64",
    "boolean": "boolean",
    "date": "datetime64[s]",
    "datetime": "datetime64[s, UTC]",
}
_SQLITE = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
    "datetime": "TEXT",
}
_DUCKDB = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
    "date": "DATE",
    "datetime": "TIMESTAMP",
}


def arrow_schema(table: Table) -> "pa.Schema":
    """Return the Arrow schema of `table`, its descriptions as metadata of table and columns.

    A datetime is UTC in milliseconds, the coarsest unit that Parquet stores. Every column may hold nulls,
    so that a table with gaps can be written and then be told where they are.
    """
    import pyarrow as pa

    def arrow(field: Field) -> "pa.Field":
        kind = pa.timestamp("ms", "UTC") if field.type == "datetime" else getattr(pa, _ARROW[field.type])()
        return pa.field(field.name, kind, metadata={"description": field.description})

    described = {"name": table.name, "title": table.title, "description": table.description}
    return pa.schema([arrow(field) for field in table.fields], described)


def pandas_dtypes(table: Table) -> dict[str, Any]:
    """Return each column's pandas dtype; an enum is a categorical in the schema's order."""
    import pandas as pd

    return {
        field.name: pd.CategoricalDtype(list(field.enum)) if field.enum else _PANDAS[field.type]
        for field in table.fields
    }


def sqlite_type(field: Field) -> str:
    """Return the SQLite type of a column; dates and instants are ISO 8601 text, which sorts as time does."""
    return _SQLITE[field.type]


def duckdb_type(field: Field) -> str:
    """Return the DuckDB type of a column."""
    return _DUCKDB[field.type]
