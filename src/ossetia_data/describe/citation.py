"""A data package's descriptor in; the sentence to cite it by out."""

from collections.abc import Mapping
from typing import Any


def citation(descriptor: Mapping[str, Any]) -> str:
    """Return makers, title, version and address, as far as the descriptor tells them.

    >>> citation({"title": "Tides", "version": "1.2.0", "contributors": [{"title": "A. Wader"}]})
    'A. Wader. Tides (version 1.2.0). Data set.'
    """
    makers = ", ".join(one["title"] for one in descriptor.get("contributors", ()) if "title" in one)
    title, version = descriptor.get("title") or descriptor.get("name", ""), descriptor.get("version", "")
    where = descriptor.get("homepage") or descriptor.get("id", "")
    parts = [makers, f"{title} (version {version})" if version else title, "Data set", where]
    return ". ".join(str(part) for part in parts if part) + "."
