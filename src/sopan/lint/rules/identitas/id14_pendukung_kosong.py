"""ID14: qualification, equipment, or records are left empty without a reason."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule

_CURE = {
    "kualifikasi_pelaksana": "Sebut kemampuan yang dibutuhkan pelaksana SOP ini.",
    "peralatan": "Sebut alat dan bahan utama yang langsung dipakai.",
    "pencatatan": "Sebut apa yang dicatat, oleh siapa, dan di mana disimpan.",
}


def _check(case: Case) -> Iterator[Fault]:
    for field, cure in _CURE.items():
        if not any(item.strip(" -–—") for item in getattr(case.sop, field)):
            yield Fault(Place(field=field), "belum diisi.", f'{cure} Bila tidak ada, tulis "-" dan alasannya.')


RULE = Rule(
    id="ID14",
    name="pendukung-kosong",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "kualifikasi, peralatan, dan pencatatan"),),
    what="Memeriksa bahwa kualifikasi pelaksana, peralatan, dan pencatatan terisi.",
    why="Ketiganya memberi tahu pelaksana apa yang harus dikuasai, disiapkan, dan dicatat sebelum bekerja.",
    wrong="""
peralatan: []
""",
    right="""
peralatan: [Komputer, Printer]
""",
    check=_check,
)
