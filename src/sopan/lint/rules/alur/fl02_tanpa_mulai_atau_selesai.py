"""FL02: no start symbol, or no end symbol."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    if not case.flow.nodes:
        return
    forms = {node.bentuk for node in case.flow.nodes}
    for bentuk, place, which in (
        (Bentuk.MULAI, case.at_node(case.flow.nodes[0], "bentuk"), "pertama"),
        (Bentuk.SELESAI, case.at_node(case.flow.nodes[-1], "bentuk"), "terakhir"),
    ):
        if bentuk not in forms:
            yield Fault(
                place,
                f"tidak ada satu pun langkah bersimbol {bentuk}.",
                f"Beri langkah {which} simbol kapsul: bentuk: {bentuk}.",
            )


RULE = Rule(
    id="FL02",
    name="tanpa-mulai-atau-selesai",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol kapsul", "kapsul menandai awal dan akhir prosedur"),),
    what="Memeriksa bahwa ada langkah bersimbol mulai dan sedikitnya satu bersimbol selesai.",
    why="Prosedur harus jelas kapan dimulai dan kapan tuntas.",
    wrong="""
kegiatan:
- {no: 1, bentuk: proses}
- {no: 2, bentuk: proses}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: proses}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
