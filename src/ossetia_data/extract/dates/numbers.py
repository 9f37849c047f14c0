"""Number words and the parts of a match that hold a month or a count -> numbers."""

from re import Match

from ossetia_data.extract.dates.calendar import MONTHS

NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

ORDINALS = {"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}

TENS = {
    word: number
    for number, word in enumerate(
        "twenties thirties forties fifties sixties seventies eighties nineties".split(), 2
    )
}

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}


def month_of(match: Match[str]) -> int:
    """Return the number of the month that a match names."""
    return MONTHS[match["month"].lower().rstrip(".")]


def count_of(match: Match[str]) -> int:
    """Return the number that a match gives in digits or as a word."""
    return NUMBERS.get(match["count"].lower()) or int(match["count"])
