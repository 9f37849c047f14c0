from dataclasses import replace

import pytest

from ossetia_data.label import label
from ossetia_data.model import Entity, Event, Participant, Span
from ossetia_data.resolve import Happening, Report

ENTITIES = {
    key: Entity(key, name, "place") for key, name in {"n": "Norland", "s": "Sudland", "b": "Brekton"}.items()
}


def happening(trigger, verb="", parts="", rest="", **values):
    participants = tuple(
        Participant({"a": "actor", "r": "recipient"}[part[0]], 0, 1, part[1]) for part in parts.split()
    )
    fields = {"type": "SUPPORT", "mode": "", "factuality": "asserted", "confidence": 1.0} | values
    event = Event(1, 0, 9, Span(0, 9), verb=verb, participants=participants, **fields)
    return Happening("e-1", (Report(("", "a", 0), "a", "e-1", trigger, event, rest),))


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
        (happening("invaded", "invade", "rs"), "Invaded: Sudland"),
        (happening("invaded", "invade", "an", label="The crossing"), "The crossing"),
    ],
)
def test_a_label_is_a_sentence_of_the_parts(event, said):
    assert label(event, ENTITIES) == said


def test_a_state_is_named_and_not_also_who_acts_for_it():
    event = happening("recognised", "recognise", "as an rb")
    report = replace(event.reports[0], sides={"s": "n"})
    assert label(Happening("e-1", (report,)), ENTITIES) == "Norland recognises Brekton"
