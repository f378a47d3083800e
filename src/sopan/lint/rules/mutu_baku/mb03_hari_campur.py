"""MB03: "hari" and "hari kerja" in one SOP, so that nobody knows whether weekends count."""

import re
from collections.abc import Iterable, Iterator

from sopan.document import Satuan, parse_waktu
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Severity
from sopan.lint.rule import Citation, Rule

_PLAIN = re.compile(r"\b(hari)\b(?!\s+(?:kerja|kalender)\b)", re.IGNORECASE)


def _check(case: Case) -> Iterator[Fault]:
    plain = list(_rows_with(case, Satuan.HARI))
    working = list(_rows_with(case, Satuan.HARI_KERJA))
    if plain and working:
        yield Fault(
            case.at_row(plain[0], "mutu_baku.waktu"),
            f'waktu memakai "hari" (langkah {_named(case, plain)}) dan "hari kerja" (langkah {_named(case, working)}).',
            'Tulis dengan tegas "hari kerja" atau "hari kalender" di semua langkah.',
            {"hari": _named(case, plain), "hari_kerja": _named(case, working)},
            _fix(case, plain),
        )


def _fix(case: Case, rows: list[int]) -> Fix | None:
    """Every plain "hari" becomes a "hari kerja", where the cell is then read so."""
    fixes = []
    for row in rows:
        text = _PLAIN.sub(r"\1 kerja", case.sop.kegiatan[row].mutu_baku.waktu.teks)
        durasi = parse_waktu(text).durasi
        if durasi is None or durasi.satuan is not Satuan.HARI_KERJA:
            return None
        fixes.append(Fix(f"kegiatan[{row}].mutu_baku.waktu", text))
    return Fix(fixes[0].field, fixes[0].text, tuple(fixes[1:]))


def _rows_with(case: Case, satuan: Satuan) -> Iterator[int]:
    for row, kegiatan in enumerate(case.sop.kegiatan):
        durasi = kegiatan.mutu_baku.waktu.durasi
        if durasi is not None and durasi.satuan is satuan:
            yield row


def _named(case: Case, rows: Iterable[int]) -> str:
    return ", ".join(case.sop.kegiatan[row].no or str(row + 1) for row in rows)


RULE = Rule(
    id="MB03",
    name="hari-campur",
    severity=Severity.WARNING,
    citation=(
        Citation(
            "permenpanrb-35-2012", "Lampiran, prinsip penyusunan: kepastian hukum", "waktu tidak boleh bertafsir ganda"
        ),
        Citation("uu-25-2009", "Pasal 44 dan Pasal 50", "tenggat pengaduan dihitung dalam hari"),
        Citation("uu-30-2014", "Pasal 62", "tenggat penyampaian keputusan dihitung dalam hari kerja"),
    ),
    what='Memeriksa bahwa satu SOP tidak memakai "hari" dan "hari kerja" bergantian.',
    why="Selisihnya dua hari setiap minggu; pemohon dan petugas dapat menghitung berbeda.",
    wrong="""
kegiatan:
- {no: 1, bentuk: mulai, waktu: 1 hari}
- {no: 2}
- {no: 3, bentuk: selesai, waktu: 2 hari kerja}
""",
    right="""
kegiatan:
- {no: 1, bentuk: mulai, waktu: 1 hari kerja}
- {no: 2}
- {no: 3, bentuk: selesai, waktu: 2 hari kerja}
""",
    check=_check,
)
