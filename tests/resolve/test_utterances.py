from hypothesis import given
from hypothesis import strategies as st

from ossetia_data.resolve.utterances import Saying, utterances


def same(*quotes: tuple[str, str]) -> bool:
    sayings = [Saying(f"q{number}", speaker, text) for number, (speaker, text) in enumerate(quotes)]
    return len(set(utterances(sayings).values())) == 1


def test_a_shortening_renders_the_same_words():
    assert same(
        ("brek", "We will rebuild the harbour before winter, whatever it costs."),
        ("brek", "rebuild the harbour before winter"),
    )


def test_two_translations_of_one_sentence_render_the_same_words():
    assert same(
        ("brek", "A union with Port Arlen is our common goal"),
        ("brek", "I think that union with Port Arlen is our common goal. That is the wish of our town."),
    )


def test_two_parts_of_one_sentence_meet_in_the_whole():
    assert same(
        ("brek", "union with Port Arlen is our common goal"),
        ("brek", "the wish of the town"),
        ("brek", "I believe that union with Port Arlen is our common goal. This is the wish of our town."),
    )


def test_different_sentences_of_one_speaker_stay_apart():
    assert not same(
        ("brek", "The harbour will be rebuilt before winter."),
        ("brek", "The harbour fund is empty, and the winter was long."),
    )


def test_what_is_denied_is_not_what_was_said():
    assert not same(("brek", "We will close the harbour."), ("brek", "We will not close the harbour."))
    assert same(
        ("brek", "We won't close the harbour before winter."),
        ("brek", "We will not close the harbour before winter"),
    )


def test_one_shared_word_joins_nothing():
    assert not same(("brek", "unacceptable harbour"), ("brek", "harbour"))


def test_the_same_words_of_two_speakers_are_two_utterances():
    assert not same(("brek", "the harbour must be rebuilt"), ("valdorra", "the harbour must be rebuilt"))


def test_quotes_without_a_speaker_are_never_joined():
    assert not same(("", "the harbour must be rebuilt"), ("", "the harbour must be rebuilt"))


def test_a_later_rendering_leaves_the_id_as_it_was():
    first = Saying("q1", "brek", "rebuild the harbour before winter")
    later = Saying("q2", "brek", "We will rebuild the harbour before winter.")
    assert utterances([first])["q1"] == utterances([first, later])["q1"] == utterances([first, later])["q2"]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.text("harbour union winter", max_size=30)), max_size=12))
def test_every_quote_has_one_utterance_and_utterances_have_one_speaker(quotes):
    sayings = [Saying(f"q{number}", speaker, text) for number, (speaker, text) in enumerate(quotes)]
    found = utterances(sayings)
    assert set(found) == {saying.quote_id for saying in sayings}
    speakers: dict[str, set[str]] = {}
    for saying in sayings:
        speakers.setdefault(found[saying.quote_id], set()).add(saying.speaker)
    assert all(len(who) == 1 for who in speakers.values())
