from pathlib import Path

import pytest

from ossetia_data.errors import InputError
from ossetia_data.schema import Field
from ossetia_data.sheet import Line, read_sheet

FIELDS = (
    Field("key", "string", "A key.", required=True, pattern="^[a-z]+$"),
    Field("kind", "string", "One of two.", enum=("red", "blue")),
    Field("count", "integer", "How many.", minimum=1),
    Field("share", "number", "A share.", minimum=0, maximum=1),
    Field("day", "string", "A day.", rdf_type="http://id.loc.gov/datatypes/edtf/EDTF"),
)


def rows(folder: Path, content: bytes) -> list[Line | InputError]:
    (folder / "sheet.csv").write_bytes(content)
    return list(read_sheet(folder, Path("sheet.csv"), FIELDS))


def test_a_missing_sheet_has_no_rows(tmp_path):
    assert list(read_sheet(tmp_path, Path("none.csv"), FIELDS)) == []


def test_columns_may_stand_in_any_order_and_optional_ones_be_left_out(tmp_path):
    (line,) = rows(tmp_path, b"count,key\n2,abc\n\n")
    assert line == Line("sheet.csv, line 2", {"count": "2", "key": "abc"})


def test_a_quoted_cell_may_hold_a_line_break_and_any_separator(tmp_path):
    (line,) = rows(tmp_path, 'key,kind\nabc,"red"\n'.replace("abc", "abc").encode())
    assert line.values["kind"] == "red"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"key,colour\nabc,red\n", "sheet.csv, line 1: unknown column 'colour'"),
        (b"key,key\nabc,abc\n", "line 1: column 'key' stands twice"),
        (b"kind\nred\n", "line 1: column 'key' is missing"),
        (b"key,kind\nabc\n", "line 2: 1 values under 2 columns"),
        (b"key,kind\n,red\n", "line 2, column key: is empty"),
        (b"key\nABC\n", "column key: 'ABC' does not match"),
        (b"key,kind\nabc,green\n", "column kind: 'green' is none of red, blue"),
        (b"key,count\nabc,0\n", "column count: 0 is out of range"),
        (b"key,share\nabc,nan\n", "column share: nan is out of range"),
        (b"key,count\nabc,two\n", "column count: 'two' is no integer"),
        (b"key,day\nabc,2022-02-30\n", "column day: '2022-02-30' is no EDTF date"),
        (b"key\n\xff\n", "byte 4 is not UTF-8"),
        (b'key\n"abc\n', "is not CSV"),
    ],
)
def test_a_broken_sheet_says_where_and_what(tmp_path, content, said):
    errors = rows(tmp_path, content)
    assert len(errors) == 1
    assert said in str(errors[0])


def test_every_broken_cell_is_listed_and_good_rows_are_still_read(tmp_path):
    found = rows(tmp_path, b"key,kind,count\nA,green,0\nabc,red,1\n")
    assert [type(item) for item in found] == [InputError, InputError, InputError, Line]
