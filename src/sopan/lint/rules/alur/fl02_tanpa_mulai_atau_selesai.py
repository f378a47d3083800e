"""FL02: no start symbol, or no end symbol."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Node
from sopan.lint.case import Case
from sopan.lint.cures import fix_shape
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    if not case.flow.nodes:
        return
    forms = {node.bentuk for node in case.manned.nodes}
    for bentuk, node, which in (
        (Bentuk.MULAI, case.flow.nodes[0], "pertama"),
        (Bentuk.SELESAI, case.flow.nodes[-1], "terakhir"),
    ):
        if bentuk not in forms and node.id not in case.misshapen:
            yield Fault(
                case.at_node(node, "bentuk"),
                f"tidak ada satu pun langkah bersimbol {bentuk}.",
                f"Beri langkah {which} simbol kapsul: bentuk: {bentuk}.",
                fix=_fix(case, node, bentuk),
            )


def _fix(case: Case, node: Node, bentuk: Bentuk) -> Fix | None:
    """A box becomes the capsule, unless it would be an end that goes on."""
    goes_on = bentuk is Bentuk.SELESAI and bool(case.arrows[node.id])
    return None if goes_on else fix_shape(case, node, bentuk)


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
