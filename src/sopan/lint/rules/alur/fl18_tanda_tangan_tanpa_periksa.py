"""FL18: a draft goes to signature without anyone checking it."""

import re
from collections.abc import Iterator

from sopan.document import Bentuk, Kegiatan
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Severity
from sopan.lint.rule import Citation, Rule

_DRAFT = re.compile(
    r"^\W*meng?onsep|^\W*merancang|^\W*mendraf|^\W*(?:menyusun|membuat|menyiapkan|mengetik)\b.{0,40}"
    r"\b(?:konsep|dra[f]t?|rancangan|naskah)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\b(?:menandatangani|menanda\s*tangani|mengesahkan|menetapkan)\b", re.IGNORECASE)
_CHECK = re.compile(
    r"\b(?:memeriksa|meneliti|mengoreksi|memverifikasi|memvalidasi|mereviu|menelaah|memaraf|mengecek|mencermati|menilai"
    r"|pemeriksaan|verifikasi|koreksi|paraf|telaah)",
    re.IGNORECASE,
)


def _check(case: Case) -> Iterator[Fault]:
    drafted: Kegiatan | None = None
    for row, kegiatan in enumerate(case.sop.kegiatan):
        if _DRAFT.search(kegiatan.uraian):
            drafted = kegiatan
        elif _checks(kegiatan):
            drafted = None
        elif drafted is not None and _SIGN.search(kegiatan.uraian):
            yield Fault(
                case.at_row(row, "uraian"),
                f"konsep dari langkah {drafted.no} langsung disahkan tanpa langkah pemeriksaan.",
                "Tambahkan langkah memeriksa atau memaraf sebelum penandatanganan.",
            )
            drafted = None


def _checks(kegiatan: Kegiatan) -> bool:
    forms = (kegiatan.bentuk, *(simpul.bentuk for simpul in kegiatan.simpul))
    return Bentuk.KEPUTUSAN in forms or _CHECK.search(kegiatan.uraian) is not None


RULE = Rule(
    id="FL18",
    name="tanda-tangan-tanpa-periksa",
    severity=Severity.HINT,
    citation=(Citation("pp-60-2008", "kegiatan pengendalian", "pengendalian sebelum keputusan ditandatangani"),),
    what="Mencari konsep yang ditandatangani tanpa langkah memeriksa, memaraf, atau belah ketupat di antaranya.",
    why="Pemeriksaan sebelum tanda tangan mencegah keputusan yang keliru dan melindungi penandatangan.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Mengonsep surat keputusan}
- {no: 2, uraian: Menandatangani surat keputusan}
- {no: 3, bentuk: selesai, uraian: Mengarsipkan surat keputusan}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, uraian: Mengonsep surat keputusan}
- {no: 2, uraian: Memaraf konsep surat keputusan}
- {no: 3, uraian: Menandatangani surat keputusan}
- {no: 4, bentuk: selesai, uraian: Mengarsipkan surat keputusan}
""",
    check=_check,
)
