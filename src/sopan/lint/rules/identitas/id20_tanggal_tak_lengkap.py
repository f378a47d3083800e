"""ID20: a date lacks its day or month, or can't be read."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    for field in ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif"):
        tanggal = getattr(case.sop, field)
        if tanggal is None or tanggal.whole is not None:
            continue
        fault = "tidak lengkap" if tanggal.understood else "tidak terbaca sebagai tanggal"
        yield Fault(
            Place(field=field), f'"{tanggal.teks}" {fault}.', "Tulis hari, bulan, dan tahun, misalnya 5 Agustus 2024.",
            {"teks": tanggal.teks},
        )  # fmt: skip


RULE = Rule(
    id="ID20",
    name="tanggal-tak-lengkap",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "tanggal pembuatan, revisi, dan efektif"),),
    what="Memeriksa bahwa tanggal pembuatan, revisi, dan efektif menyebut hari, bulan, dan tahun.",
    why="Masa berlaku, pemantauan enam bulanan, dan evaluasi tahunan dihitung dari tanggal, bukan dari bulan.",
    wrong="""
tanggal_pembuatan: Agustus 2023
""",
    right="""
tanggal_pembuatan: 5 Agustus 2023
""",
    check=_check,
)
