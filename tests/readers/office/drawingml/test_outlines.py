"""Closed shapes: which outline they show, where they stand, and what is only words."""

import pytest

from sopan.drawing import Rect
from sopan.readers.found import Outline
from tests.readers.office.drawingml.shapes import FRAME, drawn, only_shape, read, shape, turned

PAPERS = (
    "",
    "<a:noFill/><a:ln><a:noFill/></a:ln>",
    '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>',
    '<a:solidFill><a:srgbClr val="ffffff"/></a:solidFill><a:ln w="0"><a:noFill/></a:ln>',
)
ROUND = "".join(
    f'<a:arcTo wR="{w}" hR="50" stAng="{start}" swAng="10800000"/><a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>'
    for w, start, x, y in ((50, 16_200_000, 50, 100), (50, 5_400_000, 50, 0))
)


@pytest.mark.parametrize(
    ("preset", "outline"),
    [
        ("rect", Outline.BOX),
        ("flowChartProcess", Outline.BOX),
        ("flowChartTerminator", Outline.CAPSULE),
        ("roundRect", Outline.CAPSULE),
        ("diamond", Outline.DIAMOND),
        ("flowChartDecision", Outline.DIAMOND),
        ("homePlate", Outline.PENTAGON),
        ("flowChartOffpageConnector", Outline.PENTAGON),
        ("ellipse", Outline.CIRCLE),
        ("flowChartConnector", Outline.CIRCLE),
        ("flowChartDocument", Outline.OTHER),
        ("heart", Outline.OTHER),
    ],
)
def test_a_preset_shows_its_outline(preset: str, outline: Outline) -> None:
    found = only_shape(read(shape(preset, words="Mulai")))
    assert (found.outline, found.box, found.text, found.id, found.name) == (outline, FRAME, "Mulai", "7", "Bentuk 7")


@pytest.mark.parametrize(
    ("points", "outline"),
    [
        ("0,0 100,0 100,100 0,100", Outline.BOX),
        ("0,0 50,1 100,0 100,100 50,99 0,100 0,50", Outline.BOX),
        ("50,0 100,50 50,100 0,50", Outline.DIAMOND),
        ("48,0 100,54 51,100 0,47", Outline.DIAMOND),
        ("0,0 80,0 100,50 80,100 0,100", Outline.PENTAGON),
        ("20,0 100,0 80,100 0,100", Outline.OTHER),
        ("0,100 50,0 100,100", Outline.OTHER),
    ],
)
def test_a_freeform_shows_the_outline_of_its_corners(points: str, outline: Outline) -> None:
    assert only_shape(read(shape(drawn(points, closed=True)))).outline is outline


def test_a_freeform_that_ends_where_it_began_is_closed() -> None:
    assert only_shape(read(shape(drawn("0,0 100,0 100,100 0,100 0,1")))).outline is Outline.BOX


def test_round_freeforms_are_told_apart_by_what_they_fill() -> None:
    path = f'<a:path w="100" h="100"><a:moveTo><a:pt x="50" y="0"/></a:moveTo>{ROUND}<a:close/></a:path>'
    circle = f"<a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom>"
    assert only_shape(read(shape(circle), Rect(0, 0, 30, 30))).outline is Outline.CIRCLE
    capsule = circle.replace('w="100"', 'w="300"').replace('x="50"', 'x="250"', 1)
    capsule = capsule.replace('<a:pt x="50" y="100"/>', '<a:pt x="50" y="100"/>').replace(
        'x="50" y="0"', 'x="250" y="0"'
    )
    assert only_shape(read(shape(capsule), Rect(0, 0, 90, 30))).outline is Outline.CAPSULE


def test_a_turn_moves_the_box_and_a_box_on_its_corner_is_a_diamond() -> None:
    lying = only_shape(read(shape("homePlate", frame=turned(90))))
    assert lying.box == pytest.approx((120, 180, 20, 60))
    assert lying.outline is Outline.PENTAGON
    assert only_shape(read(shape("rect", frame=turned(45)))).outline is Outline.DIAMOND


def test_a_box_that_is_not_seen_is_its_words() -> None:
    for pen in PAPERS:
        found = read(shape("rect", pen=pen, words="Ya"))
        assert not found.shapes
        assert [word.text for word, _ in found.words] == ["Ya"]
        assert read(shape("rect", pen=pen)) == ((), (), ())


def test_a_style_of_its_own_makes_a_shape_seen() -> None:
    plain = shape("rect", pen="")
    styled = plain.replace("</xdr:sp>", '<xdr:style><a:lnRef idx="2"/><a:fillRef idx="0"/></xdr:style></xdr:sp>')
    assert only_shape(read(styled)).outline is Outline.BOX


def test_a_hidden_shape_is_not_read() -> None:
    assert read(shape("rect").replace('id="7"', 'id="7" hidden="1"')) == ((), (), ())


def test_a_group_places_its_members() -> None:
    """A group of 200 x 100 in its own places stands in 60 x 20, upside down."""
    inner = shape("diamond", frame=turned(0, box=Rect(50, 0, 100, 50)))
    outer = turned(0, 'flipV="1"').replace(
        "</a:xfrm>", '<a:chOff x="0" y="0"/><a:chExt cx="2540000" cy="1270000"/></a:xfrm>'
    )
    found = only_shape(read(f"<xdr:grpSp><xdr:grpSpPr>{outer}</xdr:grpSpPr>{inner}</xdr:grpSp>"))
    assert found.box == pytest.approx((115, 210, 30, 10))


def test_of_an_alternative_one_is_read() -> None:
    new, old = shape("rect"), shape("ellipse")
    both = f'<mc:Choice Requires="{{}}">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    group = f"<xdr:grpSp><mc:AlternateContent>{both}</mc:AlternateContent></xdr:grpSp>"
    assert only_shape(read(group.format("a14"))).outline is Outline.BOX
    assert only_shape(read(group.format("wpi"))).outline is Outline.CIRCLE


def test_words_in_symbol_fonts_are_what_they_show() -> None:
    tick = '<a:r><a:rPr><a:latin typeface="Wingdings"/></a:rPr><a:t>ü</a:t></a:r>'
    found = only_shape(read(shape("rect", words="x").replace("<a:r><a:t>x</a:t></a:r>", tick)))
    assert found.text == "✓"
    run = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    word = f"<wps:txbx><w:txbxContent><w:p>{run}</w:p></w:txbxContent></wps:txbx>"
    assert only_shape(read(f"<wps:wsp><wps:spPr>{PEN_ONLY}</wps:spPr>{word}</wps:wsp>")).text == "✓"


PEN_ONLY = '<a:prstGeom prst="rect"/><a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
