from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ossetia_data.errors import InputError
from ossetia_data.model import Facts, Rights
from ossetia_data.read.sidecar import facts, load_sidecar


def load(folder: Path, content: str) -> Facts:
    path = folder / "a.yaml"
    path.write_text(content, encoding="utf-8")
    return facts(load_sidecar(path, "raw/articles/a.yaml"))


def test_every_key_becomes_a_fact(tmp_path: Path) -> None:
    content = """\
id: ferry
title: "Ferry: late"
byline: Ines Valdorra; Tomas Brek
publisher: The Courier
url: https://courier.example/ferry
language: no
published: 2022-03-31
retrieved_on: 2022-04-01
rights:
  holder: Courier Ltd
  license: CC-BY-4.0
  redistribute_text: true
"""
    assert load(tmp_path, content) == Facts(
        title="Ferry: late",
        byline="Ines Valdorra; Tomas Brek",
        publisher="The Courier",
        url="https://courier.example/ferry",
        language="no",
        published="2022-03-31",
        retrieved_on=date(2022, 4, 1),
        rights=Rights("Courier Ltd", "CC-BY-4.0", True),
    )


@pytest.mark.parametrize("content", ["", "# nothing is known\n", "title:\nbyline: ~\nrights:\n"])
def test_nothing_known_is_fine(tmp_path: Path, content: str) -> None:
    assert load(tmp_path, content) == Facts()


@pytest.mark.parametrize("title", ["1984", "2022-03-31", "yes", "nothing", "true crime", "0x10", "12:30"])
def test_text_is_what_is_written(tmp_path: Path, title: str) -> None:
    assert load(tmp_path, f"title: {title}\n").title == title


@pytest.mark.parametrize(
    "day", ["2022", "2022-03", "2022-03-31", "2022-03-3X", "2022-03~", "2022-21", "2022-03-30/2022-03-31"]
)
def test_published_takes_edtf(tmp_path: Path, day: str) -> None:
    assert load(tmp_path, f"published: {day}\n").published == day


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("titel: x", "raw/articles/a.yaml: unknown key 'titel'; known keys are id, title,"),
        ("rights: {owner: x}", "raw/articles/a.yaml, key rights: unknown key 'owner'; known keys are holder"),
        ("published: 2022-02-30", "key published: '2022-02-30' is no date"),
        ("published: 2022-02-3X", "key published"),
        ("published: 31 March 2022", "key published"),
        ("published: 2022-03-31T10:00:00Z", "key published"),
        ("retrieved_on: 2022-03", "key retrieved_on: '2022-03' is no date; write a day"),
        ("url: courier.example", "key url"),
        ("language: english", "key language"),
        ("id: ../up", "key id"),
        (
            "rights: {redistribute_text: maybe}",
            "key rights.redistribute_text: 'maybe' is not of type boolean",
        ),
        ("title: [a]", "key title"),
        ("- title", "is not of type object"),
        ("title: a\ntitle: b", "line 2: not a plain YAML mapping: key 'title' is given twice"),
        ("a: &a [x, x]\nb: [*a, *a]", "line 1: not a plain YAML mapping: anchors and aliases"),
        ("title: 'x", "not a plain YAML mapping"),
        ("title: !!python/name:os.system x", "not a plain YAML mapping"),
        ("[" * 3000, "not a plain YAML mapping"),
        ("? [a]\n: b", "not a plain YAML mapping"),
        ("title: \x07", "not a plain YAML mapping"),
        ("title: " + "x" * 100_000, "larger than"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        load(tmp_path, content)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.text("abct:{}[]&*!?|>'\"-#%@\n ,~", max_size=60))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_raises_anything_but_an_input_error(tmp_path: Path, content: str) -> None:
    with suppress(InputError):
        load(tmp_path, content)
