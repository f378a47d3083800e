"""What can be wrong with a drawing, and the figures of one page."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sopan.drawing.model import Point


class DefectKind(StrEnum):
    """A breach of the drawing contract; the value is its stable name in files and messages."""

    THROUGH = "tembus"
    OVERLAP = "tumpang"
    NEEDLESS_MERGE = "gabung_tak_perlu"
    TOUCH = "sentuh"
    SLANTED = "miring"
    DETACHED = "lepas"
    SAME_CORNER = "sudut_sama"
    MIXED_PORT = "port_campur"
    LABEL_CLASH = "label_tabrak"
    LABEL_ON_OWN_LINE = "label_di_garisnya"
    NEAR_PARALLEL = "rapat"
    HUGGING = "tempel"
    SHORT_ARROW = "panah_pendek"
    ON_RULE = "garis_tabel"
    OUT_OF_FIELD = "keluar_bidang"
    SELF_CROSSING = "belit"
    SYMBOL_CLASH = "simbol_tumpang"
    SYMBOL_OUT = "simbol_keluar"
    TEXT_OUT = "teks_keluar"
    TEXT_CLIPPED = "teks_terpotong"
    PAGE_OVERFLOW = "halaman_meluap"
    STAMP_CROWDED = "kode_terdesak"
    CONNECTOR_UNNAMED = "penghubung_tanpa_huruf"
    CONNECTOR_UNPAIRED = "penghubung_tak_berpasangan"
    CONNECTOR_REPEATED = "penghubung_berulang"
    DEAD_END = "panah_buntu"
    SAME_ID = "id_kembar"

    @property
    def phrase(self) -> str:
        """What it means, as an Indonesian noun phrase for messages."""
        return _PHRASES[self]


_PHRASES = {
    DefectKind.THROUGH: "garis menembus simbol",
    DefectKind.OVERLAP: "dua garis berimpit",
    DefectKind.NEEDLESS_MERGE: "dua garis bergabung padahal sisi simbol masih cukup",
    DefectKind.TOUCH: "garis menyentuh tekukan atau ujung garis lain",
    DefectKind.SLANTED: "garis miring",
    DefectKind.DETACHED: "ujung garis lepas dari simbolnya",
    DefectKind.SAME_CORNER: "dua jalan keluar keputusan berangkat dari sudut yang sama",
    DefectKind.MIXED_PORT: "garis masuk dan garis keluar memakai titik yang sama",
    DefectKind.LABEL_CLASH: "label menimpa simbol, garis, atau label lain",
    DefectKind.LABEL_ON_OWN_LINE: "label tertimpa garisnya sendiri",
    DefectKind.NEAR_PARALLEL: "dua garis sejajar terlalu rapat",
    DefectKind.HUGGING: "garis menempel pada simbol yang bukan ujungnya",
    DefectKind.SHORT_ARROW: "garis di belakang mata panah terlalu pendek",
    DefectKind.ON_RULE: "garis berimpit dengan garis tabel",
    DefectKind.OUT_OF_FIELD: "garis atau label keluar dari bidang gambar",
    DefectKind.SELF_CROSSING: "garis melintasi dirinya sendiri",
    DefectKind.SYMBOL_CLASH: "dua simbol bertumpukan",
    DefectKind.SYMBOL_OUT: "simbol keluar dari selnya atau dari bidang gambar",
    DefectKind.TEXT_OUT: "teks keluar dari selnya atau dari kertas",
    DefectKind.TEXT_CLIPPED: "teks lebih tinggi daripada tempatnya",
    DefectKind.PAGE_OVERFLOW: "tabel atau bidang gambar melewati tepi kertas",
    DefectKind.STAMP_CROWDED: "kode verifikasi atau tepi putihnya menabrak tabel, teks, atau tepi kertas",
    DefectKind.CONNECTOR_UNNAMED: "penghubung halaman tanpa huruf atau arah",
    DefectKind.CONNECTOR_UNPAIRED: "penghubung halaman tanpa pasangan yang tepat",
    DefectKind.CONNECTOR_REPEATED: "huruf penghubung dipakai dua kali dengan arah yang sama di satu halaman",
    DefectKind.DEAD_END: "panah berakhir di penghubung yang tidak berlanjut",
    DefectKind.SAME_ID: "dua benda memakai id yang sama",
}


class Defect(NamedTuple):
    """One breach: the ids of the things involved, and the place in points on page ``page``."""

    kind: DefectKind
    ids: tuple[str, ...]
    place: Point
    page: int = 0

    def __str__(self) -> str:
        x, y = self.place
        return f"halaman {self.page}: {self.kind.phrase} ({', '.join(self.ids)}) di ({x:.1f}, {y:.1f})"


@dataclass(frozen=True, slots=True)
class Metrics:
    """The figures of one page: crossings, bends, length in points, lines merged lawfully or not, and all defects."""

    crossings: int
    bends: int
    length: float
    merges: int
    defects: tuple[Defect, ...]

    def count(self, kind: DefectKind) -> int:
        """How many defects of that kind."""
        return sum(1 for defect in self.defects if defect.kind is kind)
