"""One page while it is being filled."""

from dataclasses import dataclass, field

from sopan.drawing import Rect
from sopan.readers.found import FoundPage, FoundTable, FoundText
from sopan.readers.office.docx.blocks import Paragraph
from sopan.readers.office.docx.places.frame import Draw, Frame
from sopan.readers.office.docx.places.measure import count_lines, line_height, width_of
from sopan.readers.office.docx.places.sheet import Sheet
from sopan.readers.office.drawingml import Drawn, settle

_ALIGNED = {"center": 0.5, "right": 1.0, "end": 1.0}


@dataclass(slots=True)
class Leaf:
    """A page and what stands on it so far; ``draw`` reads the drawings that are anchored on it."""

    sheet: Sheet
    draw: Draw
    tables: list[FoundTable] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    texts: list[FoundText] = field(default_factory=list)

    def hold(self) -> int:
        """Keeps a place for the next table, so that tables inside it come after it."""
        self.tables.append(FoundTable((), (), ()))
        return len(self.tables) - 1

    def write(self, paragraph: Paragraph, column: Rect) -> None:
        """Words outside of any cell."""
        if not paragraph.words:
            return
        form = paragraph.form
        tall = count_lines(paragraph, column.w) * line_height(paragraph.type, form)
        across = max(column.w - form.left - form.right, 1.0)
        box = Rect(column.x + form.left, column.y + form.before, across, tall)
        self.texts.append(FoundText(box, paragraph.words, paragraph.bold))

    def sketch(
        self, paragraph: Paragraph, column: Rect, cell: Rect | None = None, anchor: tuple[int, int, int] | None = None
    ) -> None:
        """The drawings anchored in ``paragraph``, which begins at the head of ``column``."""
        for drawn in paragraph.drawn:
            letter = _letter(paragraph, drawn.before, drawn.size, column)
            frame = Frame(self.sheet.page, self.sheet.area, column, column.y, letter, cell, anchor)
            self.drawn += self.draw(drawn, frame)

    def finish(self, number: int) -> FoundPage:
        """The page as the recogniser gets it."""
        settled = settle(self.drawn, f"{number}/")
        return FoundPage(
            number,
            self.sheet.width,
            self.sheet.height,
            tuple(self.tables),
            settled.shapes,
            settled.lines,
            (*self.texts, *settled.texts),
        )


def _letter(paragraph: Paragraph, before: str, size: tuple[float, float] | None, column: Rect) -> tuple[float, float]:
    """The corner of the letter before which a drawing stands; of an inline one its own corner."""
    form, look = paragraph.form, paragraph.type
    room = max(column.w - form.left - form.right, 1.0)
    up_to = width_of(before.rpartition("\n")[2], look)
    line = count_lines(paragraph._replace(text=before), column.w) - 1
    taken = up_to + size[0] if size else up_to
    spare = max(0.0, room - taken) * _ALIGNED.get(form.align, 0.0)
    x = column.x + form.left + spare + up_to % room
    return x, column.y + form.before + line * line_height(look, form)
