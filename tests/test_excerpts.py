from dataclasses import replace

from ossetia_data.excerpts import LENGTHS, SHARE, contexts
from ossetia_data.model import Article, Facts, Paragraph, Quote, Reading, Rights

WORDS = " ".join(f"word{number:03}" for number in range(200))
ARTICLE = Article("a", "", "", Facts(), WORDS, (Paragraph(1, "body", 0, len(WORDS)),))


def reading(count: int, free: bool = False) -> Reading:
    facts = Facts(rights=Rights(redistribute_text=free))
    step = len(WORDS) // count
    quotes = tuple(Quote(1, at, at + 40, "direct", 1.0) for at in range(0, count * step, step))
    return Reading(replace(ARTICLE, facts=facts), quotes=quotes)


def test_a_quote_carries_what_stands_around_it():
    before, after = contexts(reading(2))[1]
    half = len(WORDS) // 2
    assert before == WORDS[half - LENGTHS[0] : half]
    assert after == WORDS[half + 40 : half + 40 + LENGTHS[0]]


def test_context_ends_with_the_paragraph():
    assert contexts(reading(1))[0][0] == ""


def test_what_is_shown_of_a_protected_article_stays_below_its_share_and_all_contexts_are_alike():
    found = contexts(reading(15))
    shown = 15 * 40 + sum(len(before) + len(after) for before, after in found)
    assert shown <= SHARE * len(WORDS)
    assert {len(after) for _, after in found} == {16}


def test_quotes_that_fill_the_share_by_themselves_carry_none():
    assert set(contexts(reading(30))) == {("", "")}


def test_an_article_that_may_be_passed_on_keeps_every_context():
    assert all(len(after) == LENGTHS[0] for _, after in contexts(reading(15, free=True)))
