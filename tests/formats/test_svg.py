"""The SVG stands alone, is told in words, is safe for hostile text, and stays small."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from sopan.drawing import Cell, Label, Page, Rect, Shape, Table, Text, TextItem
from sopan.errors import WriteError
from sopan.writers.svg import write_svg
from tests.drawings.pages import connector, drawing, line, page, symbol, text

NS = "{http://www.w3.org/2000/svg}"
HOSTILE = '</text><script>alert(1)</script>&"\x00\x1b\u202e\ud800\ufffe]]>'
PAGE = page(
    symbol("k1", 10, 10, Shape.CAPSULE),
    symbol("k2", 10, 110, Shape.DIAMOND),
    connector("p1", "A", "keluar", (2,)),
    line("k1>k2", "30,30 30,60 35,60 35,80 30,80 30,110", label=Rect(40, 40, 11, 8)),
    line("k2>p1", "10,120 10,200", join=True),
)


def _root(made: Page, title: str = "Surat masuk") -> ElementTree.Element:
    return ElementTree.fromstring(write_svg(made, drawing(made, title=title)))


def _paths(made: Page, room: str) -> list[str]:
    return [path.get("d", "") for path in _root(made).findall(f".//{NS}g[@class='{room}']/{NS}path")]


def _table(*cells: Cell) -> Page:
    return page()._replace(table=Table((0, 100, 200), (0, 50, 100), cells))


def test_sized_in_points() -> None:
    root = _root(PAGE)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("400pt", "300pt", "0 0 400 300")


def test_told_in_words() -> None:
    root = _root(PAGE)
    title, description = root[0], root[1]
    assert (root.get("role"), title.text) == ("img", "Surat masuk, halaman 1")
    assert description.text == "k1 ke k2. k2 ke p1."
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")


def test_a_page_without_arrows_is_told_by_its_words() -> None:
    words = text("Nomor SOP\n12", Rect(0, 0, 90, 30))
    assert _root(_table(Cell(0, 0, Rect(0, 0, 100, 50), (words,))))[1].text == "Nomor SOP 12"


def test_pictures_in_one_web_page_share_no_id() -> None:
    roots = [_root(PAGE), _root(PAGE._replace(number=2)), _root(PAGE, "Surat keluar")]
    ids = [item.get("id") for root in roots for item in root.iter() if item.get("id")]
    assert len(ids) == len(set(ids)) == 6


def test_symbols_are_linked_to_their_rows() -> None:
    symbols = list(_root(PAGE).find(f".//{NS}g[@class='simbol']") or ())
    assert [item.get("data-kegiatan") for item in symbols] == ["1", "2", None]
    assert [item.get("data-huruf") for item in symbols] == [None, None, "A"]


def test_an_arrow_ends_in_a_head_and_a_joining_line_does_not() -> None:
    assert _paths(PAGE, "alur") == ["M30 30V60H35V80H30V105.5", "M10 120V200"]
    assert _paths(PAGE, "panah") == ["M30 110L28.38 105.5H31.62Z"]


def test_a_label_stands_on_a_white_ground_above_the_lines() -> None:
    text_of = write_svg(PAGE, drawing(PAGE))
    ground = '<g fill="#fff">\n<rect x="40" y="40" width="11" height="8"/>'
    assert text_of.index('class="alur"') < text_of.index(ground) < text_of.index(">Ya<")


def test_rules_stop_at_cells_that_span() -> None:
    wide = Cell(0, 0, Rect(0, 0, 200, 50), colspan=2)
    assert (
        _root(_table(wide)).findall(f"{NS}path")[0].get("d")
        == "M0 0V100M100 50V100M200 0V100M0 0H200M0 50H200M0 100H200"
    )
    tall = Cell(0, 1, Rect(100, 0, 100, 100), rowspan=2)
    assert (
        _root(_table(tall)).findall(f"{NS}path")[0].get("d")
        == "M0 0V100M100 0V100M200 0V100M0 0H200M0 50H100M0 100H200"
    )


def test_lines_of_text_stand_on_their_baselines() -> None:
    block = text("satu\n\ntiga", Rect(10, 20, 80, 50), valign="middle", align="center")
    spans = list(_root(page()._replace(texts=(block,))).iter(f"{NS}tspan"))
    assert [(span.text, span.get("x"), span.get("y")) for span in spans] == [
        ("satu", "50", "37.8"),
        ("tiga", "50", "57.8"),
    ]


def test_a_marker_hangs_in_its_indent() -> None:
    item = TextItem(("surat", "masuk"), marker="1.", indent=12, bold=True)
    root = _root(page()._replace(texts=(Text((item,), Rect(10, 20, 80, 50), 8, 10),)))
    spans = [(span.text, span.get("x"), span.get("font-weight")) for span in root.iter(f"{NS}tspan")]
    assert spans == [("1.", "10", "bold"), ("surat", "22", "bold"), ("masuk", "22", "bold")]


def test_rotated_text_runs_from_bottom_to_top() -> None:
    turned = text("Staf", Rect(10, 20, 30, 50), rotated=True, align="center", valign="middle")
    (element,) = _root(page()._replace(texts=(turned,))).iter(f"{NS}text")
    assert (element.get("transform"), element.get("x"), element.get("y")) == (
        "translate(10 70)rotate(-90)",
        "25",
        "17.8",
    )


def test_hostile_text_stays_text() -> None:
    label = Label(HOSTILE, Rect(40, 40, 11, 8), 7)
    evil = symbol(HOSTILE, 10, 10)._replace(row=HOSTILE, text=text(HOSTILE, Rect(10, 10, 40, 20)))
    arrow = line("a>b", "30,30 30,110")._replace(source=HOSTILE, sentence=HOSTILE, label=label)
    made = page(evil, arrow)._replace(texts=(text(HOSTILE, Rect(0, 0, 90, 20)),))
    content = write_svg(made, drawing(made, title=HOSTILE))
    root = ElementTree.fromstring(content.encode())
    known = {"svg", "title", "desc", "rect", "g", "path", "text", "tspan"}
    assert {item.tag.removeprefix(NS) for item in root.iter()} <= known
    assert not any(sign in content for sign in "\x00\x1b\u202e\ud800\ufffe")
    assert any(item.text == '</text><script>alert(1)</script>&"]]>' for item in root.iter(f"{NS}text"))


def test_a_picture_is_carried_inside(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"\x89PNG\r\n\x1a\nisi")
    cell = Cell(0, 0, Rect(0, 0, 100, 50), image=str(logo), image_box=Rect(10, 5, 40, 40))
    (image,) = _root(_table(cell)).iter(f"{NS}image")
    assert image.get("href") == "data:image/png;base64,iVBORw0KGgppc2k="
    assert str(tmp_path) not in write_svg(_table(cell), drawing(page()))


@pytest.mark.parametrize("content", [None, b"<script>alert(1)</script>"])
def test_a_picture_that_cannot_be_used_is_an_error(tmp_path: Path, content: bytes | None) -> None:
    logo = tmp_path / "logo.png"
    if content is not None:
        logo.write_bytes(content)
    cell = Cell(0, 0, Rect(0, 0, 100, 50), image=str(logo), image_box=Rect(10, 5, 40, 40))
    with pytest.raises(WriteError, match=r"logo\.png"):
        write_svg(_table(cell), drawing(page()))


def test_same_page_same_text() -> None:
    assert write_svg(PAGE, drawing(PAGE)) == write_svg(PAGE, drawing(PAGE))


LIVE = PAGE._replace(
    table=Table(
        (0, 200),
        (0, 20, 120, 130),
        (Cell(1, 0, Rect(0, 20, 200, 100), (text("Mencatat", Rect(0, 20, 200, 100)),)),),
        1,
        (4, -1),
    ),
    symbols=(
        PAGE.symbols[0]._replace(place=(4, 2)),
        PAGE.symbols[1]._replace(place=(5, 0)),
        PAGE.symbols[2],
    ),
)


def _live(prefix: str = "") -> ElementTree.Element:
    return ElementTree.fromstring(write_svg(LIVE, drawing(LIVE), live=True, prefix=prefix))


def test_a_live_picture_numbers_rows_columns_and_the_ends_of_arrows() -> None:
    root = _live()
    symbols = list(root.find(f".//{NS}g[@class='simbol']") or ())
    lines = list(root.find(f".//{NS}g[@class='alur']") or ())
    assert [(it.get("data-kegiatan"), it.get("data-pelaksana")) for it in symbols] == [
        ("4", "2"), ("5", "0"), (None, None)
    ]  # fmt: skip
    assert [(it.get("data-kegiatan-dari"), it.get("data-kegiatan-ke")) for it in lines] == [("4", "5"), ("5", None)]


def test_a_live_row_has_a_band_below_its_words_and_a_strip_of_connectors_has_none() -> None:
    root = _live()
    (band,) = root.find(f"{NS}g[@class='baris']") or ()
    assert dict(band.attrib) == {"x": "0", "y": "20", "width": "200", "height": "100", "data-kegiatan": "4"}
    (row,) = root.find(f"{NS}g[@class='tabel']") or ()
    assert (row.get("data-kegiatan"), [words.text for words in row]) == ("4", ["Mencatat"])
    rooms = [child.get("class") for child in root]
    assert rooms.index("baris") < rooms.index("tabel")


def test_a_live_picture_has_no_style_attribute_and_its_ids_begin_as_asked() -> None:
    signed = page()._replace(texts=(Text((TextItem(("NAMA",), underline=True),), Rect(0, 0, 90, 20), 8, 10),))
    content = write_svg(signed, drawing(signed), live=True, prefix="kiri-")
    assert "style=" not in content
    assert 'text-decoration="underline"' in content
    left, right = ({it.get("id") for it in _live(prefix).iter() if it.get("id")} for prefix in ("kiri-", "kanan-"))
    assert len(left) == len(right) == 2
    assert not left & right
