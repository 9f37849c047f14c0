"""Days in; a scale of time on which a century and a week can be read beside each other out."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2

# What even two neighbouring days are apart, in doublings.
LEAST = 2.0


@dataclass(frozen=True, slots=True)
class Scale:
    """Days (proleptic ordinals, ascending) and where each stands, from 0 to 1; straight in between."""

    days: tuple[int, ...]
    places: tuple[float, ...]

    def at(self, day: int) -> float:
        """Return where a day stands; what lies outside stands at the end."""
        number = bisect_right(self.days, day)
        if number == 0:
            return 0.0
        if number == len(self.days):
            return 1.0
        before, after = self.days[number - 1], self.days[number]
        share = (day - before) / (after - before)
        return self.places[number - 1] + share * (self.places[number] - self.places[number - 1])

    def ticks(self, letter: float) -> Iterator[tuple[float, str]]:
        """Yield place and name of those of its days whose names fit beside each other.

        `letter` is the width of a letter on the scale from 0 to 1; a name stands around its place, and at
        either end beside it.
        """
        free = 0.0
        for day, place in zip(self.days, self.places, strict=True):
            width = letter * len(named(day))
            left = max(0.0, min(place - width / 2, 1.0 - width))
            if left >= free:
                yield place, named(day)
                free = left + width + letter


def stretched(days: Iterable[int]) -> Scale:
    """Return a scale on which the way between two days that matter grows with its logarithm.

    >>> scale = stretched([0, 1, 36525, 36526])
    >>> [round(scale.at(day), 2) for day in (0, 1, 36525, 36526)]
    [0.0, 0.09, 0.91, 1.0]
    """
    ordered = sorted(set(days))
    place, places = 0.0, [0.0] * min(1, len(ordered))
    for before, after in pairwise(ordered):
        place += LEAST + log2(after - before)
        places.append(place)
    return Scale(tuple(ordered), tuple(each / (place or 1.0) for each in places))


def named(day: int) -> str:
    """Return a day as short as it can be told: the year for its first day, the month for its.

    >>> named(date(1922, 1, 1).toordinal()), named(date(2022, 3, 26).toordinal())
    ('1922', '2022-03-26')
    """
    whole = date.fromordinal(day)
    if whole.day > 1:
        return whole.isoformat()
    return whole.strftime("%Y-%m") if whole.month > 1 else f"{whole.year:04}"
