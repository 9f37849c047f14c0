"""The check reads cells of any length, and leaves the process as it found it."""

import csv

from ossetia_data.check import check
from ossetia_data.schema import Package
from sample import sample_root


def test_a_check_leaves_the_limit_of_the_csv_module_as_it_was(tmp_path):
    root = sample_root(tmp_path / "root")
    path = root / "dist" / "entities.csv"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    before = csv.field_size_limit()
    assert "blank-row" in {issue.rule for issue in check(Package.read(root), root / "dist")}
    assert csv.field_size_limit() == before
