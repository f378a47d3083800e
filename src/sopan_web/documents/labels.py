"""What people call the fields of the identity block and the cells of a row, in their language."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

FIELD_LABELS: Mapping[str, Promise] = {
    "judul": _("Nama SOP"),
    "nomor": _("Nomor"),
    "instansi": _("Instansi"),
    "unit": _("Unit kerja"),
    "tanggal_pembuatan": _("Tanggal pembuatan"),
    "tanggal_revisi": _("Tanggal revisi"),
    "tanggal_efektif": _("Tanggal efektif"),
    "disahkan_oleh": _("Disahkan oleh"),
    "klasifikasi": _("Klasifikasi"),
    "jenis_kegiatan": _("Jenis kegiatan"),
    "dasar_hukum": _("Dasar hukum"),
    "kualifikasi_pelaksana": _("Kualifikasi pelaksana"),
    "keterkaitan": _("Keterkaitan"),
    "peralatan": _("Peralatan dan perlengkapan"),
    "peringatan": _("Peringatan"),
    "pencatatan": _("Pencatatan dan pendataan"),
    "pelaksana": _("Kolom pelaksana"),
    "catatan": _("Catatan"),
}
CELL_LABELS: Mapping[str, Promise] = {
    "uraian": _("Kegiatan"),
    "pelaksana": _("Pelaksana"),
    "kelengkapan": _("Kelengkapan"),
    "waktu": _("Waktu"),
    "output": _("Output"),
    "keterangan": _("Keterangan"),
}
