"""Office words for made-up SOPs: no person, no real office, only the lengths and the sound of the work."""

import math
from random import Random

VERBS = (
    "Menerima", "Memeriksa", "Mencatat", "Mengagendakan", "Menelaah", "Memverifikasi", "Menyusun", "Mengonsep",
    "Memaraf", "Menandatangani", "Menyampaikan", "Meneruskan", "Mengarsipkan", "Menggandakan", "Menghimpun",
    "Mengoreksi", "Menetapkan", "Mengirimkan", "Menyiapkan", "Menginput", "Mencocokkan", "Menghitung", "Menjadwalkan",
)  # fmt: skip
OBJECTS = (
    "berkas permohonan", "surat masuk", "konsep nota dinas", "rancangan keputusan", "daftar hadir peserta",
    "laporan hasil pemeriksaan", "rekapitulasi usulan", "dokumen pertanggungjawaban", "lembar disposisi",
    "berita acara serah terima", "data kepegawaian", "rencana kebutuhan barang", "surat pengantar", "telaahan staf",
    "jadwal pelaksanaan kegiatan", "kartu kendali", "bukti pengeluaran", "surat perintah tugas", "notulen rapat",
)  # fmt: skip
COMPLEMENTS = (
    "beserta lampirannya", "sesuai daftar kelengkapan", "untuk setiap unit kerja", "berdasarkan tanggal penerimaan",
    "pada aplikasi persuratan", "menurut klasifikasi arsip", "kepada unit pengusul", "dari seluruh bidang",
    "dengan memperhatikan pagu anggaran", "dalam bentuk cetak dan elektronik", "untuk bahan rapat koordinasi",
    "sesuai ketentuan peraturan perundang-undangan", "dan tanda terimanya", "pada buku register", "tahun berjalan",
)  # fmt: skip
ACTORS = (
    "Pemohon", "Petugas Loket", "Pengadministrasi Umum", "Arsiparis", "Analis Kepegawaian", "Bendahara Pengeluaran",
    "Kasubag Umum dan Kepegawaian", "Kepala Bidang", "Sekretaris", "Kepala Dinas", "Tim Teknis", "Verifikator",
    "Pejabat Pembuat Komitmen", "Pengelola Barang", "Kepala Seksi", "Pranata Komputer",
    "Pejabat Pelaksana Teknis Kegiatan", "Penata Laporan Keuangan", "Pengelola Layanan Operasional", "Operator Sistem",
    "Pejabat Penatausahaan Keuangan Satuan Kerja Perangkat Daerah",
)  # fmt: skip
_P90 = 1.2816  # the normal deviate that nine in ten stay below


def draw_length(random: Random, median: float, p90: float, limit: int) -> int:
    """A number of characters from the log-normal law with that median and ninth decile, at most ``limit``."""
    sigma = math.log(p90 / median) / _P90
    return min(limit, max(4, round(random.lognormvariate(math.log(median), sigma))))


def write_phrase(random: Random, length: int, start: tuple[str, ...] = ()) -> str:
    """Words of about ``length`` characters, opened by one of ``start`` if given."""
    words = ([random.choice(start)] if start else []) + [random.choice(OBJECTS)]
    while len(" ".join(words)) < length - 12:
        words.append(random.choice(COMPLEMENTS if len(words) % 3 else OBJECTS))
    text = " ".join(words)
    return text if start else text[0].upper() + text[1:]
