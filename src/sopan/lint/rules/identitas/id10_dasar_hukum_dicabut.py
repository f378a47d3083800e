"""ID10: a cited instrument has been repealed."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.citation import full_citation
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.register import Status
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for index, cited in enumerate(case.citations):
        row = case.register.find(cited)
        if row is None or row.status is not Status.REPEALED:
            continue
        field = f"dasar_hukum[{index}]"
        now = case.register.in_force(row)
        yield Fault(
            Place(field=field),
            f"{row.short} tentang {row.title} sudah dicabut oleh {case.register.rows[row.repealed_by].short}.",
            f"Ganti dengan {now.short} tentang {now.title}{'' if row.verified else ', setelah dicocokkan di JDIH'}.",
            {"dicabut": row.key, "pengganti": now.key, "sumber": row.source},
            Fix(field, full_citation(now.kind, now.number, now.year, now.title)),
        )


RULE = Rule(
    id="ID10",
    name="dasar-hukum-dicabut",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, asas kepatuhan hukum", "SOP mengikuti peraturan yang berlaku"),
        Citation("permendagri-52-2011", "Pasal 8", "SOP mengacu pada peraturan perundang-undangan"),
    ),
    what="Mencocokkan tiap dasar hukum dengan register peraturan, dan menyebut penggantinya bila sudah dicabut.",
    why="SOP yang bersandar pada peraturan yang sudah dicabut dapat memuat syarat atau wewenang yang sudah tidak ada.",
    wrong="""
dasar_hukum:
- Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara
""",
    right="""
dasar_hukum:
- Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara
""",
    check=_check,
)
