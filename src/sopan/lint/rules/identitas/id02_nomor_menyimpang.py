"""ID02: the number doesn't follow the region's template, or still holds a gap to fill."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.number_pattern import compile_pattern
from sopan.lint.rule import Citation, Rule
from sopan.lint.wording.cells import is_blank

_GAP = re.compile(r"\.{3,}|…|_{2,}|/\s*/|/\s*$|^\s*/|\bx{2,}\b", re.IGNORECASE)


def _check(case: Case) -> Iterator[Fault]:
    nomor, pattern = case.sop.nomor.strip(), case.profile.number_pattern
    if is_blank(nomor):  # ID01 says so
        return
    place = Place(field="nomor")
    if _GAP.search(nomor):
        yield Fault(place, f'"{nomor}" masih memuat bagian kosong.', "Isi nomor urutnya.", {"nomor": nomor})
    elif pattern and not compile_pattern(pattern).fullmatch(nomor):
        yield Fault(
            place,
            f'"{nomor}" tidak mengikuti pola {pattern}.',
            "Sesuaikan nomornya, atau pola_nomor pada profil daerah.",
            {"nomor": nomor, "pola": pattern},
        )


RULE = Rule(
    id="ID02",
    name="nomor-menyimpang",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "nomor menurut tata naskah dinas instansi"),
        Citation("permendagri-52-2011", "Pasal 7", "kode nomor SOP ditetapkan keputusan kepala daerah"),
    ),
    what="Memeriksa nomor SOP terhadap pola daerah (pola_nomor pada profil), dan bahwa tak ada bagiannya yang kosong.",
    why="Nomor yang seragam membuat SOP mudah ditemukan dan mencegah nomor ganda.",
    wrong="""
nomor: 065/.../ORG/2024
""",
    right="""
nomor: 065/12/ORG/2024
""",
    check=_check,
)
