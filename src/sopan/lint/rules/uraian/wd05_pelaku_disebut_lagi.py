"""WD05: the text of a step names its actor, whom the column already shows, or another one than the column."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.tokens import capitalised
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.actors import column_of, is_actor, same_actor
from sopan.lint.wording.opening import Start
from sopan.lint.wording.steps import Step, steps


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        subject = step.opening.subject
        if step.opening.start is Start.SUBJECT and is_actor(case.sop, subject):
            if any(same_actor(subject, pelaksana) for pelaksana in step.kegiatan.pelaksana):
                yield _repeated(case, step)
            else:
                yield _another(case, step, column_of(case.sop, subject))


def _repeated(case: Case, step: Step) -> Fault:
    alone = len(step.kegiatan.pelaksana) == 1 and "\n" not in step.text
    text = capitalised(step.text[step.opening.verb_at :])
    return Fault(
        case.at_row(step.row, "uraian"),
        f'pelaku "{step.opening.subject}" disebut lagi, padahal sudah tampak di kolom Pelaksana.',
        f'Mulailah dengan "{step.opening.verb.capitalize()} ...".',
        {"pelaku": step.opening.subject},
        step.fix(text) if alone else None,
    )


def _another(case: Case, step: Step, column: str) -> Fault:
    subject = step.opening.subject
    drawn = ", ".join(step.kegiatan.pelaksana) or "kolom lain"
    if column:
        message = f'uraian menyebut "{subject}" sebagai pelaku, sedangkan simbolnya berada di kolom {drawn}.'
        remedy = f"Pindahkan simbol ke kolom {column}, atau betulkan uraiannya."
    else:
        message = f'pelaku "{subject}" disebut dalam uraian, tetapi tidak ada di kolom Pelaksana.'
        remedy = f'Mulailah dengan "{step.opening.verb.capitalize()} ...", dan samakan pelakunya dengan kolom {drawn}.'
    return Fault(case.at_row(step.row, "uraian"), message, remedy, {"pelaku": subject, "kolom": column})


RULE = Rule(
    id="WD05",
    name="pelaku-disebut-lagi",
    severity=Severity.HINT,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Pelaksana",
            "pelaksana dipisahkan dari kegiatan dan mempunyai kolomnya sendiri",
        ),
    ),
    what="Memeriksa uraian yang dimulai dengan nama pelaku, yang tempatnya di kolom Pelaksana.",
    why="Nama yang ditulis dua kali mudah berbeda dari kolomnya bila susunan organisasi berubah.",
    wrong="""
pelaksana: [Kepala Bidang, Sekretaris]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Kepala Bidang, uraian: Kabid menerima surat undangan}
- {no: 2}
- {no: 3, bentuk: selesai, pelaksana: Sekretaris}
""",
    right="""
pelaksana: [Kepala Bidang, Sekretaris]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Kepala Bidang, uraian: Menerima surat undangan}
- {no: 2}
- {no: 3, bentuk: selesai, pelaksana: Sekretaris}
""",
    check=_check,
)
