"""The toolkit and its dataset in; the passages of the README that are generated out. `make docs` runs it."""

import ast
import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from ossetia_data.cli import cli
from ossetia_data.schema import Package

ROOT = Path(__file__).parents[1]

# Wide enough for one line an option, narrow enough for a page.
WIDTH = 90


def commands() -> Iterator[str]:
    """Yield the words of every command, those of a group one by one: `build`, `authority check`."""
    for name, command in cli.commands.items():
        if isinstance(command, click.Group):
            yield from (f"{name} {part}" for part in command.commands)
        else:
            yield name


def usage(words: str = "") -> str:
    """Return the help text of a command (`words` as typed), or of the whole command line."""
    context = click.Context(cli, info_name="ossetia-data", terminal_width=WIDTH, max_content_width=WIDTH)
    command: click.Command = cli
    for word in words.split():
        assert isinstance(command, click.Group)
        command = command.commands[word]
        context = click.Context(command, parent=context, info_name=word)
    return _fenced(command.get_help(context))


def tables() -> str:
    """Return a table of what dist/ holds: each table, its rows, and how many of them people decided."""
    lines = ["| Table | Rows | Decided by people | One row for |", "| --- | ---: | ---: | --- |"]
    for table in Package.read(ROOT).tables:
        with (ROOT / table.path).open(encoding="utf-8", newline="") as file:
            origins = Counter(row.get("origin") for row in csv.DictReader(file))
        by_people = "" if None in origins else origins["reviewed"] + origins["added"]
        what = table.description.removeprefix("One row for ").rstrip(".")
        lines.append(f"| `{table.name}` | {origins.total()} | {by_people} | {what} |")
    return "\n".join(lines)


def tree() -> str:
    """Return the toolkit's modules, each with the sentence it opens with."""
    return _fenced("\n".join(_modules(ROOT / "src/ossetia_data")))


def _modules(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        source = path / "__init__.py" if path.is_dir() else path
        if source.suffix == ".py" and source.exists() and not path.name.startswith("__"):
            name = f"{path.name}/" if path.is_dir() else path.name
            yield f"{name:<16}{_first_sentence(source)}"


def _first_sentence(source: Path) -> str:
    said = ast.get_docstring(ast.parse(source.read_text(encoding="utf-8"))) or ""
    return " ".join(said.split("\n\n")[0].split())


def _fenced(text: str) -> str:
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return f"```text\n{lines}\n```"
