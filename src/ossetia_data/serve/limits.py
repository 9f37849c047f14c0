"""A SQLite connection in; the same out, able to read and to do nothing else, within bounds."""

import sqlite3

# No query may take more memory than this, or make a value longer than that. The time limit only counts
# between the steps of a query: one call of instr or replace on values of this length takes up to a second.
HEAP_BYTES = 120_000_000
VALUE_BYTES = 400_000
PATTERN_BYTES = 500

# Reading is all that anyone needs. FTS asks for data_version; the others are Datasette's own questions.
READING = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
}
# Functions whose one call may run for a minute, or that reach for what is no data.
REFUSED = {"format", "fts3_tokenizer", "load_extension", "printf", "sqlite_log", "unhex"}

# What opening a search index does to the schema in memory; the file and its schema table are read-only.
OPENING_FTS = {(sqlite3.SQLITE_UPDATE, "sqlite_master")}
PRAGMAS = {
    "data_version",
    "foreign_key_list",
    "function_list",
    "index_info",
    "index_list",
    "index_xinfo",
    "page_count",
    "page_size",
    "schema_version",
    "table_info",
    "table_list",
    "table_xinfo",
}

# Kept in memory by Datasette itself; no reader's SQL reaches them.
DATASETTES_OWN = {"_internal", "_memory"}


def limit(connection: sqlite3.Connection, database: str) -> None:
    """Limit what SQL can do and use on a connection to `database`."""
    connection.execute(f"PRAGMA hard_heap_limit = {HEAP_BYTES}")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, VALUE_BYTES)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH, PATTERN_BYTES)
    if database not in DATASETTES_OWN:
        connection.set_authorizer(_authorize)


def _authorize(action: int, first: str | None, second: str | None, *_: object) -> int:
    if action == sqlite3.SQLITE_FUNCTION and second in REFUSED:
        return sqlite3.SQLITE_DENY
    if action in READING or (action, first) in OPENING_FTS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in PRAGMAS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first == "database_list":
        return sqlite3.SQLITE_IGNORE  # Empty: it would tell where the file lies, and Datasette asks for it.
    return sqlite3.SQLITE_DENY
