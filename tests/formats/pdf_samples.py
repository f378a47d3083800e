"""Drawings made by hand for the PDF writer's tests: every kind of thing a page may carry, at known places."""

import base64
import struct
import zlib
from itertools import accumulate
from pathlib import Path

from sopan.document import NAMA_BULAN, Paraf, Pengesahan, Sop, Tanggal
from sopan.drawing.model import (
    Cell,
    Drawing,
    Label,
    Line,
    LineKind,
    Page,
    Rect,
    Shape,
    Symbol,
    Table,
    Text,
    TextItem,
)
from sopan.layout.identity import lay_out_identity
from sopan.layout.measure import break_text
from sopan.layout.settings import LayoutSettings

HOSTILE = (
    "#panic($x^2$) \\ @ruj <label> `kode` *tebal* _miring_ = judul // ulasan /* */ [isi] {blok} ~ -- --- \"kutip\" 'k'",
    "emoji \U0001f600\U0001f468\u200d\U0001f469 \u0634\u0631\u062d \u65e5\u672c\u8a9e \u05e9\u05dc\u05d5 \u202ekanan",
    "gabung: e\u0301 a\u0323\u0308 z\u0337\u0327 \u2460 \ufb01 \ue000 \ufffe \x07\x00 \ud800 \xbd \u2192 \u2265",
)
PAD = 3.0
_JPEG = (  # a grey square of 8 x 8 pixels
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI//////////////////////////////////////////"
    "//////////wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z"
)


def full_sop(**changes: object) -> Sop:
    """An SOP whose identity block has every part filled."""
    values: dict[str, object] = {
        "judul": "Pelayanan Surat Masuk",
        "nomor": "000.8.3.3/012/SETDA/2024",
        "instansi": "Pemerintah Kabupaten Contoh",
        "unit": "Sekretariat Daerah - Bagian Umum",
        "tanggal_pembuatan": day(5, 1, 2024),
        "tanggal_efektif": day(8, 1, 2024),
        "disahkan_oleh": Pengesahan(
            jabatan="Sekretaris Daerah",
            nama="NAMA PEJABAT, S.Sos., M.Si.",
            nip="198001012005011001",
            pangkat="Pembina Utama Muda",
            sebutan="Plt.",
            paraf=(Paraf("Kepala Bagian Umum"), Paraf("Kepala Bagian Organisasi")),
        ),
        "dasar_hukum": (
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang "
            "Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan",
        ),
        "kualifikasi_pelaksana": ("Memahami tata naskah dinas", "Mampu mengoperasikan komputer"),
        "keterkaitan": ("SOP Surat Keluar",),
        "peralatan": ("Komputer", "Buku agenda", "Lembar disposisi"),
        "peringatan": ("Apabila surat tidak dicatat, maka surat tidak dapat ditelusuri.",),
        "pencatatan": ("Buku agenda surat masuk",),
    }
    return Sop(**(values | changes))  # type: ignore[arg-type]


def day(hari: int, bulan: int, tahun: int) -> Tanggal:
    """A whole date."""
    return Tanggal(f"{hari} {NAMA_BULAN[bulan - 1]} {tahun}", tahun, bulan, hari)


def long_sop() -> Sop:
    """An SOP whose lists need a second identity page."""
    law = "Peraturan Daerah Kabupaten Contoh Nomor {} Tahun 2020 tentang Penyelenggaraan Urusan yang Panjang Judulnya"
    return full_sop(
        dasar_hukum=tuple(law.format(number) for number in range(1, 61)),
        peralatan=tuple(f"Alat {number}" for number in range(1, 31)),
    )


def draw(sop: Sop, settings: LayoutSettings | None = None, columns: int = 3, texts: tuple[str, ...] = ()) -> Drawing:
    """The identity pages of ``sop`` and one flow page made by hand with ``columns`` actors."""
    settings = settings or LayoutSettings()
    identity = lay_out_identity(sop, settings)
    flow = flow_page(len(identity) + 1, columns, settings, texts)
    return Drawing(
        sop.judul, settings.typeface.family, (flow,), identity,
        metadata={"tanggal": "2024-01-05", "penulis": sop.instansi},
    )  # fmt: skip


def flow_page(number: int, columns: int, settings: LayoutSettings, texts: tuple[str, ...] = ()) -> Page:
    """A flow table of three steps with every symbol, a labelled way back, a joined step, and a connector."""
    width, height = settings.sheet
    actors = [max(30.0, 240.0 / columns)] * columns
    rest = (width - 84 - 24 - sum(actors)) / 6
    xs = tuple(accumulate([24.0, 2 * rest, *actors, rest, rest, rest, rest], initial=42.0))
    ys = tuple(accumulate([18.0, 60.0, 63.0, 63.0, 63.0, 30.0], initial=60.0))
    uraian = texts or ("Menerima surat masuk", "Memeriksa kelengkapan surat", "Mengarsipkan surat masuk")
    setter = _Setter(xs, ys, settings)
    symbols, lines = _flow(setter, columns)
    title = Text((TextItem(("SOP Pelayanan Surat Masuk",), bold=True),), Rect(42, 36, width - 84, 18), 11, 15, "center")
    foot = Text((TextItem((f"Halaman {number}",)),), Rect(42, height - 27, width - 84, 12), 7.5, 10, "right")
    return Page(
        number, width, height, table=Table(xs, ys, tuple(_cells(setter, columns, uraian)), header_rows=2),
        texts=(title, foot), symbols=symbols, lines=lines,
        field=Rect(xs[2], ys[2], xs[2 + columns] - xs[2], ys[-1] - ys[2]),
    )  # fmt: skip


class _Setter:
    """Places texts in the cells of a grid."""

    def __init__(self, xs: tuple[float, ...], ys: tuple[float, ...], settings: LayoutSettings) -> None:
        self.xs, self.ys, self.settings = xs, ys, settings

    def box(self, row: int, column: int, rowspan: int = 1, colspan: int = 1) -> Rect:
        left, top = self.xs[column], self.ys[row]
        return Rect(left, top, self.xs[column + colspan] - left, self.ys[row + rowspan] - top)

    def middle(self, row: int, column: int) -> tuple[float, float]:
        box = self.box(row, column)
        return (box.x + box.w / 2, box.y + box.h / 2)

    def cell(
        self, row: int, column: int, words: str, rowspan: int = 1, colspan: int = 1,
        header: bool = False, rotated: bool = False,
    ) -> Cell:  # fmt: skip
        box = self.box(row, column, rowspan, colspan)
        inner = Rect(box.x + PAD, box.y + PAD, box.w - 2 * PAD, box.h - 2 * PAD)
        lines = break_text(words, inner.h if rotated else inner.w, 8, self.settings.typeface, header)
        align, valign = ("center", "middle") if header or column == 0 else ("left", "top")
        text = Text((TextItem(lines, bold=header),), inner, 8, 9.75, align, valign, rotated)
        return Cell(row, column, box, (text,), rowspan, colspan, header)


def _cells(setter: _Setter, columns: int, uraian: tuple[str, ...]) -> list[Cell]:
    last = columns + 2
    head = [
        setter.cell(0, 0, "No", rowspan=2, header=True),
        setter.cell(0, 1, "Kegiatan", rowspan=2, header=True),
        setter.cell(0, 2, "Pelaksana", colspan=columns, header=True),
        setter.cell(0, last, "Mutu Baku", colspan=3, header=True),
        setter.cell(0, last + 3, "Keterangan", rowspan=2, header=True),
    ]
    for column in range(columns):
        head.append(setter.cell(1, 2 + column, f"Kepala Subbagian {column + 1}", header=True, rotated=columns > 6))
    for offset, words in enumerate(("Kelengkapan", "Waktu", "Output")):
        head.append(setter.cell(1, last + offset, words, header=True))
    body = []
    for row, words in enumerate(uraian, 2):
        values = [str(row - 1), words, *[""] * columns, "Surat masuk", "10 menit", "Surat tercatat", ""]
        body += [setter.cell(row, column, value) for column, value in enumerate(values)]
    body.append(setter.cell(5, 0, "", colspan=len(setter.xs) - 1))
    return head + body


def _flow(setter: _Setter, columns: int) -> tuple[tuple[Symbol, ...], tuple[Line, ...]]:
    first, second = setter.middle(2, 2), setter.middle(3, 3)
    third = [setter.middle(4, column) for column in (2, 3)]
    port = (second[0], setter.ys[5] + 15)
    letter = Text((TextItem(("A-3",)),), Rect(port[0] - 11, port[1] - 9, 22, 11), 6, 7.5, "center", "middle")
    symbols = (
        _symbol("k1s1", Shape.CAPSULE, first, 24, 15),
        _symbol("k2s1", Shape.DIAMOND, second, 24, 18),
        _symbol("k3s1", Shape.BOX, third[0], 24, 15),
        _symbol("k3s2", Shape.BOX, third[1], 24, 15),
        Symbol("out-A", Shape.PENTAGON, Rect(port[0] - 11, port[1] - 9, 22, 18), letter="A", direction="keluar",
               pages=(3,), text=letter),
    )  # fmt: skip
    ya = Label("Ya", Rect(second[0] + 2, second[1] + 11, 9, 8), 6.5)
    tidak = Label("Tidak", Rect(first[0] + 3, second[1] - 9, 17, 8), 6.5)
    lines = (
        Line("a", "k1s1", "k2s1", ((first[0] + 12, first[1]), (second[0], first[1]), (second[0], second[1] - 9)),
             sentence="Langkah 1 ke langkah 2."),
        Line("b", "k2s1", "k1s1", ((second[0] - 12, second[1]), (first[0], second[1]), (first[0], first[1] + 7.5)),
             label=tidak, sentence="Langkah 2 kembali ke langkah 1 jika Tidak."),
        Line("c", "k2s1", "k3s2", ((second[0], second[1] + 9), (second[0], third[1][1] - 7.5)),
             label=ya, sentence="Langkah 2 ke langkah 3 jika Ya."),
        Line("d", "k3s1", "k3s2", ((third[0][0] + 12, third[0][1]), (third[1][0] - 12, third[1][1])), LineKind.JOIN,
             sentence="Langkah 3 dikerjakan bersama."),
        Line("e", "k3s2", "out-A", ((third[1][0], third[1][1] + 7.5), (port[0], port[1] - 9)),
             sentence="Langkah 3 ke halaman 3, tanda A."),
    )  # fmt: skip
    return symbols, lines


def _symbol(id: str, shape: Shape, middle: tuple[float, float], width: float, height: float) -> Symbol:
    return Symbol(id, shape, Rect(middle[0] - width / 2, middle[1] - height / 2, width, height))


def write_logos(folder: Path) -> list[Path]:
    """A PNG with a see-through ground, a JPEG, and an SVG."""
    svg = folder / "logo.svg"
    svg.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 50"><path d="M0 0h40v30L20 50z"/></svg>')
    png = folder / "logo.png"
    rows = b"".join(b"\0" + bytes([200, 30, 30, 40 * row]) * 4 for row in range(5))
    png.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join([
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 4, 5, 8, 6, 0, 0, 0)), _chunk(b"IDAT", zlib.compress(rows)),
        _chunk(b"IEND", b""),
    ]))  # fmt: skip
    jpeg = folder / "logo.jpg"
    jpeg.write_bytes(base64.b64decode(_JPEG))
    return [svg, png, jpeg]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
