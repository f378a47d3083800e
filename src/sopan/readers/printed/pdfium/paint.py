"""Paints pages of a PDF as people see them, to be looked at and not to be read."""

from io import BytesIO

from sopan.readers.printed.pdfium.document import open_pdf

_WIDE, _HIGH = 1500, 2000
"""Pixels, at most: the small letters of a table of ten columns can be read."""


def count_pages(data: bytes, file: str = "") -> int:
    """How many pages there are. UnreadableError."""
    with open_pdf(data, file) as document:
        return len(document)


def paint_page(data: bytes, number: int, file: str = "") -> bytes:
    """Page ``number`` (from 0) as a grey PNG. UnreadableError."""
    with open_pdf(data, file) as document:
        page = document[number]
        width, height = page.get_size()
        bitmap = page.render(scale=min(_WIDE / width, _HIGH / height), grayscale=True)
        target = BytesIO()
        bitmap.to_pil().save(target, "PNG")
        return target.getvalue()
