"""ID06: the SOP claims to be in force although nobody has approved it."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    efektif, pengesahan = case.sop.tanggal_efektif, case.sop.disahkan_oleh
    if efektif is not None and not pengesahan.jabatan.strip() and not pengesahan.nama.strip():
        yield Fault(
            Place(field="tanggal_efektif"),
            f"SOP dinyatakan efektif {efektif}, tetapi belum disahkan siapa pun.",
            "Isi pejabat yang mengesahkan, atau kosongkan tanggal efektif.",
        )


RULE = Rule(
    id="ID06",
    name="efektif-sebelum-disahkan",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "tanggal efektif sejak atau sesudah pengesahan"),
    ),
    what="Memeriksa bahwa SOP yang bertanggal efektif sudah menyebut pejabat pengesahnya.",
    why="SOP mengikat sejak disahkan pejabat yang berwenang; tanggal efektif tanpa pengesahan tidak berdasar.",
    wrong="""
tanggal_efektif: 12 Agustus 2024
disahkan_oleh: null
""",
    right="""
tanggal_efektif: 12 Agustus 2024
disahkan_oleh: {jabatan: Kepala Dinas Sosial, nama: Nama Pejabat, nip: 19700101 199503 1 001}
""",
    check=_check,
)
