from dataclasses import replace

from ossetia_data.model import Entity, Event, Participant, Span
from ossetia_data.resolve.events import Report, join
from ossetia_data.resolve.sides import sides


def report(number=0, trigger="attacked", article="a", **values):
    parts = values.pop("parts", "actor:norland recipient:arlen")
    participants = tuple(
        Participant(*(part.split(":")[0],), 0, 1, part.split(":")[1]) for part in parts.split()
    )
    defaults = {"type": "ASSAULT", "mode": "", "factuality": "asserted", "confidence": 0.5}
    event = Event(
        1, number, number + 1, Span(number, number + 1), participants=participants, **(defaults | values)
    )
    return Report(("2030-01-01", article, number), article, f"e-{article}{number}", trigger, event)


def sizes(*reports):
    return sorted(len(cluster) for cluster in join(reports))


def test_two_reports_with_one_word_and_the_same_parts_are_one_event():
    assert sizes(report(1), report(2, "attack"), report(3, "attacking", article="b")) == [3]


def test_nothing_joins_on_type_alone():
    assert sizes(report(1), report(2, parts="actor:sudland recipient:brekton")) == [1, 1]
    assert sizes(report(1, parts=""), report(2, parts="")) == [1, 1]


def test_other_recipients_make_another_event():
    assert sizes(report(1), report(2, parts="actor:norland recipient:brekton")) == [1, 1]


def test_other_dates_make_another_event():
    assert sizes(report(1, date="2030-01"), report(2, date="2008")) == [1, 1]


def test_a_day_and_its_month_are_one_time():
    assert sizes(report(1, date="2030-01"), report(2, "shelled", date="2030-01-12")) == [2]


def test_a_noun_in_one_trigger_and_its_verb_in_another_are_one_word():
    assert sizes(report(1, "voiced support"), report(2, "supported")) == [2]


def test_a_light_verb_that_both_begin_with_is_not_one_word():
    assert sizes(report(1, "demanding money"), report(2, "demanding talks")) == [1, 1]
    assert sizes(report(1, "voted down"), report(2, "voiced support")) == [1, 1]


def test_a_president_and_a_palace_act_for_their_state():
    entities = [
        Entity("norge", "Norway", "place", "Q20", "NO"),
        Entity("svalbard", "Svalbard", "place", "Q25231", "NO"),
        Entity("palace", "The Palace", "organization", "", "NO"),
        Entity("king", "The King", "person", "", "NO"),
    ]
    acting_for = sides(entities)
    assert acting_for == {"palace": "norge", "king": "norge"}
    one = replace(report(1, parts="actor:palace recipient:arlen"), sides=acting_for)
    other = replace(report(2, parts="actor:norge recipient:arlen"), sides=acting_for)
    assert sizes(one, other) == [2]


def test_other_words_within_one_year_prove_nothing():
    assert sizes(report(1, date="2030"), report(2, "shelled", date="2030")) == [1, 1]


def test_an_undated_report_joins_the_only_event_it_fits():
    assert sizes(report(1, date="2008"), report(2)) == [2]


def test_an_undated_report_that_fits_two_events_joins_neither():
    assert sizes(report(1, date="2008"), report(2, date="2030"), report(3)) == [1, 1, 1]


def test_what_is_denied_or_planned_is_not_what_happened():
    assert sizes(report(1), report(2, factuality="negated"), report(3, factuality="planned")) == [1, 1, 1]


def test_what_a_reviewer_named_alike_is_one_event():
    assert sizes(report(1, same_as="raid"), report(2, parts="actor:sudland", same_as="raid")) == [2]


def test_events_come_in_the_order_of_their_first_report():
    first, second = join([report(9, article="b"), report(1, parts="actor:sudland recipient:brekton")])
    assert (first[0].article_id, second[0].article_id) == ("a", "b")


def test_what_described_people_do_at_one_time_is_told_twice_in_one_article_only():
    told = {"parts": "", "date": "2030-01-12"}
    one, other = report(1, doer="Ten dock workers", **told), report(2, doer="Workers", **told)
    assert sizes(one, other) == [2]
    assert sizes(one, report(2, doer="Nurses", **told)) == [1, 1]
    assert sizes(one, report(2, article="b", doer="Workers", **told)) == [1, 1]
    assert sizes(one, report(2, doer="Workers", parts="")) == [1, 1]
