"""MB04: the output of a step that no following step lists among its kelengkapan."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.stems import content_stems
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank
from sopan.lint.wording.steps import Step, steps


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        output = step.kegiatan.mutu_baku.output
        following = _following(case, step)
        if not following or is_blank(output):
            continue
        needed = [case.sop.kegiatan[row].mutu_baku.kelengkapan for row in following]
        stems = content_stems(output)
        if stems and not any(is_blank(text) or stems & content_stems(text) for text in needed):
            yield Fault(
                case.at_row(step.row, "mutu_baku.output"),
                f'output "{_short(output)}" tidak tercantum di kelengkapan langkah mana pun sesudahnya.',
                "Cantumkan di kelengkapan langkah yang memakainya, atau samakan sebutannya.",
                {"output": output},
            )


def _following(case: Case, step: Step) -> list[int]:
    """The rows behind the step and those its arrows lead to; none when no arrow leaves it."""
    row_of = {node.id: node.row for node in case.flow.nodes}
    targets = {row_of[edge.target] for edge in case.flow.edges if row_of[edge.source] == step.row} - {step.row}
    if not targets:
        return []
    return sorted(targets | set(range(step.row + 1, len(case.sop.kegiatan))))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57].rstrip() + "..."


RULE = Rule(
    id="MB04",
    name="keluaran-tak-dipakai",
    severity=Severity.HINT,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Output",
            "output lazimnya menjadi kelengkapan langkah berikutnya; bunyi lampiran belum dicocokkan",
        ),
    ),
    what="Memeriksa bahwa output tiap langkah muncul lagi di kelengkapan langkah sesudahnya, sekalipun berubah bentuk.",
    why="Output yang tidak dipakai menandakan langkah yang hilang atau sia-sia, atau dua sebutan untuk satu dokumen.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, output: Lembar disposisi}
- {no: 2, kelengkapan: Buku agenda}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, output: Lembar disposisi}
- {no: 2, kelengkapan: "Lembar disposisi, buku agenda"}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
