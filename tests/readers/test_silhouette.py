"""Pasted pictures: one closed outline is told for what it is, anything else stays a picture."""

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from sopan.readers.found import FoundShape, Outline
from sopan.readers.office.xlsx import read_xlsx
from sopan.readers.outlines import see
from tests.readers.office.xlsx.workbooks import corner, workbook
from tests.readers.packages import relate

WIDTH, HEIGHT, MARGIN = 240, 90, 10
RIGHT, BOTTOM = WIDTH - MARGIN, HEIGHT - MARGIN
DIAMOND = [(120, MARGIN), (RIGHT, 45), (120, BOTTOM), (MARGIN, 45)]
PENTAGON = [(MARGIN, MARGIN), (RIGHT, MARGIN), (RIGHT, 55), (120, BOTTOM), (MARGIN, 55)]
BOX = [(MARGIN, MARGIN), (RIGHT, MARGIN), (RIGHT, BOTTOM), (MARGIN, BOTTOM)]


def picture(points: list[tuple[int, int]], *, fill: str | None = None, kind: str = "PNG", words: str = "") -> bytes:
    """A polygon with a pen of three pixels; PNG on nothing, else on white."""
    drawn = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0) if kind == "PNG" else "white")
    pen = ImageDraw.Draw(drawn)
    pen.polygon(points, outline="#1C334E", fill=fill, width=3)
    pen.text((100, 40), words, fill="black")
    return saved(drawn, kind)


def saved(drawn: Image.Image, kind: str = "PNG") -> bytes:
    data = BytesIO()
    (drawn if kind == "PNG" else drawn.convert("RGB")).save(data, kind)
    return data.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
@pytest.mark.parametrize("fill", [None, "#4F81BD"], ids=["kosong", "berwarna"])
@pytest.mark.parametrize(
    ("points", "outline"), [(DIAMOND, Outline.DIAMOND), (PENTAGON, Outline.PENTAGON), (BOX, Outline.BOX)]
)
def test_a_symbol_is_told(points: list[tuple[int, int]], outline: Outline, fill: str | None, kind: str) -> None:
    seen = see(picture(points, fill=fill, kind=kind, words="Ya?"))
    assert seen is not None
    assert seen.outline is outline
    assert 0.5 < seen.sure < 1
    assert seen.part == pytest.approx((MARGIN / WIDTH, MARGIN / HEIGHT, 220 / WIDTH, 70 / HEIGHT), abs=0.03)


@pytest.mark.parametrize(("shape", "outline"), [("rounded_rectangle", Outline.CAPSULE), ("ellipse", Outline.CIRCLE)])
def test_round_symbols_are_told(shape: str, outline: Outline) -> None:
    drawn = Image.new("RGBA", (180, 90), (0, 0, 0, 0))
    round = {"radius": 42} if shape == "rounded_rectangle" else {}
    getattr(ImageDraw.Draw(drawn), shape)([2, 2, 177, 87], outline="black", width=3, **round)
    seen = see(saved(drawn))
    assert seen is not None
    assert seen.outline is outline


def test_words_scribbles_and_broken_files_stay_pictures() -> None:
    words = Image.new("RGB", (WIDTH, HEIGHT), "white")
    ImageDraw.Draw(words).text((20, 30), "Pemerintah Daerah", fill="black", font_size=24)
    star = picture([(120, 5), (140, 35), (230, 45), (140, 55), (120, 85), (100, 55), (10, 45), (100, 35)])
    for data in (saved(words), star, b"", b"GIF89a", picture(BOX)[:60], saved(Image.new("L", (2_000, 2_000)))):
        assert see(data) is None


def found_in(data: bytes, far: int) -> FoundShape:
    anchor = (
        f"<xdr:twoCellAnchor>{corner('from', 1, 1)}{corner('to', far, 3)}<xdr:pic><xdr:nvPicPr>"
        '<xdr:cNvPr id="4" name="Gambar 3"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="r1"/></xdr:blipFill>'
        "<xdr:spPr/></xdr:pic></xdr:twoCellAnchor>"
    )
    more = {"xl/drawings/_rels/d.xml.rels": relate(("r1", "image", "../media/a.png")), "xl/media/a.png": data}
    (shape,) = read_xlsx(workbook("", drawing=anchor, more=more)).pages[0].shapes
    return shape


def test_a_pasted_symbol_of_a_sheet_is_read_where_it_shows() -> None:
    shape = found_in(picture(DIAMOND), 3)
    assert (shape.outline, shape.name) == (Outline.DIAMOND, "Gambar 3")
    assert shape.confidence < 1
    assert tuple(shape.box) == pytest.approx((48 + 4, 15 + 3.3, 88, 23.3), abs=1.5)


def test_a_large_picture_is_no_symbol() -> None:
    assert found_in(picture(DIAMOND), 9).outline is Outline.PICTURE
