"""Writes a drawing as a Word file: a section for the identity form, one for the flow table, a table a page in both."""

from sopan.drawing.model import Drawing, Page, Table, Text
from sopan.errors import WriteError
from sopan.writers.docx.anchor import Ids
from sopan.writers.docx.flow import anchor_flow
from sopan.writers.docx.furniture import MAIN, font_table, footer, settings, styles
from sopan.writers.docx.package import FOOTER, pack_word
from sopan.writers.docx.picture import PICTURE, write_picture
from sopan.writers.docx.stamp import float_stamp
from sopan.writers.docx.table import EMPTY, THREAD, write_table
from sopan.writers.docx.text import foot_of, paragraph, run, top_of, twips, typed
from sopan.writers.drawingml.shapes import SPACE
from sopan.writers.office.document import core, face_of, texts_above, texts_below
from sopan.writers.office.pictures import Pictures
from sopan.writers.office.theme import theme

_SPACES = {
    "w": MAIN,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "a": SPACE,
    "pic": PICTURE,
}
_TALLEST = 1584.0  # Word's largest sheet, 22 inches
_THREAD = 1.0  # height of a paragraph that only parts two tables
_BREAK = "<w:pageBreakBefore/>"


def write_docx(drawing: Drawing) -> bytes:
    """The Word file of ``drawing``: the same bytes for the same drawing.

    WriteError when the logo is no picture that Word knows, or a sheet is larger than Word's largest.
    """
    pages = (*drawing.identity, *drawing.pages)
    if any(max(page.width, page.height) > _TALLEST for page in pages):
        raise WriteError("Lembar tanpa halaman ini lebih besar daripada kertas Word yang terbesar (55,8 cm).")
    ids, pictures = Ids(), Pictures()
    body = _body(drawing, ids, pictures)
    spaces = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _SPACES.items())
    parts = {
        "gaya": styles(drawing),
        "setelan": settings(),
        "huruf": font_table(drawing),
        FOOTER: footer(pages[0], len(pages)),
    }
    document = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
    return pack_word(document, parts, core(drawing), theme(face_of(drawing)[0]), pictures)


def _body(drawing: Drawing, ids: Ids, pictures: Pictures) -> str:
    """Every part's pages; a part closes with its section's properties, the last one outside any paragraph."""
    parts = [part for part in (drawing.identity, drawing.pages) if part]
    spare = max(_lack(page, _foot(part), drawing.grid_stroke) for part in parts for page in part)
    body = ""
    for part in parts:
        body += "".join(_page(page, drawing, ids, pictures, first=page is part[0]) for page in part)
        section = _section(part, max(0.0, spare))
        body += EMPTY + section if part is parts[-1] else THREAD.format("", section, "")
    return body


def _page(page: Page, drawing: Drawing, ids: Ids, pictures: Pictures, *, first: bool) -> str:
    """What stands above the table, or a thread of a paragraph that parts it from the last one; then the table."""
    table = _table_of(page)
    shapes = anchor_flow(page, table, drawing.stroke, ids)
    images = {cell.image: write_picture(cell, pictures, ids) for cell in table.cells if cell.image}
    ruled = write_table(table, shapes, drawing.grid_stroke, images)
    opening = _BREAK * (not first)
    floating = float_stamp(page.stamp, ids) if page.stamp else ""
    titles = texts_above(page)
    if not titles:
        return THREAD.format(opening, "", floating) + ruled
    above = "".join(
        _title(text, after=following - foot_of(text), opening=opening if text is titles[0] else "", heading=first)
        for text, following in zip(titles, [*(top_of(text) for text in titles[1:]), table.ys[0]], strict=True)
    )
    return above + ruled


def _title(text: Text, *, after: float, opening: str, heading: bool) -> str:
    """A text above the table. Its paragraphs are one, for a title is one sentence."""
    style = '<w:pStyle w:val="Judul"/>' if heading else ""
    words = " ".join(item.prose or " ".join(item.lines) for item in text.items)
    made = run(typed(words), text.size, bold=text.items[0].bold)
    return paragraph(made, text, after=max(0.0, after), opening=style + opening)


def _section(pages: tuple[Page, ...], spare: float) -> str:
    """The sheet, its margins, and its footer, for pages of one size; the footer stands ``spare`` points lower."""
    page = pages[0]
    table, titles, below = _table_of(page), texts_above(page), texts_below(page)
    top = top_of(titles[0]) if titles else table.ys[0] - _THREAD
    last = foot_of(below[-1]) if below else page.height
    margins = {
        "top": top,
        "right": page.width - table.xs[-1],
        "bottom": page.height - _foot(pages) - spare,
        "left": table.xs[0],
        "header": 0.0,
        "footer": max(0.0, page.height - last - spare),
        "gutter": 0.0,
    }
    lies = ' w:orient="landscape"' * (page.width > page.height)
    sides = "".join(f' w:{side}="{twips(length)}"' for side, length in margins.items())
    return (
        f'<w:sectPr><w:footerReference w:type="default" r:id="{FOOTER}"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{lies}/><w:pgMar{sides}/></w:sectPr>'
    )


def _foot(pages: tuple[Page, ...]) -> float:
    """Where the room for the tables ends and the footer begins."""
    below = texts_below(pages[0])
    return below[0].box.y if below else max(_table_of(page).ys[-1] for page in pages) + 2 * _THREAD


def _lack(page: Page, foot: float, rule: float) -> float:
    """What the table lacks above ``foot`` where a program adds to each row's height the rule above it, as Word may."""
    table = _table_of(page)
    return table.ys[-1] + len(table.ys) * rule + _THREAD - foot


def _table_of(page: Page) -> Table:
    assert page.table, "every page that is laid out has a table"
    return page.table
