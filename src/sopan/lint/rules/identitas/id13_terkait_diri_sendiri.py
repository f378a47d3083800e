"""ID13: an SOP that lists itself among the SOPs it is linked with."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings.titles import plain_title


def _check(case: Case) -> Iterator[Fault]:
    own = plain_title(case.sop.judul)
    for index, other in enumerate(case.sop.keterkaitan):
        if own and plain_title(other) == own:
            yield Fault(
                Place(field=f"keterkaitan[{index}]"),
                "menunjuk SOP ini sendiri.",
                "Sebut SOP lain yang mendahului, mengikuti, atau mendukung prosedur ini.",
                fix=Fix(f"keterkaitan[{index}]", ""),
            )


RULE = Rule(
    id="ID13",
    name="terkait-diri-sendiri",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "keterkaitan: SOP lain yang terkait"),),
    what="Memeriksa bahwa keterkaitan tidak memuat judul SOP itu sendiri.",
    why="Keterkaitan menunjukkan rangkaian antar-SOP; menunjuk diri sendiri biasanya sisa salin-tempel.",
    wrong="""
judul: Penyusunan Laporan Bulanan
keterkaitan: [SOP Penyusunan Laporan Bulanan]
""",
    right="""
judul: Penyusunan Laporan Bulanan
keterkaitan: [SOP Pengumpulan Data Kinerja]
""",
    check=_check,
)
