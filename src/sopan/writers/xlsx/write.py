"""Writes a drawing as an Excel file: a sheet for the identity form, one for the flow table."""

from sopan.drawing.model import Drawing
from sopan.writers.office.document import core, face_of
from sopan.writers.office.package import OFFICE, Part, core_part, pack, relate, theme_part
from sopan.writers.office.pictures import Pictures
from sopan.writers.office.theme import theme
from sopan.writers.xlsx.cells import Contents
from sopan.writers.xlsx.drawing import write_drawing
from sopan.writers.xlsx.grid import Grid, stack
from sopan.writers.xlsx.sheet import write_sheet
from sopan.writers.xlsx.styles import MAIN

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DRAWING = "application/vnd.openxmlformats-officedocument.drawing+xml"


def write_xlsx(drawing: Drawing, *, loose: bool = False) -> bytes:
    """The Excel file of ``drawing``: the same bytes for the same drawing.

    ``loose``: bent connectors as free lines without glue, for LibreOffice, which would lay them anew. WriteError when
    the logo is no picture that Excel knows.
    """
    face, _ = face_of(drawing)
    sheets = {
        name: stack(pages) for name, pages in (("Identitas", drawing.identity), ("Bagan Alir", drawing.pages)) if pages
    }
    count = len(drawing.identity) + len(drawing.pages)
    contents, pictures = Contents(face), Pictures()
    parts: dict[str, Part] = {"xl/workbook.xml": (f"{_SHEET}.sheet.main+xml", _workbook(tuple(sheets)))}
    relations: dict[str, str] = {"xl/workbook.xml": _workbook_relations(len(sheets))}
    for number, grid in enumerate(sheets.values(), 1):
        first = grid.blocks[0].page.number
        sheet, over = f"xl/worksheets/sheet{number}.xml", f"xl/drawings/drawing{number}.xml"
        parts[sheet] = (f"{_SHEET}.worksheet+xml", write_sheet(grid, contents, first, count))
        parts[over] = (_DRAWING, write_drawing(grid, drawing.stroke, face, pictures, loose=loose))
        relations[sheet] = relate({"gambar": (f"{OFFICE}/drawing", f"../drawings/drawing{number}.xml")})
        relations |= _picture_relations(over, grid, pictures)
    parts["xl/styles.xml"] = (f"{_SHEET}.styles+xml", contents.styles.write())
    parts["xl/sharedStrings.xml"] = (f"{_SHEET}.sharedStrings+xml", contents.write_strings())
    parts["xl/theme/theme1.xml"] = theme_part(theme(face))
    parts["docProps/core.xml"] = core_part(core(drawing))
    media = {f"xl/media/{name}": content for name, content in pictures.parts.items()}
    return pack("xl/workbook.xml", parts, relations, media)


def _workbook(names: tuple[str, ...]) -> str:
    sheets = "".join(
        f'<sheet name="{name}" sheetId="{number}" r:id="lembar{number}"/>' for number, name in enumerate(names, 1)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{sheets}</sheets></workbook>"
    )


def _workbook_relations(count: int) -> str:
    sheets = {f"lembar{n}": (f"{OFFICE}/worksheet", f"worksheets/sheet{n}.xml") for n in range(1, count + 1)}
    kinds = {
        "gaya": ("styles", "styles"),
        "teks": ("sharedStrings", "sharedStrings"),
        "tema": ("theme", "theme/theme1"),
    }
    return relate(sheets | {id: (f"{OFFICE}/{kind}", f"{name}.xml") for id, (kind, name) in kinds.items()})


def _picture_relations(part: str, grid: Grid, pictures: Pictures) -> dict[str, str]:
    names = {pictures.name_of(cell.image) for block in grid.blocks for cell in block.table.cells if cell.image}
    targets = {name.partition(".")[0]: (f"{OFFICE}/image", f"../media/{name}") for name in sorted(names)}
    return {part: relate(targets)} if targets else {}
