"""Writes a drawing as a Visio file: a page for each of its pages."""

from sopan.drawing.model import Drawing, Page
from sopan.writers.office.document import core, face_of
from sopan.writers.office.package import Part, core_part, pack, relate
from sopan.writers.office.paper import paper_number
from sopan.writers.office.pictures import Pictures
from sopan.writers.vsdx.cells import MAIN, cells, inches
from sopan.writers.vsdx.page import OFFICE, write_page
from sopan.writers.vsdx.style import write_document

_KIND = "application/vnd.ms-visio"
_RELATIONS = "http://schemas.microsoft.com/visio/2010/relationships"


def write_vsdx(drawing: Drawing) -> bytes:
    """The Visio file of ``drawing``: the same bytes for the same drawing.

    WriteError when the logo is no picture that Office knows.
    """
    face, _ = face_of(drawing)
    pages = (*drawing.identity, *drawing.pages)
    parts: dict[str, Part] = {
        "visio/document.xml": (f"{_KIND}.drawing.main+xml", write_document(face)),
        "visio/pages/pages.xml": (f"{_KIND}.pages+xml", _list(pages)),
    }
    relations = {
        "visio/document.xml": relate({"halaman": (f"{_RELATIONS}/pages", "pages/pages.xml")}),
        "visio/pages/pages.xml": relate(
            {f"halaman{n}": (f"{_RELATIONS}/page", f"page{n}.xml") for n in range(1, len(pages) + 1)}
        ),
    }
    media: dict[str, bytes] = {}
    for number, page in enumerate(pages, 1):
        name, pictures = f"visio/pages/page{number}.xml", Pictures()
        parts[name] = (f"{_KIND}.page+xml", write_page(page, drawing, face, pictures))
        if pictures.parts:
            relations[name] = relate(
                {each.partition(".")[0]: (f"{OFFICE}/image", f"../media/{each}") for each in pictures.parts}
            )
            media |= {f"visio/media/{each}": content for each, content in pictures.parts.items()}
    parts["docProps/core.xml"] = core_part(core(drawing))
    return pack("visio/document.xml", parts, relations, media, opens=f"{_RELATIONS}/document")


def _list(pages: tuple[Page, ...]) -> str:
    entries = "".join(_entry(number, page) for number, page in enumerate(pages, 1))
    return f'<Pages xmlns="{MAIN}" xmlns:r="{OFFICE}" xml:space="preserve">{entries}</Pages>'


def _entry(number: int, page: Page) -> str:
    """The page's name, its size, and how it lies on paper: on one sheet, smaller where a printer has no other."""
    kind = "Bagan alir" if page.symbols else "Identitas"
    name = f"{kind} (hal. {page.number})"
    size = cells(PageWidth=inches(page.width), PageHeight=inches(page.height), PageScale=1, DrawingScale=1)
    print_cells = cells(
        DrawingSizeType=3, DrawingScaleType=0, PrintPageOrientation=2 if page.width > page.height else 1,
        PageLeftMargin=0, PageRightMargin=0, PageTopMargin=0, PageBottomMargin=0, LineJumpStyle=0, LineJumpCode=0,
        PaperKind=paper_number(page), OnPage=1, PagesX=1, PagesY=1,
    )  # fmt: skip
    return (
        f'<Page ID="{number - 1}" NameU="{name}" Name="{name}"><PageSheet LineStyle="0" FillStyle="0" TextStyle="0">'
        f'{size}{print_cells}</PageSheet><Rel r:id="halaman{number}"/></Page>'
    )
