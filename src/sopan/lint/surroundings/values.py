"""The neighbours of an SOP as plain values: an SOP beside it, and a post of the structure.

A unit is told by its path, "Dinas Sosial/Bidang Data/": what leads there, each with a slash. Its first part is the
perangkat daerah. The parts may be names or keys.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Standing(StrEnum):
    """Where another SOP stands."""

    DRAFT = "draf"
    IN_FORCE = "berlaku"
    WITHDRAWN = "dicabut"


class Jenjang(IntEnum):
    """The ladder of ASN posts, 1 the highest; a jabatan fungsional stands beside it."""

    KEPALA_DAERAH = 1
    JPT_MADYA = 2
    JPT_PRATAMA = 3
    ADMINISTRATOR = 4
    PENGAWAS = 5
    FUNGSIONAL = 6
    PELAKSANA = 7


@dataclass(frozen=True, slots=True)
class OtherSop:
    """An SOP of the same government, with the numbers it bears or has borne."""

    judul: str
    unit: str = ""
    nomor: tuple[str, ...] = ()
    standing: Standing = Standing.IN_FORCE


@dataclass(frozen=True, slots=True)
class Jabatan:
    """A post that exists today. ``unit`` is "" for the kepala daerah; ``pimpinan``: it leads that unit."""

    nama: str
    unit: str = ""
    jenjang: Jenjang = Jenjang.PELAKSANA
    pimpinan: bool = False
    singkatan: str = ""


def root_of(unit: str) -> str:
    """The path of the perangkat daerah a unit belongs to; its own, for one."""
    return unit.partition("/")[0] + "/" if unit else ""
