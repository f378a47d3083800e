"""Who may sign in to the demo, one a role; the password is public and holds in demo mode alone (see ``hashers``)."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PASSWORD = "sopan-peragaan"


@dataclass(frozen=True, slots=True)
class Login:
    """``part`` is the role in short, ``does`` what it is good to try; ``home`` is the government."""

    username: str
    nama: str
    part: str | Promise
    does: str | Promise
    home: str = "Kota Sukamaju"


LOGINS = (
    Login("penyusun", "Dewi Anggraini, S.Kom.", _("Penyusun, Diskominfo"), _("menulis dan mengajukan SOP")),
    Login("rekan", "Fajar Ramadhan, A.Md.", _("Penyusun kedua, Diskominfo"), _("menulis SOP yang sama bersamaan")),
    Login("kepala", "Drs. Bambang Wiryawan, M.Si.", _("Kepala Dinas Kominfo"), _("menyetujui dan mengesahkan")),
    Login("verifikator", "Sri Handayani, S.Sos.", _("Bagian Organisasi"), _("memeriksa SOP semua perangkat daerah")),
    Login("hukum", "Agus Firmansyah, S.H.", _("Bagian Hukum"), _("memberi pendapat hukum")),
    Login("sekda", "Dr. Hendra Kusumajaya, M.A.P.", _("Sekretaris Daerah"),
          _("mengesahkan SOP lintas perangkat daerah")),
    Login("walikota", "Hj. Ratna Puspitasari", _("Wali Kota"), _("melihat keadaan seluruh kota")),
    Login("pengamat", "Yusuf Hidayat, S.E.", _("Inspektorat"), _("membaca tanpa mengubah")),
    Login("admin", "Tono Saputra, S.Kom.", _("Admin"), _("mengatur organisasi, pegawai, dan peran")),
    Login("dukcapil", "Lina Permatasari, S.Sos.", _("Penyusun, Disdukcapil"), _("mencoba pintu kantor lain")),
    Login("tetangga", "Marlon Siregar, S.IP.", _("Penyusun, kabupaten lain"), _("mencoba pintu daerah lain"),
          "Kabupaten Bukit Harapan"),
)  # fmt: skip
BY_NAME = {login.username: login for login in LOGINS}
NEIGHBOUR_ADMIN = Login(
    "admin-tetangga", "Benny Lontoh, S.Kom.", "Admin, kabupaten lain", "", "Kabupaten Bukit Harapan"
)
