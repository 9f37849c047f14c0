"""Raw news articles in; a validated, documented data package out; a package's tables as DataFrames.

>>> import ossetia_data
>>> quotes = ossetia_data.load("quotes")
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from ossetia_data.load import load
from ossetia_data.validate import validate

if TYPE_CHECKING:
    from ossetia_data.build import build

    __version__: str

__all__ = ["__version__", "build", "load", "validate"]


class _Public(ModuleType):
    """This package, whose `build` stays the function when the module of that name is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "build" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __getattr__(self, name: str) -> object:
        if name == "build":  # Its language tools take a second to import, and a reader need not have them.
            from ossetia_data.build import build

            self.build = build
            return build
        if name == "__version__":
            from importlib.metadata import version

            return version("ossetia-data")
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


sys.modules[__name__].__class__ = _Public
