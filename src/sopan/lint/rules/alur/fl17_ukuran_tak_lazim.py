"""FL17: too few steps, too many steps, or too many actor columns."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    limits, steps, columns = case.profile.limits, len(case.sop.kegiatan), len(case.sop.pelaksana)
    place = Place(field="kegiatan")
    facts = {"kegiatan": steps, "pelaksana": columns}
    if steps < limits.min_kegiatan:
        remedy = "Rinci langkahnya; prosedur punya awal, isi, dan akhir."
        yield Fault(place, f"hanya {steps} langkah, lazimnya sedikitnya {limits.min_kegiatan}.", remedy, facts)
    if steps > limits.max_kegiatan:
        remedy = "Pecah menjadi SOP makro dan beberapa SOP mikro."
        yield Fault(place, f"ada {steps} langkah, lazimnya paling banyak {limits.max_kegiatan}.", remedy, facts)
    if columns > limits.max_pelaksana:
        remedy = "Gabungkan peran yang serupa, atau pecah SOP-nya."
        message = f"ada {columns} kolom, sulit dibaca di satu halaman (paling banyak {limits.max_pelaksana})."
        yield Fault(Place(field="pelaksana"), message, remedy, facts)


RULE = Rule(
    id="FL17",
    name="ukuran-tak-lazim",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, asas kemudahan dan kejelasan", "batasnya diatur pada profil"),
    ),
    what="Memeriksa banyaknya langkah dan kolom pelaksana terhadap batas pada profil.",
    why="SOP yang terlalu pendek tidak memandu, yang terlalu panjang tidak dibaca, yang terlalu lebar sukar dicetak.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: [Pelaksana, Operator, Arsiparis, Bendahara, Pengemudi, Auditor, Perencana]}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
