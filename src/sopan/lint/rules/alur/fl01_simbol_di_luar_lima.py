"""FL01: a symbol outside the five of the regulation."""

from collections.abc import Iterator
from difflib import get_close_matches

from sopan.document import Bentuk
from sopan.flow import Branch, Node
from sopan.lint.case import Case
from sopan.lint.cures import fix_shape
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule

_ANSWERS = {Branch.YA, Branch.TIDAK, Branch.CABANG}


def _check(case: Case) -> Iterator[Fault]:
    told: set[int] = set()
    for node in case.manned.nodes:
        shape, together = case.original_shape(node), not case.sop.kegiatan[node.row].simpul
        if not shape or node.row in told:
            continue
        if together:  # a shared step has one shape
            told.add(node.row)
        meant = _meant(case, node, shape)
        yield Fault(
            case.at_row(node.row, "bentuk", "" if together else node.pelaksana),
            f'simbol "{shape}" tidak termasuk lima simbol baku dan dibaca sebagai kotak.',
            f"Jadikan bentuk: {meant}." if meant else "Pilih mulai, proses, keputusan, atau selesai.",
            {"bentuk": shape},
            fix_shape(case, node, meant) if meant else None,
        )


def _meant(case: Case, node: Node, shape: str) -> Bentuk | None:
    """The shape of nearly that name; else what only one shape does: branch, begin, or end."""
    if near := get_close_matches(shape[:40].casefold(), list(Bentuk), 1, 0.6):
        return Bentuk(near[0])
    nodes = case.manned.nodes
    forms, exits = {other.bentuk for other in nodes}, case.arrows.get(node.id, ())
    if any(edge.branch in _ANSWERS for edge in exits):
        return Bentuk.KEPUTUSAN
    if node is nodes[0] and Bentuk.MULAI not in forms:
        return Bentuk.MULAI
    return Bentuk.SELESAI if node is nodes[-1] and Bentuk.SELESAI not in forms and not exits else None


RULE = Rule(
    id="FL01",
    name="simbol-di-luar-lima",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol diagram alir", "lima simbol baku"),),
    what="Memeriksa bahwa tiap langkah memakai salah satu simbol baku.",
    why="Simbol baku dimengerti semua pelaksana tanpa keterangan; simbol lain harus ditebak artinya.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: dokumen}
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
