"""The happenings of an article -> the same, those of its headlines dated by the sentences that tell them too.

A headline has in the present what the text dates: `Dockers walk out`, `Dockers walked out on Monday`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ossetia_data.edtf_dates import bounds
from ossetia_data.model import Event, Role

ROLES: tuple[Role, ...] = ("actor", "recipient", "place")

# What was longer ago, in days, is the background of the news and not the news.
RECENT = 31

# Type, mode, factuality and verb, and who does it, or to whom.
Key = tuple[str, ...]


def dated_below(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events in order; a headline's takes the date of the first dated one that is like it."""
    told: dict[Key, Event] = {}
    for event in events:
        if event.date and event.date_basis in ("stated", "relative"):
            for key in _keys(event):
                told.setdefault(key, event)
    for event in events:
        again = next((told[key] for key in _keys(event) if key in told), None) if _is_news(event) else None
        yield _redated(event, again) if again is not None and _agree(event, again) else event


def _redated(event: Event, again: Event) -> Event:
    return replace(event, date=again.date, date_text=again.date_text, date_basis=again.date_basis)


def _is_news(event: Event) -> bool:
    """Tell whether it has the day of publication for its date: only a headline's in the present has."""
    return bool(event.date) and event.date_basis == "publication"


def _keys(event: Event) -> Iterator[Key]:
    told = (event.type, event.mode, event.factuality, event.verb)
    if event.verb:
        yield from ((*told, role, each) for role in ROLES[:2] for each in sorted(_ids(event, role)))
    if event.verb and event.doer_noun:
        yield *told, event.doer_noun


def _agree(news: Event, told: Event) -> bool:
    """Tell whether two reports name the same parts where both do, and one is of shortly before the other."""
    (first, _), (_, published) = bounds(told.date), bounds(news.date)
    if first is None or published is None or not 0 <= (published - first).days <= RECENT:
        return False
    parts = ((_ids(news, role), _ids(told, role)) for role in ROLES)
    return all(not one or not other or one & other for one, other in parts)


def _ids(event: Event, role: Role) -> frozenset[str]:
    return frozenset(part.entity_id for part in event.participants if part.role == role and part.entity_id)
