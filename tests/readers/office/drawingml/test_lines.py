"""Lines: the course of every connector, arrows drawn as shapes, heads, and glue."""

import pytest
from hypothesis import given, strategies as st

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundLine, Outline
from sopan.readers.office.drawingml import read_drawing, settle, upright
from sopan.readers.safely import parse_xml
from sopan.writers.drawingml.connector import find_connector
from sopan.writers.drawingml.shapes import connector_geometry
from tests.readers.office.drawingml.shapes import PEN, drawn, only_line, read, shape, turned

SIDES = st.lists(st.integers(-80, 80).filter(lambda side: abs(side) > 9), min_size=1, max_size=5)


def course(sides: list[int], *, down: bool) -> tuple[Point, ...]:
    """A line of level and upright pieces in turn."""
    points: list[Point] = [(300.0, 400.0)]
    for side in sides:
        x, y = points[-1]
        points.append((x, y + side) if down else (x + side, y))
        down = not down
    return tuple(points)


@given(SIDES, st.booleans())
def test_every_connector_is_read_where_it_was_drawn(sides: list[int], down: bool) -> None:
    points = course(sides, down=down)
    connector = find_connector(points)
    if connector is None:
        return
    element = parse_xml(
        f"<cxnSp xmlns:a='urn:a'><nvCxnSpPr/><spPr>{connector_geometry(connector)}</spPr></cxnSp>".encode()
    )
    (line,) = read_drawing(element, upright(Rect.around((points[0], points[-1])), element)).lines
    assert len(line.points) == len(points)
    assert [x for point in line.points for x in point] == pytest.approx([x for p in points for x in p], abs=0.02)


@pytest.mark.parametrize(
    ("preset", "points"),
    [
        ("line", [(100, 200), (160, 220)]),
        ("lineInv", [(100, 220), (160, 200)]),
        ("curvedConnector3", [(100, 200), (130, 200), (130, 220), (160, 220)]),
        ("rightBracket", [(100, 200), (160, 200), (160, 220), (100, 220)]),
        ("leftArrow", [(160, 210), (100, 210)]),
        ("downArrow", [(130, 200), (130, 220)]),
    ],
)
def test_lines_and_thick_arrows_are_lines(preset: str, points: list[Point]) -> None:
    assert list(only_line(read(shape(preset))).points) == points


def test_a_thick_arrow_has_a_head_where_it_points() -> None:
    right, both = only_line(read(shape("rightArrow", words="Ya"))), only_line(read(shape("leftRightArrow")))
    assert (right.arrow_start, right.arrow_end, right.text) == (False, True, "Ya")
    assert (both.arrow_start, both.arrow_end) == (True, True)


@pytest.mark.parametrize(
    ("ends", "heads"),
    [
        ('<a:tailEnd type="triangle"/>', (False, True)),
        ('<a:headEnd type="stealth"/><a:tailEnd type="none"/>', (True, False)),
        ('<a:headEnd type="oval"/><a:tailEnd/>', (False, False)),
    ],
)
def test_heads_are_where_the_pen_has_them(ends: str, heads: tuple[bool, bool]) -> None:
    line = only_line(read(shape("straightConnector1", pen=PEN.format(ends), kind="cxnSp")))
    assert (line.arrow_start, line.arrow_end) == heads


def test_a_freeform_that_is_open_is_a_line_without_needless_points() -> None:
    line = only_line(read(shape(drawn("0,0 50,0 100,0 100,50 100,100"))))
    assert line.points == ((100, 200), (160, 200), (160, 220))


def test_a_turned_freeform_keeps_its_course() -> None:
    line = only_line(read(shape(drawn("0,0 100,0 100,100"), frame=turned(180))))
    assert [x for point in line.points for x in point] == pytest.approx([160, 220, 100, 220, 100, 200])


def test_places_may_be_formulas() -> None:
    path = '<a:path><a:moveTo><a:pt x="l" y="half"/></a:moveTo><a:lnTo><a:pt x="r" y="half"/></a:lnTo></a:path>'
    guide = '<a:gdLst><a:gd name="half" fmla="*/ h 1 2"/><a:gd name="bad" fmla="*/ h 1 0"/></a:gdLst>'
    geometry = f"<a:custGeom>{guide}<a:pathLst>{path}</a:pathLst></a:custGeom>"
    assert only_line(read(shape(geometry))).points == ((100, 210), (160, 210))


def test_a_line_without_ink_is_none() -> None:
    assert read(shape("line", pen="<a:ln><a:noFill/></a:ln>")) == ((), (), ())


def test_ids_become_unique_and_glue_follows_them() -> None:
    """Two shapes share a number: the one nearer to the line's end is meant. Words may be glued to as well."""
    box, far = read(shape("rect"), Rect(0, 0, 40, 20)), read(shape("diamond"), Rect(200, 0, 40, 20))
    words = read(shape("rect", pen="", words="A").replace('id="7"', 'id="8"'), Rect(0, 90, 40, 20))
    glue = '<xdr:nvCxnSpPr><a:stCxn id="7" idx="2"/><a:endCxn id="8" idx="0"/></xdr:nvCxnSpPr></xdr:cxnSp>'
    arrow = read(shape("line", kind="cxnSp").replace("</xdr:cxnSp>", glue), Rect(20, 20, 0, 70))
    found = settle([box, far, words, arrow, arrow], "h1-")
    assert [shape.id for shape in found.shapes] == ["h1-7", "h1-7~2", "h1-8"]
    assert [shape.outline for shape in found.shapes] == [Outline.BOX, Outline.DIAMOND, Outline.BOX]
    assert not found.texts
    ids = [(line.source, line.target) for line in found.lines]
    assert ids == [("h1-7", "h1-8")] * 2
    assert len({line.id for line in found.lines} | {shape.id for shape in found.shapes}) == 5


def test_glue_to_what_is_not_there_is_none() -> None:
    glue = '<xdr:nvCxnSpPr><a:stCxn id="99" idx="2"/></xdr:nvCxnSpPr></xdr:cxnSp>'
    (line,) = settle([read(shape("line", kind="cxnSp").replace("</xdr:cxnSp>", glue))], "").lines
    assert isinstance(line, FoundLine)
    assert (line.source, line.target) == ("", "")
