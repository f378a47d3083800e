"""The identity form: its order, its words, and its room on every paper."""

from itertools import product

import pytest

from sopan.document import Pengesahan, Sop
from sopan.drawing.model import Page, Rect, Text
from sopan.errors import LayoutError
from sopan.layout.identity import lay_out_identity
from sopan.layout.identity.content import group_nip, write_signature
from sopan.layout.measure import measure_width
from sopan.layout.settings import LayoutSettings, Orientation, Paper, Typeface
from tests.formats.pdf_samples import HOSTILE, full_sop, long_sop

_SOPS = {"full": full_sop(), "long": long_sop(), "empty": Sop(""), "hostile": full_sop(dasar_hukum=HOSTILE * 9)}
_SHEETS = list(product(Paper, Orientation, Typeface))


@pytest.mark.parametrize("sop", _SOPS.values(), ids=_SOPS)
@pytest.mark.parametrize(("paper", "orientation", "typeface"), _SHEETS)
def test_no_text_leaves_its_cell_and_no_table_the_sheet(
    sop: Sop, paper: Paper, orientation: Orientation, typeface: Typeface
) -> None:
    settings = LayoutSettings(paper=paper, orientation=orientation, typeface=typeface)
    for page in lay_out_identity(sop, settings):
        assert page.table
        assert page.table.xs[-1] <= page.width - settings.margin_right
        assert page.table.ys[-1] <= page.height - settings.margin_bottom
        assert all(length % 0.75 == 0 for length in (*page.table.xs, *page.table.ys))
        for cell in page.table.cells:
            assert cell.box == _box(page, cell.row, cell.column, cell.rowspan, cell.colspan)
            for text in cell.texts:
                assert _holds(cell.box, _inked(text, typeface)), text.plain


@pytest.mark.parametrize("sop", _SOPS.values(), ids=_SOPS)
def test_cells_cover_the_table_once(sop: Sop) -> None:
    for page in lay_out_identity(sop, LayoutSettings()):
        assert page.table
        slots = [
            (row, column)
            for cell in page.table.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        ]
        assert sorted(slots) == list(product(range(len(page.table.ys) - 1), range(len(page.table.xs) - 1)))


def test_the_form_has_all_labels_in_the_regulation_order() -> None:
    (page,) = lay_out_identity(full_sop(disahkan_oleh=Pengesahan("Camat")), LayoutSettings())
    labels = [
        "Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Disahkan oleh", "Nama SOP",
        "Dasar Hukum:", "Kualifikasi Pelaksana:", "Keterkaitan:", "Peralatan/Perlengkapan:", "Peringatan:",
        "Pencatatan dan Pendataan:",
    ]  # fmt: skip
    assert [words for words in _words(page) if words in labels] == labels


def test_dates_not_yet_known_stay_blank_and_a_first_edition_has_a_dash() -> None:
    (page,) = lay_out_identity(full_sop(tanggal_pembuatan=None), LayoutSettings())
    words = _words(page)
    assert words[words.index("Tanggal Pembuatan") + 1] == ""
    assert words[words.index("Tanggal Revisi") + 1] == "-"


def test_one_item_has_no_number_and_several_have() -> None:
    (page,) = lay_out_identity(full_sop(), LayoutSettings())
    assert "SOP Surat Keluar" in _words(page)
    assert "1. Komputer\n2. Buku agenda\n3. Lembar disposisi" in _words(page)


def test_room_to_sign_is_left_between_title_and_name() -> None:
    (page,) = lay_out_identity(full_sop(), LayoutSettings())
    assert page.table
    above, below = next(cell.texts for cell in page.table.cells if len(cell.texts) == 2 and cell.column == 2)
    top = above.box.y + len(above.items) * above.leading
    bottom = below.box.y + below.box.h - len(below.items) * below.leading
    assert 45 <= bottom - top <= 70


@pytest.mark.parametrize(
    ("sebutan", "atas_nama", "title"),
    [
        ("", "", ["Kepala Dinas Contoh,"]),
        ("Plt.", "", ["Plt. Kepala Dinas Contoh,"]),
        ("a.n.", "Bupati Contoh", ["a.n. Bupati Contoh", "Kepala Dinas Contoh,"]),
        ("u.b.", "a.n. Bupati Contoh Sekretaris Daerah",
         ["a.n. Bupati Contoh Sekretaris Daerah", "u.b.", "Kepala Dinas Contoh,"]),
    ],
)  # fmt: skip
def test_titles_follow_tata_naskah(sebutan: str, atas_nama: str, title: list[str]) -> None:
    signature = write_signature(Pengesahan("Kepala Dinas Contoh", sebutan=sebutan, atas_nama=atas_nama))
    assert [line.text for line in signature.above] == title


def test_nip_is_grouped_only_when_it_has_18_digits() -> None:
    assert group_nip("198609262015051001") == "19860926 201505 1 001"
    assert group_nip("19860926 2015051 001") == "19860926 201505 1 001"
    assert group_nip("131 234 567") == "131 234 567"


def test_without_logo_no_hole_is_left_and_with_one_it_stands_above_the_office() -> None:
    (without,) = lay_out_identity(full_sop(), LayoutSettings())
    (with_logo,) = lay_out_identity(full_sop(logo="lambang.png"), LayoutSettings())
    assert without.table
    assert with_logo.table
    office, pictured = without.table.cells[0], with_logo.table.cells[0]
    words = office.texts[0].box
    assert office.image == ""
    assert words.y + words.h / 2 == pytest.approx(office.box.y + office.box.h / 2)
    assert pictured.image_box
    assert pictured.image_box.y + pictured.image_box.h < pictured.texts[0].box.y
    assert _holds(pictured.box, pictured.image_box)


def test_long_lists_first_shrink_then_continue_on_numbered_pages() -> None:
    sizes = [
        _size(lay_out_identity(full_sop(dasar_hukum=("Peraturan",) * count), LayoutSettings())) for count in (2, 20)
    ]
    assert sizes[0] > sizes[1] >= LayoutSettings().size_floor
    pages = lay_out_identity(long_sop(), LayoutSettings())
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert len(pages) > 1
    assert all("Pelayanan Surat Masuk" in _words(page) for page in pages)
    read = " ".join(" ".join(words.split()) for page in pages for words in _words(page))
    assert all(item in read for item in (*long_sop().dasar_hukum, *long_sop().peralatan))
    assert "Dasar Hukum (lanjutan):" in read


def test_one_endless_item_is_parted_between_lines() -> None:
    words = " ".join(f"kata{number}" for number in range(3000))
    pages = lay_out_identity(full_sop(peringatan=(words,)), LayoutSettings())
    read = " ".join(text for page in pages for block in _words(page) for text in block.split())
    assert [word for word in read.split() if word.startswith("kata")] == words.split()


def test_an_upper_half_without_room_is_an_error_and_never_a_clipped_page() -> None:
    with pytest.raises(LayoutError, match="Bagian identitas tidak muat"):
        lay_out_identity(full_sop(judul="Judul " * 800), LayoutSettings())


def _words(page: Page) -> list[str]:
    assert page.table
    return [text.plain for cell in page.table.cells for text in cell.texts]


def _size(pages: tuple[Page, ...]) -> float:
    assert pages[0].table
    return pages[0].table.cells[1].texts[0].size


def _box(page: Page, row: int, column: int, rowspan: int, colspan: int) -> Rect:
    assert page.table
    left, top = page.table.xs[column], page.table.ys[row]
    return Rect(left, top, page.table.xs[column + colspan] - left, page.table.ys[row + rowspan] - top)


def _inked(text: Text, typeface: Typeface) -> Rect:
    """The box that the lines really fill."""
    lines = [
        (item.indent + measure_width(line, text.size, typeface, item.bold))
        for item in text.items
        for line in item.lines
    ]
    width, height = max(lines, default=0.0), len(lines) * text.leading
    left = text.box.x if text.align == "left" else text.box.x + (text.box.w - width) / 2
    top = text.box.y + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[text.valign] * (text.box.h - height)
    return Rect(left, top, width, height)


def _holds(outer: Rect, inner: Rect) -> bool:
    return (
        inner.x >= outer.x - 0.01
        and inner.y >= outer.y - 0.01
        and inner.x + inner.w <= outer.x + outer.w + 0.01
        and inner.y + inner.h <= outer.y + outer.h + 0.01
    )
