from dataclasses import replace

import pytest

from ossetia_data.label import label
from ossetia_data.model import Entity, Event, Participant, Span
from ossetia_data.resolve import Happening, Report

ENTITIES = {
    key: Entity(key, name, "place") for key, name in {"n": "Norland", "s": "Sudland", "b": "Brekton"}.items()
}


def happening(trigger, verb="", parts="", rest="", before="", **values):
    participants = tuple(
        Participant({"a": "actor", "r": "recipient"}[part[0]], 0, 1, part[1]) for part in parts.split()
    )
    fields = {"type": "SUPPORT", "mode": "", "factuality": "asserted", "confidence": 1.0} | values
    event = Event(1, 0, 9, Span(0, 9), verb=verb, participants=participants, **fields)
    return Happening("e-1", (Report(("", "a", 0), "a", "e-1", trigger, event, rest, before),))


def named(trigger, verb, before, rest, *parts):
    """Make a happening whose participants stand where its clause names them."""
    clause = f"{before}{trigger}{rest}"
    participants = [
        Participant(role, clause.index(words), clause.index(words) + len(words), entity_id)
        for role, words, entity_id in parts
    ]
    at = Span(len(before), len(before) + len(trigger))
    event = Event(1, 0, len(clause), at, "SUPPORT", "", "asserted", 1.0, participants=tuple(participants))
    event = replace(event, verb=verb)
    return Happening("e-1", (Report(("", "a", 0), "a", "e-1", trigger, event, rest, before),))


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (
            named(
                "spoke",
                "speak",
                "He ",
                " to the Sudlander",
                ("actor", "He", "n"),
                ("recipient", "Sudlander", "s"),
            ),
            "Norland speaks to Sudland",
        ),
        (
            named(
                "left",
                "leave",
                "",
                " parts of the country",
                ("actor", "left", "n"),
                ("recipient", "country", "s"),
            ),
            "Norland leaves parts of Sudland",
        ),
        (
            named(
                "opposed",
                "oppose",
                "It ",
                " Sudland’s vote",
                ("actor", "It", "n"),
                ("recipient", "Sudland", "s"),
            ),
            "Norland opposes Sudland’s vote",
        ),
        (
            named("jailed", "jail", "Sudland was ", " for a year", ("recipient", "Sudland", "s")),
            "Sudland is jailed for a year",
        ),
        (
            named(
                "shelled",
                "shell",
                "Sudland was ",
                " by it",
                ("recipient", "Sudland", "s"),
                ("actor", "it", "n"),
            ),
            "Norland shells Sudland",
        ),
        (
            named(
                "won support",
                "win",
                "Sudland ",
                " from it",
                ("recipient", "Sudland", "s"),
                ("actor", "it", "n"),
            ),
            "Sudland wins support from it",
        ),
        (named("killed", "kill", "The blast ", " 12 people"), "The blast killed 12 people"),
        (named("leaving", "leave", "", " for it", ("recipient", "it", "s")), "Leaving for Sudland"),
    ],
)
def test_a_label_follows_its_clause(event, said):
    assert label(event, ENTITIES) == said


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (happening("recognised", "recognise", "an rs"), "Norland recognises Sudland"),
        (happening("recognised", "recognise", "an ab rs"), "Norland and Brekton recognise Sudland"),
        (happening("severed all ties", "sever", "an rs"), "Norland severs all ties (Sudland)"),
        (happening("hold a referendum", "hold", "an", factuality="planned"), "Norland to hold a referendum"),
        (happening("annex", "annex", "an rs", factuality="hypothetical"), "Norland may annex Sudland"),
        (happening("taken measures", "take", "an", factuality="negated"), "Norland does not take measures"),
        (happening("called", "call", "an", " the vote a farce, again"), "Norland calls the vote a farce"),
        (happening("called", "call", "an", " a b c d e f g h i"), "Norland calls a b c d e f g h …"),
        (
            happening("ends", "end", "an", " its strike in Arlen on Friday", date_text="Friday"),
            "Norland ends its strike in Arlen",
        ),
        (happening("invasion", "", "an rs"), "Invasion: Norland – Sudland"),
        (happening("invaded", "invade", "rs"), "Sudland is invaded"),
        (
            happening("signed", "sign", "", " a treaty", doer="the airline"),
            "The airline signs a treaty",
        ),
        (
            happening("went", "go", "", " on strike", doer="Workers at the plant"),
            "Workers at the plant go on strike",
        ),
        (happening("talked", "talk", "", " about jobs", before="He "), "Talking about jobs"),
        (
            happening("said", "say", "an", " on Friday that it will", date_text="Friday"),
            "Norland says that it will",
        ),
        (happening("invaded", "invade", "an", label="The crossing"), "The crossing"),
    ],
)
def test_a_label_is_a_sentence_of_the_parts(event, said):
    assert label(event, ENTITIES) == said


def test_a_state_is_named_and_not_also_who_acts_for_it():
    event = happening("recognised", "recognise", "as an rb")
    report = replace(event.reports[0], sides={"s": "n"})
    assert label(Happening("e-1", (report,)), ENTITIES) == "Norland recognises Brekton"
