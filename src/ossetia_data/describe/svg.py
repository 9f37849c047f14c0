"""Names, attributes and children in; SVG elements, everything in them escaped, out."""

from xml.sax.saxutils import escape, quoteattr

FONT = "system-ui, 'Segoe UI', 'Liberation Sans', Arial, sans-serif"
INK, DIM, LINE, PAPER, FILL = "#1c2229", "#59636e", "#d5dbe1", "#ffffff", "#1a5490"
LAND, BORDER = "#e6ebef", "#a9b4be"

# Parts of XML that no escape can stand for.
FORBIDDEN = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF])


def element(name: str, *children: str, **attributes: object) -> str:
    """Return an element; `_` in an attribute's name is a hyphen, children are elements already.

    >>> element("circle", r=2.0, stroke_width=1)
    '<circle r="2" stroke-width="1"/>'
    """
    head = "".join(
        f" {key.strip('_').replace('_', '-')}={quoteattr(_shown(value))}" for key, value in attributes.items()
    )
    return f"<{name}{head}>{''.join(children)}</{name}>" if children else f"<{name}{head}/>"


def words(text: str) -> str:
    """Return text as the content of an element.

    >>> words("a < b")
    'a &lt; b'
    """
    return escape(text.translate(FORBIDDEN))


def label(text: str, x: float, y: float, size: int = 13, **attributes: object) -> str:
    """Return a line of text at a place."""
    return element("text", words(text), x=x, y=y, font_size=size, **{"fill": INK, **attributes})


def picture(width: float, height: float, title: str, told: str, *children: str) -> str:
    """Return a whole picture, which fits any width and tells in words what it shows."""
    return element(
        "svg",
        element("title", words(title)),
        element("desc", words(told)),
        element("rect", width=width, height=height, fill=PAPER),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_shown(width)} {_shown(height)}",
        width=width,
        height=height,
        role="img",
        font_family=FONT,
    )


def _shown(value: object) -> str:
    text = f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
    return text.translate(FORBIDDEN)
