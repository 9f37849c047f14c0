"""Numbers -> how messages to people print them."""


def counted(number: int, one: str, many: str = "") -> str:
    """Return how many there are of what `one` and `many` name; `many` takes an s where it is not given.

    >>> counted(1, "row"), counted(0, "row"), counted(2, "entity", "entities")
    ('1 row', '0 rows', '2 entities')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"
