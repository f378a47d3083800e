"""The PDF writer: places, tags, words, dates, and the same bytes every time."""

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sopan.drawing.model import Drawing, Page, Rect, Text, TextItem
from sopan.errors import WriteError
from sopan.layout.measure import measure_width
from sopan.layout.settings import LayoutSettings, Typeface
from sopan.writers.glyphs import BOX, clean, find_missing
from sopan.writers.pdf import write_pdf
from tests.formats.pdf_samples import HOSTILE, draw, full_sop, long_sop

_CLOSE = 0.5
_Box = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def drawing() -> Drawing:
    return draw(full_sop())


@pytest.fixture(scope="module")
def pdf(drawing: Drawing) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(write_pdf(drawing)))


def test_every_symbol_and_line_end_stands_at_its_place(drawing: Drawing, pdf: pikepdf.Pdf) -> None:
    page = drawing.pages[0]
    paths = list(_paths(pdf.pages[-1], page.height))
    for symbol in page.symbols:
        box = (symbol.box.x, symbol.box.y, symbol.box.x + symbol.box.w, symbol.box.y + symbol.box.h)
        assert any(_near(box, _bounds(path)) for path in paths), symbol.id
    for line in page.lines:
        for point in (line.points[0], line.points[-1]):
            assert any(_near(point, place) for path in paths for place in path), line.id


def test_threads_may_write_at_the_same_time(drawing: Drawing) -> None:
    others = [replace(drawing, title=f"Judul {number}") for number in range(6)]
    with ThreadPoolExecutor(3) as threads:
        assert list(threads.map(write_pdf, others)) == [write_pdf(each) for each in others]


def test_table_rules_stand_at_their_places(drawing: Drawing, pdf: pikepdf.Pdf) -> None:
    page = drawing.pages[0]
    assert page.table
    points = {place for path in _paths(pdf.pages[-1], page.height) for place in path}
    assert all(any(abs(x - place[0]) < _CLOSE for place in points) for x in page.table.xs)
    assert all(any(abs(y - place[1]) < _CLOSE for place in points) for y in page.table.ys)


def test_the_figure_tells_every_arrow(drawing: Drawing, pdf: pikepdf.Pdf) -> None:
    figures = [tag for tag in _tags(pdf) if tag.S == "/Figure"]
    assert [str(figure.Alt) for figure in figures] == [" ".join(line.sentence for line in drawing.pages[0].lines)]


def test_headings_of_columns_are_header_cells(pdf: pikepdf.Pdf) -> None:
    headers = [tag for tag in _tags(pdf) if tag.S == "/TH"]
    assert len(headers) == 11
    assert all(any(it.get("/Scope") == "/Column" for it in header.A) for header in headers)


def test_a_numbered_list_is_one_list(pdf: pikepdf.Pdf) -> None:
    lists = [tag for tag in _tags(pdf) if tag.S == "/L"]
    assert [len(it.K) for it in lists] == [2, 2, 3]


def test_bookmarks_lead_to_both_parts(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == ["Identitas", "Bagan alir"]


def test_title_language_and_dates_come_from_the_document(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.Lang == "id"
    assert str(pdf.docinfo["/Title"]) == "Pelayanan Surat Masuk"
    with pdf.open_metadata(update_docinfo=False) as xmp:
        dates = {str(xmp[key])[:10] for key in ("xmp:CreateDate", "xmp:ModifyDate")}
    assert dates == {"2024-01-05"}


def test_a_document_without_date_and_title_is_still_written() -> None:
    pdf = pikepdf.open(BytesIO(write_pdf(Drawing("", "Liberation Sans", (Page(1, 300, 200),)))))
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:19700101")


@pytest.mark.parametrize("typeface", list(Typeface))
def test_only_bundled_fonts_are_embedded(typeface: Typeface) -> None:
    pdf = pikepdf.open(BytesIO(write_pdf(draw(full_sop(), LayoutSettings(typeface=typeface)))))
    names = {str(it.BaseFont) for it in pdf.objects if isinstance(it, pikepdf.Dictionary) and "/BaseFont" in it}
    expected = {Typeface.ARIAL: "LiberationSans", Typeface.BOOKMAN: "TeXGyreBonum"}[typeface]
    assert names
    assert all(re.fullmatch(rf"/[A-Z]{{6}}\+{expected}.*", name) for name in names)


def test_same_bytes_twice_and_in_other_processes(tmp_path: Path) -> None:
    ours = hashlib.sha256(write_pdf(draw(full_sop()))).hexdigest()
    write_pdf(draw(long_sop()))
    assert hashlib.sha256(write_pdf(draw(full_sop()))).hexdigest() == ours
    code = (
        "import hashlib; from sopan.writers.pdf import write_pdf; from tests.formats.pdf_samples import draw, full_sop;"
        "print(hashlib.sha256(write_pdf(draw(full_sop()))).hexdigest())"
    )
    root = Path(__file__).parents[2]
    for seed, zone in (("1", "Asia/Jayapura"), ("2", "America/Lima")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": f"{root / 'src'}:{root}"}
        run = subprocess.run(
            [sys.executable, "-c", code], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert run.stdout.strip() == ours


def test_words_are_read_in_the_order_of_the_form(drawing: Drawing, tmp_path: Path) -> None:
    words = _read(drawing, tmp_path, "-layout")
    expected = (
        "Nomor SOP", "000.8.3.3/012/SETDA/2024", "Tanggal Revisi", "-", "Disahkan oleh", "Plt. Sekretaris Daerah,",
        "NAMA PEJABAT, S.Sos., M.Si.", "NIP 19800101 200501 1 001", "Nama SOP", "Dasar Hukum:", "1.",
        "Undang-Undang Nomor 25 Tahun 2009", "Keterkaitan:", "Peringatan:", "SOP Pelayanan Surat Masuk", "Menerima",
        "Memeriksa", "Mengarsipkan", "Halaman 2",
    )  # fmt: skip
    place = 0
    for phrase in expected:
        place = words.index(phrase, place) + len(phrase)


def test_turned_names_are_read_whole(tmp_path: Path) -> None:
    words = _read(draw(full_sop(), columns=20), tmp_path, "-raw")
    assert "Kepala Subbagian 20" in " ".join(words.split())


def test_hostile_words_are_set_as_they_are(tmp_path: Path) -> None:
    text = Text((TextItem(HOSTILE),), Rect(20, 20, 560, 60), 9, 12)
    words = _read(Drawing("x", "Liberation Sans", (Page(1, 600, 200, texts=(text,)),)), tmp_path, "-raw")
    assert words.splitlines()[0] == HOSTILE[0]
    assert "\x07" not in words


def test_what_no_font_has_is_written_another_way_or_shown_as_a_box() -> None:
    assert clean("½ → ① ℡\u200d e\u0301") == "½ → 1 TEL e\u0301"
    assert clean("日\ud800\x00\ue000") == BOX + BOX
    assert find_missing("日 surat 日 本 ① □ ½") == ("日", "本")


def test_a_missing_picture_is_told_by_its_path(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"tiada\.png: gambar tidak ditemukan"):
        write_pdf(draw(full_sop(logo=str(tmp_path / "tiada.png"))))


@pytest.mark.parametrize("name", ["rusak.png", "rusak.svg", "rusak.jpg", "logo.tiff"])
def test_a_broken_picture_is_told_by_its_path(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"bukan gambar")
    with pytest.raises(WriteError, match=name.replace(".", r"\.")):
        write_pdf(draw(full_sop(logo=str(tmp_path / name))))


def test_a_line_as_wide_as_its_box_is_not_broken_again(tmp_path: Path) -> None:
    words = "Menyampaikan laporan pelaksanaan kegiatan kepada pimpinan"
    for align in ("left", "center", "right"):
        narrow = Text(
            (TextItem((words,)),), Rect(100, 20, measure_width(words, 9, Typeface.ARIAL) - 3, 12), 9, 12, align
        )
        read = _read(Drawing("x", "Liberation Sans", (Page(1, 600, 200, texts=(narrow,)),)), tmp_path, "-raw")
        assert read.splitlines()[0] == words


def test_a_page_without_a_flow_has_no_figure(drawing: Drawing) -> None:
    only = replace(drawing, pages=())
    pdf = pikepdf.open(BytesIO(write_pdf(only)))
    assert not [tag for tag in _tags(pdf) if tag.S == "/Figure"]


def _read(drawing: Drawing, folder: Path, mode: str) -> str:
    path = folder / "words.pdf"
    path.write_bytes(write_pdf(drawing))
    return subprocess.run(["pdftotext", mode, path, "-"], check=True, capture_output=True, text=True).stdout


def _tags(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    waiting = [pdf.Root.StructTreeRoot.K]
    while waiting:
        tag = waiting.pop(0)
        if isinstance(tag, pikepdf.Array):
            waiting[:0] = list(tag)
        elif isinstance(tag, pikepdf.Dictionary) and "/S" in tag:
            yield tag
            waiting[:0] = [tag.K] if "/K" in tag else []


def _paths(page: pikepdf.Page, height: float) -> Iterator[tuple[tuple[float, float], ...]]:
    """The points of every subpath on the page, y downwards from the top."""
    matrix, kept = pikepdf.Matrix(), []
    points: list[tuple[float, float]] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        name, numbers = str(operator), [float(it) for it in operands if isinstance(it, int | float | Decimal)]
        if name == "q":
            kept.append(matrix)
        elif name == "Q":
            matrix = kept.pop()
        elif name == "cm":
            matrix = pikepdf.Matrix(*numbers) @ matrix
        elif name in ("m", "re") and points:
            yield tuple(points)
            points = []
        if name in ("m", "l", "c", "re"):
            x, y = matrix.transform(tuple(numbers[:2] if name == "re" else numbers[-2:]))
            points.append((float(x), height - float(y)))
    yield tuple(points)


def _bounds(path: tuple[tuple[float, float], ...]) -> _Box:
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return (min(xs, default=0), min(ys, default=0), max(xs, default=0), max(ys, default=0))


def _near(wanted: tuple[float, ...], found: tuple[float, ...]) -> bool:
    return all(abs(one - other) <= _CLOSE for one, other in zip(wanted, found, strict=True))
