"""WD06: words that can't be measured: segera, secukupnya, dan lain-lain, bila perlu."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.tokens import capitalised
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import cells
from sopan.lint.wording.vague import vague_words


def _check(case: Case) -> Iterator[Fault]:
    for cell in cells(case):
        for vague in vague_words(cell.text):
            yield Fault(
                case.at_row(cell.row, cell.field),
                f'kata "{vague.found}" di {cell.name} {vague.reason}.',
                f"{capitalised(vague.advice)}.",
                {"kata": vague.found},
            )


RULE = Rule(
    id="WD06",
    name="kata-kabur",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, prinsip penyusunan: keterukuran", "keluaran prosedur harus terukur"),
        Citation("permenpanrb-35-2012", "Lampiran, prinsip penyusunan: kemudahan dan kejelasan"),
    ),
    what="Memeriksa uraian, kelengkapan, dan output yang memuat kata tanpa ukuran, misalnya segera atau dan lain-lain.",
    why="Pelaksana dan pengawas menafsirkan kata semacam itu sendiri-sendiri, sehingga hasilnya tidak dapat dinilai.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Menyampaikan surat dengan segera kepada pemohon}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Menyampaikan surat kepada pemohon}
- {no: 2}
- {no: 3, bentuk: selesai}
""",
    check=_check,
)
