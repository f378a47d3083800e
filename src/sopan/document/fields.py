"""The one table of an SOP file's keys; reader, writer, JSON Schema, and documentation are all driven by it."""

from types import MappingProxyType

from sopan.document.field import Field, Kind, Section, Source
from sopan.document.identitas import (
    CakupanBesaran,
    CakupanJenis,
    CakupanKelengkapan,
    JenisKegiatan,
    Klasifikasi,
    Paraf,
    Pengesahan,
    Sifat,
)
from sopan.document.kegiatan import Bentuk, Cabang, Kegiatan, MutuBaku, Simpul
from sopan.document.sop import Pelaksana, Sop

IDENTITAS = Source("PermenPANRB 35/2012, Lampiran, Bagian Identitas")
FLOWCHART = Source("PermenPANRB 35/2012, Lampiran, Bagian Flowchart")
KLASIFIKASI_SOP = Source("PermenPANRB 35/2012, Lampiran, jenis SOP")
NASKAH_DINAS = Source("Tata naskah dinas (Permendagri 1/2023)")
FORMAT = Source("Format berkas SOPAN", verified=True)

# The greatest SOP seen has 29 steps and 15 actors; the drawing is built for 200 and 20. What lies far beyond is no SOP.
MAX_KEGIATAN = 1_000
MAX_PELAKSANA = 100
MAX_BUTIR = 500
MAX_CABANG = 50

PARAF = Section(
    "paraf",
    "Pejabat yang membubuhkan paraf sebelum tanda tangan.",
    Paraf,
    (
        Field("jabatan", Kind.TEKS, "Jabatan pemaraf.", NASKAH_DINAS),
        Field("nama", Kind.TEKS, "Nama pemaraf.", NASKAH_DINAS, optional=True),
    ),
    short="jabatan",
)

PENGESAHAN = Section(
    "disahkan_oleh",
    "Pejabat yang mengesahkan SOP.",
    Pengesahan,
    (
        Field("jabatan", Kind.TEKS, "Nama jabatan, seperti tercetak di atas tanda tangan.", IDENTITAS),
        Field("nama", Kind.TEKS, "Nama pejabat dengan gelar.", IDENTITAS),
        Field("nip", Kind.BARIS, "NIP, boleh dengan spasi.", IDENTITAS),
        Field("pangkat", Kind.TEKS, "Pangkat dan golongan.", NASKAH_DINAS, optional=True, also=("golongan",)),
        Field("sebutan", Kind.BARIS, "Sebutan di depan jabatan: Plt., Plh., Pj., a.n., atau u.b.", NASKAH_DINAS,
              optional=True),
        Field("atas_nama", Kind.TEKS, "Jabatan yang diatasnamakan (bersama a.n. atau u.b.).", NASKAH_DINAS,
              optional=True),
        Field("paraf", Kind.BAGIAN, "Para pemaraf, berurutan.", NASKAH_DINAS, many=MAX_BUTIR, optional=True,
              section=PARAF),
    ),
    short="jabatan",
)  # fmt: skip

KLASIFIKASI = Section(
    "klasifikasi",
    "Empat sumbu jenis SOP; masing-masing satu nilai.",
    Klasifikasi,
    (
        Field("sifat", Kind.PILIHAN, "Menurut sifat kegiatan.", KLASIFIKASI_SOP, optional=True, choices=Sifat),
        Field("cakupan_besaran", Kind.PILIHAN, "Menurut cakupan dan besaran kegiatan.", KLASIFIKASI_SOP,
              optional=True, choices=CakupanBesaran),
        Field("cakupan_kelengkapan", Kind.PILIHAN, "Menurut cakupan dan kelengkapan kegiatan.", KLASIFIKASI_SOP,
              optional=True, choices=CakupanKelengkapan),
        Field("cakupan_jenis", Kind.PILIHAN, "Menurut cakupan dan jenis kegiatan.", KLASIFIKASI_SOP,
              optional=True, choices=CakupanJenis),
    ),
)  # fmt: skip

PELAKSANA = Section(
    "pelaksana",
    "Satu kolom pelaksana: jabatan atau peran, bukan nama orang. Cukup ditulis sebagai teks.",
    Pelaksana,
    (
        Field("nama", Kind.BARIS, "Nama jabatan atau peran.", FLOWCHART),
        Field("singkatan", Kind.BARIS, "Dicetak sebagai gantinya bila kolom sempit.", FORMAT, optional=True),
    ),
    short="nama",
    short_usual=True,
)

CABANG = Section(
    "cabang",
    "Satu jalan keluar keputusan dengan label sendiri, untuk keputusan yang bukan sekadar Ya dan Tidak.",
    Cabang,
    (
        Field("label", Kind.BARIS, "Kata pada anak panah.", FLOWCHART),
        Field("tujuan", Kind.TUJUAN, "Nomor kegiatan yang dituju.", FLOWCHART, also=("lanjut", "ke")),
    ),
)

_BENTUK = Field(
    "bentuk", Kind.PILIHAN, "Simbol langkah ini. Bila kosong: proses.", FLOWCHART,
    choices=Bentuk, kept_in="bentuk_asal", also=("simbol", "jenis"),
)  # fmt: skip

SIMPUL = Section(
    "simpul",
    "Satu simbol di dalam baris yang memuat beberapa simbol. Tujuannya boleh nomor kegiatan, boleh juga nama pelaksana "
    "di baris yang sama.",
    Simpul,
    (
        Field("pelaksana", Kind.BARIS, "Kolom tempat simbol ini.", FLOWCHART),
        _BENTUK,
        Field("ya", Kind.TUJUAN, "Tujuan bila jawabannya ya.", FLOWCHART, optional=True),
        Field("tidak", Kind.TUJUAN, "Tujuan bila jawabannya tidak.", FLOWCHART, optional=True),
        Field("lanjut", Kind.TUJUAN, "Langkah berikutnya. Bila kosong: simbol berikutnya dalam baris ini.", FLOWCHART,
              many=MAX_CABANG, lone=True, optional=True),
        Field("cabang", Kind.BAGIAN, "Jalan keluar dengan label sendiri.", FLOWCHART, many=MAX_CABANG, optional=True,
              section=CABANG),
    ),
    short="pelaksana",
)  # fmt: skip

KEGIATAN = Section(
    "kegiatan",
    "Satu baris tabel: langkah, pelaksana, simbol, arah alur, dan mutu bakunya.",
    Kegiatan,
    (
        Field("no", Kind.NOMOR, "Nomor langkah. Bila tidak ada, dinomori menurut urutan.", FLOWCHART,
              also=("nomor", "nomer")),
        Field("uraian", Kind.TEKS, "Uraian langkah, diawali kata kerja aktif.", FLOWCHART,
              also=("kegiatan", "aktivitas", "langkah")),
        Field("pelaksana", Kind.BARIS, "Nama kolom pelaksana. Lebih dari satu: langkah dikerjakan bersama.", FLOWCHART,
              many=MAX_PELAKSANA, lone=True, also=("aktor", "pelaku")),
        _BENTUK,
        Field("ya", Kind.TUJUAN, "Keputusan: nomor kegiatan bila jawabannya ya.", FLOWCHART),
        Field("tidak", Kind.TUJUAN, "Keputusan: nomor kegiatan bila jawabannya tidak.", FLOWCHART),
        Field("lanjut", Kind.TUJUAN, "Nomor kegiatan berikutnya. Bila kosong: baris di bawahnya.", FLOWCHART,
              many=MAX_CABANG, lone=True, also=("berikutnya", "ke")),
        Field("cabang", Kind.BAGIAN, "Keputusan: jalan keluar dengan label sendiri.", FLOWCHART, many=MAX_CABANG,
              optional=True, section=CABANG),
        Field("kelengkapan", Kind.TEKS, "Mutu baku: dokumen atau bahan yang diperlukan.", FLOWCHART,
              attribute="mutu_baku.kelengkapan", also=("persyaratan", "input")),
        Field("waktu", Kind.WAKTU, "Mutu baku: waktu yang diperlukan.", FLOWCHART, attribute="mutu_baku.waktu",
              also=("durasi",)),
        Field("output", Kind.TEKS, "Mutu baku: hasil langkah ini.", FLOWCHART, attribute="mutu_baku.output",
              also=("keluaran", "hasil")),
        Field("keterangan", Kind.TEKS, "Keterangan.", FLOWCHART, also=("ket",)),
        Field("simpul", Kind.BAGIAN, "Simbol-simbol di dalam baris ini, bila baris memuat alurnya sendiri.", FORMAT,
              many=MAX_PELAKSANA, optional=True, section=SIMPUL),
    ),
    short="uraian",
    groups=MappingProxyType({"mutu_baku": MutuBaku}),
)  # fmt: skip

SOP = Section(
    "SOP",
    "Seluruh berkas: identitas SOP, kolom pelaksana, dan tabel kegiatan.",
    Sop,
    (
        Field("versi_format", Kind.NOMOR, "Versi format berkas ini.", FORMAT, also=("versi",)),
        Field("judul", Kind.TEKS, "Nama SOP.", IDENTITAS, also=("nama", "nama_sop", "judul_sop")),
        Field("nomor", Kind.TEKS, "Nomor SOP menurut tata naskah dinas.", IDENTITAS, also=("nomor_sop", "no")),
        Field("instansi", Kind.TEKS, "Pemerintah daerah atau lembaga.", IDENTITAS),
        Field("unit", Kind.TEKS, "Satuan atau unit kerja yang membuat SOP.", IDENTITAS,
              also=("unit_kerja", "perangkat_daerah", "opd", "skpd")),
        Field("logo", Kind.BARIS, "Berkas logo (PNG, JPEG, atau SVG) di samping berkas ini.", IDENTITAS, optional=True,
              also=("lambang",)),
        Field("tanggal_pembuatan", Kind.TANGGAL, "Tanggal SOP selesai dibuat.", IDENTITAS),
        Field("tanggal_revisi", Kind.TANGGAL, "Tanggal SOP direvisi.", IDENTITAS),
        Field("tanggal_efektif", Kind.TANGGAL, "Tanggal SOP mulai berlaku.", IDENTITAS,
              also=("tanggal_berlaku", "tanggal_pengesahan")),
        Field("disahkan_oleh", Kind.BAGIAN, "Pejabat yang mengesahkan.", IDENTITAS, section=PENGESAHAN,
              also=("pengesahan", "pejabat")),
        Field("klasifikasi", Kind.BAGIAN, "Jenis SOP menurut empat sumbu.", KLASIFIKASI_SOP, optional=True,
              section=KLASIFIKASI),
        Field("jenis_kegiatan", Kind.PILIHAN, "Asal pekerjaan: permohonan dari luar, jadwal tetap, atau perintah.",
              KLASIFIKASI_SOP, optional=True, choices=JenisKegiatan),
        Field("dasar_hukum", Kind.TEKS, "Peraturan yang menjadi dasar.", IDENTITAS, many=MAX_BUTIR),
        Field("kualifikasi_pelaksana", Kind.TEKS, "Kecakapan yang diperlukan pelaksana.", IDENTITAS, many=MAX_BUTIR),
        Field("keterkaitan", Kind.TEKS, "SOP lain yang terkait.", IDENTITAS, many=MAX_BUTIR),
        Field("peralatan", Kind.TEKS, "Peralatan dan perlengkapan.", IDENTITAS, many=MAX_BUTIR,
              also=("perlengkapan", "peralatan_perlengkapan")),
        Field("peringatan", Kind.TEKS, "Akibat bila SOP tidak dijalankan.", IDENTITAS, many=MAX_BUTIR),
        Field("pencatatan", Kind.TEKS, "Pencatatan dan pendataan.", IDENTITAS, many=MAX_BUTIR, also=("pendataan",)),
        Field("pelaksana", Kind.BAGIAN, "Kolom-kolom pelaksana, dari kiri ke kanan.", FLOWCHART, many=MAX_PELAKSANA,
              section=PELAKSANA, also=("aktor",)),
        Field("kegiatan", Kind.BAGIAN, "Baris-baris tabel, dari atas ke bawah.", FLOWCHART, many=MAX_KEGIATAN,
              section=KEGIATAN, also=("langkah", "prosedur", "aktivitas")),
        Field("sumber", Kind.TEKS, "Asal teks SOP ini; tidak dicetak.", FORMAT, optional=True),
        Field("catatan", Kind.TEKS, "Catatan penyusun; tidak dicetak.", FORMAT, optional=True),
    ),
)  # fmt: skip

SECTIONS = (SOP, PENGESAHAN, PARAF, KLASIFIKASI, PELAKSANA, KEGIATAN, CABANG, SIMPUL)
