"""FL21: two symbols of one actor in the same row would share a cell."""

from collections import Counter
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for row, kegiatan in enumerate(case.sop.kegiatan):
        for actor, count in Counter(actor for actor, _ in kegiatan.symbols).items():
            if count > 1:
                yield Fault(
                    case.at_row(row, "simpul" if kegiatan.simpul else "pelaksana", actor),
                    f'"{actor}" muncul {count} kali dalam satu baris.',
                    "Pecah menjadi dua langkah, sehingga tiap kolom memuat satu simbol.",
                    {"pelaksana": actor, "kali": count},
                )


RULE = Rule(
    id="FL21",
    name="simbol-bertumpuk",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "satu kegiatan satu simbol sekolom"),),
    what="Memeriksa bahwa dalam satu baris tiap pelaksana mempunyai paling banyak satu simbol.",
    why="Dua simbol di satu sel tidak dapat dibedakan, dan panah ke pelaksana itu menjadi mendua.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, pelaksana: [Sekretaris, Sekretaris]}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
