"""What the documents show is what the toolkit prints, and what they tell to type can be typed."""

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
