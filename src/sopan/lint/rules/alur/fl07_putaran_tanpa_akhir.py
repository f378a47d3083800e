"""FL07: a loop without a decision never ends."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for loop in case.loops:
        if not loop.decisions and case.misshapen.isdisjoint(loop.nodes):
            steps = tuple(dict.fromkeys(case.nodes[id].no for id in loop.nodes))
            yield Fault(
                case.at_node(case.nodes[loop.nodes[-1]], "lanjut"),
                f"langkah {', '.join(steps)} berputar tanpa akhir karena tidak ada keputusan di antaranya.",
                "Jadikan salah satunya belah ketupat yang memberi jalan keluar.",
                {"langkah": steps},
            )


RULE = Rule(
    id="FL07",
    name="putaran-tanpa-akhir",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, asas kemudahan dan kejelasan", "prosedur harus berakhir"),),
    what="Mencari putaran yang tidak memuat satu pun belah ketupat.",
    why="Tanpa keputusan tidak ada syarat untuk berhenti, jadi pekerjaan berputar selamanya.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 5, tidak: 3}
- {no: 3, bentuk: proses}
- {no: 4, bentuk: proses, lanjut: 3}
- {no: 5, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 5, tidak: 3}
- {no: 3, bentuk: proses}
- {no: 4, bentuk: proses, lanjut: 2}
- {no: 5, bentuk: selesai}
""",
    check=_check,
)
