import pytest

from quoting import marked, read, reported


def speakers(*paragraphs: str) -> list[tuple[str, str]]:
    return [(speaker, quote.speaker_id) for quote, _, speaker in marked(*paragraphs)]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody said “the bridge is safe” at the meeting.",
        "“The bridge is safe,” nobody said.",
        "No one has said “the bridge is safe for good.”",
        "None of the councillors said “the bridge is safe.”",
        "Neither Holt nor Brandt said “the bridge is safe.”",
        "Holt never said “the bridge is safe.”",
        "Holt did not say “the bridge is safe.”",
        "Holt denied saying “the bridge is safe.”",
        "Holt refused to say “the bridge is safe.”",
        "Holt might say “the bridge is safe.”",
        "If Holt says “the bridge is safe,” the crowd will cross.",
        "Had Holt said “the bridge is safe,” the crowd would have crossed.",
    ],
)
def test_nobody_speaks_where_nothing_was_said(text):
    ((quote, _, speaker),) = marked(text)
    assert (speaker, quote.speaker_id, quote.cue) == ("", "", "")


@pytest.mark.parametrize(
    "text",
    [
        "No official has said that the bridge is safe.",
        "Holt stopped short of saying that the bridge is safe.",
    ],
)
def test_what_nobody_said_is_not_reported(text):
    assert reported(text) == []


def test_words_denied_inside_a_quote_do_not_deny_the_quote():
    assert speakers("“Absolutely not,” Holt said.") == [("Holt", "holt")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brandt quoted Holt as saying “the bridge is safe.”", "Holt"),
        ("Holt was quoted by Northern Wire as saying “the bridge is safe.”", "Holt"),
        ("In Holt's words, the bridge is “a danger to us all.”", "Holt"),
        ("“The bridge is a danger to us all”, in the words of Pavel Brandt.", "Pavel Brandt"),
        ("Per Pavel Brandt, the bridge is “a danger to us all.”", "Pavel Brandt"),
        ("“The bridge is safe”, Holt said.", "Holt"),
        ("“We had no choice,” said the mayor of Oslo, Maren Holt.", "Maren Holt"),
        ("Holt, who told reporters “the bridge is a danger to us all,” left.", "who"),
        ("Brandt, an engineer who worked with Maren Holt, said “the bridge is safe.”", "Brandt"),
        ("Brandt said Maren Holt told him “the bridge is safe.”", "Maren Holt"),
    ],
)
def test_finds_the_source_in_more_constructions(text, speaker):
    assert [found for found, _ in speakers(text)] == [speaker]


def test_who_repeats_somebodys_words_is_their_outlet():
    for text in (
        "Northern Wire quoted Holt as saying “the bridge is safe.”",
        "Holt was quoted by Northern Wire as saying “the bridge is safe.”",
    ):
        ((quote, _, _),) = marked(text)
        assert (quote.speaker_id, quote.via_id, quote.cue) == ("holt", "wire", "say")


@pytest.mark.parametrize(
    ("text", "medium", "via"),
    [
        ("Holt told a news conference in Oslo that it was “a danger”.", "told a news conference in Oslo", ""),
        ("Holt, speaking on Northern Wire, called it “a danger”.", "on Northern Wire", ""),
        ("“It is safe,” Holt said in a statement on Tuesday.", "in a statement", ""),
        (
            "“It is safe,” Holt said in an interview with Northern Wire.",
            "in an interview with Northern Wire",
            "wire",
        ),
    ],
)
def test_tells_the_medium_alone(text, medium, via):
    rows = marked(text)
    assert [(quote.medium, quote.via_id) for quote, _, _ in rows] == [(medium, via)]


def test_how_somebody_spoke_tells_when():
    ((quote, _, _),) = marked("Speaking to reporters on Monday, Holt said “the bridge is safe.”")
    assert quote.said_on == "2030-05-13"


def test_a_role_is_given_whole():
    ((quote, _, _),) = marked("“It is safe,” said Maren Holt, professor of law at the University of Oslo.")
    assert quote.speaker_role == "professor of law at the University of Oslo"


def test_a_description_is_whoever_it_described_before():
    assert speakers(
        "Senator Maren Holt met Gov. Pavel Brandt.",
        "“It is safe,” the governor said.",
        "“It is not,” the senator said.",
    ) == [("the governor", "brandt"), ("the senator", "holt")]


def test_a_body_is_named_again_by_its_kind():
    text = "The Harbour Ministry closed the bridge. “We had no choice,” the ministry said."
    assert speakers(text) == [("the ministry", "ministry")]


def test_a_deputy_speaks_for_their_own_body_alone():
    assert speakers("Norland's foreign ministry met. “It is safe,” a ministry spokesman said.") == [
        ("a ministry spokesman", "norland")
    ]
    assert speakers("The Harbour Ministry met. “It is safe,” a union leader said.") == [
        ("a union leader", "")
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norland, whose spokesman said “we had no choice,” left.", ("whose spokesman", "norland")),
        ("A spokesman for Norland said “we had no choice.”", ("A spokesman for Norland", "norland")),
        # A person's spokesman is not that person.
        ("Holt, whose spokesman said “we had no choice,” left.", ("whose spokesman", "")),
        ("A spokesman for Holt said “we had no choice.”", ("A spokesman for Holt", "")),
    ],
)
def test_a_deputy_speaks_for_a_body_and_for_no_person(text, speaker):
    assert speakers(text) == [speaker]


def test_pronouns_elsewhere_tell_who_is_meant():
    assert speakers(
        "Maren Holt came to town with her son. Pavel Brandt stayed at home with his dog.",
        "“It was hot,” she said. “It was cold,” he said.",
    ) == [("she", "holt"), ("he", "brandt")]


def test_a_quote_over_paragraphs_is_whose_it_is_at_its_end():
    rows = marked("“The bridge is safe.", "“We tested it twice.", "“It will hold for years,” Holt said.")
    assert [(quote.type, speaker) for quote, _, speaker in rows] == [("direct", "Holt")] * 3


def test_single_marks_are_quotes_where_they_are_usual():
    rows = marked("'The bridge is safe,' Holt said. 'It's been tested.'")
    assert [(quote.type, speaker) for quote, _, speaker in rows] == [("direct", "Holt")] * 2


def test_a_sentence_is_direct_with_its_stop_outside_the_marks():
    assert [quote.type for quote, _, _ in marked("‘The bridge is safe’, Holt said.")] == ["direct"]


def test_what_is_seen_in_a_view_is_reported():
    assert reported("In Holt's view, it should be closed.") == [("it should be closed", "Holt")]
    assert read("The ferry runs twice per week.") == []


def test_who_is_asked_about_speaks_for_nobody():
    assert reported("Who said that the bridge was safe?") == []
    assert speakers("It is not clear who said “the bridge is safe.”") == [("", "")]


def test_an_outlet_that_cites_or_relays_is_not_the_speaker():
    for text in (
        "The bridge was “a danger,” Northern Wire reported, citing Maren Holt.",
        "“The bridge is a danger,” Maren Holt said, according to Northern Wire.",
    ):
        quote, _, speaker = marked(text)[0]
        assert (speaker, quote.speaker_id, quote.via_id) == ("Maren Holt", "holt", "wire")


def test_all_who_speak_together_are_printed():
    assert speakers("Norland and Holt said “the bridge is a danger.”") == [("Norland and Holt", "norland")]


def test_a_quote_is_signed_in_the_next_paragraph():
    assert speakers("“The bridge is a danger to us all.”", "— Maren Holt, Oslo") == [("Maren Holt", "holt")]


def test_a_cue_before_a_question_goes_before_the_next_sentence():
    text = "Maren Holt asked, “Is the bridge safe?” Brandt replied that it was."
    assert speakers(text) == [("Maren Holt", "holt")]


def test_whoever_cuts_in_has_the_floor():
    text = "“I promised a picture,” Holt said, and her husband cut in. “Do not forget me.”"
    assert [speaker for speaker, _ in speakers(text)] == ["Holt", "her husband"]


def test_a_text_may_speak():
    assert speakers("A banner reading “Close the bridge” hung from the tower.") == [("A banner", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brandt denied claims that the bridge was safe.", ["claims that the bridge was safe"]),
        ("Brandt faced claims that the bridge was safe.", []),
        ("Asked whether she would stay, Holt left.", []),
        ("The bridge, Holt said, is closed.", ["The bridge, Holt said, is closed"]),
        (
            "Holt said the bridge was safe, adding that it was old.",
            ["the bridge was safe", "that it was old"],
        ),
        ("“I promised it,” Holt said, and left.", []),
        ("Holt declined to comment on the bridge.", []),
        ("Holt refused to sign the treaty.", ["to sign the treaty"]),
        (
            "Holt denied that her men had crossed the river and accused Brandt of lying to the town.",
            ["that her men had crossed the river", "Brandt of lying to the town"],
        ),
    ],
)
def test_bounds_what_is_reported(text, expected):
    assert [words for words, _ in reported(text)] == expected


def test_an_interview_with_a_newspaper_is_read_turn_by_turn():
    turns = ("Q. Is it safe?", "A. As far as I know.", "Q. For how long?", "A. For years.")
    assert [speaker for _, speaker in reported(*turns)] == ["Q.", "A.", "Q.", "A."]
    turns = ("The Wire: Is it safe?", "Maren Holt: It is.", "The Wire: For long?", "Maren Holt: For years.")
    assert [speaker for _, speaker in reported(*turns)] == ["The Wire", "Maren Holt"] * 2


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("“The bridge is safe,” Holt said. " * 2500,),
        ('"' * 10_000,),
        ("“🙂” 🙂 said Holt. " * 500,),
        ("\u200f“\u200fمرحبا”\u200f قال " * 500,),
        ("Q: Is the bridge safe?", "A: It is, as far as I know.") * 100,
        ("“The bridge will hold.",) * 200,
    ],
)
def test_reads_any_number_of_marks_and_turns(paragraphs):
    for quote, words, _ in read(*paragraphs):
        assert quote.start < quote.end
        assert words.strip()


def test_whom_according_names_is_no_outlet_between():
    ((quote, _, speaker),) = read("According to the Northern Wire, the bridge is safe.")
    assert speaker == "Northern Wire"
    assert (quote.speaker_id, quote.via_id) == ("wire", "")


def test_of_two_verbs_with_one_subject_the_nearer_is_the_cue():
    text = "On Monday she denied the report and accused Brandt of “inventing a war.”"
    ((quote, _, speaker),) = [found for found in read(text) if found[0].type != "indirect"]
    assert (speaker, quote.cue) == ("she", "accuse")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“That,” said his deputy, Maren Holt, “is the line.”", "Maren Holt"),
        ("“It is over,” said her spokesman, Pavel Brandt.", "Pavel Brandt"),
        ("“It is over,” said the captain, Holt's brother.", "the captain"),
    ],
)
def test_a_name_behind_a_description_is_who_speaks(text, speaker):
    assert {printed for printed, _ in speakers(text)} == {speaker}


def test_a_body_of_another_kind_is_not_the_one_named_before():
    text = "The Harbour Ministry waited. “We agree,” the port company said."
    assert speakers(text) == [("the port company", "")]
