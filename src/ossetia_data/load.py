"""A table's name and the path of a package in; a DataFrame with the schema's dtypes out."""

from pathlib import Path
from typing import TYPE_CHECKING, overload

from ossetia_data.errors import DataError
from ossetia_data.schema import Package, Table, pandas_dtypes
from ossetia_data.shipped import shipped

if TYPE_CHECKING:
    import pandas as pd


@overload
def load(name: str, path: str | Path | None = None) -> "pd.DataFrame": ...
@overload
def load(name: None = None, path: str | Path | None = None) -> "dict[str, pd.DataFrame]": ...
def load(name: str | None = None, path: str | Path | None = None) -> "pd.DataFrame | dict[str, pd.DataFrame]":
    """Load one table, or all of them by name.

    `path` is a package's folder or its datapackage.json; by default the package that came with this
    toolkit. Dates are datetime64, instants UTC, integers and booleans nullable, enums categoricals in the
    schema's order. DataError where the package or the table is not there.

    >>> load("articles").columns[0]
    'article_id'
    """
    package = _package(shipped("dist") if path is None else Path(path))
    if name is None:
        return {table.name: _load(package, table) for table in package.tables}
    if name not in package.names:
        mend = f"use one of: {', '.join(package.names)}"
        raise DataError(package.place, f"there is no table {name!r}", mend)
    return _load(package, package[name])


def _package(path: Path) -> Package:
    if not path.exists():
        raise DataError(str(path), "there is no such file or folder", "name a package's folder")
    return Package.read(path)


def _load(package: Package, table: Table) -> "pd.DataFrame":
    csv = package.root / table.path
    parquet = csv.with_suffix(".parquet")
    if parquet.is_file():
        return _read_parquet(parquet, table)
    if csv.is_file():
        return _read_csv(csv, table)
    raise DataError(str(csv), "is missing, and so is its Parquet file", "build or download the package anew")


def _read_parquet(path: Path, table: Table) -> "pd.DataFrame":
    import pandas as pd
    import pyarrow as pa

    try:
        frame = pd.read_parquet(path, columns=list(table.columns), dtype_backend="pyarrow")
    except (pa.ArrowException, OSError, ValueError, KeyError) as error:
        raise _unreadable(path, error) from None
    return _as_typed(frame, table, path)


def _read_csv(path: Path, table: Table) -> "pd.DataFrame":
    import pandas as pd

    try:
        frame = pd.read_csv(
            path, usecols=list(table.columns), dtype="string", keep_default_na=False, na_values=[""]
        )
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from None
    for field in table.fields:
        if field.type == "boolean":
            frame[field.name] = frame[field.name].map({"true": True, "false": False})
    return _as_typed(frame, table, path)


def _as_typed(frame: "pd.DataFrame", table: Table, path: Path) -> "pd.DataFrame":
    for field in table.fields:
        # Left to itself, pandas makes a missing value of what is no category.
        if field.enum and not frame[field.name].dropna().isin(field.enum).all():
            raise _unreadable(path, ValueError(f"{field.name} holds what is not one of its values"))
    try:
        return frame[list(table.columns)].astype(pandas_dtypes(table))
    except (ValueError, TypeError) as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: Exception) -> DataError:
    problem = " ".join(str(error).split())[:200]
    return DataError(str(path), f"does not fit its schema ({problem})", "run ossetia-data validate on it")
