"""Whole small datasets build to exactly the tables that a person has read and kept."""

import pytest

from golden import DATA, GOLDEN, built


@pytest.mark.parametrize("name", sorted(path.name for path in DATA.iterdir()))
def test_a_dataset_builds_to_its_golden_tables(name, tmp_path):
    dist = built(name, tmp_path / name)
    kept = {path.name: path.read_text(encoding="utf-8") for path in (GOLDEN / name).glob("*.csv")}
    made = {path.name: path.read_text(encoding="utf-8") for path in dist.glob("*.csv")}
    assert set(made) == set(kept)
    for table, text in kept.items():
        assert made[table].splitlines() == text.splitlines(), (
            f"{table}: run tests/golden.py and read the diff"
        )
