"""What an Office file says of itself, from the SOP and never from the clock, and the faces it names."""

from sopan.drawing.model import Drawing, Page, Text
from sopan.writers.xml_text import words

_NO_TITLE = "SOP tanpa judul"
_NO_DATE = "1970-01-01"
_SPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_FACES = {"Liberation Sans": ("Arial", "swiss"), "TeX Gyre Bonum": ("Bookman Old Style", "roman")}


def core(drawing: Drawing) -> str:
    """Title, author, and date."""
    date = f"{drawing.metadata.get('tanggal', _NO_DATE)}T00:00:00Z"
    author = words(drawing.metadata.get("penulis", ""))
    moments = "".join(
        f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">{date}</dcterms:{kind}>' for kind in ("created", "modified")
    )
    return (
        f"<cp:coreProperties {_SPACES}><dc:title>{words(drawing.title).strip() or _NO_TITLE}</dc:title>"
        f"<dc:creator>{author}</dc:creator>{moments}<dc:language>{drawing.language}</dc:language></cp:coreProperties>"
    )


def face_of(drawing: Drawing) -> tuple[str, str]:
    """The face that offices have for the bundled one, of the same widths, and its family."""
    return _FACES[drawing.family]


def texts_above(page: Page) -> list[Text]:
    """What stands above the table, from the top down."""
    return sorted((text for text in page.texts if text.box.y <= _middle(page)), key=lambda text: text.box.y)


def texts_below(page: Page) -> list[Text]:
    """What stands at the page's foot, the upper line first."""
    return sorted((text for text in page.texts if text.box.y > _middle(page)), key=lambda text: text.box.y)


def _middle(page: Page) -> float:
    return page.table.ys[0] if page.table else page.height / 2
