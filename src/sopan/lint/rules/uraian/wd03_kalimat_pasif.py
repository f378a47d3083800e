"""WD03: a passive verb, a passive sentence, or no verb at all in the text of a step."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.lexicon import lexicon
from sopan.lint.language.morphology import bare
from sopan.lint.language.spelling import likely_verb
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.activation import Activation, clause_to_active, to_active
from sopan.lint.wording.opening import Start
from sopan.lint.wording.steps import Step, steps


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        start = step.opening.start
        if start is Start.NO_VERB:
            yield _without_verb(case, step)
        elif start is Start.PASSIVE:
            yield _passive(case, step, f'uraian dimulai dengan kata kerja pasif "{step.opening.word}".')
        elif start is Start.PASSIVE_CLAUSE:
            yield _passive(case, step, f'uraian berkalimat pasif ("{step.opening.subject} {step.opening.verb}").')


def _passive(case: Case, step: Step, message: str) -> Fault:
    active = _active(step)
    remedy = "Tulis dengan kata kerja aktif, sebab pelakunya sudah tampak di kolom."
    if active:
        remedy = f'Tulis "{active.text}".' if active.sure else f'Tulis dengan "{active.verb.capitalize()} ...".'
    return Fault(
        case.at_row(step.row, "uraian"),
        message,
        remedy,
        {"kata": step.opening.verb, "saran": active.verb if active else ""},
        step.fix(active.text) if active and active.sure else None,
    )


def _active(step: Step) -> Activation | None:
    if step.opening.start is Start.PASSIVE:
        return to_active(step.text)
    return clause_to_active(step.opening.subject, step.text[step.opening.verb_at :])


def _without_verb(case: Case, step: Step) -> Fault:
    word = step.opening.word
    meant = likely_verb(word)
    if meant:
        return Fault(
            case.at_row(step.row, "uraian"),
            f'"{step.opening.word}" bukan kata kerja yang dikenal.',
            f'Mungkin maksudnya "{meant.capitalize()}".',
            {"kata": step.opening.word, "saran": meant},
            step.fix(meant.capitalize() + step.text[len(word) :]) if step.text.startswith(word) else None,
        )
    verb = lexicon().by_base.get(bare(step.opening.word))
    return Fault(
        case.at_row(step.row, "uraian"),
        f'uraian yang dimulai dengan "{step.opening.word}" tidak menyebut tindakan.',
        f'Bila yang dimaksud tindakan, mulailah dengan "{verb.active.capitalize()} ...".'
        if verb
        else "Mulailah dengan kata kerja aktif yang dikerjakan pelaksananya.",
        {"kata": step.opening.word},
    )


RULE = Rule(
    id="WD03",
    name="kalimat-pasif",
    severity=Severity.WARNING,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Kegiatan",
            "kebiasaan contoh resmi: tidak memakai bentuk di-; bunyi lampiran belum dicocokkan",
        ),
    ),
    what="Memeriksa uraian yang memakai kata kerja di- sebagai kata kerja utama, atau tidak berkata kerja sama sekali.",
    why="Kalimat pasif menyembunyikan pelaku; uraian tanpa kata kerja tidak menyuruh apa-apa.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Surat masuk dicatat dalam buku agenda}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Mencatat surat masuk dalam buku agenda}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
