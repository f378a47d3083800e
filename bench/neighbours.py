"""Makes a government around an SOP: perangkat daerah alike in structure, with posts and SOPs of everyday names."""

from itertools import islice, product

from sopan.lint.surroundings import Jabatan, Jenjang, OtherSop, Surroundings

_OFFICES = 40
_FIELDS = ("Data", "Pembinaan", "Pelayanan", "Pengawasan", "Bina Usaha")
_ASPECTS = (
    "Pengelolaan",
    "Penyusunan",
    "Penerbitan",
    "Pelayanan",
    "Pengusulan",
    "Pemeriksaan",
    "Penyaluran",
    "Verifikasi",
)
_THINGS = (
    "Surat",
    "Laporan",
    "Izin",
    "Arsip",
    "Bantuan",
    "Rekomendasi",
    "Data",
    "Kendaraan",
    "Anggaran",
    "Kepegawaian",
)
_KINDS = ("", "Bulanan", "Tahunan", "Masuk", "Keluar", "Usaha Mikro", "Daerah", "Terpadu", "Operasional", "Dinas")


def neighbours(*, sops: int, posts: int) -> Surroundings:
    """The surroundings of an SOP of the first perangkat daerah; the same ones every time."""
    titles = (" ".join(words) for words in product(_ASPECTS, _THINGS, _KINDS, ("", "Lanjutan", "Khusus")))
    offices = [f"{number}/" for number in range(_OFFICES)]
    return Surroundings(
        unit=offices[0],
        daftar_sop=tuple(
            OtherSop(" ".join(title.split()), offices[place % _OFFICES], (f"000.8.3.3/{place}/DC/2025",))
            for place, title in enumerate(islice(titles, sops))
        ),
        daftar_jabatan=tuple(islice((post for unit in offices for post in _posts(unit, posts // _OFFICES)), posts)),
        names={str(number): f"Dinas Contoh {number}" for number in range(_OFFICES)},
    )


def _posts(unit: str, count: int) -> list[Jabatan]:
    leaders = [
        Jabatan(f"Kepala Dinas Contoh {unit[:-1]}", unit, Jenjang.JPT_PRATAMA, pimpinan=True),
        Jabatan("Sekretaris", f"{unit}s/", Jenjang.ADMINISTRATOR, pimpinan=True),
        Jabatan("Kepala Subbagian Umum dan Kepegawaian", f"{unit}s/u/", Jenjang.PENGAWAS, pimpinan=True),
        *(
            Jabatan(f"Kepala Bidang {field}", f"{unit}{field}/", Jenjang.ADMINISTRATOR, pimpinan=True)
            for field in _FIELDS
        ),
    ]
    staff = [Jabatan(f"Pengelola {thing} {kind}".strip(), f"{unit}s/u/") for thing, kind in product(_THINGS, _KINDS)]
    return (leaders + staff)[:count]
