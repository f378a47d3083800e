"""Every action of the journal in words. A new action gets its line here; a test looks for missing ones.

``%(subject)s`` is the thing, the other names are those of the line's detail. What stands first is the choice shown in
the filter, what stands second follows the person's name: "Rina Lestari" + "mulai menulis SOP “Surat Masuk”".
"""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _, pgettext_lazy


class Label(NamedTuple):
    """``name`` for the filter, ``sentence`` for the line."""

    name: str | Promise
    sentence: str | Promise


_SOP = {
    "sop.dibuat": Label(_("Menulis SOP"), _("mulai menulis SOP “%(subject)s”")),
    "sop.disunting": Label(_("Menyunting SOP"), _("menyunting SOP “%(subject)s”")),
    "sop.dikunci": Label(_("Mengunci naskah SOP"), _("mengunci naskah SOP “%(subject)s” sebagai versi %(versi)s")),
    "sop.versi": Label(_("Menyimpan versi SOP"), _("menyimpan versi %(versi)s SOP “%(subject)s”")),
    "sop.dibuka": Label(_("Membuka kunci naskah SOP"), _("membuka kembali naskah SOP “%(subject)s”")),
    "sop.dicetak": Label(_("Membuat PDF pengesahan"), _("membuat PDF SOP “%(subject)s” yang disahkan")),
    "sop.dipindahkan": Label(_("Mengganti pemilik SOP"), _("mengganti pemilik SOP “%(subject)s”")),
    "sop.edisi-baru": Label(_("Memulai edisi baru"), _("memulai edisi %(edisi)s SOP “%(subject)s”")),
    "sop.langkah.": Label(_("Langkah persetujuan"), _("melakukan langkah “%(langkah)s” pada SOP “%(subject)s”")),
    "kaitan.dibuat": Label(_("Mengaitkan SOP"), _("mengaitkan SOP “%(subject)s” dengan “%(dengan)s”")),
    "kaitan.dihapus": Label(_("Melepas kaitan SOP"), _("melepas kaitan SOP “%(asal)s” dengan “%(tujuan)s”")),
    "komentar.dibuka": Label(_("Membuka komentar"), _("mengomentari SOP “%(subject)s” pada %(tempat)s")),
    "komentar.dijawab": Label(_("Menjawab komentar"), _("menjawab komentar SOP “%(subject)s” pada %(tempat)s")),
    "komentar.selesai": Label(
        _("Menyelesaikan komentar"), _("menandai selesai komentar SOP “%(subject)s” pada %(tempat)s")
    ),
    "komentar.dibuka-lagi": Label(
        _("Membuka lagi komentar"), _("membuka lagi komentar SOP “%(subject)s” pada %(tempat)s")
    ),
    "tinjauan.dicatat": Label(_("Mencatat tinjauan"), _("mencatat hasil %(jenis)s SOP “%(subject)s”")),
    "bawaan.diunggah": Label(_("Membawa SOP lama"), _("membawa berkas SOP lama “%(subject)s” untuk %(unit)s")),
    "bawaan.dilewati": Label(_("Melewati SOP lama"), _("melewati SOP “%(subject)s” dari berkas lama")),
    "unduhan.dipesan": Label(_("Mengunduh banyak SOP"), _("mengunduh %(subject)s sekaligus (%(berkas)s)")),
    "alur.diubah": Label(_("Mengubah alur persetujuan"), _("mengubah alur persetujuan menjadi %(subject)s")),
}
_ORGANISATION = {
    "daerah.found": Label(_("Mendaftarkan pemerintah daerah"), _("mendaftarkan %(subject)s")),
    "daerah.set-up": Label(_("Menyiapkan pemerintah daerah"), _("menyiapkan %(subject)s")),
    "organisation.upload": Label(_("Menjalankan unggahan"), _("menjalankan rencana dari berkas %(file)s")),
    "settings.change": Label(_("Mengubah pengaturan"), _("mengubah pengaturan %(subject)s")),
    "settings.lambang": Label(_("Mengganti lambang"), _("mengganti lambang %(subject)s")),
    "settings.lambang-removed": Label(_("Menghapus lambang"), _("menghapus lambang %(subject)s")),
    "unit.create": Label(_("Membentuk unit"), _("membentuk unit %(subject)s")),
    "unit.rename": Label(_("Mengganti nama unit"), _("mengganti nama unit menjadi %(subject)s")),
    "unit.move": Label(_("Memindahkan unit"), _("memindahkan unit %(subject)s")),
    "unit.close": Label(_("Menutup unit"), _("menutup unit %(subject)s")),
    "jabatan.create": Label(_("Membuat jabatan"), _("membuat jabatan %(subject)s")),
    "jabatan.change": Label(_("Mengubah jabatan"), _("mengubah jabatan %(subject)s")),
    "jabatan.close": Label(_("Menutup jabatan"), _("menutup jabatan %(subject)s")),
    "pegawai.add": Label(_("Menambah pegawai"), _("menambah pegawai %(subject)s")),
    "pegawai.contact": Label(_("Mengubah surel sendiri"), _("mengubah surel atau pengingatnya sendiri")),
    "pegawai.change": Label(_("Mengubah data pegawai"), _("mengubah data pegawai %(subject)s")),
    "pegawai.erase": Label(_("Menghapus data pribadi"), _("menghapus data pribadi %(subject)s")),
    "pegawai.retire": Label(_("Menonaktifkan pegawai"), _("menonaktifkan pegawai %(subject)s")),
    "penempatan.place": Label(_("Menempatkan pegawai"), _("menempatkan %(pegawai)s sebagai %(subject)s")),
    "penempatan.end": Label(_("Mengakhiri penempatan"), _("mengakhiri penempatan %(pegawai)s sebagai %(subject)s")),
}
_ACCOUNT = {
    "role.grant": Label(_("Memberi peran"), _("memberi %(pegawai)s peran %(subject)s")),
    "role.revoke": Label(_("Mencabut peran"), _("mencabut peran %(subject)s dari %(pegawai)s")),
    "account.sign-in": Label(pgettext_lazy("jurnal", "Masuk"), _("masuk")),
    "account.create": Label(_("Membuat akun"), _("membuat akun %(subject)s untuk %(pegawai)s")),
    "account.renew-link": Label(_("Membuat tautan sandi"), _("membuat tautan sandi baru untuk akun %(subject)s")),
    "account.mail-link": Label(_("Mengirim tautan sandi"), _("mengirim tautan sandi akun %(subject)s lewat surel")),
    "account.choose-password": Label(_("Memilih sandi"), _("memilih sandi untuk akun %(subject)s")),
    "account.change-password": Label(_("Mengganti sandi"), _("mengganti sandi akun %(subject)s")),
    "account.end-sessions": Label(_("Mengakhiri semua sesi"), _("mengakhiri semua sesi akun %(subject)s")),
    "account.end-session": Label(_("Mengakhiri satu sesi"), _("mengakhiri satu sesi akun %(subject)s")),
    "account.deactivate": Label(_("Menonaktifkan akun"), _("menonaktifkan akun %(subject)s")),
    "account.activate": Label(_("Mengaktifkan akun"), _("mengaktifkan akun %(subject)s")),
    "token.dibuat": Label(_("Membuat token API"), _("membuat token API %(subject)s, berlaku sampai %(sampai)s")),
    "token.dicabut": Label(_("Mencabut token API"), _("mencabut token API %(subject)s")),
    "jurnal.diunduh": Label(_("Mengunduh jurnal"), _("mengunduh jurnal")),
    "retensi.dijalankan": Label(_("Menjalankan retensi"), _("menghapus data yang masa simpannya habis")),
    "berkas.ditolak": Label(_("Mengunggah berkas berbahaya"), _("mengunggah berkas berbahaya “%(berkas)s” (ditolak)")),
}

GROUPS: tuple[tuple[str | Promise, dict[str, Label]], ...] = (
    (_("SOP"), _SOP),
    (_("Organisasi"), _ORGANISATION),
    (_("Akun, peran, dan jurnal"), _ACCOUNT),
)
LABELS: dict[str, Label] = {action: label for _name, labels in GROUPS for action, label in labels.items()}


def find_label(action: str) -> Label | None:
    """The label of an action; one that ends with a dot stands for every action that begins so."""
    return LABELS.get(action) or next(
        (label for prefix, label in LABELS.items() if prefix.endswith(".") and action.startswith(prefix)), None
    )
