"""datapackage.json and its Table Schemas in; `Package`, `Table`, `Field` and their types elsewhere out."""

from ossetia_data.schema.package import Field, ForeignKey, Package, Row, Rows, Table, Tables
from ossetia_data.schema.types import arrow_schema, duckdb_type, pandas_dtypes, sqlite_type

__all__ = [
    "Field",
    "ForeignKey",
    "Package",
    "Row",
    "Rows",
    "Table",
    "Tables",
    "arrow_schema",
    "duckdb_type",
    "pandas_dtypes",
    "sqlite_type",
]
