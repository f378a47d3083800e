"""FL24: a decision told in words in a row without a decision symbol."""

import re
from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.lint.case import Case
from sopan.lint.cures import fix_shape, usual_exits
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.rule import Citation, Rule

_IF = r"\b(?:jika|apabila|bila(?:mana)?|kalau)\b"
_DECIDES = re.compile(
    rf"{_IF}[^.;]{{0,80}}?\b(?:tidak|belum|kurang|salah|ditolak)\b"
    rf"|{_IF}[^.;]{{0,160}}?\b(?:dikembalikan|kembali ke|diulangi?)\b"
    rf"|\b(?:dikembalikan|diulangi?|ditolak)\s+{_IF}",
    re.IGNORECASE,
)


def _check(case: Case) -> Iterator[Fault]:
    for row, kegiatan in enumerate(case.sop.kegiatan):
        forms = (kegiatan.bentuk, *(simpul.bentuk for simpul in kegiatan.simpul))
        told = _DECIDES.search(kegiatan.uraian)
        if told and Bentuk.KEPUTUSAN not in forms:
            words = " ".join(told[0].split())
            yield Fault(
                case.at_row(row, "bentuk"),
                f'uraiannya memuat keputusan ("{words}"), tetapi simbolnya bukan belah ketupat.',
                "Jadikan bentuk: keputusan, lalu isi ya dan tidak dengan nomor langkah yang dituju.",
                {"syarat": words},
                _fix(case, row),
            )


def _fix(case: Case, row: int) -> Fix | None:
    """The row's only box becomes a decision, with the usual ways on where it has none."""
    nodes = [node for node in case.ways.nodes.values() if node.row == row]
    if len(nodes) != 1 or case.sop.kegiatan[row].lanjut:
        return None
    return fix_shape(case, nodes[0], Bentuk.KEPUTUSAN, *usual_exits(case, nodes[0]))


RULE = Rule(
    id="FL24",
    name="keputusan-dalam-kata",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, simbol belah ketupat", "belah ketupat dipakai untuk keputusan"),
    ),
    what="Mencari uraian bersyarat (jika tidak lengkap dikembalikan) pada langkah yang bukan belah ketupat.",
    why="Jalan kembali yang hanya tertulis di uraian tidak tampak di diagram dan mudah terlewat.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, uraian: "Memeriksa berkas, jika tidak lengkap dikembalikan kepada pemohon"}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, uraian: Memeriksa kelengkapan berkas, bentuk: keputusan, ya: 3, tidak: 1}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
