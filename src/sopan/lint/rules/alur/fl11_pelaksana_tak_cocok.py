"""FL11: a step without an actor, an actor without a column, or a column nobody uses."""

from collections.abc import Iterator
from difflib import get_close_matches

from sopan.lint.case import Case
from sopan.lint.finding import Fault, Fix, Place, Severity
from sopan.lint.rule import Citation, Rule


def _check(case: Case) -> Iterator[Fault]:
    columns = [pelaksana.nama for pelaksana in case.sop.pelaksana]
    used: set[str] = set()
    for row, kegiatan in enumerate(case.sop.kegiatan):
        actors = dict.fromkeys(actor for actor, _ in kegiatan.symbols)
        used.update(actors)
        if not any(actors):
            yield Fault(case.at_row(row, "pelaksana"), "belum ada pelaksananya.", "Isi pelaksana langkah ini.")
        for actor in actors:
            if actor and actor not in columns:
                yield Fault(
                    case.at_row(row, "pelaksana", actor),
                    f'"{actor}" tidak ada di daftar pelaksana.',
                    _near(actor, columns),
                    {"pelaksana": actor},
                )
    for index, name in enumerate(columns):
        if name not in used:
            yield Fault(
                Place(field=f"pelaksana[{index}]"),
                f'kolom "{name}" tidak dipakai satu langkah pun.',
                "Hapus kolomnya, atau sebut pada langkah yang dikerjakannya.",
                {"pelaksana": name},
                Fix(f"pelaksana[{index}]", ""),
            )


def _near(actor: str, columns: list[str]) -> str:
    by_case = {name.casefold(): name for name in columns}
    close = get_close_matches(actor.casefold(), by_case, n=1, cutoff=0.6)
    return f'Maksud Anda "{by_case[close[0]]}"?' if close else "Tambahkan ke daftar pelaksana."


RULE = Rule(
    id="FL11",
    name="pelaksana-tak-cocok",
    severity=Severity.ERROR,
    citation=(Citation("permenpanrb-35-2012", "Lampiran, Bagian Flowchart", "kolom pelaksana terpisah dari kegiatan"),),
    what="Mencocokkan pelaksana tiap langkah dengan kolom pelaksana, dua arah.",
    why="Langkah tanpa kolom tidak dapat digambar, dan kolom tanpa langkah membuat orang mengira ia bertugas.",
    wrong="""
pelaksana: [Pelaksana, Sekretaris, Kepala Dinas, Bendahara]
""",
    right="""
pelaksana: [Pelaksana, Sekretaris, Kepala Dinas]
""",
    check=_check,
)
