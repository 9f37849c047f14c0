"""The value that says what is wrong with a package, and where."""

from dataclasses import dataclass

from ossetia_data.errors import one_line

# Of one rule's violations in one table so many are listed; one more Issue says how many others there are.
MOST = 100


@dataclass(frozen=True, slots=True, order=True)
class Issue:
    """One fault of a package.

    `table` is a table's name, or a file's where the fault is no row's. `row` counts a table's rows from 1,
    0 for a fault of the whole table; `field` is empty where no single column is at fault.
    """

    table: str
    row: int
    field: str
    rule: str
    message: str

    def __str__(self) -> str:
        row = f", row {self.row}" if self.row else ""
        field = f", {self.field}" if self.field else ""
        return one_line(f"{self.table}{row}{field}: {self.message} ({self.rule})")
