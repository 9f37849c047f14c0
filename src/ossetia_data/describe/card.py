"""A subject in; its data card (what it is, how much, whose, how to cite and load, every column) out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ossetia_data.describe.citation import citation
from ossetia_data.describe.subject import ORIGINS, Subject
from ossetia_data.schema import Field, Table

# Holders of rights are listed one by one up to here; a card is read by people.
MOST_HOLDERS = 50


def card(subject: Subject) -> str:
    """Render the data card as Markdown."""
    sections = [_head, _contents, _pictures, _rights, _citing, _loading, _tracing, _dictionary]
    return "\n\n".join("\n".join(section(subject)) for section in sections) + "\n"


def _head(subject: Subject) -> Iterator[str]:
    yield f"# {subject.text('title') or subject.text('name')}"
    if subject.text("description"):
        yield f"\n{subject.text('description')}"
    if subject.text("version"):
        yield f"\nVersion {subject.text('version')}."


def _contents(subject: Subject) -> Iterator[str]:
    yield "## What is in it\n"
    yield (
        "Each table is a CSV file (UTF-8; an empty cell is a missing value) and a Parquet file with the same "
        "rows. `datapackage.json` describes them all, `SHA256SUMS` lets you check a download.\n"
    )
    yield from _table(
        ("Table", "Rows", *(origin.capitalize() for origin in ORIGINS), "What a row is"),
        [
            (
                f"[{table.name}](#{table.name})",
                count["rows"],
                *(count.get(origin, "") for origin in ORIGINS),
                table.description,
            )
            for table in subject.package.tables
            for count in [subject.counts[table.name]]
        ],
    )
    yield (
        "\nA machine proposes and people decide. *Extracted* rows are the machine's and nobody has looked at "
        "them; *reviewed* ones a person has accepted or corrected; *added* ones a person has found."
    )


def _pictures(_: Subject) -> Iterator[str]:
    yield "## When and where\n"
    yield (
        "A bar reaches from the first to the last day that the articles' words allow, on a scale that is "
        "stretched so that years and days can both be read; a filled bar is told as a fact.\n"
    )
    yield "![When it happened, as reported](timeline.svg)\n"
    yield (
        "Places are points near their middle. Borders are those of Natural Earth, simplified; some of them "
        "are disputed, and for several disputed places it draws none. No position is taken: "
        "`entities.description` says what is said of a place's status.\n"
    )
    yield "![Map of the part that is named most](map-detail.svg)\n"
    yield "![Map of the world with the places that are named](map.svg)"


def _rights(subject: Subject) -> Iterator[str]:
    yield "## Licence and rights\n"
    licences = [_licence(licence) for licence in subject.package.descriptor.get("licenses", ())]
    yield f"The annotations: {'; '.join(licences) or 'no licence is stated'}.\n"
    yield (
        "The quoted words belong to whoever holds the rights in the articles. An article's whole text is "
        "passed on only where its rights allow it; where they do not, `paragraphs.text` is empty.\n"
    )
    held = Counter(
        (row["rights_holder"] or "not known", row["license"] or "none granted", bool(row["text_included"]))
        for row in subject.articles
    )
    ranked = sorted(held.items(), key=lambda item: (-item[1], str(item[0])))
    yield from _table(
        ("Rights holder", "Licence of the text", "Text included", "Articles"),
        [
            (holder, licence, "yes" if included else "no", count)
            for (holder, licence, included), count in ranked[:MOST_HOLDERS]
        ],
    )
    if len(ranked) > MOST_HOLDERS:
        yield f"\n{len(ranked) - MOST_HOLDERS} more stand in `articles.rights_holder`."


def _citing(subject: Subject) -> Iterator[str]:
    yield "## How to cite\n"
    yield f"> {citation(subject.package.descriptor)}"
    yield "\nCite an article's words by the article: `articles` has its title, byline, publisher and address."


def _loading(subject: Subject) -> Iterator[str]:
    name = "quotes" if "quotes" in subject.package.names else subject.package.names[0]
    yield "## How to load\n"
    yield "```python"
    yield "import pandas as pd"
    yield f'{name} = pd.read_parquet("{name}.parquet")'
    yield ""
    yield "import ossetia_data  # with the schemas' categories, dates and nullable integers"
    yield f'{name} = ossetia_data.load("{name}", path="datapackage.json")'
    yield "```\n"
    yield "```sql"
    yield f"FROM '{name}.parquet';  -- DuckDB"
    yield "```"


def _tracing(subject: Subject) -> Iterator[str]:
    yield "## How to check a row against its article\n"
    yield (
        "`start` and `end` count Unicode code points from 0 in the article's normalised text: its "
        "paragraphs, headings and captions joined by one newline. Whoever holds that text can prove it by "
        "`articles.text_sha256`, and then `text[start:end]` is the row's `text`."
    )
    if subject.versions:
        made = ", ".join(f"{name} {version}" for name, version in subject.versions.items())
        yield f"\nMade with {made}."


def _dictionary(subject: Subject) -> Iterator[str]:
    yield "## Data dictionary"
    for table in subject.package.tables:
        yield f"\n### {table.name}\n"
        yield f"{table.description} {_keys(table)}\n"
        yield from _table(
            ("Column", "Type", "Rules", "Meaning"),
            [
                (f"`{field.name}`", field.type, _rules(field, table), field.description)
                for field in table.fields
            ],
        )


def _keys(table: Table) -> str:
    return f"Key: {', '.join(f'`{column}`' for column in table.primary_key)}." if table.primary_key else ""


def _rules(field: Field, table: Table) -> str:
    targets = [key for key in table.foreign_keys if key.fields == (field.name,)]
    rules = [
        "required" if field.required else "",
        "unique" if field.unique else "",
        "one of " + ", ".join(f"`{value}`" for value in field.enum) if field.enum else "",
        f"fits `{field.pattern}`" if field.pattern else "",
        f"at least {field.minimum}" if field.minimum is not None else "",
        f"at most {field.maximum}" if field.maximum is not None else "",
        "EDTF" if field.rdf_type.endswith("/EDTF") else "",
        *(f"in `{key.table}.{key.reference_fields[0]}`" for key in targets),
    ]
    return "; ".join(rule for rule in rules if rule)


def _licence(licence: Mapping[str, Any]) -> str:
    name = licence.get("title") or licence.get("name") or licence["path"]
    return f"[{name}]({licence['path']})" if "path" in licence else str(name)


def _table(head: Iterable[object], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    names = list(head)
    yield _line(names)
    yield _line(["---"] * len(names))
    yield from (_line(row) for row in rows)


def _line(cells: Iterable[object]) -> str:
    texts = (" ".join(str(cell).split()).replace("|", "\\|").replace("<", "&lt;") for cell in cells)
    return "| " + " | ".join(texts) + " |"
