"""ID12: the legal basis isn't ordered by rank, then year."""

from collections.abc import Iterator
from itertools import pairwise

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    known = [(index, cited) for index, cited in enumerate(case.citations) if cited.level and cited.year]
    for (_, above), (index, cited) in pairwise(known):
        if (cited.level, cited.year) < (above.level, above.year):
            reason = "lebih tinggi tingkatnya" if cited.level < above.level else "lebih tua"
            yield Fault(
                Place(field=f"dasar_hukum[{index}]"),
                f"{cited.short} {reason} daripada {above.short} di atasnya.",
                "Urutkan dari yang tertinggi, lalu menurut tahun.",
                fix=_fix(case),
            )
            return


def _fix(case: Case) -> Fix | None:
    """The whole list in order, where every item could be read."""
    if any(not cited.level or not cited.year or "\n" in cited.text for cited in case.citations):
        return None
    ordered = sorted(case.citations, key=lambda cited: (cited.level, cited.year or 0))
    return Fix("dasar_hukum", "\n".join(cited.text for cited in ordered))


RULE = Rule(
    id="ID12",
    name="dasar-hukum-tak-urut",
    severity=Severity.HINT,
    citation=(
        Citation("uu-12-2011", "Pasal 7 ayat (1)", "jenis dan hierarki peraturan perundang-undangan"),
        Citation("permendagri-1-2023", "tata naskah dinas", "Mengingat disusun menurut hierarki, lalu tahun"),
    ),
    what="Memeriksa urutan dasar hukum: UUD, UU, PP, Perpres, Permen, Perda, Perkada; yang setingkat menurut tahun.",
    why="Urutan yang tetap memudahkan pemeriksa mencari dan membandingkan dasar hukum.",
    wrong="""
dasar_hukum:
- Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
""",
    right="""
dasar_hukum:
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
- Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009
""",
    check=_check,
)
