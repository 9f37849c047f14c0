import pytest

from ossetia_data.errors import Failures
from ossetia_data.model import Article, Entity, Event, Facts, Mention, Paragraph, Participant, Quote, Span
from ossetia_data.review import Desk, load_reviews, review, strays

TEXT = "Brek spoke.\nThe union left Arlen, Brek said, and the union wept."
BREK = Entity("brek", "Tomas Brek", "person")
UNION = Entity("union", "Harbour Union", "organization")
ARTICLE = Article(
    "a", "raw/articles/a.txt", "", Facts(), TEXT, (Paragraph(1, "body", 0, 11), Paragraph(2, "body", 12, 64))
)
DESK = Desk(ARTICLE, {"brek": BREK, "union": UNION})
MENTION = Mention(1, 0, 4, "name", UNION, 0.6)
LEFT = Event(
    2,
    12,
    32,
    Span(22, 26),
    "RETREAT",
    "",
    "asserted",
    0.5,
    participants=(Participant("actor", 16, 21, "brek"),),
)
QUOTE = Quote(2, 12, 32, "indirect", 0.5, Span(34, 38), "brek", cue="say")


def decide(folder, table, content):
    target = folder / "raw" / "reviews"
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{table}.csv").write_text(content, encoding="utf-8")
    return load_reviews(folder)


def reviewed(folder, table, rows, content):
    decisions = decide(folder, table, content)[table].get("a", ())
    return review(table, rows, decisions, DESK)


def test_a_row_nobody_looked_at_stays_as_it_was(tmp_path):
    assert reviewed(tmp_path, "mentions", [MENTION], "action,article_id,text\n") == ([MENTION], [])


def test_accepting_says_that_a_person_has_looked(tmp_path):
    (mention,), errors = reviewed(tmp_path, "mentions", [MENTION], "action,article_id,text\naccept,a,Brek\n")
    assert (mention.origin, mention.confidence, mention.entity, errors) == ("reviewed", 1.0, UNION, [])


def test_rejecting_takes_a_row_away(tmp_path):
    assert reviewed(tmp_path, "mentions", [MENTION], "action,article_id,text\nreject,a,Brek\n") == ([], [])


def test_editing_changes_what_is_filled_and_nothing_else(tmp_path):
    content = "action,article_id,text,entity_id\nedit,a,Brek,brek\n"
    (mention,), _ = reviewed(tmp_path, "mentions", [MENTION], content)
    assert (mention.entity, mention.form, mention.origin) == (BREK, "name", "reviewed")


def test_editing_can_move_a_row_to_the_nearest_place_of_other_words(tmp_path):
    content = "action,article_id,text,becomes\nedit,a,The union left Arlen,union left Arlen\n"
    (quote,), _ = reviewed(tmp_path, "quotes", [QUOTE], content)
    assert TEXT[quote.start : quote.end] == "union left Arlen"


def test_a_dash_empties_a_column(tmp_path):
    content = "action,article_id,text,speaker_text,speaker_id,cue\nedit,a,The union left Arlen,-,-,-\n"
    (quote,), _ = reviewed(tmp_path, "quotes", [QUOTE], content)
    assert (quote.speaker, quote.speaker_id, quote.cue) == (None, "", "")


def test_adding_finds_the_occurrence_that_is_named(tmp_path):
    content = "action,article_id,text,occurrence,entity_id\nadd,a,union,2,union\n"
    rows, _ = reviewed(tmp_path, "mentions", [MENTION], content)
    assert [(row.start, row.origin, row.paragraph) for row in rows] == [(0, "extracted", 1), (53, "added", 2)]


def test_adding_an_event_takes_its_parts(tmp_path):
    content = (
        "action,article_id,text,trigger,type,factuality,actors,date,date_basis\n"
        "add,a,the union wept,wept,PROTEST,asserted,union,2030,stated\n"
    )
    rows, errors = reviewed(tmp_path, "event_mentions", [LEFT], content)
    assert not errors
    assert [part.entity_id for part in rows[1].participants] == ["union"]
    assert (rows[1].type, rows[1].date, rows[1].origin) == ("PROTEST", "2030", "added")


def test_editing_an_event_replaces_the_parts_of_one_role(tmp_path):
    content = "action,article_id,text,actors,recipients\nedit,a,The union left Arlen,union,brek\n"
    (event,), _ = reviewed(tmp_path, "event_mentions", [LEFT], content)
    assert [(part.role, part.entity_id) for part in event.participants] == [
        ("actor", "union"),
        ("recipient", "brek"),
    ]


@pytest.mark.parametrize(
    ("table", "rows", "line", "said"),
    [
        ("mentions", [MENTION], "accept,a,Brak", "has these words 0 time(s)"),
        ("mentions", [MENTION], "accept,a,Arlen", "no extracted row(s) stand for these words"),
        ("mentions", [MENTION], "reject,a,union", "the words stand in 2 places: give the occurrence"),
        ("quotes", [QUOTE], "accept,a,union left Arlen", "write 'The union left Arlen' if that is meant"),
        ("mentions", [MENTION], "edit,a,Brek", "changes nothing"),
        ("mentions", [MENTION], "add,a,Brek", "the machine has found it as well"),
        ("mentions", [MENTION], "add,a,Arlen", "entity_id '' is no entity"),
        ("quotes", [QUOTE], "add,a,spoke.\nThe union", "run over the end of a paragraph"),
        ("event_mentions", [LEFT, LEFT], "reject,a,The union left Arlen", "2 extracted row(s)"),
        ("event_mentions", [LEFT], "add,a,the union wept", "trigger, type, factuality is empty"),
    ],
)
def test_a_decision_that_does_not_fit_is_an_error_with_its_line(tmp_path, table, rows, line, said):
    quoted = '"' + line.split(",", 2)[2] + '"'
    content = "action,article_id,text\n" + ",".join([*line.split(",", 2)[:2], quoted]) + "\n"
    kept, (error,) = reviewed(tmp_path, table, rows, content)
    assert kept == rows
    assert str(error).startswith(f"raw/reviews/{table}.csv, line ")
    assert said in str(error)


def test_a_decision_on_an_article_that_is_not_there_is_an_error(tmp_path):
    reviews = decide(tmp_path, "quotes", "action,article_id,text\nreject,zz,words\n")
    (error,) = strays(reviews, {"a"})
    assert "there is no article 'zz'" in str(error)


def test_all_broken_lines_of_all_files_are_listed(tmp_path):
    decide(tmp_path, "mentions", "action,article_id,text\n")
    target = tmp_path / "raw" / "reviews"
    (target / "mentions.csv").write_text("action,article_id,text\nperhaps,a,Brek\nadd,,Brek\n")
    (target / "quotes.csv").write_text("action,article_id,text,said_on\nedit,a,x,soon\n")
    with pytest.raises(Failures) as failed:
        load_reviews(tmp_path)
    assert len(failed.value.errors) == 3
