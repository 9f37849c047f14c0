"""How large an article may be, and the errors for one that is larger."""

from pathlib import Path

from ossetia_data.errors import InputError

# The longest news articles stay under 0.2 MB of text and a few MB of markup.
ARTICLE_BYTES = 20_000_000
SIDECAR_BYTES = 100_000
# A language pipeline refuses to parse more than this in one piece.
PARAGRAPH_CHARS = 1_000_000


def read_bytes(path: Path, place: str, most: int = ARTICLE_BYTES) -> bytes:
    """Return the bytes of a file; raise InputError where there are more than `most`, without reading them."""
    size = path.stat().st_size
    if size > most:
        raise too_large(place, size, most)
    return path.read_bytes()


def too_large(place: str, size: int, most: int = ARTICLE_BYTES) -> InputError:
    """Say that `place` holds `size` bytes where `most` are allowed."""
    return InputError(
        place, f"{size / 1e6:.1f} MB is larger than the {most / 1e6:g} MB read as one", "split or shorten it"
    )


def refuse_long_lines(text: str, place: str) -> None:
    """Raise InputError where a line of `text` is longer than a paragraph can be."""
    start = 0
    while len(text) - start > PARAGRAPH_CHARS:
        end = text.find("\n", start, start + PARAGRAPH_CHARS + 1)
        if end < 0:
            line = text.count("\n", 0, start) + 1
            problem = f"line {line} is longer than {PARAGRAPH_CHARS:,} characters"
            raise InputError(place, problem, "break it into paragraphs")
        start = end + 1
