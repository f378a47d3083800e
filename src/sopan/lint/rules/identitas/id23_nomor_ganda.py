"""ID23: another SOP bears the same number."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for other in case.around.titles.numbered(case.sop.nomor)[:1]:
        yield Fault(
            Place(field="nomor"),
            f'"{case.sop.nomor.strip()}" sudah dipakai SOP "{other.judul}" ({case.around.office(other.unit)}).',
            "Pakai nomor berikutnya menurut register.",
            {"nomor": case.sop.nomor, "judul": other.judul},
        )


RULE = Rule(
    id="ID23",
    name="nomor-ganda",
    severity=Severity.ERROR,
    citation=(
        Citation("permendagri-52-2011", "Pasal 7", "kode nomor SOP ditetapkan keputusan kepala daerah"),
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "nomor menurut tata naskah dinas instansi"),
    ),
    what="Mencari SOP lain di pemerintah daerah ini yang bernomor sama, juga yang sudah diganti atau dicabut.",
    why="Nomor menunjuk satu dokumen; nomor ganda membuat rujukan dan arsip tidak dapat dipercaya.",
    surroundings="""
unit: Dinas Sosial/
sop:
- {judul: Pelayanan Rekomendasi Panti, unit: Dinas Sosial/, nomor: 065 / 12 / ORG / 2024}
- {judul: Pengumpulan Data, unit: Dinas Sosial/}
""",
    wrong="""
nomor: 065/12/ORG/2024
""",
    right="""
nomor: 065/13/ORG/2024
""",
    check=_check,
)
