"""ID05: a date stands before the date it must follow."""

from collections.abc import Iterator

from sopan.document import Tanggal
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    made = case.sop.tanggal_pembuatan
    for field, later in (("tanggal_efektif", case.sop.tanggal_efektif), ("tanggal_revisi", case.sop.tanggal_revisi)):
        if made is not None and later is not None and _before(later, made):
            yield Fault(
                Place(field=field),
                f"{later} mendahului tanggal pembuatan {made}.",
                "Periksa kedua tanggal itu.",
                {"tanggal": str(later), "pembuatan": str(made)},
            )


def _before(one: Tanggal, other: Tanggal) -> bool:
    """Compares only as far as both are known: August 2023 isn't before 5 August 2023."""
    for mine, theirs in ((one.tahun, other.tahun), (one.bulan, other.bulan), (one.hari, other.hari)):
        if mine is None or theirs is None:
            return False
        if mine != theirs:
            return mine < theirs
    return False


RULE = Rule(
    id="ID05",
    name="tanggal-terbalik",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "tanggal pembuatan, revisi, dan efektif"),),
    what="Memeriksa bahwa tanggal efektif dan tanggal revisi tidak mendahului tanggal pembuatan.",
    why="SOP tidak mungkin berlaku atau direvisi sebelum selesai dibuat; salah satu tanggal pasti keliru.",
    wrong="""
tanggal_pembuatan: 5 Agustus 2024
tanggal_efektif: 1 Juli 2024
""",
    right="""
tanggal_pembuatan: 5 Agustus 2024
tanggal_efektif: 12 Agustus 2024
""",
    check=_check,
)
