"""ID09: no legal basis, or an item that can't be read as a citation."""

from collections.abc import Iterator

from sopan.flow.series import join_and
from sopan.lint.case import Case
from sopan.lint.finding import Fault, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    if not case.sop.dasar_hukum:
        yield Fault(Place(field="dasar_hukum"), "belum diisi.", "Sebut sedikitnya satu peraturan yang mendasari.")
    for index, cited in enumerate(case.citations):
        if cited.missing:
            yield Fault(
                Place(field=f"dasar_hukum[{index}]"),
                f'"{_clip(cited.text)}" belum menyebut {join_and(cited.missing)}.',
                "Tulis lengkap: jenis peraturan, Nomor, Tahun, tentang judulnya.",
                {"kurang": cited.missing},
            )


def _clip(text: str, width: int = 60) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= width else flat[: width - 1].rsplit(" ", 1)[0] + " …"


RULE = Rule(
    id="ID09",
    name="dasar-hukum-tak-terbaca",
    severity=Severity.ERROR,
    citation=(
        Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "dasar hukum: peraturan yang mendasari prosedur"),
    ),
    what="Memeriksa bahwa ada dasar hukum dan tiap butir menyebut jenis peraturan, nomor, tahun, dan judulnya.",
    why="Dasar hukum yang tidak lengkap tidak dapat diperiksa: masih berlaku atau sudah dicabut.",
    wrong="""
dasar_hukum:
- Undang-Undang tentang Pelayanan Publik
""",
    right="""
dasar_hukum:
- Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik
""",
    check=_check,
)
