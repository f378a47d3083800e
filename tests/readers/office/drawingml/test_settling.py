"""Ids become unique, and glue leads only to a shape that the file names."""

from sopan.drawing import Rect
from sopan.readers.found import FoundLine, FoundShape, Outline
from sopan.readers.office.drawingml import Drawn, settle


def _shape(id: str, x: float = 0.0) -> FoundShape:
    return FoundShape(id, Outline.BOX, Rect(x, 0, 40, 20))


def _line(source: str, target: str) -> FoundLine:
    return FoundLine("", ((40.0, 10.0), (100.0, 10.0)), source, target)


def test_a_line_glued_to_nothing_stays_so_though_shapes_have_no_id() -> None:
    settled = settle([Drawn((_shape(""), _shape("", 100)), (_line("", ""),))], "1/")
    assert [(line.source, line.target) for line in settled.lines] == [("", "")]
    assert len({shape.id for shape in settled.shapes}) == 2


def test_of_twins_the_nearer_is_meant() -> None:
    settled = settle([Drawn((_shape("7"), _shape("7", 100)), (_line("7", "7"),))], "1/")
    near, far = (shape.id for shape in settled.shapes)
    assert [(line.source, line.target) for line in settled.lines] == [(near, far)]
