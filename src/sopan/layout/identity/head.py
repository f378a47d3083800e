"""The upper half of the identity form: the office at the left; number, dates, signature, and name at the right."""

from typing import NamedTuple

from sopan.document import Sop
from sopan.drawing.model import Cell, Rect, Text, TextItem
from sopan.layout.identity.content import Paragraph, list_dates, name_office, write_signature
from sopan.layout.identity.face import Face
from sopan.layout.identity.grid import PAD_X, PAD_Y, Grid, inset
from sopan.layout.state import round_up

_ROOM_TO_SIGN = 48.0
_PARAF_HEIGHT = 21.0
_LOGO = 66.0
_LOGO_GAP = 9.0
_OFFICE_MARGIN = 12.0
_OFFICE_SCALE = 1.15
_TITLE_WIDTH = 0.9  # a centred title that touches both rules looks cramped


class Head(NamedTuple):
    """The right half's rows, label and value, and the office's name; ``signing`` is the row with room to sign."""

    labels: tuple[tuple[TextItem, ...], ...]
    values: tuple[tuple[TextItem, ...], ...]
    heights: tuple[float, ...]
    signing: int
    above: tuple[TextItem, ...]
    below: tuple[TextItem, ...]
    office: tuple[TextItem, ...]
    office_type: Face
    logo: str

    @property
    def height(self) -> float:
        """Height of all rows."""
        return sum(self.heights)


def set_head(sop: Sop, grid: Grid, face: Face) -> Head:
    """Breaks the upper half's texts and finds its row heights."""
    width = grid.right - grid.value - 2 * PAD_X
    label_width = grid.value - grid.split - 2 * PAD_X
    signature = write_signature(sop.disahkan_oleh)
    above, below = face.set_balanced(signature.above, width * _TITLE_WIDTH), face.set(signature.below, width)
    rows = [(Paragraph(label), Paragraph(value)) for label, value in list_dates(sop)]
    rows.append((Paragraph("Disahkan oleh"), Paragraph("")))
    rows += [(Paragraph(f"Paraf {paraf.jabatan}"), Paragraph(paraf.nama)) for paraf in sop.disahkan_oleh.paraf]
    rows.append((Paragraph("Nama SOP"), Paragraph(sop.judul, bold=True)))
    labels = tuple(face.set((label,), label_width) for label, _ in rows)
    values = tuple(face.set((value,), width) for _, value in rows)
    signing = len(list_dates(sop))
    heights = [_row_height(face, label, value) for label, value in zip(labels, values, strict=True)]
    heights[signing] = round_up(face.height(above) + _ROOM_TO_SIGN + face.height(below) + 2 * PAD_Y)
    for row in range(signing + 1, len(rows) - 1):
        heights[row] = max(heights[row], _PARAF_HEIGHT)
    office_type = face.scaled(_OFFICE_SCALE)
    office = office_type.set_balanced(name_office(sop), grid.split - grid.left - 2 * _OFFICE_MARGIN)
    lacking = _office_height(office, office_type, sop.logo) + 2 * _OFFICE_MARGIN - sum(heights)
    heights[signing] += round_up(max(0.0, lacking))
    return Head(labels, values, tuple(heights), signing, above, below, office, office_type, sop.logo)


def draw_head(head: Head, grid: Grid, face: Face, spare: float) -> tuple[Cell, ...]:
    """The cells of the upper half; ``spare`` points are added to the room to sign."""
    cells = []
    top = grid.top
    for row, height in enumerate(stretch_head(head, spare)):
        label, value = grid.box(1, 1, top, height), grid.box(2, 1, top, height)
        valign = "top" if row == head.signing else "middle"
        cells.append(Cell(row, 1, label, (face.block(head.labels[row], inset(label), valign=valign),)))
        if row == head.signing:
            texts = _signature(head, inset(value), face)
        else:
            texts = (face.block(head.values[row], inset(value), valign="middle"),)
        cells.append(Cell(row, 2, value, texts))
        top += height
    return (_office(head, grid, top - grid.top), *cells)


def stretch_head(head: Head, spare: float) -> tuple[float, ...]:
    """The row heights with ``spare`` points more to sign in."""
    return tuple(height + spare if row == head.signing else height for row, height in enumerate(head.heights))


def _row_height(face: Face, label: tuple[TextItem, ...], value: tuple[TextItem, ...]) -> float:
    return round_up(max(face.height(label), face.height(value)) + 2 * PAD_Y)


def _signature(head: Head, box: Rect, face: Face) -> tuple[Text, ...]:
    above = face.block(head.above, face.hug(head.above, box), "center", "top")
    return (above, face.block(head.below, box, "center", "bottom"))


def _office(head: Head, grid: Grid, height: float) -> Cell:
    box = grid.box(0, 1, grid.top, height)
    block = _office_height(head.office, head.office_type, head.logo)
    top = box.y + (height - block) / 2
    image_box = Rect(box.x + (box.w - _LOGO) / 2, top, _LOGO, _LOGO) if head.logo else None
    words_height = head.office_type.height(head.office)
    words = Rect(box.x + _OFFICE_MARGIN, top + block - words_height, box.w - 2 * _OFFICE_MARGIN, words_height)
    texts = (head.office_type.block(head.office, head.office_type.hug(head.office, words), "center"),)
    return Cell(0, 0, box, texts, rowspan=len(head.heights), image=head.logo, image_box=image_box)


def _office_height(office: tuple[TextItem, ...], face: Face, logo: str) -> float:
    return face.height(office) + (_LOGO + _LOGO_GAP if logo else 0.0)
