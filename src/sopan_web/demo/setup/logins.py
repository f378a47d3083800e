"""Who may sign in to the demo, one a role; the password is public and holds in demo mode alone (see ``hashers``)."""

from dataclasses import dataclass

PASSWORD = "sopan-peragaan"


@dataclass(frozen=True, slots=True)
class Login:
    """``part`` is the role in short, ``does`` what it is good to try; ``home`` is the government."""

    username: str
    nama: str
    part: str
    does: str
    home: str = "Kota Sukamaju"


LOGINS = (
    Login("penyusun", "Dewi Anggraini, S.Kom.", "Penyusun, Diskominfo", "menulis dan mengajukan SOP"),
    Login("rekan", "Fajar Ramadhan, A.Md.", "Penyusun kedua, Diskominfo", "menulis SOP yang sama bersamaan"),
    Login("kepala", "Drs. Bambang Wiryawan, M.Si.", "Kepala Dinas Kominfo", "menyetujui dan mengesahkan"),
    Login("verifikator", "Sri Handayani, S.Sos.", "Bagian Organisasi", "memeriksa SOP semua perangkat daerah"),
    Login("hukum", "Agus Firmansyah, S.H.", "Bagian Hukum", "memberi pendapat hukum"),
    Login("sekda", "Dr. Hendra Kusumajaya, M.A.P.", "Sekretaris Daerah", "mengesahkan SOP lintas perangkat daerah"),
    Login("walikota", "Hj. Ratna Puspitasari", "Wali Kota", "melihat keadaan seluruh kota"),
    Login("pengamat", "Yusuf Hidayat, S.E.", "Inspektorat", "membaca tanpa mengubah"),
    Login("admin", "Tono Saputra, S.Kom.", "Admin", "mengatur organisasi, pegawai, dan peran"),
    Login("dukcapil", "Lina Permatasari, S.Sos.", "Penyusun, Disdukcapil", "mencoba pintu kantor lain"),
    Login("tetangga", "Marlon Siregar, S.IP.", "Penyusun, kabupaten lain", "mencoba pintu daerah lain",
          "Kabupaten Bukit Harapan"),
)  # fmt: skip
BY_NAME = {login.username: login for login in LOGINS}
NEIGHBOUR_ADMIN = Login(
    "admin-tetangga", "Benny Lontoh, S.Kom.", "Admin, kabupaten lain", "", "Kabupaten Bukit Harapan"
)
