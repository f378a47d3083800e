"""MB07: a procedure that ends without the product its title names."""

from collections.abc import Iterator

from sopan.document import Bentuk, Kegiatan, Sop
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.language.lexicon import word_list
from sopan.lint.language.stems import content_stems
from sopan.lint.language.tokens import tokens_of
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank

_LAST_ROWS = 2  # the product may be handed over and then filed


def _check(case: Case) -> Iterator[Fault]:
    product = _product(case.sop.judul)
    ends = _ends(case.sop)
    if not product or not ends:
        return
    last = case.sop.kegiatan[ends[-1]].mutu_baku.output
    rows = {row for end in ends for row in range(max(0, end - _LAST_ROWS + 1), end + 1)}
    outputs = [case.sop.kegiatan[row].mutu_baku.output for row in sorted(rows)]
    if is_blank(last) or any(content_stems(output) & product for output in outputs):
        return
    yield Fault(
        case.at_row(ends[-1], "mutu_baku.output"),
        f'output akhir "{last.strip()}" tidak memuat hasil yang disebut judul ("{case.sop.judul}").',
        "Tulis hasil akhir sesuai judul, atau betulkan judulnya.",
        {"output": last, "judul": case.sop.judul},
    )


def _product(judul: str) -> frozenset[str]:
    """Stems of what the title says comes out; empty for a title without a function that yields a product."""
    words = [
        token.lower for token in tokens_of(judul) if token.is_word and token.lower not in ("sop", "ap", "prosedur")
    ]
    if len(words) < 2 or words[0] not in word_list("aspek_berproduk"):
        return frozenset()
    return content_stems(judul)


def _ends(sop: Sop) -> list[int]:
    ends = [row for row, kegiatan in enumerate(sop.kegiatan) if _closes(kegiatan)]
    return ends or [len(sop.kegiatan) - 1] * bool(sop.kegiatan)


def _closes(kegiatan: Kegiatan) -> bool:
    return Bentuk.SELESAI in [kegiatan.bentuk, *(simpul.bentuk for simpul in kegiatan.simpul)]


RULE = Rule(
    id="MB07",
    name="keluaran-bukan-judul",
    severity=Severity.WARNING,
    citation=(
        Citation(
            "permenpanrb-35-2012",
            "Lampiran, formulir identifikasi SOP AP (Tabel 6)",
            "judul SOP terdiri atas aspek kegiatan dan output akhir",
        ),
    ),
    what="Memeriksa bahwa output langkah terakhir memuat hasil yang disebut judul, misalnya Penerbitan Izin.",
    why="Judul menjanjikan satu hasil; alur yang berakhir pada hal lain belum selesai atau salah judul.",
    wrong="""
judul: Penerbitan Surat Keterangan Usaha
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 3, bentuk: selesai, output: Buku agenda}
""",
    right="""
judul: Penerbitan Surat Keterangan Usaha
kegiatan:
- {no: 1, bentuk: mulai}
- {no: 2}
- {no: 3, bentuk: selesai, output: Surat keterangan usaha}
""",
    check=_check,
)
