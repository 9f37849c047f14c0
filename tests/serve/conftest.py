"""A small package about nobody, built and served; one of its quotes is hostile."""

from pathlib import Path

import pytest
from datasette.app import Datasette

from ossetia_data.describe import describe
from ossetia_data.schema import Package
from ossetia_data.serve import make_app
from ossetia_data.serve.database import cached_database, published
from ossetia_data.write import write_tables
from sample import sample_root, sample_tables

# An article's text is somebody else's: it may hold anything.
HOSTILE = "<script>alert(1)</script> & 'quoted'"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return served_root(tmp_path / "harbour 100% #1?")  # Signs that mean something in an address.


def served_root(path: Path) -> Path:
    """Make a whole dataset at `path`, as a build leaves it, with a hostile quote."""
    root = sample_root(path)
    package = Package.read(root)
    tables = sample_tables()
    tables["quotes"][0] |= {"text": HOSTILE, "prefix": HOSTILE}
    dist = root / "dist"
    write_tables(package, tables, dist)
    describe(package, tables, dist, {})
    return root


@pytest.fixture
def app(root: Path) -> Datasette:
    edition = published(root)
    with cached_database(edition, root / ".cache") as path:
        return make_app(edition, path)
