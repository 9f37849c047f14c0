"""Build tests/datasets/ and keep what comes out in tests/golden/: run it, then read the diff."""

import shutil
import sys
from pathlib import Path

from ossetia_data.build import build
from ossetia_data.init import init

HERE = Path(__file__).parent
DATA, GOLDEN = HERE / "datasets", HERE / "golden"


def built(name: str, folder: Path) -> Path:
    """Build the dataset `name` of tests/datasets in `folder` and return its dist/."""
    init(folder)
    shutil.copytree(DATA / name / "raw", folder / "raw", dirs_exist_ok=True)
    return build(folder).dist


def rewrite(name: str, folder: Path) -> None:
    """Replace the golden tables of one dataset by what is built now."""
    shutil.rmtree(GOLDEN / name, ignore_errors=True)
    (GOLDEN / name).mkdir(parents=True)
    for path in sorted(built(name, folder).glob("*.csv")):
        shutil.copy(path, GOLDEN / name)


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    for dataset in sys.argv[1:] or [path.name for path in sorted(DATA.iterdir())]:
        with TemporaryDirectory() as scratch:
            rewrite(dataset, Path(scratch) / dataset)
