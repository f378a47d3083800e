"""FL03: more than one start, or more than one end."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for bentuk in (Bentuk.MULAI, Bentuk.SELESAI):
        stops = [node for node in case.ways.nodes.values() if node.bentuk is bentuk]
        if len(stops) > 1:
            rows = ", ".join(stop.no for stop in stops)
            yield Fault(
                case.at_node(stops[1], "bentuk"),
                f"ada {len(stops)} simbol {bentuk} (langkah {rows}).",
                f"Pastikan memang ada {len(stops)}; bentuk bakunya satu.",
                {"langkah": tuple(stop.no for stop in stops)},
            )


RULE = Rule(
    id="FL03",
    name="mulai-atau-selesai-ganda",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol kapsul", "contoh pedoman berawal dan berakhir satu"),),
    what="Memeriksa bahwa prosedur berawal di satu langkah dan berakhir di satu langkah.",
    why="Awal atau akhir yang banyak sering berarti dua prosedur tercampur dalam satu SOP.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 4, tidak: 3}
- {no: 3, bentuk: selesai}
- {no: 4, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3, tidak: 1}
- {no: 3, bentuk: proses}
- {no: 4, bentuk: selesai}
""",
    check=_check,
)
