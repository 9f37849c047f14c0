import gzip
import json

import pytest
from click.testing import CliRunner

from ossetia_data.cli import cli
from ossetia_data.cli.evaluate import TASKS as NAMES
from ossetia_data.errors import InputError
from ossetia_data.evaluate import TASKS, Figure, evaluate, render
from ossetia_data.evaluate.align import align
from ossetia_data.evaluate.gold import read_gold
from ossetia_data.evaluate.score import overlap, share_of_union, trimmed
from ossetia_data.model import RawDocument, Span
from ossetia_data.normalise import normalise

TEXT = (
    "The harbour of Port Arlen will stay open, the town council decided on Monday.\n\n"
    "“We never thought of closing it,” said Tomas Brek, who runs the docks. “Not even in winter.”\n\n"
    "The council had called the docks “a burden” two years ago.\n"
)


def at(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def gold(folder, **annotated):
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"id": "1", "text": TEXT, **annotated}) + "\n", encoding="utf-8")
    return path


def quote(words, speaker, kind="direct"):
    return {"spans": [at(words)], "kind": kind, "speaker": at(speaker)}


def test_offsets_survive_what_normalising_drops():
    raw = TEXT.replace("\n\n", "\r\n\r\n\u200b")
    article = normalise(RawDocument("a", "a.txt", "", "text/plain", raw))
    places = align(article, TEXT)
    start = article.text.index("Tomas")
    assert places.span(start, start + 10) == Span(*at("Tomas Brek"))


def test_what_is_not_in_the_gold_text_has_no_place():
    article = normalise(RawDocument("a", "a.txt", "", "text/plain", "Something else was decided in Brekton."))
    assert align(article, TEXT).span(0, 9) is None


def test_quotes_found_with_their_speakers_score_one(tmp_path):
    right = [
        quote("“We never thought of closing it,”", "Tomas Brek"),
        quote("“Not even in winter.”", "Tomas Brek"),
    ]
    partial = quote("the docks “a burden” two years ago", "The council", kind="mixed")
    figures = {f.name: f for f in evaluate("quotes", gold(tmp_path, quotes=[*right, partial]))}
    assert figures["marked span (IoU .8)"].f1 == 1
    assert figures["marked span + speaker"].f1 == 1


def test_a_quote_nobody_annotated_costs_precision(tmp_path):
    figures = evaluate("quotes", gold(tmp_path, quotes=[quote("“Not even in winter.”", "Tomas Brek")]))
    assert figures[0].recall == 1
    assert figures[0].precision < 1


def test_the_speaker_must_be_the_right_one(tmp_path):
    wrong = quote("“Not even in winter.”", "The council")
    figures = {f.name: f for f in evaluate("quotes", gold(tmp_path, quotes=[wrong]))}
    assert figures["marked span + speaker"].recall == 0


def test_names_are_scored_inside_the_annotated_part_only(tmp_path):
    name = {"start": at("Tomas Brek")[0], "end": at("Tomas Brek")[1], "type": "PER"}
    (typed, span) = evaluate("entities", gold(tmp_path, entities=[name], span=[85, len(TEXT)]))
    assert (typed.recall, span.recall) == (1, 1)
    assert span.predicted == 1


def test_the_body_of_a_text_without_furniture_is_whole(tmp_path):
    figures = evaluate("body", gold(tmp_path, body=TEXT))
    assert figures[0].f1 == 1


def test_a_gold_file_may_be_gzipped_and_cut_short(tmp_path):
    path = tmp_path / "gold.jsonl.gz"
    with gzip.open(path, "wt") as lines:
        lines.write((json.dumps({"id": "1", "text": TEXT}) + "\n") * 3)
    assert len(read_gold(path, limit=2)) == 2


@pytest.mark.parametrize("line", ["no json", "[]", "{}", '{"id": "1"}'])
def test_a_line_that_is_no_document_is_named(tmp_path, line):
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "1", "text": "Fine."}\n' + line + "\n")
    with pytest.raises(InputError, match=r"gold.jsonl, line 2: is no gold document"):
        read_gold(path)


def test_spans_are_compared_by_what_they_share():
    assert share_of_union(Span(0, 10), Span(5, 15)) == pytest.approx(1 / 3)
    assert share_of_union(Span(0, 5), Span(5, 10)) == 0
    assert not overlap(Span(0, 5), None)
    assert trimmed("“Yes,” he", Span(0, 6)) == Span(1, 4)


def test_the_command_takes_every_task_and_prints_a_table(tmp_path):
    assert set(NAMES) == set(TASKS)
    path = gold(tmp_path, quotes=[quote("“Not even in winter.”", "Tomas Brek")])
    told = CliRunner().invoke(cli, ["evaluate", "quotes", str(path)], catch_exceptions=False)
    assert told.stdout.splitlines()[2].startswith("| marked span (IoU .8) |")


def test_a_share_is_rendered_without_a_precision():
    assert render([Figure("right date", recalled=1, gold=4)]).endswith("| right date | | 0.250 | | | 4 |")


def test_a_measure_that_nothing_was_annotated_for_is_left_out():
    assert "right date" not in render([Figure("right date")])
