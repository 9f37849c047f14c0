"""Whatever goes wrong is told in one line, with an exit code that says whose fault it is."""

import subprocess
import sys

import click
import pytest

from ossetia_data.cli.failure import run
from ossetia_data.errors import DataError, Failures, InputError, InvalidPackage, SchemaError, one_line


def command(error: BaseException) -> click.Command:
    @click.command()
    def broken() -> None:
        raise error

    return broken


INPUT = InputError("raw/articles/a.txt", "is empty", "put text into it")


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (INPUT, 1, "error: raw/articles/a.txt: is empty; put text into it\n"),
        (InvalidPackage("a", "b", "c"), 1, "error: a: b; c\n"),
        (SchemaError("a", "b", "c"), 2, "error: a: b; c\n"),
        (DataError("a", "b", "c"), 2, "error: a: b; c\n"),
        (Failures([INPUT]), 1, f"error: {INPUT}\n"),
        (Failures([INPUT, INPUT]), 1, f"error: {INPUT}\nerror: {INPUT}\n2 errors\n"),
        (Failures([INPUT, SchemaError("a", "b", "c")]), 2, f"error: {INPUT}\nerror: a: b; c\n2 errors\n"),
        (KeyboardInterrupt(), 130, "\ninterrupted; dist/ is as the last finished build left it\n"),
        (
            ModuleNotFoundError("no", name="spacy.lang"),
            2,
            "error: spacy.lang: this package is not installed; pip install 'ossetia-data[build,serve]'\n",
        ),
        (
            PermissionError(13, "Permission denied", "raw/x"),
            2,
            "error: raw/x: Permission denied; check that it is there and that you may read and write it\n",
        ),
    ],
)
def test_an_error_is_one_line_and_a_code(
    error: BaseException, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(command(error), []) == code
    assert capsys.readouterr() == ("", told)


def test_what_nobody_foresaw_asks_for_a_report(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command(ZeroDivisionError("one\ntwo")), []) == 2
    told = capsys.readouterr().err
    assert told.startswith(r"error: ossetia-data: unexpected ZeroDivisionError: one\ntwo; ")
    assert told.count("\n") == 1


def test_a_traceback_is_there_for_the_asking(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSSETIA_DATA_DEBUG", "1")
    run(command(ZeroDivisionError()), [])
    assert "Traceback" in capsys.readouterr().err


def test_what_drives_a_terminal_is_escaped() -> None:
    assert one_line("a\x1b[31m\r\n\u202eb é 新") == r"a\x1b[31m\r\n\u202eb é 新"


@pytest.mark.parametrize("arguments", [["--workers", "some"], ["--nonsense"], ["surplus"]])
def test_a_usage_error_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    from ossetia_data.cli import cli

    assert run(cli, ["build", *arguments]) == 2
    assert "Try 'ossetia-data build --help'" in capsys.readouterr().err


def test_a_reader_that_stops_reading_is_no_error() -> None:
    line = f"{sys.executable} -m ossetia_data build --help | head -c 1"
    told = subprocess.run(line, shell=True, capture_output=True, text=True, check=False)
    assert told.stderr == ""
