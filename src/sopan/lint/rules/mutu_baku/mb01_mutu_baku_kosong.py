"""MB01: a step without waktu, output, or kelengkapan."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank
from sopan.lint.wording.steps import steps

_REMEDY = {
    "waktu": "Tulis norma waktunya, misalnya 15 menit.",
    "output": "Tulis hasil langkah ini, misalnya dokumen yang sudah diparaf.",
    "kelengkapan": "Tulis dokumen atau alat yang harus ada sebelum langkah ini dikerjakan.",
}


def _check(case: Case) -> Iterator[Fault]:
    for step in steps(case):
        mutu_baku = step.kegiatan.mutu_baku
        texts = {"waktu": mutu_baku.waktu.teks, "output": mutu_baku.output, "kelengkapan": mutu_baku.kelengkapan}
        for field, text in texts.items():
            if is_blank(text):
                yield Fault(
                    case.at_row(step.row, f"mutu_baku.{field}"),
                    f"{field} kosong." if not text.strip() else f'{field} hanya berisi "{text.strip()}".',
                    _REMEDY[field],
                    {"kolom": field},
                    severity=Severity.WARNING if field == "kelengkapan" else None,
                )


RULE = Rule(
    id="MB01",
    name="mutu-baku-kosong",
    severity=Severity.ERROR,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, Bagian Flowchart",
            "mutu baku terdiri atas kelengkapan, waktu, dan output",
        ),
    ),
    what="Memeriksa bahwa tiap langkah mempunyai waktu dan output (galat), serta kelengkapan (peringatan).",
    why="Tanpa waktu dan output, langkah tidak dapat diawasi mutunya dan tidak tersambung ke standar pelayanan.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, output: ""}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, output: Konsep laporan}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
