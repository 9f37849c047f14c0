"""What the documents show is what the toolkit prints."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_the_generated_passages_are_up_to_date() -> None:
    check = [sys.executable, "-m", "cogapp", "--check", "-I", "docs", "README.md"]
    told = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, f"run `make docs`\n{told.stdout}{told.stderr}"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "DATA_CHANGES.md"])
def test_links_to_files_lead_somewhere(name: str) -> None:
    import re

    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", (ROOT / name).read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
