"""The logo as a picture in its cell."""

from sopan.drawing.model import Cell
from sopan.writers.docx.anchor import Ids
from sopan.writers.docx.text import twips
from sopan.writers.drawingml.shapes import emu, frame, preset
from sopan.writers.office.pictures import Pictures
from sopan.writers.xml_text import quoted

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def write_picture(cell: Cell, pictures: Pictures, ids: Ids) -> str:
    """The cell's picture in a paragraph of its own. WriteError when Word knows no such picture."""
    room = cell.image_box or cell.box
    box = pictures.fit(cell.image, room)
    air = twips((room.h - box.h) / 2)
    relation = pictures.name_of(cell.image).partition(".")[0]
    words = cell.texts[0].plain.replace("\n", " ") if cell.texts else ""
    told = quoted(f"Logo {words}".strip())
    return (
        f'<w:p><w:pPr><w:spacing w:before="{air}" w:after="{air}" w:line="240" w:lineRule="auto"/>'
        '<w:jc w:val="center"/></w:pPr><w:r><w:drawing>'
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{emu(box.w)}" cy="{emu(box.h)}"/>'
        f'<wp:docPr id="{ids.next()}" name="Logo" descr={told}/><a:graphic><a:graphicData uri="{PICTURE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{ids.next()}" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f"<pic:spPr>{frame(box)}{preset('rect')}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></w:r></w:p>"
    )
