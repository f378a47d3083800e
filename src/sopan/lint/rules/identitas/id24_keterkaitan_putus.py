"""ID24: a linked SOP that nobody has, or that was withdrawn."""

from collections.abc import Iterator

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.rule import Citation, Rule
from sopan.lint.surroundings import Standing
from sopan.lint.surroundings.titles import plain_title


def _check(case: Case) -> Iterator[Fault]:
    own = plain_title(case.sop.judul)
    for index, reference in enumerate(case.sop.keterkaitan):
        if plain_title(reference) in ("", "nihil", "tidak ada", own):
            continue
        place = Place(field=f"keterkaitan[{index}]")
        named = case.around.titles.named(reference)
        if not named:
            yield _unknown(case, place, reference)
        elif all(other.standing is Standing.WITHDRAWN for other in named):
            yield Fault(
                place,
                f'SOP "{named[0].judul}" sudah dicabut.',
                "Sebut penggantinya, atau hapus dari keterkaitan.",
                {"judul": named[0].judul},
            )


def _unknown(case: Case, place: Place, reference: str) -> Fault:
    close = case.around.titles.closest(reference)
    return Fault(
        place,
        f'"{reference.strip()}" tidak ditemukan di antara SOP pemerintah daerah ini.',
        f'Maksud Anda "{close.judul}"?' if close else "Cocokkan judulnya, atau susun SOP itu bila memang belum ada.",
        {"rujukan": reference},
        Fix(place.field, f"SOP {close.judul}") if close else None,
        Severity.HINT,
    )


RULE = Rule(
    id="ID24",
    name="keterkaitan-putus",
    severity=Severity.WARNING,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Identitas", "keterkaitan: SOP lain yang terkait"),),
    what="Mencocokkan keterkaitan dengan SOP yang ada: yang sudah dicabut diperingatkan, yang tak dikenal disarankan.",
    why="Keterkaitan berguna hanya bila SOP yang ditunjuk dapat dibuka dan masih berlaku.",
    surroundings="""
unit: Dinas Sosial/
sop:
- {judul: Pengumpulan Data, unit: Dinas Sosial/, status: dicabut}
- {judul: Pengelolaan Data Terpadu, unit: Dinas Sosial/}
""",
    wrong="""
keterkaitan: [SOP Pengumpulan Data]
""",
    right="""
keterkaitan: [SOP Pengelolaan Data Terpadu]
""",
    check=_check,
)
