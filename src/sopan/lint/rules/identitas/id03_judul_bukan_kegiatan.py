"""ID03: the title isn't an activity noun followed by its output."""

import re
from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.rule import Citation, Rule

_SOP = re.compile(r"^\s*(?:(?:SOP|standar\s+operasional\s+prosedur)(?:[\s-]*AP)?\b[\s:,-]*)+", re.IGNORECASE)
_VERB = re.compile(r"me(?:m|n|ng|ny|l|r|w|y)\w+|di\w{3,}(?:kan|[^s]i)", re.IGNORECASE)
_NOT_A_VERB = frozenset({"menteri", "mentoring", "menu", "mental", "merek", "memo", "memorandum", "member"})
_ACTIVITY = re.compile(r"\w+(?:an|si|ing)", re.IGNORECASE)
_WRAPPER = re.compile(r"(?:tata\s+cara|prosedur|alur|mekanisme|petunjuk\s+(?:teknis|pelaksanaan))\s+", re.IGNORECASE)
_OTHER_ACTIVITY = frozenset({"rapat", "audit", "reviu", "survei", "apel", "upacara", "uji", "studi", "patroli"})


def _check(case: Case) -> Iterator[Fault]:
    judul = case.sop.judul.strip()
    bare = _SOP.sub("", judul)
    place = Place(field="judul")
    if bare != judul:
        yield Fault(
            place, f'"{judul}" memuat kata SOP, padahal kata itu sudah tercetak di depannya.',
            "Hapus kata SOP dari judul.", fix=Fix("judul", bare[:1].upper() + bare[1:]),
        )  # fmt: skip
    first = _first_word(bare)
    if _VERB.fullmatch(first) and first not in _NOT_A_VERB:
        yield Fault(
            place, f'diawali kata kerja "{first}".', "Pakai kata bendanya, misalnya Penyusunan atau Pemeriksaan."
        )
    elif (wrapper := _WRAPPER.match(bare)) and _is_activity(_first_word(inner := bare[wrapper.end() :])):
        yield Fault(
            place, f'"{wrapper[0].strip()}" mendahului kegiatannya.', f'Tulis "{inner[:1].upper()}{inner[1:]}".',
            fix=Fix("judul", inner[:1].upper() + inner[1:]),
        )  # fmt: skip
    elif first and not _is_activity(first):
        yield Fault(
            place, f'"{judul}" tidak menyebut kegiatannya.',
            f"Dahului dengan kegiatannya, misalnya Penyusunan atau Pengelolaan {_WRAPPER.sub('', bare, count=1)}.",
        )  # fmt: skip


def _first_word(text: str) -> str:
    return next(iter(re.findall(r"[A-Za-z]+", text)), "").lower()


def _is_activity(word: str) -> bool:
    return _ACTIVITY.fullmatch(word) is not None or word in _OTHER_ACTIVITY


RULE = Rule(
    id="ID03",
    name="judul-bukan-kegiatan",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Tabel 6", "judul SOP = aspek kegiatan + output"),),
    what="Memeriksa bahwa judul berupa kegiatan (Penyusunan, Pelayanan, Verifikasi) diikuti hasilnya, tanpa kata SOP.",
    why="Judul yang seragam bentuknya mudah dicari dan menunjukkan batas prosedur: kegiatan apa, menghasilkan apa.",
    wrong="""
judul: Menyusun Laporan Bulanan
""",
    right="""
judul: Penyusunan Laporan Bulanan
""",
    check=_check,
)
