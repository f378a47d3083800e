"""FL04: a symbol that no start leads to, or from which no end can be reached."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow.paths import reachable, reaching_end
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    reached, ending = reachable(case.manned), reaching_end(case.manned)
    halting = _halting(case)
    for stop in case.ways.nodes.values():
        if stop.id not in reached:
            yield Fault(
                case.at_node(stop, "bentuk"),
                "tidak ada panah yang sampai ke simbol ini dari awal prosedur.",
                "Arahkan lanjut, ya, atau tidak dari langkah lain ke sini, atau hapus langkahnya.",
            )
        elif ending and stop.id not in ending and not _leads_to(stop.id, halting, case):
            yield Fault(
                case.at_node(stop, "bentuk"),
                "dari sini alur tidak pernah sampai ke simbol selesai.",
                "Beri jalan keluar ke langkah yang menuju selesai.",
            )


def _halting(case: Case) -> frozenset[str]:
    """Stops where other rules already tell why the flow halts: dead ends, decisions with one exit, endless loops."""
    endless = {id for loop in case.loops if not loop.decisions for id in loop.nodes}
    return frozenset(
        id
        for id, stop in case.ways.nodes.items()
        if id in endless or len(case.ways.leaving[id]) < (2 if stop.bentuk is Bentuk.KEPUTUSAN else 1)
    )


def _leads_to(stop: str, goals: frozenset[str], case: Case) -> bool:
    seen = {stop}
    pile = [stop]
    while pile:
        here = pile.pop()
        if here in goals:
            return True
        fresh = [target for target in case.ways.onward(here) if target not in seen]
        seen.update(fresh)
        pile += fresh
    return False


RULE = Rule(
    id="FL04",
    name="langkah-terputus",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, simbol anak panah", "anak panah menunjukkan arah proses"),
        Citation("permenpanrb-35-2012", "Lampiran, asas kemudahan dan kejelasan"),
    ),
    what="Menelusuri panah dari awal: tiap simbol harus tercapai, dan dari tiap simbol harus ada jalan ke selesai.",
    why="Langkah yang tidak tercapai tidak pernah dikerjakan; langkah tanpa jalan ke akhir membuat berkas tertahan.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, lanjut: 3}
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
