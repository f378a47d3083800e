"""WD04: one step that tells two acts or more."""

from collections.abc import Iterator

from sopan.flow.series import join_and
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.acts import acts_in
from sopan.lint.wording.steps import steps


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        acts = tuple(act.word.lower() for act in acts_in(step.text))
        if len(acts) > 1:
            named = join_and([f'"{act}"' for act in acts])
            yield Fault(
                case.at_row(step.row, "uraian"),
                f"uraian memuat {len(acts)} tindakan: {named}.",
                "Pecah menjadi satu langkah untuk tiap tindakan, atau sisakan tindakan pokoknya.",
                {"tindakan": acts},
            )


RULE = Rule(
    id="WD04",
    name="dua-tindakan",
    severity=Severity.WARNING,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart, kolom Kegiatan",
            "satu baris satu kegiatan satu simbol; bunyi lampiran belum dicocokkan",
        ),
    ),
    what="Memeriksa bahwa satu langkah hanya memuat satu tindakan; syarat (jika) dan tujuan (untuk) tidak dihitung.",
    why="Dua tindakan dalam satu baris hanya punya satu waktu, satu keluaran, dan satu simbol.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Mencatat surat masuk kemudian meneruskan kepada Sekretaris}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Mencatat surat masuk}
- {no: 2, uraian: Meneruskan surat masuk kepada Sekretaris}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
