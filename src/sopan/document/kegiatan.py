"""One row of the table: the step, its actors and symbols, its ways on, and its mutu baku."""

from dataclasses import dataclass
from enum import StrEnum

from sopan.document.waktu import Waktu


class Bentuk(StrEnum):
    """The symbols that may stand for a step (PermenPANRB 35/2012, Lampiran): capsule, box, diamond."""

    MULAI = "mulai"
    PROSES = "proses"
    KEPUTUSAN = "keputusan"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class Cabang:
    """One exit of a decision with a label of its own; ``tujuan`` names a row number or an actor of the same row."""

    label: str
    tujuan: str


@dataclass(frozen=True, slots=True)
class Simpul:
    """One symbol inside a row that has several.

    ``ya``, ``tidak``, and each of ``lanjut`` name a kegiatan number, or a pelaksana of the same row; empty means:
    no such arrow for a decision, and for other symbols the next symbol of the row (after the last: the next row).
    ``bentuk_asal`` keeps a symbol name outside the five of the regulation, which was read as a box.
    """

    pelaksana: str
    bentuk: Bentuk = Bentuk.PROSES
    ya: str = ""
    tidak: str = ""
    lanjut: tuple[str, ...] = ()
    cabang: tuple[Cabang, ...] = ()
    bentuk_asal: str = ""


@dataclass(frozen=True, slots=True)
class MutuBaku:
    """The standard of a step: what it needs, how long it takes, what it yields (PermenPANRB 35/2012, Lampiran)."""

    kelengkapan: str = ""
    waktu: Waktu = Waktu()
    output: str = ""


@dataclass(frozen=True, slots=True)
class Kegiatan:
    """A numbered step. Several ``pelaksana`` without ``simpul`` do it together, joined by a plain line.

    ``no`` is the number as text ("7"). ``simpul`` lists the row's symbols in order when the row holds a flow of its
    own; then ``bentuk`` and the ways on of the row itself only summarise it.
    """

    no: str
    uraian: str
    pelaksana: tuple[str, ...] = ()
    bentuk: Bentuk = Bentuk.PROSES
    ya: str = ""
    tidak: str = ""
    lanjut: tuple[str, ...] = ()
    cabang: tuple[Cabang, ...] = ()
    simpul: tuple[Simpul, ...] = ()
    mutu_baku: MutuBaku = MutuBaku()
    keterangan: str = ""
    bentuk_asal: str = ""

    @property
    def symbols(self) -> tuple[tuple[str, Bentuk], ...]:
        """Who has which symbol in this row, in order."""
        if self.simpul:
            return tuple((simpul.pelaksana, simpul.bentuk) for simpul in self.simpul)
        return tuple((pelaksana, self.bentuk) for pelaksana in self.pelaksana)
