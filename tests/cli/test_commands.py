"""Each command says what it does and what to do next, and does what its library function does."""

import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import click
import pytest
from click.testing import CliRunner

from ossetia_data.cli import cli
from ossetia_data.cli.progress import progress
from ossetia_data.cli.summary import render

README = Path(__file__).parents[2] / "README.md"


def call(*arguments: object) -> str:
    answer = CliRunner().invoke(cli, [str(argument) for argument in arguments], catch_exceptions=False)
    assert answer.exit_code == 0, answer.output
    return answer.stdout


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_teaches(name: str) -> None:
    told = call(name, "--help")
    assert "Example" in told
    for option in cli.commands[name].params:
        if isinstance(option, click.Option):
            assert option.help, option.name


def test_help_loads_nothing_heavy() -> None:
    check = "import sys; from ossetia_data.cli import cli; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert not {"pandas", "spacy", "duckdb", "datasette", "frictionless", "rich", "pyarrow"} & set(
        loaded.stdout.split()
    )


def test_the_version_is_the_packages() -> None:
    from importlib.metadata import version

    assert call("--version") == f"ossetia-data {version('ossetia-data')}\n"


def test_init_says_what_comes_next(tmp_path: Path) -> None:
    told = call("init", tmp_path / "harbour")
    assert "ossetia-data add" in told
    assert "nothing was missing" in call("init", tmp_path / "harbour")


SUMMARY = SimpleNamespace(
    dist=Path("/data/dist"),
    articles=2,
    seconds=1.25,
    counts={
        "articles": {"rows": 2},
        "quotes": {"rows": 10, "extracted": 8, "reviewed": 1, "added": 1},
    },
)


def test_the_closing_lines_tell_what_was_built_and_by_whom() -> None:
    assert render(SUMMARY) == (
        "Built 2 articles into /data/dist in 1.2 s\n"
        "\n"
        "table          rows  extracted   reviewed      added\n"
        "articles          2\n"
        "quotes           10          8          1          1\n"
        "\n"
        "Of 10 rows that say who decided them, 80.0% are a machine's and 20.0% people's.\n"
        "\n"
        "Next: ossetia-data serve    explore it in a browser"
    )


def test_a_pipe_gets_no_progress_bar(capfd: pytest.CaptureFixture[str]) -> None:
    with progress() as advance:
        advance("reading", 1, 2)
    assert capfd.readouterr() == ("", "")


def test_a_terminal_gets_one(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with progress() as advance:
        advance("reading", 1, 2)
        advance("checking", 0, 0)
    shown = capfd.readouterr()
    assert shown.out == ""
    assert "checking" in shown.err
