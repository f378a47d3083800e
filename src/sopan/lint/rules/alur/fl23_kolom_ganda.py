"""FL23: two actor columns with the same name."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for index, pelaksana in enumerate(case.sop.pelaksana):
        name = " ".join(pelaksana.nama.casefold().split())
        if name in first:
            yield Fault(
                Place(field=f"pelaksana[{index}]"),
                f'kolom "{pelaksana.nama}" sama dengan kolom {first[name] + 1}.',
                "Hapus salah satunya, atau bedakan jabatannya.",
            )
        first.setdefault(name, index)


RULE = Rule(
    id="FL23",
    name="kolom-ganda",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "satu kolom untuk satu pelaksana"),),
    what="Memeriksa bahwa tidak ada dua kolom pelaksana bernama sama.",
    why="Simbol tidak dapat ditempatkan bila dua kolom bernama sama.",
    wrong="""
pelaksana: [Pelaksana, Sekretaris, Kepala Dinas, sekretaris]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pelaksana}
- {no: 2, pelaksana: [Sekretaris, sekretaris]}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    right="""
pelaksana: [Pelaksana, Sekretaris, Kepala Dinas]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pelaksana}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    check=_check,
)
