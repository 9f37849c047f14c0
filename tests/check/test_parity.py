"""The build's own check and Frictionless must agree on which packages are valid."""

import warnings

import frictionless
import pytest

from corrupt import GRIDS, encoded, spoiled, write
from ossetia_data.check.package import row_issues
from ossetia_data.schema import Package

BATCH = 40


def verdicts(root):
    """Return whether Frictionless and we call the package at `root` valid, and what each says."""
    ours = row_issues(Package.read(root), root)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            report = frictionless.Package(str(root / "datapackage.json")).validate()
        except frictionless.FrictionlessException as error:
            return False, not ours, (str(error), ours)
    return report.valid, not ours, (report.flatten(["rowNumber", "fieldName", "type"]), ours)


@pytest.mark.parametrize("first", range(0, 8 * BATCH, BATCH))
def test_a_spoiled_package_gets_the_verdict_that_frictionless_gives_it(first, tmp_path):
    seen = set()
    for seed in range(first, first + BATCH):
        write(tmp_path, spoiled(seed))
        theirs, ours, told = verdicts(tmp_path)
        assert ours == theirs, (seed, told)
        seen.add(ours)
    assert seen == {True, False}


def test_a_sound_package_is_valid_to_both(tmp_path):
    write(tmp_path, encoded(GRIDS))
    assert verdicts(tmp_path)[:2] == (True, True)


STRICTER = {
    "characters behind a closing quotation mark": (b"brek,1,,3", b'brek,1,"a"b,3', "csv"),
    "a quotation mark that nobody closes": (b"brek,1,,3", b'brek,1,,3\ncorve,1,,"4', "csv"),
    "an integer that 64 bits do not hold": (b"brek,1,,3", b"brek,1,,3\nbrek,99999999999999999999,,3", "type"),
}


@pytest.mark.parametrize(("sound", "spoilt", "rule"), STRICTER.values(), ids=STRICTER)
def test_what_only_frictionless_lets_through(tmp_path, sound, spoilt, rule):
    files = encoded(GRIDS)
    files["streets"] = files["streets"].replace(sound, spoilt)
    write(tmp_path, files)
    theirs, ours, (_, issues) = verdicts(tmp_path)
    assert (theirs, ours) == (True, False)
    assert rule in {issue.rule for issue in issues}
