"""FL06: a symbol other than a decision with more than one way on, or an end that goes on."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Branch, Edge, Node
from sopan.lint.case import Case
from sopan.lint.cures import fix_node, fix_shape
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for stop in case.ways.nodes.values():
        exits = case.ways.leaving[stop.id]
        if stop.bentuk is Bentuk.KEPUTUSAN or not exits or stop.id in case.misshapen:
            continue
        place = case.at_node(stop, "lanjut")
        targets = ", ".join(case.nodes[edge.target].no for edge in exits)
        if stop.bentuk is Bentuk.SELESAI:
            yield Fault(
                place, f"simbol selesai masih berlanjut ke langkah {targets}.",
                "Hapus lanjutannya, atau jadikan kotak.", fix=_fix(case, stop, exits),
            )  # fmt: skip
        elif len(exits) > 1 or exits[0].branch is not Branch.LANJUT:
            yield Fault(
                place, f"kotak ini bercabang ke langkah {targets}, padahal hanya belah ketupat yang boleh bercabang.",
                "Jadikan bentuk: keputusan; bila serentak, jadikan satu langkah dengan beberapa pelaksana.",
                {"tujuan": tuple(case.nodes[edge.target].no for edge in exits)}, _fix(case, stop, exits),
            )  # fmt: skip


def _fix(case: Case, stop: Node, exits: tuple[Edge, ...]) -> Fix | None:
    """An end loses its way on; a box with just Ya and Tidak is meant as a decision."""
    branches = {edge.branch for edge in exits}
    if stop.bentuk is Bentuk.SELESAI:
        return fix_node(case, stop, "lanjut", "") if branches == {Branch.LANJUT} else None
    answers = branches == {Branch.YA, Branch.TIDAK} and len(exits) == 2
    return fix_shape(case, stop, Bentuk.KEPUTUSAN) if answers else None


RULE = Rule(
    id="FL06",
    name="jalan-keluar-ganda",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol diagram alir", "hanya belah ketupat yang bercabang"),),
    what="Memeriksa bahwa kotak mempunyai satu jalan keluar dan simbol selesai tidak punya.",
    why="Bila sebuah kotak bercabang, pelaksana tidak tahu kapan memilih jalan yang mana.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: proses, lanjut: [3, 4]}
- {no: 3, bentuk: proses}
- {no: 4, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3, tidak: 4}
- {no: 3, bentuk: proses}
- {no: 4, bentuk: selesai}
""",
    check=_check,
)
