"""FL15: a service procedure in which the applicant doesn't appear, or neither opens nor closes it."""

import re
from collections.abc import Iterator

from sopan.document import Bentuk, JenisKegiatan, Sop
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule

_SERVICE = re.compile(r"^(?:SOP\s+)?pelayanan\b", re.IGNORECASE)
_APPLICANT = re.compile(
    r"pemohon|pengguna|penerima\s+layanan|masyarakat|warga|pelapor|pengadu|pelanggan|pasien|wajib\s+pajak|pelaku\s+usaha"
    r"|peminjam|penyewa|pengunjung|tamu|orang\s*tua|siswa|klien|nasabah|penduduk",
    re.IGNORECASE,
)
_APPLIES = re.compile(r"\b(?:mengajukan|memohon|meminta|menyampaikan\s+(?:surat\s+)?permohonan)\b", re.IGNORECASE)


def _check(case: Case) -> Iterator[Fault]:
    if not _is_service(case.sop):
        return
    applicants = {pelaksana.nama for pelaksana in case.sop.pelaksana if _APPLICANT.search(pelaksana.nama)}
    if not applicants and not _begins_with_applying(case):
        yield Fault(
            Place(field="pelaksana"),
            "SOP pelayanan ini tidak menyebut pemohonnya.",
            "Tambahkan kolom Pemohon atau Pengguna Layanan.",
        )
    elif applicants and not any(
        node.pelaksana in applicants and node.bentuk in (Bentuk.MULAI, Bentuk.SELESAI) for node in case.flow.nodes
    ):
        yield Fault(
            Place(field="pelaksana"),
            f"{', '.join(sorted(applicants))} tidak mengawali atau mengakhiri prosedur pelayanan ini.",
            "Mulai dari permohonan, atau akhiri dengan penyerahan hasil kepada pemohon.",
        )


def _begins_with_applying(case: Case) -> bool:
    """An office that asks another for its service is the applicant, whatever its name."""
    starts = (node.row for node in case.flow.nodes if node.bentuk is Bentuk.MULAI)
    return any(_APPLIES.search(case.sop.kegiatan[row].uraian) for row in starts)


def _is_service(sop: Sop) -> bool:
    if sop.jenis_kegiatan is None:
        return _SERVICE.match(sop.judul) is not None
    return sop.jenis_kegiatan is JenisKegiatan.PELAYANAN


RULE = Rule(
    id="FL15",
    name="layanan-tanpa-pemohon",
    severity=Severity.WARNING,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, asas berorientasi pada pengguna", "pelayanan bermula dari pemohon"),
    ),
    what="Memeriksa bahwa SOP pelayanan memuat pemohon atau pengguna layanan, di awal atau akhir alur.",
    why="Pelayanan dimulai dari permohonan dan selesai ketika pemohon menerima hasilnya.",
    wrong="""
jenis_kegiatan: pelayanan
""",
    right="""
jenis_kegiatan: pelayanan
pelaksana: [Pemohon, Sekretaris, Kepala Dinas]
kegiatan:
- {no: 1, bentuk: mulai, pelaksana: Pemohon}
- {no: 2, pelaksana: Sekretaris}
- {no: 3, bentuk: selesai, pelaksana: Kepala Dinas}
""",
    check=_check,
)
