"""Which SOP of which office plays which part in the demo."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from sopan import Sop, example_files, read_sop
from sopan_web.demo.setup import plots
from sopan_web.demo.setup.author import Work
from sopan_web.demo.setup.government import Government
from sopan_web.demo.setup.plots import Plot
from sopan_web.demo.setup.stage import Stage, Story
from sopan_web.organisation.models import Peran

OFFICE = "KOMINFO"
"""The office of the demo's author and head; something of everything lies there."""


@dataclass(frozen=True, slots=True)
class Part:
    """``days`` as a plot wants it."""

    plot: Plot
    days: int


_OWN = {
    "surat-masuk": Part(plots.replaced, 20),
    "surat-keluar": Part(plots.monitored, 175),
    "permohonan-informasi-publik": Part(plots.second_draft, 3),
    "pengaduan-masyarakat": Part(plots.returned, 3),
    "cuti-tahunan": Part(plots.resubmitted, 2),
    "kenaikan-gaji-berkala": Part(plots.in_force, 190),
    "peminjaman-kendaraan-dinas": Part(plots.draft, 1),
    "rapat-dinas": Part(plots.draft, 12),
    "perjalanan-dinas": Part(plots.verified, 5),
    "pengadaan-langsung": Part(plots.approved, 1),
    "pertanggungjawaban-belanja": Part(plots.future, 2),
    "pemindahan-arsip-inaktif": Part(plots.revoked, 15),
    "kenaikan-pangkat": Part(plots.submitted, 8),
    "surat-rekomendasi": Part(plots.second_submitted, 4),
}
_OWN_UNITS = {"permohonan-informasi-publik": f"{OFFICE}-IKP", "pengaduan-masyarakat": f"{OFFICE}-IKP"}
_OTHERS = (
    Part(plots.in_force, 30), Part(plots.submitted, 2), Part(plots.in_force, 150), Part(plots.draft, 6),
    Part(plots.in_force, 12), Part(plots.verified, 1), Part(plots.in_force, 205), Part(plots.submitted, 9),
    Part(plots.in_force, 75), Part(plots.returned, 6), Part(plots.monitored, 180), Part(plots.approved, 5),
    Part(plots.in_force, 45), Part(plots.submitted, 14), Part(plots.in_force, 262), Part(plots.resubmitted, 4),
    Part(plots.in_force, 100), Part(plots.verified, 7),
)  # fmt: skip
_TWO_EACH = ("surat-masuk", "kenaikan-gaji-berkala", "surat-rekomendasi", "cuti-tahunan", "pengaduan-masyarakat",
             "perjalanan-dinas", "surat-keluar", "pengadaan-langsung", "pertanggungjawaban-belanja",
             "permohonan-informasi-publik", "rapat-dinas", "kenaikan-pangkat", "pemindahan-arsip-inaktif")  # fmt: skip


def stories(government: Government, stage: Stage) -> list[Story]:
    """All stories of the demo kota."""
    return [part.plot(work, stage, part.days) for work, part in _cast(government)]


def neighbour_stories(government: Government, stage: Stage) -> list[Story]:
    """Two SOPs of the other government on this server."""
    library = _library()
    unit = government.units["DISDIK"]
    parts = {"surat-masuk": Part(plots.in_force, 40), "cuti-tahunan": Part(plots.submitted, 3)}
    return [
        part.plot(_work(government, "DISDIK", unit.kode, library[name]), stage, part.days)
        for name, part in parts.items()
    ]  # fmt: skip


def _cast(government: Government) -> Iterator[tuple[Work, Part]]:
    library = _library()
    for name, part in _OWN.items():
        yield _work(government, OFFICE, _OWN_UNITS.get(name, OFFICE), library[name]), part
    cross_office = _work(government, "SETDA", "ORG", library["penyusunan-sop"])
    cross_office.lintas, cross_office.head = True, government.referees[Peran.SEKDA]
    yield cross_office, Part(plots.in_force, 110)
    parts, names = cycle(_OTHERS), cycle(_TWO_EACH)
    for root in government.authors:
        if root not in (OFFICE, "SETDA"):
            for _ in range(2):
                yield _work(government, root, root, library[next(names)]), next(parts)


def _work(government: Government, root: str, kode: str, sop: Sop) -> Work:
    return Work(government, government.units[kode], sop, government.authors[root], government.heads[root])


def _library() -> dict[str, Sop]:
    return {path.stem: read_sop(path).sop for path in example_files()}
