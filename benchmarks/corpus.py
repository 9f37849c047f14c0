"""A number -> that many invented news articles, the same ones every time."""

import random
from collections.abc import Iterator

PEOPLE = ["Ines Valdorra", "Tomas Brek", "Ruth Okonjo-Lind", "Pavel Sturm", "Amira Delacourt", "Jon Haldane"]
TOWNS = ["Port Arlen", "Brekton", "Sudmark", "Vellin", "Ostra", "Kirrane"]
LANDS = ["France", "Norway", "Kenya", "Brazil", "Japan", "Estonia"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
# Two sentences of three quote, name or report something; the others are what stands between them in news.
SENTENCES = [
    "{land} sent troops to {town} on {day}, and {other} condemned the move.",
    "“We will not leave {town} before winter,” {person} told the Harbour Courier on {day}.",
    "{person}, who leads the port authority of {town}, said that the talks with {land} had failed.",
    "In {year}, {land} recognised the council of {town}, and {other} cut its diplomatic ties in response.",
    "Nobody in {town} expected the vote, which may be held in June, to change much.",
    "“The docks are ours,” said {person}. “They always were, and {land} knows it.”",
    "The ministry called the plan “a fair offer” but would not say who had made it.",
    "Since the strike of {year} the harbour has been run by two companies, both of them from {land}.",
    "Earlier this month, {person} met the mayor of {town} for a second round of talks.",
    "{other} has not signed the agreement, according to {person}.",
    "The road from the station to the market is in bad repair, and buses take the longer way round.",
    "Prices are higher than a year ago, mostly because of the cost of fuel and of the long dry summer.",
    "It is a quiet place in most years, with one school, two bakeries and a small museum of the sea.",
    "The numbers for the last quarter are not out yet, but few people here have much hope of them.",
    "Much of the old harbour wall is now under water at high tide, and some of it has been for decades.",
]


def articles(count: int, paragraphs: int = 12) -> Iterator[str]:
    """Yield `count` articles of a headline and `paragraphs` paragraphs of three sentences each."""
    chance = random.Random(7)
    for number in range(count):
        headline = f"{chance.choice(TOWNS)} waits for an answer from {chance.choice(LANDS)} ({number})"
        yield "\n\n".join([headline, *(_paragraph(chance) for _ in range(paragraphs))])


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance, pattern) for pattern in chance.sample(SENTENCES, 3))


def _sentence(chance: random.Random, pattern: str) -> str:
    return pattern.format(
        land=chance.choice(LANDS),
        other=chance.choice(LANDS),
        town=chance.choice(TOWNS),
        person=chance.choice(PEOPLE),
        day=chance.choice(DAYS),
        year=chance.randint(1990, 2020),
    )
