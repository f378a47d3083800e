"""ID07: the approving official lacks a title, a name, or a valid NIP."""

import re
from collections.abc import Iterator

from sopan.document import Pengesahan
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.nip import nip_fault
from sopan.lint.rule import Citation, Rule

_KEPALA_DAERAH = re.compile(r"\s*(?:pj\.?\s+|penjabat\s+)?(?:wakil\s+)?(?:gubernur|bupati|wali\s?kota)\b", re.I)


def _check(case: Case) -> Iterator[Fault]:
    pengesahan = case.sop.disahkan_oleh
    place = Place(field="disahkan_oleh")
    if pengesahan == Pengesahan() and case.sop.tanggal_efektif is not None:
        return  # ID06 says it
    for name in ("jabatan", "nama"):
        if not getattr(pengesahan, name).strip():
            yield Fault(place, f"{name} pejabat yang mengesahkan belum diisi.", f"Isi {name}nya.")
    if not pengesahan.nip.strip():
        if pengesahan.nama.strip() and not _KEPALA_DAERAH.match(pengesahan.jabatan):
            yield Fault(place, "NIP pejabat yang mengesahkan belum diisi.", "Isi NIP 18 angka.")
    elif fault := nip_fault(pengesahan.nip):
        yield Fault(place, f"NIP tidak sah: {fault}.", "Cocokkan dengan kartu pegawai.")


RULE = Rule(
    id="ID07",
    name="pengesah-tak-lengkap",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "pejabat, tanda tangan, nama, dan NIP"),
        Citation("perlembkn-22-2007", "susunan NIP", "18 angka: lahir, pengangkatan, jenis kelamin, nomor urut"),
    ),
    what="Memeriksa jabatan, nama, dan susunan NIP pejabat yang mengesahkan. Kepala daerah tidak memakai NIP.",
    why="Pengesahan hanya sah bila jelas siapa pejabatnya; NIP yang salah angka menunjuk orang lain.",
    wrong="""
disahkan_oleh: {jabatan: Kepala Dinas Sosial, nama: Nama Pejabat, nip: 19701301 199503 1 001}
""",
    right="""
disahkan_oleh: {jabatan: Kepala Dinas Sosial, nama: Nama Pejabat, nip: 19700101 199503 1 001}
""",
    check=_check,
)
