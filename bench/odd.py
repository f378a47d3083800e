"""SOPs at the edge of what the format allows: each takes one hard spot of drawing to its limit."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from bench.cases import draw_texts, frame_sop
from bench.words import ACTORS
from sopan.document import Bentuk, Cabang, Kegiatan, MutuBaku, Simpul, Sop, Waktu


def one_row() -> Sop:
    """A single row."""
    return _chain("satu-baris", [0], 3)


def one_column() -> Sop:
    """Twenty rows, all in one column, with two ways back."""
    rows = _rows("satu-kolom", [0] * 20, 1)
    rows[7] = _decide(rows[7], "9", "2")
    rows[15] = _decide(rows[15], "17", "8")
    return _sop("satu-kolom", rows, 1)


def far_columns() -> Sop:
    """Every arrow runs from the first column to the last or back."""
    return _chain("ujung-ke-ujung", [0, 11] * 8, 12)


def all_back_to_start() -> Sop:
    """Seven decisions that all go back to row 1: eight lines into one symbol."""
    rows = _rows("semua-kembali", [0, 1, 2, 3, 4, 5, 4, 3, 2], 6)
    rows[1:8] = [_decide(row, str(int(row.no) + 1), "1") for row in rows[1:8]]
    return _sop("semua-kembali", rows, 6)


def all_to_end() -> Sop:
    """Seven decisions that all give up at the last row."""
    rows = _rows("semua-berakhir", [0, 1, 2, 3, 4, 5, 4, 3, 2], 6)
    rows[1:8] = [_decide(row, str(int(row.no) + 1), "9") for row in rows[1:8]]
    return _sop("semua-berakhir", rows, 6)


def many_connectors() -> Sop:
    """Far ways back and forward nested over 30 rows: many pairs of connectors at each page end."""
    rows = _rows("banyak-penghubung", [row % 7 for row in range(30)], 7)
    for row in range(6, 24, 2):
        forward, back = str(min(30, row + 8)), str(max(1, row - 5))
        rows[row] = _decide(rows[row], str(row + 2), back) if row % 4 else _decide(rows[row], forward, str(row + 2))
    return _sop("banyak-penghubung", rows, 7)


def long_texts() -> Sop:
    """Cells of 700 to 900 characters, and words without a space to break at."""
    rows = _rows("teks-panjang", [0, 1, 2, 3, 2], 4)
    rows[1] = replace(rows[1], uraian="Memeriksa kelengkapan berkas permohonan beserta seluruh lampirannya " * 13)
    rows[2] = replace(rows[2], mutu_baku=MutuBaku("Berkas permohonan; " * 38, Waktu("3 hari kerja"), "Berkas " * 40))
    rows[3] = _decide(replace(rows[3], uraian="Memverifikasi " + "suratpertanggungjawaban/" * 12), "5", "2")
    return _sop("teks-panjang", rows, 4)


def split_joint() -> Sop:
    """Rows done together by actors whose columns lie apart, with other rows between them."""
    rows = _rows("bersama-terpisah", [0, 3, 1, 5, 2, 6, 0], 7)
    rows[2] = replace(rows[2], pelaksana=(ACTORS[0], ACTORS[3], ACTORS[6]))
    rows[4] = replace(rows[4], pelaksana=(ACTORS[5], ACTORS[1]))
    rows[3] = _decide(rows[3], "5", "2")
    return _sop("bersama-terpisah", rows, 7)


def two_starts_two_ends() -> Sop:
    """Two ways in and two ways out."""
    rows = _rows("dua-awal-dua-akhir", [0, 1, 2, 3, 4, 3, 1], 5)
    rows[0] = replace(rows[0], lanjut=("3",))
    rows[1] = replace(rows[1], bentuk=Bentuk.MULAI)
    rows[4] = _decide(rows[4], "6", "7")
    rows[5] = replace(rows[5], bentuk=Bentuk.SELESAI)
    return _sop("dua-awal-dua-akhir", rows, 5)


def four_exits() -> Sop:
    """Decisions with four exits, each with a label of its own."""
    rows = _rows("empat-cabang", [0, 2, 1, 3, 4, 2, 0], 5)
    ways = {"Lengkap": "3", "Kurang": "1", "Dialihkan": "5", "Ditolak": "7"}
    rows[1] = replace(rows[1], bentuk=Bentuk.KEPUTUSAN, cabang=tuple(Cabang(*way) for way in ways.items()))
    rows[4] = replace(rows[4], bentuk=Bentuk.KEPUTUSAN, cabang=(
        Cabang("Ringan", "6"), Cabang("Sedang", "4"), Cabang("Berat", "2"), Cabang("Batal", "7"),
    ))  # fmt: skip
    return _sop("empat-cabang", rows, 5)


def deep_inner() -> Sop:
    """Two rows in a row with six symbols each and ways back over one, two, and five symbols."""
    rows = _rows("simpul-dalam", [0, 0, 0, 5], 6)
    for index in (1, 2):
        onward = str(index + 2)
        inner = [Simpul(ACTORS[0])]
        for place in range(1, 6):
            ya = ACTORS[place + 1] if place < 5 else onward
            inner.append(Simpul(ACTORS[place], Bentuk.KEPUTUSAN, ya=ya, tidak=ACTORS[(0, 0, 1, 1, 3, 0)[place]]))
        rows[index] = replace(
            rows[index], pelaksana=ACTORS[:6], bentuk=Bentuk.KEPUTUSAN, ya=onward, simpul=tuple(inner)
        )
    return _sop("simpul-dalam", rows, 6)


def decision_ladder() -> Sop:
    """Ten decisions one after another, each handing back to the row before."""
    rows = _rows("tangga-keputusan", [row % 4 for row in range(12)], 4)
    rows[1:11] = [_decide(row, str(int(row.no) + 1), str(int(row.no) - 1)) for row in rows[1:11]]
    return _sop("tangga-keputusan", rows, 4)


def same_target() -> Sop:
    """Ya and Tidak of one decision lead to the same row, and a decision leads back to itself."""
    rows = _rows("tujuan-sama", [0, 1, 2, 1, 0], 3)
    rows[1] = _decide(rows[1], "4", "4")
    rows[3] = _decide(rows[3], "5", "4")
    rows[2] = replace(rows[2], bentuk=Bentuk.MULAI)
    return _sop("tujuan-sama", rows, 3)


def empty_texts() -> Sop:
    """Rows with nothing but a symbol."""
    rows = [Kegiatan(row.no, "", row.pelaksana, row.bentuk) for row in _rows("tanpa-teks", [0, 1, 2, 1], 3)]
    return _sop("tanpa-teks", rows, 3)


ODD: tuple[Callable[[], Sop], ...] = (
    one_row, one_column, far_columns, all_back_to_start, all_to_end, many_connectors, long_texts, split_joint,
    two_starts_two_ends, four_exits, deep_inner, decision_ladder, same_target, empty_texts,
)  # fmt: skip


def odd_sops() -> list[Sop]:
    """All of them, in the order above."""
    return [make() for make in ODD]


def _chain(name: str, columns: list[int], width: int) -> Sop:
    return _sop(name, _rows(name, columns, width), width)


def _rows(name: str, columns: list[int], width: int) -> list[Kegiatan]:
    random = Random(name)
    rows = []
    for index, column in enumerate(columns):
        uraian, mutu_baku, keterangan = draw_texts(random)
        bentuk = Bentuk.MULAI if index == 0 else Bentuk.SELESAI if index == len(columns) - 1 else Bentuk.PROSES
        actor = (ACTORS[min(column, width - 1)],)
        rows.append(Kegiatan(str(index + 1), uraian, actor, bentuk, mutu_baku=mutu_baku, keterangan=keterangan))
    return rows


def _decide(row: Kegiatan, ya: str, tidak: str) -> Kegiatan:
    return replace(row, bentuk=Bentuk.KEPUTUSAN, ya=ya, tidak=tidak)


def _sop(name: str, rows: list[Kegiatan], width: int) -> Sop:
    return frame_sop(name, ACTORS[:width], rows)
