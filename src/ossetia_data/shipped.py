"""The name of a file that ships with the package -> where it is, in a checkout and in an installed wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]


def shipped(name: str) -> Path:
    """Return the path of `datapackage.json`, or of something under `schemas/` or `dist/`.

    A wheel carries them inside the package; a checkout keeps them at its root.
    """
    inside = _PACKAGE / name
    return inside if inside.exists() else _CHECKOUT / name
