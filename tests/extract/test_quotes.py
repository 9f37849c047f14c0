import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ossetia_data.extract.nlp import parse
from ossetia_data.extract.quotes import find_quotes
from quoting import marked, mentioned, read, reported, written


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“The bridge is safe,” Holt said.", "Holt", "say"),
        ("“The bridge is safe,” said Pavel Brandt, the harbour master.", "Pavel Brandt", "say"),
        ("“The bridge is safe,” former harbour master Pavel Brandt told reporters.", "Pavel Brandt", "tell"),
        ("Holt said: “The bridge is safe.”", "Holt", "say"),
        ("Holt told the council, “The bridge is safe.”", "Holt", "tell"),
        ("“The bridge is safe,” Holt's statement reads.", "Holt", "read"),
        ("“The bridge,” Holt said, “is safe.”", "Holt", "say"),
        ("“The bridge is safe.” — Maren Holt", "Maren Holt", ""),
        ("Holt said the bridge was “quite safe” for lorries.", "Holt", "say"),
        ("Norland has called the plan “unacceptable.”", "Norland", "call"),
    ],
)
def test_finds_who_says_it(text, speaker, cue):
    rows = marked(text)
    assert {row[2] for row in rows} == {speaker}
    assert {row[0].cue for row in rows} == {cue}


def test_whole_sentences_are_direct_and_words_inside_a_sentence_partial():
    assert [row[0].type for row in marked("“The bridge is safe,” Holt said.")] == ["direct"]
    assert [row[0].type for row in marked("Holt said it was “quite safe” now.")] == ["partial"]


@pytest.mark.parametrize(
    "text",
    [
        "The film “Quiet Waters” opens on Friday.",
        "A boat known as “The Whale” sank.",
        "The so-called “experts” left early.",
    ],
)
def test_titles_nicknames_and_scare_quotes_have_no_speaker(text):
    ((quote, _, speaker),) = marked(text)
    assert (quote.type, speaker, quote.speaker_id) == ("scare", "", "")


def test_a_quote_in_the_next_paragraph_keeps_its_speaker():
    rows = marked("“The bridge is safe,” Holt said.", "“We tested it twice.", "“It holds.”")
    assert [row[2] for row in rows] == ["Holt"] * 3
    assert [row[0].paragraph for row in rows] == [1, 2, 3]


def test_a_colon_announces_the_next_paragraph():
    rows = marked("Brandt left. Then Holt released a statement:", "“The bridge is safe.”")
    assert [row[2] for row in rows] == ["Holt"]


def test_a_pronoun_is_resolved_to_who_was_named():
    rows = marked("Pavel Brandt opened the bridge on Monday.", "“It is safe,” he said.")
    assert [(row[2], row[0].speaker_id) for row in rows] == [("he", "brandt")]


def test_a_pronoun_follows_the_gender_that_the_text_gives():
    rows = marked("Mrs. Holt met Pavel Brandt at the bridge. “It is safe,” she said.")
    assert [row[0].speaker_id for row in rows] == ["holt"]


def test_a_described_speaker_belongs_to_whom_they_speak_for():
    rows = marked(
        "The Harbour Ministry kept silent, with one spokesperson saying it had taken “no steps” so far.",
        "“We are waiting,” the spokesperson said.",
    )
    assert [(row[2], row[0].speaker_id) for row in rows] == [
        ("one spokesperson", "ministry"),
        ("the spokesperson", "ministry"),
    ]


def test_a_relative_clause_is_its_antecedents():
    ((quote, _, speaker),) = marked("Brandt, who called the bridge “a risk to everybody”, resigned.")
    assert (speaker, quote.speaker_id) == ("who", "brandt")


def test_words_quoted_in_a_heading_are_whose_they_are_in_the_text():
    rows = marked("Holt's 'grand plan'", "Brandt said Holt had “a grand plan for Norland”.", headings=(1,))
    assert [(row[1], row[2]) for row in rows] == [
        ("grand plan", "Brandt"),
        ("a grand plan for Norland", "Brandt"),
    ]


def test_tells_role_medium_outlet_and_date():
    ((quote, _, _),) = marked(
        "“It is safe,” former harbour master Maren Holt told Northern Wire in early March."
    )
    assert quote.speaker_role == "former harbour master"
    assert quote.medium == "told Northern Wire"
    assert quote.via_id == "wire"
    assert quote.said_on == "2030-03"


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Holt said that the bridge was safe.", "that the bridge was safe", "Holt"),
        ("Holt confirmed to Northern Wire that the bridge was safe.", "that the bridge was safe", "Holt"),
        ("The bridge is safe, according to Holt.", "The bridge is safe", "Holt"),
        ("Brandt vowed to close the bridge.", "to close the bridge", "Brandt"),
        ("Officials say it has no flaws.", "it has no flaws", "Officials"),
        ("Holt said on Tuesday it would close.", "it would close", "Holt"),
        ("Holt said Friday was too late.", "Friday was too late", "Holt"),
    ],
)
def test_finds_what_is_reported_without_marks(text, words, speaker):
    rows = [row for row in read(text) if row[0].type == "indirect"]
    assert [(row[1], row[2]) for row in rows] == [(words, speaker)]


def test_confidence_orders_the_rules():
    ((sure, _, _),) = marked("“The bridge is safe,” Holt said.")
    ((unsure, _, _),) = marked("Holt loves the “new and very long” bridge.")
    assert sure.confidence > unsure.confidence
    assert sure.rule == "behind"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "”",
        "“a”",
        "“” said",
        "\u200f“\u200fمرحبا”\u200f قال",
        "🙂“🙂”🙂 said Holt",
        '"' * 50,
        "said said “x” said",
    ],
)
def test_odd_text_is_no_trouble(text):
    read(text)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="Holt said that “”\"'.,: \u200f🙂", max_size=60), min_size=1, max_size=3))
def test_every_quote_lies_inside_its_paragraph(paragraphs):
    article = written(*(" ".join(text.split()) for text in paragraphs))
    ((_, docs),) = parse([article])
    for quote in find_quotes(article, docs, mentioned(article)):
        paragraph = article.paragraphs[quote.paragraph - 1]
        assert paragraph.start <= quote.start < quote.end <= paragraph.end
        assert 0 <= quote.confidence <= 1
        assert not quote.speaker or 0 <= quote.speaker.start < quote.speaker.end <= len(article.text)


def test_an_added_paragraph_without_marks_leaves_earlier_quotes_alone():
    text = ("“The bridge is safe,” Holt said.", "“We tested it.”")
    assert marked(*text, "The weather stayed dry.") == marked(*text)


def test_a_transcript_is_read_turn_by_turn():
    rows = read(
        "BRANDT: Is the bridge safe?",
        "HOLT: It holds, as far as we know.",
        "BRANDT: Thank you, all.",
        "HOLT: Of course.",
    )
    turns = [(row[1], row[2]) for row in rows if row[0].rule == "turn"]
    assert turns == [
        ("Is the bridge safe?", "BRANDT"),
        ("It holds, as far as we know.", "HOLT"),
        ("Thank you, all.", "BRANDT"),
        ("Of course.", "HOLT"),
    ]


def test_the_label_of_a_field_is_nobody_who_speaks():
    rows = read(
        "Record: Twelve bridges built.", "Next: The river.", "Record: Nine bridges built.", "Next: None."
    )
    assert [row for row in rows if row[0].rule == "turn"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Holt never said that the bridge was safe.",
        "Holt would say that the bridge was safe.",
        "If Holt says that the bridge was safe, nobody will cross it.",
        "Nobody said that the bridge was safe.",
        "Brandt asked Holt to say that the bridge was safe.",
    ],
)
def test_what_was_not_said_is_not_reported(text):
    assert "that the bridge was safe" not in [row[1] for row in read(text)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Holt criticized the crew for the long delay.", "the crew for the long delay", "Holt"),
        ("Brandt described the old bridge as a risk.", "the old bridge as a risk", "Brandt"),
        ("Holt accused the builders of hiding the cracks.", "the builders of hiding the cracks", "Holt"),
        ("Brandt called the old bridge unsafe.", "the old bridge unsafe", "Brandt"),
        ("Holt made it clear that the bridge was safe.", "that the bridge was safe", "Holt"),
        ("Brandt is confident that the bridge will hold.", "that the bridge will hold", "Brandt"),
        ("Holt went on to say that the bridge was safe.", "that the bridge was safe", "Holt"),
        ("Holt said the union-backed plan was safe.", "the union-backed plan was safe", "Holt"),
        (
            "Holt said she knew the bridge, which her father had built in a single summer.",
            "she knew the bridge, which her father had built in a single summer",
            "Holt",
        ),
        (
            "The bridge, as Holt points out, is quite old.",
            "The bridge, as Holt points out, is quite old",
            "Holt",
        ),
        ("Holt told the crew to leave the bridge.", "to leave the bridge", "Holt"),
    ],
)
def test_reads_more_ways_to_report(text, words, speaker):
    assert (words, speaker) in reported(text)


def test_it_is_a_body_that_says_something():
    rows = reported("The Harbour Ministry met on Monday. It said that the bridge was safe.")
    assert rows == [("that the bridge was safe", "It")]


@pytest.mark.parametrize(
    "text",
    [
        "Holt was asked to close the bridge.",
        "The old bridge is described as a risk.",
        "The figures show that it was wrong: it shows that the bridge was old.",
        "As Holt closed the old bridge, she left the town.",
    ],
)
def test_whoever_it_is_done_to_reports_nothing(text):
    assert not {speaker for _, speaker in reported(text)} & {"Holt", "The old bridge", "it"}


def test_a_heading_speaks_in_the_name_before_its_colon():
    text = "Maren Holt opened the bridge on Monday."
    assert reported("Maren Holt: The bridge is safe now.", text, headings=(1,)) == [
        ("The bridge is safe now", "Maren Holt")
    ]
    assert reported("Poll: Most people want the bridge.", text, headings=(1,)) == [
        ("Most people want the bridge", "Poll")
    ]


@pytest.mark.parametrize("heading", ["The latest: A bridge opens.", "Maren Holt: Hero or villain?"])
def test_a_heading_about_somebody_reports_nothing(heading):
    assert reported(heading, "Maren Holt opened the bridge on Monday.", headings=(1,)) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“The bridge is safe,” said its leader Maren Holt.", "its leader"),
        ("Its leader, Maren Holt, said it was safe.", "Its leader"),
    ],
)
def test_a_description_before_a_name_is_the_role_of_the_named(text, role):
    quote, _, speaker = read(text)[0]
    assert (speaker, quote.speaker_id, quote.speaker_role) == ("Maren Holt", "holt", role)


def test_a_few_words_are_less_sure_than_a_long_passage():
    ((short, _, _),) = marked("“It holds,” Holt said.")
    ((long, _, _),) = marked("“It holds, and it will hold for as long as any of us live,” Holt said.")
    assert short.confidence < 0.9 <= long.confidence
