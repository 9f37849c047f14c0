"""A command and its arguments in; its exit code out, and one line on stderr for whatever went wrong."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

import click

from ossetia_data.errors import (
    DEBUG,
    DataError,
    Failures,
    InputError,
    InvalidPackage,
    one_line,
    unforeseen,
)

BAD_DATA, CANNOT_RUN, INTERRUPTED = 1, 2, 130


def run(command: click.Command, arguments: Sequence[str]) -> int:
    """Run `command` and return its exit code; a traceback is printed only where OSSETIA_DATA_DEBUG is set."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # A file name need not be printable.
            stream.reconfigure(errors="backslashreplace")
    try:
        return command.main(list(arguments), prog_name="ossetia-data", standalone_mode=False) or 0
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted; dist/ is as the last finished build left it", err=True)
        return INTERRUPTED
    except (DataError, Failures) as error:
        return _tell(error.errors if isinstance(error, Failures) else [error])
    except Exception as error:  # noqa: BLE001 (the edge: what nobody foresaw is told in one line too)
        return _tell_unforeseen(error)


def _tell(errors: Sequence[DataError]) -> int:
    for error in errors:
        click.echo(f"error: {one_line(str(error))}", err=True)
    if len(errors) > 1:
        click.echo(f"{len(errors)} errors", err=True)
    _show_traceback()
    return max(BAD_DATA if isinstance(error, InputError | InvalidPackage) else CANNOT_RUN for error in errors)


def _tell_unforeseen(error: Exception) -> int:
    if isinstance(error, ModuleNotFoundError) and not (error.name or "ossetia_data").startswith(
        "ossetia_data"
    ):
        told = f"{error.name}: this package is not installed; pip install 'ossetia-data[build,serve]'"
    elif isinstance(error, OSError) and error.filename:
        told = (
            f"{error.filename}: {error.strerror}; check that it is there and that you may read and write it"
        )
    else:
        told = str(unforeseen("ossetia-data", error))
    click.echo(f"error: {one_line(told)}", err=True)
    _show_traceback()
    return CANNOT_RUN


def _show_traceback() -> None:
    if os.environ.get(DEBUG):
        import traceback

        traceback.print_exc()
