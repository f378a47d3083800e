"""What people call the fields of an SOP, in the order of the form (PermenPANRB 35/2012, Lampiran, Bagian Identitas)."""

from collections.abc import Mapping

FIELD_LABELS: Mapping[str, str] = {
    "judul": "Nama SOP",
    "nomor": "Nomor SOP",
    "instansi": "Instansi",
    "unit": "Unit kerja",
    "tanggal_pembuatan": "Tanggal pembuatan",
    "tanggal_revisi": "Tanggal revisi",
    "tanggal_efektif": "Tanggal efektif",
    "disahkan_oleh": "Disahkan oleh",
    "klasifikasi": "Klasifikasi",
    "jenis_kegiatan": "Jenis kegiatan",
    "dasar_hukum": "Dasar hukum",
    "kualifikasi_pelaksana": "Kualifikasi pelaksana",
    "keterkaitan": "Keterkaitan",
    "peralatan": "Peralatan dan perlengkapan",
    "peringatan": "Peringatan",
    "pencatatan": "Pencatatan dan pendataan",
    "pelaksana": "Pelaksana",
    "kegiatan": "Kegiatan",
}
