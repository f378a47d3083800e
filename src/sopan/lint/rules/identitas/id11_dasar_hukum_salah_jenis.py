"""ID11: the kind of instrument doesn't agree with its number, year, and title."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from sopan.lint.case import Case
from sopan.lint.citation import CitedInstrument, full_citation
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.register import Register, Regulation
from sopan.lint.rule import Citation, Rule

_SAME_TITLE = 0.85


def _check(case: Case) -> Iterator[Fault]:
    for index, cited in enumerate(case.citations):
        meant = _meant(cited, case.register) if cited.kind and cited.year else None
        if meant is not None:
            field = f"dasar_hukum[{index}]"
            yield Fault(
                Place(field=field),
                f"{cited.short} tidak cocok dengan register; yang tercatat ialah {meant.short} tentang {meant.title}.",
                f"Bila itu yang dimaksud, tulis {meant.short}.",
                {"tertulis": cited.key, "tercatat": meant.key},
                Fix(field, full_citation(meant.kind, meant.number, meant.year, meant.title)),
            )


def _meant(cited: CitedInstrument, register: Register) -> Regulation | None:
    """The one row that was probably meant, or None: only the year differs, or only the kind and number do."""
    if register.find(cited) is not None:
        return None
    rows = register.rows.values()
    other_year = [row for row in rows if (row.kind, row.number) == (cited.kind, cited.number)]
    same_year = [row for row in rows if row.year == cited.year]
    for found in (
        [row for row in other_year if cited.title and cited.title.casefold() in row.title.casefold()],
        [row for row in same_year if cited.title and _alike(row.title, cited.title)],
        [row for row in same_year if not cited.title and row.number == cited.number],
    ):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return matcher.real_quick_ratio() > _SAME_TITLE and matcher.quick_ratio() > _SAME_TITLE < matcher.ratio()


RULE = Rule(
    id="ID11",
    name="dasar-hukum-salah-jenis",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, asas kepatuhan hukum", "dasar hukum harus dapat ditemukan"),),
    what="Mencari dasar hukum yang nomor, tahun, atau judulnya tercatat di register sebagai peraturan jenis lain.",
    why="Jenis peraturan yang keliru (Undang-Undang padahal Peraturan Menteri) menunjuk peraturan yang tidak ada.",
    wrong="""
dasar_hukum:
- Undang-Undang Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
""",
    right="""
dasar_hukum:
- Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 tentang Pedoman
  Penyusunan Standar Operasional Prosedur Administrasi Pemerintahan
""",
    check=_check,
)
