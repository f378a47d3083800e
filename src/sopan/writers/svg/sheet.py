"""One page of a drawing as a whole SVG file, told in words for those who can't see it."""

from zlib import crc32

from sopan.drawing import Drawing, Page
from sopan.writers.svg.flow import write_flow
from sopan.writers.svg.markup import Attribute, element, group, number
from sopan.writers.svg.stamp import write_stamp
from sopan.writers.svg.table import write_table
from sopan.writers.svg.text import write_text
from sopan.writers.xml_text import words

_FACES = {
    "Liberation Sans": "Arial,'Liberation Sans',Helvetica,sans-serif",
    "TeX Gyre Bonum": "'Bookman Old Style','TeX Gyre Bonum','URW Bookman',serif",
}


def write_svg(page: Page, drawing: Drawing, *, live: bool = False, prefix: str = "") -> str:
    """The SVG of ``page``: sized in points, its title and every arrow as text, the same bytes for the same page.

    Ids are made from ``prefix``, the title, and the page number, so that several pictures may stand in one web page.
    ``live``: for a page of the editor; rows, symbols, and arrows say which row (``data-kegiatan``) and column
    (``data-pelaksana``) of the document they are, from 0, and no style attribute offends a content security policy.
    WriteError when a picture of the page can't be used.
    """
    name = f"{prefix}s{crc32(drawing.title.encode('utf-8', 'replace')):08x}-{page.number}"
    title = f"{drawing.title}, halaman {page.number}" if drawing.paged else drawing.title
    parts = (
        "\n" + element("title", words(title), id=f"{name}-judul") + "\n",
        element("desc", words(_describe(page)), id=f"{name}-uraian") + "\n",
        element("rect", width=page.width, height=page.height, fill="#fff") + "\n",
        write_table(page.table, drawing, live=live) if page.table else "",
        write_flow(page, drawing, live=live),
        write_stamp(page.stamp) if page.stamp else "",
        group(filter(None, (write_text(text, live=live) for text in page.texts)), class_="halaman"),
    )
    return element("svg", "".join(parts), **_frame(page, drawing, name)) + "\n"


def _frame(page: Page, drawing: Drawing, name: str) -> dict[str, Attribute]:
    width, height = number(page.width), number(page.height)
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "width": f"{width}pt",
        "height": f"{height}pt",
        "viewBox": f"0 0 {width} {height}",
        "font_family": _FACES.get(drawing.family, _FACES["Liberation Sans"]),
        "lang": drawing.language,
        "role": "img",
        "aria_labelledby": f"{name}-judul",
        "aria_describedby": f"{name}-uraian",
    }


def _describe(page: Page) -> str:
    """Every arrow as a sentence; a page without arrows as the words that stand on it."""
    sentences = " ".join(line.sentence for line in page.lines if line.sentence)
    cells = page.table.cells if page.table else ()
    texts = [text.plain for text in (*page.texts, *(text for cell in cells for text in cell.texts))]
    texts += [page.stamp.alt, page.stamp.text.plain] if page.stamp else []
    return sentences or " ".join(" ".join(text.split()) for text in texts)
