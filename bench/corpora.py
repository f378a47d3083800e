"""The corpora by name: what every benchmark and the drawing tests run over."""

from collections.abc import Callable

from bench.cases import big_office, big_sops, hard_sops, ordinary_sops, small_office, unseen_sops
from bench.odd import odd_sops
from sopan.document import Sop

CORPORA: dict[str, Callable[[], list[Sop]]] = {
    "biasa": ordinary_sops,
    "sulit": hard_sops,
    "lain": unseen_sops,
    "besar": big_sops,
    "ganjil": odd_sops,
}

OFFICES: dict[str, Callable[[], list[Sop]]] = {
    "kantor kecil": small_office,
    "kantor besar": big_office,
    "120 kegiatan": lambda: big_sops()[:1],
}
"""Whole offices, for what is timed by the hundred: reading, checking, setting."""
