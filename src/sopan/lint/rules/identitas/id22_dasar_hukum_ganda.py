"""ID22: the same instrument is cited twice."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    first: dict[tuple[str, str], int] = {}
    for index, cited in enumerate(case.citations):
        if cited.missing:
            continue
        key = (cited.key, cited.issuer.casefold())
        if key in first:
            yield Fault(
                Place(field=f"dasar_hukum[{index}]"),
                f"peraturan ini sudah disebut pada butir {first[key] + 1}.",
                "Hapus salah satunya.",
                fix=Fix(f"dasar_hukum[{index}]", ""),
            )
        first.setdefault(key, index)


RULE = Rule(
    id="ID22",
    name="dasar-hukum-ganda",
    severity=Severity.HINT,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, asas kemudahan dan kejelasan", "tanpa pengulangan"),),
    what="Mencari peraturan yang disebut dua kali pada dasar hukum.",
    why="Butir ganda biasanya sisa salin-tempel dan membuat daftar sulit diperiksa.",
    wrong="""
dasar_hukum:
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
- UU No. 25 Tahun 2009 tentang Pelayanan Publik
""",
    right="""
dasar_hukum:
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
""",
    check=_check,
)
