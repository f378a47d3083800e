"""ID21: an amending instrument is dated before the one it amends."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule

_AMENDS = re.compile(r"^perubahan\b.*?\batas\b.*?\btahun\s+((?:19|20)\d{2})", re.IGNORECASE)


def _check(case: Case) -> Iterator[Fault]:
    for index, cited in enumerate(case.citations):
        amended = _AMENDS.match(cited.title)
        if amended and cited.year and cited.year < int(amended[1]):
            yield Fault(
                Place(field=f"dasar_hukum[{index}]"),
                f"peraturan tahun {cited.year} tidak mungkin mengubah peraturan tahun {amended[1]}.",
                "Periksa kedua tahun itu; mungkin tertukar.",
            )


RULE = Rule(
    id="ID21",
    name="perubahan-mendahului-asal",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, asas kepatuhan hukum", "dasar hukum harus dapat ditemukan"),),
    what="Membandingkan tahun peraturan perubahan dengan tahun peraturan yang diubahnya.",
    why="Tahun yang tertukar membuat kedua peraturan tidak dapat ditemukan.",
    wrong="""
dasar_hukum:
- Peraturan Daerah Nomor 10 Tahun 2010 tentang Perubahan atas Peraturan Daerah Nomor 1 Tahun 2011 tentang Retribusi
""",
    right="""
dasar_hukum:
- Peraturan Daerah Nomor 10 Tahun 2012 tentang Perubahan atas Peraturan Daerah Nomor 1 Tahun 2011 tentang Retribusi
""",
    check=_check,
)
