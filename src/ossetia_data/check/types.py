"""Fields in; the SQL that tells whether a cell's text is of their type, and that reads it as such, out.

A text is of a type where Frictionless takes it for one, so `1_000` is an integer and `2031-5-7` a date.
"""

from ossetia_data.check.sql import name
from ossetia_data.schema import Field

_INTEGER = r"\s*[+-]?\d+(_\d+)*\s*"
_NUMBER = r"(?i)\s*[+-]?((\d+\.?\d*|\.\d+)(e[+-]?\d+)?|inf(inity)?|nan)\s*"
_DATE = r"\d{4}-\d{1,2}-\d{1,2}"
_INSTANT = _DATE + r"T\d{1,2}:\d{1,2}:\d{1,2}Z"

# `@` stands for the cell.
_IS = {
    "string": "true",
    "integer": f"regexp_full_match(@, '{_INTEGER}') AND TRY_CAST(@ AS BIGINT) IS NOT NULL",
    "number": f"regexp_full_match(replace(@, '_', ''), '{_NUMBER}')",
    "boolean": "@ IN ('true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0')",
    "date": f"regexp_full_match(@, '{_DATE}') AND try_strptime(@, '%Y-%m-%d') IS NOT NULL",
    "datetime": f"regexp_full_match(@, '{_INSTANT}') AND try_strptime(@, '%Y-%m-%dT%H:%M:%SZ') IS NOT NULL",
}
_AS = {
    "string": "@",
    "integer": "TRY_CAST(@ AS BIGINT)",
    "number": "TRY_CAST(replace(@, '_', '') AS DOUBLE)",
    "boolean": "TRY_CAST(@ AS BOOLEAN)",
    "date": "TRY_CAST(@ AS DATE)",
    "datetime": "try_strptime(@, '%Y-%m-%dT%H:%M:%SZ')",
}


def is_typed(field: Field) -> str:
    """Return the SQL condition that a cell which is not empty is of the field's type."""
    return _IS[field.type].replace("@", name(field.name))


def typed(field: Field) -> str:
    """Return the SQL expression of a cell as a value of the field's type; NULL where it is none."""
    return _AS[field.type].replace("@", name(field.name))
