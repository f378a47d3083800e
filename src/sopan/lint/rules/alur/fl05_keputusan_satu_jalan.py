"""FL05: a decision with fewer than two exits, or exits that can't be told apart."""

from collections.abc import Iterator

from sopan.document import Bentuk
from sopan.flow import Branch, Edge, Node
from sopan.lint.case import Case
from sopan.lint.cures import usual_exits
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    loose = {end.node for end in case.flow.loose_ends}
    for node in case.ways.nodes.values():
        if node.bentuk is not Bentuk.KEPUTUSAN or node.id in loose:
            continue
        exits = case.ways.leaving[node.id]
        if len(exits) < 2:
            facts = {"cabang": len(exits)}
            yield Fault(case.at_node(node, "bentuk"), *_too_few(exits), facts=facts, fix=_fix(case, node, exits))
        elif len({edge.label.casefold() for edge in exits}) < len(exits) or not all(edge.label for edge in exits):
            yield Fault(
                case.at_node(node, "cabang"),
                "cabang belah ketupat tidak semuanya berlabel, atau labelnya sama.",
                "Beri tiap cabang label yang berbeda, misalnya Ya dan Tidak.",
                {"label": tuple(edge.label for edge in exits)},
            )


def _too_few(exits: tuple[Edge, ...]) -> tuple[str, str]:
    if not exits:
        return "belah ketupat tidak punya cabang.", "Isi ya dan tidak dengan nomor langkah yang dituju."
    only = exits[0]
    other = "Ya" if only.branch is Branch.TIDAK else "Tidak"
    return (
        f"belah ketupat hanya punya cabang {only.label or 'tanpa label'}.",
        f"Tambahkan ke langkah mana alur pergi bila {other}.",
    )


def _fix(case: Case, node: Node, exits: tuple[Edge, ...]) -> Fix | None:
    """Ya goes on, Tidak goes back, where no other exit stands in the way."""
    if any(edge.branch not in (Branch.YA, Branch.TIDAK) for edge in exits):
        return None
    fixes = usual_exits(case, node)
    return Fix(fixes[0].field, fixes[0].text, fixes[1:]) if len(fixes) + len(exits) == 2 else None


RULE = Rule(
    id="FL05",
    name="keputusan-satu-jalan",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, simbol belah ketupat", "belah ketupat dipakai untuk keputusan"),
    ),
    what="Memeriksa bahwa tiap belah ketupat mempunyai sedikitnya dua cabang, semuanya berlabel dan labelnya berbeda.",
    why="Keputusan yang hanya punya satu jalan bukan keputusan; pelaksana tidak tahu ke mana bila jawabannya lain.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2, bentuk: keputusan, ya: 3}
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
