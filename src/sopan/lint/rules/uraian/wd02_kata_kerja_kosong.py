"""WD02: "melakukan pengecekan" where "memeriksa" says it."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.activation import to_active
from sopan.lint.wording.opening import Start
from sopan.lint.wording.steps import steps


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        active = to_active(step.text) if step.opening.start is Start.EMPTY_VERB else None
        if active is None:
            continue
        verb = active.verb.capitalize()
        yield Fault(
            case.at_row(step.row, "uraian"),
            f'"{step.opening.word}" tidak menambah arti; kata bendanya punya kata kerja sendiri, "{active.verb}".',
            f'Tulis "{active.text}".' if active.sure else f'Tulis "{verb} ..." dan sebutkan objeknya.',
            {"kata": step.opening.word, "saran": active.verb},
            step.fix(active.text) if active.sure else None,
        )


RULE = Rule(
    id="WD02",
    name="kata-kerja-kosong",
    severity=Severity.HINT,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Kegiatan",
            "kebiasaan contoh resmi: kata kerja langsung; bunyi lampiran belum dicocokkan",
        ),
    ),
    what='Memeriksa uraian yang dimulai dengan "melakukan" atau "melaksanakan" dan sebuah kata benda tindakan.',
    why="Kata kerja langsung lebih pendek dan tidak dapat ditafsirkan lain.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Melakukan pengecekan terhadap berkas permohonan}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Memeriksa berkas permohonan}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
