"""What the documents show is what the toolkit prints, and what they tell to type can be typed."""

import doctest
import importlib
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from ossetia_data.cli import cli

ROOT = Path(__file__).parents[1]
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "DATA_CHANGES.md", "docs/serving.md"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_generated_passages_are_up_to_date() -> None:
    check = [sys.executable, "-m", "cogapp", "--check", "-I", "docs", "README.md"]
    told = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 0, f"run `make docs`\n{told.stdout}{told.stderr}"


def modules_with_examples() -> list[str]:
    having = [path for path in (ROOT / "src").rglob("*.py") if ">>>" in path.read_text(encoding="utf-8")]
    names = [".".join(path.relative_to(ROOT / "src").with_suffix("").parts) for path in having]
    return sorted(name.removesuffix(".__init__") for name in names)


@pytest.mark.parametrize("name", modules_with_examples())
def test_the_examples_in_docstrings_give_what_they_say(name: str) -> None:
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.attempted
    assert not outcome.failed


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_to_files_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", read(name)):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_that_are_shown_are_there(name: str) -> None:
    for line in re.findall(r"^ *ossetia-data (\w+ .*|\w+)$", read(name), flags=re.MULTILINE):
        typed, _, _ = line.partition(" > ")
        command, words = cli, shlex.split(typed, comments=True)
        while isinstance(command, click.Group):
            command = command.commands[words.pop(0)]
        command.make_context(command.name, words)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_that_are_shown_are_there(name: str) -> None:
    targets = set(re.findall(r"^(\w+):", read("Makefile"), flags=re.MULTILINE))
    assert set(re.findall(r"^make (\w+)", read(name), flags=re.MULTILINE)) <= targets
