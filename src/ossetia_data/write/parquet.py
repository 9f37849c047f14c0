"""A table's rows in; a Parquet file (typed, zstd, the schema's descriptions as metadata) out."""

from pathlib import Path

from ossetia_data.schema import Rows, Table, arrow_schema
from ossetia_data.write.columns import columns


def write_parquet(table: Table, rows: Rows, path: Path) -> None:
    """Write `rows` to `path`, a row group for each chunk of them."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = arrow_schema(table)
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for chunk in columns(table, rows):
            arrays = [pa.array(column, kind) for column, kind in zip(chunk, schema.types, strict=True)]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema), row_group_size=len(chunk[0]))
