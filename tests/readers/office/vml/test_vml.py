"""VML as Word writes it: kinds, places, turns, groups, heads, words, and glue from the settings."""

import pytest

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundLine, FoundShape, Outline
from sopan.readers.office.drawingml import Drawn
from sopan.readers.office.vml import frame_of, glue, read_rules, read_vml
from sopan.readers.safely import Element, parse_xml

STYLE = "position:absolute;margin-left:100pt;margin-top:200pt;width:60pt;height:20pt"
FRAME = Rect(100, 200, 60, 20)
WORDS = "<v:textbox><w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent></v:textbox>"


def element(text: str) -> Element:
    spaces = "".join(f' xmlns:{prefix}="urn:{prefix}"' for prefix in ("v", "o", "w", "r"))
    return parse_xml(f"<w:pict{spaces}>{text}</w:pict>".encode())[0]


def read(text: str) -> Drawn:
    found = element(text)
    return read_vml(found, frame_of(found))


def shape(kind: str, more: str = "", inside: str = "", style: str = STYLE) -> str:
    return f'<v:shape id="_x0000_s1027" type="#_x0000_t{kind}" style="{style}" {more}>{inside}</v:shape>'


def only_shape(text: str) -> FoundShape:
    (one,), lines, words = read(text)
    assert not lines
    assert not words
    return one


def only_line(text: str) -> FoundLine:
    shapes, (one,), words = read(text)
    assert not shapes
    assert not words
    return one


@pytest.mark.parametrize(
    ("text", "outline"),
    [
        (shape("109"), Outline.BOX),
        (shape("110"), Outline.DIAMOND),
        (shape("116"), Outline.CAPSULE),
        (shape("177"), Outline.PENTAGON),
        (shape("15"), Outline.PENTAGON),
        (shape("120"), Outline.CIRCLE),
        (shape("114"), Outline.OTHER),
        (f'<v:rect style="{STYLE}"/>', Outline.BOX),
        (f'<v:oval style="{STYLE}"/>', Outline.CIRCLE),
        (f'<v:roundrect style="{STYLE}" arcsize="0.5"/>', Outline.CAPSULE),
        (shape("75", inside='<v:imagedata r:id="x"/>'), Outline.PICTURE),
        (shape("0", 'coordsize="10,10" path="m5,l10,5,5,10,,5xe"').replace('type="#_x0000_t0" ', ""), Outline.DIAMOND),
        (shape("0", 'coordsize="10,10" path="m,l10,r,10l,10,,xe"').replace('type="#_x0000_t0" ', ""), Outline.BOX),
    ],
)
def test_a_shape_shows_its_outline_in_its_place(text: str, outline: Outline) -> None:
    found = only_shape(text)
    assert found.outline is outline
    assert found.box == pytest.approx(FRAME)


@pytest.mark.parametrize(
    ("unit", "points"), [("in", 72), ("cm", 28.3465), ("mm", 2.83465), ("px", 0.75), ("", 0.75), ("pt", 1)]
)
def test_lengths_have_many_units(unit: str, points: float) -> None:
    found = frame_of(element(f'<v:rect style="left:1{unit};top:-2{unit};width:3{unit};height:4.0{unit}"/>'))
    assert found == pytest.approx((points, -2 * points, 3 * points, 4 * points), rel=1e-4)


@pytest.mark.parametrize(
    ("turn", "points"),
    [
        ("", [(100, 200), (160, 200), (160, 220)]),
        ("flip:x", [(160, 200), (100, 200), (100, 220)]),
        ("flip:x y", [(160, 220), (100, 220), (100, 200)]),
        ("rotation:90", [(140, 180), (140, 240), (120, 240)]),
        ("rotation:-90;flip:x", [(140, 240), (140, 180), (120, 180)]),
        ("rotation:11796480fd", [(160, 220), (100, 220), (100, 200)]),
    ],
)
def test_an_elbow_is_turned_and_flipped(turn: str, points: list[Point]) -> None:
    """As its twin in DrawingML, which writes the fourth as a turn by 90 degrees with a flip."""
    course = only_line(shape("33", style=f"{STYLE};{turn}")).points
    assert [x for point in course for x in point] == pytest.approx([x for point in points for x in point])


def test_adjustments_place_the_bends() -> None:
    assert only_line(shape("34", 'adj="5400"')).points == ((100, 200), (115, 200), (115, 220), (160, 220))


def test_lines_run_from_end_to_end() -> None:
    stroke = '<v:stroke endarrow="block"/>'
    line = only_line(f'<v:line id="a" from="10pt,40pt" to="30pt,20pt">{stroke}</v:line>')
    assert line.points == ((10, 40), (30, 20))
    assert (line.arrow_start, line.arrow_end) == (False, True)
    many = only_line('<v:polyline points="0,0,20pt,0,20pt,30pt"><v:stroke startarrow="open"/></v:polyline>')
    assert many.points == ((0, 0), (20, 0), (20, 30))
    assert many.arrow_start


def test_an_open_path_is_a_line() -> None:
    path = 'coordsize="100,100" filled="f" path="m0,0 l100,0 r0,100 e"'
    assert only_line(f'<v:shape style="{STYLE}" {path}/>').points == ((100, 200), (160, 200), (160, 220))


def test_a_path_that_is_closed_twice_is_read_to_its_end() -> None:
    path = 'coordsize="10,10" path="m,l10,,10,10xm2,2l4,2,4,4xe"'
    assert only_shape(f'<v:shape style="{STYLE}" {path}/>').outline is Outline.OTHER


def test_a_group_places_its_members_in_its_own_coordinates() -> None:
    inner = shape("110", style="position:absolute;left:1100;top:50;width:50;height:50")
    line = '<v:line from="1000,0" to="1200,100"/>'
    group = f'<v:group style="{STYLE}" coordorigin="1000,0" coordsize="200,100">{inner}{line}</v:group>'
    (diamond,), (found,), _ = read(group)
    assert diamond.box == pytest.approx((130, 210, 15, 10))
    assert found.points == ((100, 200), (160, 220))


def test_words_without_pen_and_colour_are_no_shape() -> None:
    bare = shape("202", 'stroked="f" filled="f"', WORDS.format("Tidak"))
    assert [word.text for word, _ in read(bare).words] == ["Tidak"]
    assert only_shape(shape("202", "", WORDS.format("Kotak"))).text == "Kotak"
    assert read(shape("202", 'filled="f"', '<v:stroke on="f"/>')) == Drawn()
    assert read(shape("109", style=f"{STYLE};visibility:hidden")) == Drawn()


def test_glue_comes_from_the_rules_of_the_settings() -> None:
    ends = '<o:proxy start="" idref="#_x0000_s1030" connectloc="2"/><o:proxy end="" idref="#_x0000_s1031"/>'
    rules = element(f'<o:rules><o:r id="V:Rule1" type="connector" idref="#_x0000_s1027">{ends}</o:r></o:rules>')
    (line,) = glue(read(shape("32")), read_rules(rules)).lines
    assert (line.id, line.source, line.target) == ("_x0000_s1027", "_x0000_s1030", "_x0000_s1031")
