"""Invents people: natural names that belong to nobody we know, with NIPs of the right shape."""

from dataclasses import dataclass
from itertools import product
from random import Random

_MEN = (
    "Ahmad Bayu", "Arif Surya", "Budi Laksana", "Catur Wahyu", "Dimas Adi", "Eko Satria", "Fahri Dwi", "Galih Yoga",
    "Hasan Rizky", "Imam Teguh", "Joko Ananda", "Kurnia Jati", "Lukman Aji", "Made Rangga", "Nanda Bima", "Rudi Hasta",
)  # fmt: skip
_WOMEN = (
    "Anisa Rahma", "Bunga Ayu", "Citra Dewi", "Dian Kirana", "Endah Wulan", "Fitri Laras", "Gita Indah", "Hana Puspa",
    "Intan Sari", "Kartika Dyah", "Laila Nur", "Maya Asri", "Nia Ratih", "Putri Melati", "Rini Cahya", "Tika Widya",
)  # fmt: skip
_FAMILIES = (
    "Prasetya", "Nugraha", "Wijayanto", "Hardiansyah", "Kusnadi", "Maheswara", "Suryaningrat", "Pradipta", "Lesmana",
    "Wibisana", "Hutomo", "Santika", "Mahendra", "Pamungkas", "Sasmita", "Adiwinata", "Darmawan", "Kertajaya",
)  # fmt: skip
_TITLES = {
    "jpt_madya": ("Dr. {}, M.Si.",),
    "jpt_pratama": ("Drs. {}, M.Si.", "Ir. {}, M.T.", "{}, S.H., M.H.", "Dr. {}, M.Pd.", "{}, S.E., M.M."),
    "administrator": ("{}, S.STP., M.Si.", "{}, S.Sos., M.A.P.", "{}, S.E., M.Si.", "{}, S.T., M.T."),
    "pengawas": ("{}, S.IP.", "{}, S.Sos.", "{}, S.E.", "{}, S.T."),
    "jf_keahlian": ("{}, S.A.P.", "{}, S.Kom.", "{}, S.Sos."),
}  # fmt: skip
_RANKS = {
    "jpt_madya": "Pembina Utama Madya (IV/d)",
    "jpt_pratama": "Pembina Utama Muda (IV/c)",
    "administrator": "Pembina (IV/a)",
    "pengawas": "Penata Tingkat I (III/d)",
    "jf_keahlian": "Penata Muda Tingkat I (III/b)",
}


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist."""

    nama: str
    nip: str
    pangkat: str


class Inventor:
    """The same people in the same order every time; no name twice."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        names = [(f"{first} {family}", 1) for first, family in product(_MEN, _FAMILIES)]
        names += [(f"{first} {family}", 2) for first, family in product(_WOMEN, _FAMILIES)]
        self._random.shuffle(names)
        self._names = iter(names)
        self._made = 0

    def invent(self, jenjang: str, nama: str = "") -> Invented:
        """Somebody for a post of that jenjang; under a given name when there is one."""
        drawn, sex = next(self._names)
        titled = nama or self._random.choice(_TITLES[jenjang]).format(drawn)
        return Invented(titled, self._nip(jenjang, sex), _RANKS[jenjang])

    def _nip(self, jenjang: str, sex: int) -> str:
        """Birth, first appointment, sex, and a running number from 900 on, which no early appointee ever had."""
        first = {"jpt_madya": 1966, "jpt_pratama": 1968, "administrator": 1972, "pengawas": 1978}.get(jenjang, 1986)
        born = first + self._random.randrange(6)
        month, day = self._random.randrange(1, 13), self._random.randrange(1, 29)
        begun = born + self._random.randrange(23, 28)
        self._made += 1
        return f"{born}{month:02}{day:02}{begun}{self._random.randrange(1, 13):02}{sex}{900 + self._made % 100}"
