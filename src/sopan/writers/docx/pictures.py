"""The logo as a picture in its cell, kept once in the file."""

from pathlib import Path

from sopan.drawing.model import Cell
from sopan.errors import WriteError
from sopan.writers.docx.anchor import Ids
from sopan.writers.drawingml.shapes import emu, frame, preset
from sopan.writers.xml_text import quoted

PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif"}


class Pictures:
    """The pictures of a file: every path once, as a part ``media/NAME`` under the relation ``id``."""

    def __init__(self, ids: Ids) -> None:
        self.parts: dict[str, bytes] = {}
        self._names: dict[str, str] = {}
        self._ids = ids

    def relations(self) -> dict[str, str]:
        """Relation id and target of every picture."""
        return {f"gambar{number}": f"media/{name}" for number, name in enumerate(self.parts, 1)}

    def paragraph(self, cell: Cell) -> str:
        """The cell's picture in a paragraph of its own. WriteError when Word knows no such picture."""
        box = cell.image_box or cell.box
        number, relation = self._ids.next(), self._relation(cell.image)
        words = cell.texts[0].plain.replace("\n", " ") if cell.texts else ""
        told = quoted(f"Logo {words}".strip())
        return (
            '<w:p><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr><w:r><w:drawing>'
            f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{emu(box.w)}" cy="{emu(box.h)}"/>'
            f'<wp:docPr id="{number}" name="Logo" descr={told}/><a:graphic><a:graphicData uri="{PICTURE}"><pic:pic>'
            f'<pic:nvPicPr><pic:cNvPr id="{self._ids.next()}" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f"<pic:spPr>{frame(box)}{preset('rect')}</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
            "</w:drawing></w:r></w:p>"
        )

    def _relation(self, path: str) -> str:
        if path not in self._names:
            content = _read(path)
            kind = next((kind for magic, kind in _KINDS.items() if content.startswith(magic)), None)
            if kind is None:
                raise WriteError(
                    f"{path}: Word hanya menerima PNG, JPEG, atau GIF. Simpan ulang gambar itu sebagai PNG."
                )
            self._names[path] = f"gambar{len(self.parts) + 1}.{kind}"
            self.parts[self._names[path]] = content
        return self._names[path].partition(".")[0]


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise WriteError(f"{path}: gambar tidak ditemukan. Perbaiki kunci logo, atau hapus kunci itu.") from error
