"""Clauses -> happenings: type, participants, factuality, date."""

from collections.abc import Sequence
from functools import cache

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from ossetia_data.extract.events import find_events
from ossetia_data.extract.events.lexicon import lexicon
from ossetia_data.extract.nlp import pipeline
from ossetia_data.model import (
    Article,
    Entity,
    EntityType,
    Event,
    Facts,
    Form,
    Kind,
    Mention,
    Paragraph,
    Quote,
    Role,
)
from ossetia_data.plover import QUAD_CLASS

NAMES: Sequence[tuple[str, str, EntityType, Form]] = (
    ("North Veld", "veld", "place", "name"),
    ("Borland", "borland", "place", "name"),
    ("Marania", "marania", "place", "name"),
    ("Maranian", "marania", "place", "demonym"),
    ("Ann Orr", "orr", "person", "name"),
    ("Acme", "acme", "organization", "name"),
    ("Zenith", "zenith", "organization", "name"),
)


def article(text: str, published: str = "2022-03-31") -> Article:
    paragraphs, start = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        kind: Kind = "body" if line.endswith((".", "”")) else "heading"
        paragraphs.append(Paragraph(number, kind, start, start + len(line)))
        start += len(line) + 1
    return Article("a", "raw/articles/a.txt", "0" * 64, Facts(published=published), text, tuple(paragraphs))


def mentions(made: Article) -> list[Mention]:
    found: dict[int, Mention] = {}
    for paragraph in made.paragraphs:
        for name, entity_id, kind, form in NAMES:
            at = made.text.find(name, paragraph.start, paragraph.end)
            while at >= 0:
                longest = at not in found or found[at].end < at + len(name)
                if longest:
                    entity = Entity(entity_id, name, kind)
                    found[at] = Mention(paragraph.number, at, at + len(name), form, entity, 1.0)
                at = made.text.find(name, at + 1, paragraph.end)
    return [found[at] for at in sorted(found)]


@cache
def events(text: str, published: str = "2022-03-31", quotes: tuple[Quote, ...] = ()) -> tuple[Event, ...]:
    made = article(text, published)
    docs = [pipeline()(made.words(paragraph)) for paragraph in made.paragraphs]
    return tuple(find_events(made, docs, mentions(made), quotes))


def who(event: Event, role: Role) -> set[str]:
    return {part.entity_id for part in event.participants if part.role == role}


@pytest.mark.parametrize(
    ("sentence", "kind", "actors", "recipients"),
    [
        ("Borland invaded Marania in 1922.", "ASSAULT", {"borland"}, {"marania"}),
        ("Borland condemned the attack, according to Zenith.", "ACCUSE", {"borland"}, set()),
        ("Marania was invaded by Borland in 1922.", "ASSAULT", {"borland"}, {"marania"}),
        ("Borland's invasion of Marania shocked the world.", "ASSAULT", {"borland"}, {"marania"}),
        ("Borland severed diplomatic ties with Marania.", "SANCTION", {"borland"}, {"marania"}),
        ("Borland has recognised the independence of North Veld.", "SUPPORT", {"borland"}, {"veld"}),
        ("Maranian troops shelled Borland.", "ASSAULT", {"marania"}, {"borland"}),
        ("Ann Orr condemned Borland.", "ACCUSE", {"orr"}, {"borland"}),
        ("Borland urged Marania to free the sailors.", "REQUEST", {"borland"}, {"marania"}),
        ("Borland refused to talk to Marania.", "REJECT", {"borland"}, set()),
        ("Borland threatened to attack Marania.", "THREATEN", {"borland"}, set()),
        ("Borland sent tanks to North Veld.", "MOBILIZE", {"borland"}, {"veld"}),
        ("Borland withdrew its troops from North Veld.", "RETREAT", {"borland"}, {"veld"}),
        ("Borland and Marania signed a treaty.", "SUPPORT", {"borland", "marania"}, set()),
        ("Acme bought Zenith.", "COOPERATE", {"acme"}, {"zenith"}),
        ("Acme filed a lawsuit against Zenith.", "ACCUSE", {"acme"}, {"zenith"}),
        ("Ann Orr resigned.", "RETREAT", {"orr"}, set()),
        ("Borland gave food and medicine to Marania.", "AID", {"borland"}, {"marania"}),
        ("Marania received aid from Borland.", "AID", {"borland"}, {"marania"}),
        ("Protesters marched against Borland.", "PROTEST", set(), {"borland"}),
        ("Police arrested Ann Orr.", "COERCE", set(), {"orr"}),
        ("Borland imposed sanctions on Marania.", "SANCTION", {"borland"}, {"marania"}),
        ("Ann Orr met Maranian officials.", "CONSULT", {"orr"}, {"marania"}),
        ("Borland apologised to Marania.", "CONCEDE", {"borland"}, {"marania"}),
        ("Marania accused Borland of shelling North Veld.", "ASSAULT", {"borland"}, {"veld"}),
        ("Marania's invasion by Borland began in March.", "ASSAULT", {"borland"}, {"marania"}),
        ("Acme announced a deal to buy Zenith.", "COOPERATE", {"acme"}, {"zenith"}),
        ("Borland agreed to a ceasefire with Marania.", "RETREAT", {"borland"}, {"marania"}),
        ("Borland persuaded Marania to withdraw from North Veld.", "RETREAT", {"marania"}, {"veld"}),
        ("Marania was given 20 tanks by Borland.", "AID", {"borland"}, {"marania"}),
        ("Borland invaded Marania. The country annexed North Veld.", "COERCE", {"borland"}, {"veld"}),
        ("Borland launched a rocket into space.", "MOBILIZE", {"borland"}, set()),
        ("Borland fired rockets into Marania.", "ASSAULT", {"borland"}, {"marania"}),
        ("Crowds burned down the Maranian embassy.", "PROTEST", set(), {"marania"}),
        ("Ann Orr attacked Borland's record on trade.", "ACCUSE", {"orr"}, {"borland"}),
        ("Acme delivered its first jet to Zenith.", "COOPERATE", {"acme"}, {"zenith"}),
        ("Acme ordered 20 jets from Zenith.", "COOPERATE", {"acme"}, {"zenith"}),
        ("Acme cancelled its order for 20 jets.", "SANCTION", {"acme"}, set()),
        ("Borland delivered 20 jets to Marania.", "AID", {"borland"}, {"marania"}),
        ("The commission fined Acme $1 billion.", "SANCTION", set(), {"acme"}),
        ("Acme lost its court case against Zenith.", "REJECT", set(), {"acme"}),
        ("Acme recalled 30,000 cars.", "RETREAT", {"acme"}, set()),
        ("Acme filed for bankruptcy protection.", "REQUEST", {"acme"}, set()),
        ("Acme is in talks with Zenith.", "CONSULT", {"acme"}, {"zenith"}),
        ("Acme ended talks with Zenith.", "SANCTION", {"acme"}, {"zenith"}),
        ("The chairman resigned and was replaced by Ann Orr.", "SUPPORT", set(), {"orr"}),
        ("Acme has named Ann Orr chief executive.", "SUPPORT", {"acme"}, {"orr"}),
        ("Ann Orr has pleaded not guilty.", "REJECT", {"orr"}, set()),
        ("Acme claimed that Zenith had infringed its patents.", "ACCUSE", {"acme"}, set()),
        ("Acme said that it would build a plant in Borland.", "COOPERATE", {"acme"}, set()),
        ("Ann Orr said she would look after the farm.", "AGREE", {"orr"}, set()),
    ],
)
def test_codes_type_and_sides_by_syntax(
    sentence: str, kind: str, actors: set[str], recipients: set[str]
) -> None:
    event = next(event for event in events(sentence) if event.type == kind)
    assert who(event, "actor") == actors
    assert recipients <= who(event, "recipient")


@pytest.mark.parametrize(
    "sentence",
    [
        "A car bomb exploded near the ministry in Borland.",
        "The attack on a hospital in Borland killed 14 people.",
        "Maranian missiles hit a market in Borland.",
    ],
)
def test_a_deed_is_where_what_it_was_done_to_is(sentence: str) -> None:
    (event,) = events(sentence)
    assert (event.type, who(event, "place")) == ("ASSAULT", {"borland"})


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Borland attacked Marania.", "asserted"),
        ("Borland began bombing Marania.", "asserted"),
        ("Borland will invade Marania.", "planned"),
        ("Borland is about to invade Marania.", "planned"),
        ("Acme plans to buy Zenith.", "planned"),
        ("Borland could invade Marania.", "hypothetical"),
        ("Borland has not attacked Marania.", "negated"),
        ("Borland never attacked Marania.", "negated"),
        ("Borland has yet to recognise North Veld.", "negated"),
        ("Borland failed to capture North Veld.", "negated"),
        ("Borland went on to invade Marania.", "asserted"),
        ("Borland was the first to recognise North Veld.", "asserted"),
        ("There were fears that Borland would invade Marania.", "hypothetical"),
        ("Ann Orr met Maranian officials on 4 June 2022.", "planned"),
    ],
)
def test_tells_fact_from_plan_possibility_and_denial(sentence: str, told: str) -> None:
    assert [event.factuality for event in events(sentence)] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Borland is a small country near Marania.",
        "Ann Orr thinks that Marania is lovely.",
        "Borland has close ties with Marania.",
        "War is terrible.",
        "The conflict has many causes.",
        "Ann Orr said the weather in Borland was fine.",
        "Ann Orr supports Borland.",
        "Ann Orr shot back.",
        "Zenith sells boats in Marania.",
        "Ann Orr declined to comment on Marania.",
        "Ann Orr called Marania lovely.",
        "Ann Orr helped Zenith win.",
        "Ann Orr fought cancer in Marania.",
        "Ann Orr was killed in a car crash.",
        "A storm hit Marania.",
        "Call Ann Orr on Marania 555 1234.",
    ],
)
def test_commentary_and_states_are_no_happenings(sentence: str) -> None:
    assert not events(sentence)


def test_what_is_demanded_is_not_reported_as_having_happened() -> None:
    assert [event.type for event in events("Borland demanded that Marania release the sailors.")] == [
        "REQUEST"
    ]


def test_an_announcement_and_what_it_announces_are_two() -> None:
    told = [
        (event.type, event.factuality) for event in events("North Veld announced it will hold a referendum.")
    ]
    assert told == [("AGREE", "asserted"), ("CONSULT", "planned")]


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("Borland invaded Marania in 1922.", ["1922"]),
        ("Marania was invaded and annexed by Borland in 1922.", ["1922", "1922"]),
        ("Borland attacked Marania, Ann Orr said on Monday.", [""]),
        ("Ann Orr met Maranian officials last weekend.", ["2022-03-26/2022-03-27"]),
        ("Just five weeks after Borland invaded Marania, Acme has bought Zenith.", ["2022-02-24~", ""]),
        ("Borland's 2008 war with Marania was short.", ["2008"]),
        ("Borland has recognised North Veld.", [""]),
    ],
)
def test_dates_a_happening_by_its_own_clause(sentence: str, dates: list[str]) -> None:
    assert [event.date for event in events(sentence)] == dates


@pytest.mark.parametrize(
    "text",
    [
        "Home | News | Sport | Attack on Marania",
        "Borland\t120\tattack",
        "Borland sanctions; Marania strike; Acme lawsuit",
        "1. Borland 2 Marania 1, 2. Acme 4 Zenith 3, attack 5.",
    ],
)
def test_menus_tables_and_results_report_nothing(text: str) -> None:
    assert not events(text)


def test_a_denial_is_reported_beside_what_it_denies() -> None:
    told = [
        (event.type, event.factuality) for event in events("Ann Orr denied that Borland attacked Marania.")
    ]
    assert told == [("REJECT", "asserted"), ("ASSAULT", "negated")]


def test_both_verbs_that_share_an_object_have_it() -> None:
    for event in events("Borland neither attacked nor threatened Marania."):
        assert (event.factuality, who(event, "recipient")) == ("negated", {"marania"})


def test_what_is_held_since_a_date_goes_on() -> None:
    (event,) = events("Borland has occupied North Veld since 2008.")
    assert event.date == "2008/.."


def test_a_pronoun_is_not_the_subject_of_its_own_verb() -> None:
    text = "Ann Orr resigned. Ann Orr criticised her."
    assert who(events(text)[1], "recipient") == set()


def test_the_day_of_publication_dates_only_a_headline_in_the_present() -> None:
    headline, body = events("Borland invades Marania\nBorland has sent tanks to North Veld.")
    assert (headline.date, headline.date_basis) == ("2022-03-31", "publication")
    assert (body.date, body.date_basis) == ("", "publication")


def test_an_event_inside_a_quote_points_to_it() -> None:
    text = "“Borland attacked Marania,” Ann Orr said."
    quote = Quote(1, 0, 27, "direct", 1.0)
    (event,) = events(text, quotes=(quote,))
    assert event.quote is not None
    assert (event.quote.start, event.quote.end) == (0, 27)


def test_the_clause_is_the_smallest_that_reports() -> None:
    text = "After the summit ended, Borland severed diplomatic ties with Marania, which recalled its envoy."
    clauses = [text[event.start : event.end] for event in events(text)]
    assert clauses == ["Borland severed diplomatic ties with Marania", "which recalled its envoy"]


def test_the_lexicon_knows_only_plover_types() -> None:
    patterns = [*lexicon().verbs.values(), *lexicon().nouns.values()]
    assert {pattern.type for several in patterns for pattern in several} == set(QUAD_CLASS)


ODD = [
    "",
    " ",
    "“",
    "?!",
    "🙂 attacked 🙂",
    "of of of",
    "to attack",
    "Attack!",
    "BORLAND ATTACKS",
    "a\u00a0b",
    "…" * 50,
]


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("published", ["", "1850-01-01", "2999-01-01", "2022-03-3X"])
def test_reads_any_text_of_any_day(text: str, published: str) -> None:
    assert isinstance(events(text, published), tuple)


def test_reads_a_sentence_of_two_thousand_words() -> None:
    text = "Borland attacked Marania, " * 500 + "Ann Orr resigned."
    assert len(events(text)) > 100


PIECES = st.sampled_from(
    ["Borland", "Marania", "Maranian", "Ann Orr", "attacked", "will", "not", "invade", "the", "troops", "of",
     "by", "was", "signed", "a", "treaty", "with", "in 2008", "on Monday", "and", ",", "which", "to", "talks",
     "invasion", "'s", "“", "”", "announced", "plans", "it", "has", "if", "."]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from(["2022-03-31", ""]))
def test_every_event_stands_in_its_paragraph_and_holds_its_trigger(words: list[str], published: str) -> None:
    text = " ".join(words)
    for event in events(text, published):
        assert 0 <= event.start <= event.trigger.start < event.trigger.end <= event.end <= len(text)
        assert event.type in QUAD_CLASS
        assert 0 < event.confidence <= 1
        assert not event.date or parse_edtf(event.date)
        for part in event.participants:
            assert 0 <= part.start < part.end <= len(text)


@pytest.mark.parametrize(
    ("sentence", "kind", "doer"),
    [
        ("Workers at the plant went on strike.", "PROTEST", "Workers at the plant"),
        ("Regulators approved the merger.", "SUPPORT", "Regulators"),
        ("A judge dismissed the suit.", "REJECT", "A judge"),
        ("The two companies agreed to merge.", "AGREE", "The two companies"),
        ("The carmaker will lay off 300 workers.", "SANCTION", "The carmaker"),
        ("The company plans to open a factory.", "COOPERATE", "The company"),
        ("Thousands of workers demonstrated.", "PROTEST", "Thousands of workers"),
        ("Pilots at the airline were on strike.", "PROTEST", "Pilots at the airline"),
        ("He met investors.", "CONSULT", ""),
    ],
)
def test_what_described_people_did_is_kept(sentence: str, kind: str, doer: str) -> None:
    assert [(event.type, event.doer) for event in events(sentence)] == [(kind, doer)]


@pytest.mark.parametrize(
    "sentence", ["Critics accuse the rich.", "Regulators may approve the merger.", "The storm hit the coast."]
)
def test_what_described_people_do_as_a_rule_or_may_do_is_no_happening(sentence: str) -> None:
    assert events(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    ["War eventually erupted.", "Five years after the war between the two countries ended, it rained."],
)
def test_a_bare_noun_of_which_nothing_tells_which_is_no_row(sentence: str) -> None:
    assert events(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Ann Orr called the vote “a gift to the rich”.", []),
        ("Borland called the vote in May.", ["CONSULT"]),
        ("Ann Orr accused Borland of inventing a threat to win the election.", ["ACCUSE"]),
    ],
)
def test_naming_a_thing_and_the_aim_of_what_is_alleged_are_no_happenings(
    sentence: str, kinds: list[str]
) -> None:
    assert [event.type for event in events(sentence)] == kinds


@pytest.mark.parametrize(
    ("below", "date", "basis"),
    [
        ("Ten workers walked out on Monday.", "2022-03-28", "relative"),
        ("Borland attacked Marania on Monday.", "2022-03-31", "publication"),
        ("Ten nurses walked out on Monday.", "2022-03-31", "publication"),
        ("Ten workers walked out in May 2019.", "2022-03-31", "publication"),
        ("Ten workers will walk out on Monday.", "2022-03-31", "publication"),
    ],
)
def test_a_headline_has_the_recent_date_of_the_sentence_that_tells_it_again(
    below: str, date: str, basis: str
) -> None:
    headline = events(f"Workers walk out in North Veld\n{below}")[0]
    assert (headline.date, headline.date_basis) == (date, basis)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Students marched through the town on Sunday, demanding a vote.",
            [("PROTEST", "asserted", "Students"), ("REQUEST", "asserted", "Students")],
        ),
        ("Students march through towns, demanding a vote.", []),
        ("If the talks fail, Borland will close all the crossings.", [("COERCE", "hypothetical", "")]),
        ("If the talks fail, Borland may close all the crossings.", []),
    ],
)
def test_what_goes_with_a_deed_and_what_will_follow_a_condition_are_told(
    sentence: str, told: list[tuple[str, str, str]]
) -> None:
    assert [(event.type, event.factuality, event.doer) for event in events(sentence)] == told
