import pytest

from ossetia_data.normalise.byline import author_line, authors


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Ines Valdorra", "Ines Valdorra"),
        ("Ines Valdorra and Tomas Brek", "Ines Valdorra; Tomas Brek"),
        ("Ines Valdorra, Tomas Brek & Bo de Vries", "Ines Valdorra; Tomas Brek; Bo de Vries"),
        ("Ines Valdorra | Staff Writer", "Ines Valdorra"),
        ("Ines Valdorra, senior reporter", "Ines Valdorra"),
        ("Ines ValdorraDecember 6, 2025", "Ines Valdorra"),
        ("The Courier", "The Courier"),
        ("Élise O’Brien-Ndiaye", "Élise O’Brien-Ndiaye"),
        ("the people who were there", ""),
        ("Share", ""),
        ("", ""),
    ],
)
def test_names_behind_by(printed: str, names: str) -> None:
    assert authors(printed) == names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ines Valdorra - June 3, 2031", "Ines Valdorra"),
        ("Ines Valdorra", "Ines Valdorra"),
        ("Political Correspondent", ""),
        ("Privacy Policy", ""),
        ("What You Should Know", ""),
        ("Harbour", ""),
    ],
)
def test_a_line_that_is_a_name(printed: str, name: str) -> None:
    assert author_line(printed) == name
