"""The errors a user can mend: each says in one line what is wrong, where, and what to do about it."""

from collections.abc import Sequence

# The environment variable that makes the command line print where an error comes from.
DEBUG = "OSSETIA_DATA_DEBUG"

ISSUES = "https://github.com/ossetia-data/ossetia-data/issues"


class DataError(Exception):
    """Base of every error that the command line prints as one line instead of a traceback.

    `place` is the file (and line or key, where there is one); `problem` says what is wrong with it and
    `mend` what to do about it.
    """

    def __init__(self, place: str, problem: str, mend: str) -> None:
        super().__init__(f"{place}: {problem}; {mend}")
        self.place = place
        self.problem = problem
        self.mend = mend

    def __reduce__(self) -> tuple[type["DataError"], tuple[str, str, str]]:
        """Pickle by the three parts, so that an error crosses from a worker process whole."""
        return type(self), (self.place, self.problem, self.mend)


class InputError(DataError):
    """Something under raw/ cannot be read: an article, a sidecar, an authority or review row."""


class SchemaError(DataError):
    """The dataset's own datapackage.json or schemas/ cannot be used."""


class InvalidPackage(DataError):
    """What was built does not hold what the schemas and checks promise."""


class Unforeseen(DataError):
    """A fault of this program itself, not of what it was given."""


def unforeseen(place: str, error: Exception) -> Unforeseen:
    """Return what to tell of `error`, which nobody foresaw, met while at `place`."""
    problem = f"unexpected {type(error).__name__}: {error}"
    return Unforeseen(place, problem, f"run again with {DEBUG}=1 and report what it prints at {ISSUES}")


class Failures(Exception):
    """Every error of a run that went on reading after the first one."""

    def __init__(self, errors: Sequence[DataError]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = tuple(errors)


def one_line(text: str) -> str:
    r"""Return `text` with what could break the line or drive the terminal escaped.

    >>> one_line("a\nb\x1b[31m")
    'a\\nb\\x1b[31m'
    """
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)
