"""WD01: a step that begins with a noun, a bare stem, or an adverbial instead of an active me- verb."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.activation import to_active
from sopan.lint.wording.actors import is_actor
from sopan.lint.wording.opening import Start
from sopan.lint.wording.steps import Step, steps

_WHAT = {Start.NOUN_OF_ACTION: "kata benda", Start.IMPERATIVE: "kata perintah"}


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        start = step.opening.start
        if start in _WHAT:
            yield _turned(case, step)
        elif start is Start.ADVERBIAL:
            yield Fault(
                case.at_row(step.row, "uraian"),
                f'uraian dimulai dengan keterangan "{step.opening.word}", bukan kata kerja aktif.',
                "Dahulukan kata kerja aktif, letakkan keterangan di belakangnya.",
                {"kata": step.opening.word},
            )
        elif start is Start.SUBJECT and not is_actor(case.sop, step.opening.subject):
            yield Fault(
                case.at_row(step.row, "uraian"),
                f'uraian dimulai dengan "{step.opening.subject}", bukan kata kerja aktif.',
                f'Mulailah dengan kata kerjanya: "{step.opening.verb.capitalize()} ...".',
                {"kata": step.opening.subject},
            )


def _turned(case: Case, step: Step) -> Fault:
    active = to_active(step.text)
    word = step.opening.word
    remedy = "Mulailah dengan kata kerja aktif."
    if active:
        remedy = f'Tulis "{active.text}".' if active.sure else f'Mulailah dengan "{active.verb.capitalize()} ...".'
    return Fault(
        case.at_row(step.row, "uraian"),
        f'uraian dimulai dengan {_WHAT[step.opening.start]} "{word}", bukan kata kerja aktif.',
        remedy,
        {"kata": word, "saran": active.verb if active else ""},
        step.fix(active.text) if active and active.sure else None,
    )


RULE = Rule(
    id="WD01",
    name="bukan-kata-kerja-aktif",
    severity=Severity.WARNING,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Kegiatan",
            "kebiasaan contoh resmi: uraian diawali kata kerja me-; bunyi lampiran belum dicocokkan",
        ),
    ),
    what="Memeriksa bahwa uraian kegiatan dimulai dengan kata kerja aktif berawalan me-.",
    why="Kata kerja aktif langsung menyebut apa yang harus dikerjakan; kata benda menyamarkannya.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Penyusunan konsep surat undangan}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Menyusun konsep surat undangan}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
