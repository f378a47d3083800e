"""ID01: number, date of making, unit, or title is missing."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank

_CURE = {
    "judul": "Tulis nama prosedur, misalnya Penyusunan Laporan Bulanan.",
    "nomor": "Isi nomor menurut tata naskah dinas instansi.",
    "unit": "Isi nama perangkat daerah atau unit yang membuat SOP.",
    "tanggal_pembuatan": "Isi tanggal SOP selesai dibuat.",
}


def _check(case: Case) -> Iterator[Fault]:
    for field, cure in _CURE.items():
        value = getattr(case.sop, field)
        if value is None or is_blank(str(value)):
            yield Fault(Place(field=field), "belum diisi.", cure)


RULE = Rule(
    id="ID01",
    name="identitas-kosong",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "nomor, tanggal, unit, dan nama SOP"),),
    what="Memeriksa bahwa nomor SOP, tanggal pembuatan, unit kerja, dan judul terisi.",
    why="Tanpa keempatnya SOP tidak dapat dirujuk, diarsipkan, atau dibedakan dari terbitan lain.",
    wrong="""
nomor: null
""",
    right="""
nomor: 065/12/ORG/2024
""",
    check=_check,
)
