from dataclasses import replace

from ossetia_data.excerpts import CONTEXT, SHARE, contexts
from ossetia_data.model import Article, Facts, Paragraph, Quote, Reading, Rights

WORDS = " ".join(f"word{number:03}" for number in range(200))
ARTICLE = Article("a", "", "", Facts(), WORDS, (Paragraph(1, "body", 0, len(WORDS)),))


def reading(count: int, free: bool = False) -> Reading:
    facts = Facts(rights=Rights(redistribute_text=free))
    quotes = tuple(Quote(1, at, at + 40, "direct", 1.0) for at in range(0, count * 120, 120))
    return Reading(replace(ARTICLE, facts=facts), quotes=quotes)


def test_a_quote_carries_what_stands_around_it():
    before, after = contexts(reading(2))[1]
    assert before == WORDS[120 - CONTEXT : 120]
    assert after == WORDS[160 : 160 + CONTEXT]


def test_context_ends_with_the_paragraph():
    assert contexts(reading(1))[0][0] == ""


def test_what_is_shown_of_a_protected_article_stays_below_its_share():
    found = contexts(reading(13))
    shown = 13 * 40 + sum(len(before) + len(after) for before, after in found)
    assert shown <= SHARE * len(WORDS)
    assert found[-1] == ("", "")


def test_an_article_that_may_be_passed_on_keeps_every_context():
    assert all(after for _, after in contexts(reading(13, free=True)))
