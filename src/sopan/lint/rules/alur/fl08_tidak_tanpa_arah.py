"""FL08: the Tidak branch goes where Ya goes, back into its own symbol, or skips ahead."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Branch, Node
from sopan.lint.case import Case
from sopan.lint.cures import beside, fix_way
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for stop in case.ways.nodes.values():
        exits = {edge.branch: edge for edge in case.ways.leaving[stop.id]}
        if stop.bentuk is Bentuk.KEPUTUSAN and Branch.TIDAK in exits:
            ya = case.nodes[exits[Branch.YA].target] if Branch.YA in exits else None
            yield from _faults(case, stop, case.nodes[exits[Branch.TIDAK].target], ya)


def _faults(case: Case, stop: Node, tidak: Node, ya: Node | None) -> Iterator[Fault]:
    place = case.at_node(stop, "tidak")
    if ya == tidak:
        yield Fault(
            place,
            f"cabang Ya dan Tidak sama-sama menuju langkah {tidak.no}.",
            "Arahkan Tidak ke langkah yang memperbaiki, atau hapus belah ketupatnya.",
            fix=_fix(case, stop, ya),
        )
    elif tidak == stop:
        message = "cabang Tidak kembali ke simbol ini sendiri."
        yield Fault(place, message, "Arahkan ke langkah yang memperbaiki.", fix=_fix(case, stop, ya))
    elif _skips(stop, tidak, ya):
        yield Fault(
            place,
            f"cabang Tidak melompat maju ke langkah {tidak.no}.",
            "Lazimnya Tidak kembali atau mengakhiri prosedur; pastikan lompatan ini memang benar.",
            severity=Severity.HINT,
        )


def _fix(case: Case, stop: Node, ya: Node | None) -> Fix | None:
    back = beside(case, stop, -1)
    return fix_way(case, stop, Branch.TIDAK, back) if back is not None and back != ya else None


def _skips(stop: Node, tidak: Node, ya: Node | None) -> bool:
    return tidak.row > stop.row and tidak.bentuk is not Bentuk.SELESAI and (ya is None or ya.row < tidak.row)


RULE = Rule(
    id="FL08",
    name="tidak-tanpa-arah",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, simbol belah ketupat", "Tidak lazimnya kembali ke atas"),),
    what="Memeriksa bahwa Tidak menuju langkah sebelumnya atau akhir, dan bukan tempat yang sama dengan Ya.",
    why="Bila Ya dan Tidak bertemu di tempat yang sama, hasil pemeriksaan tidak mengubah apa pun.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3, tidak: 3}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3, tidak: 1}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
