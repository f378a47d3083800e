"""The corpora by name: what every benchmark and the drawing tests run over."""

from collections.abc import Callable
from pathlib import Path

from bench.cases import big_office, big_sops, hard_sops, ordinary_sops, small_office, unseen_sops
from bench.odd import odd_sops
from sopan.document import Sop
from sopan.readers.sop_file import read_sop

_ROOT = Path(__file__).parent.parent
_FOLDERS = (_ROOT / "contoh", _ROOT.parent / "shared" / "contoh")  # ours, and the collection where it lies near

CORPORA: dict[str, Callable[[], list[Sop]]] = {
    "biasa": ordinary_sops,
    "sulit": hard_sops,
    "lain": unseen_sops,
    "besar": big_sops,
    "ganjil": odd_sops,
}


def real_sops() -> list[Sop]:
    """The SOPs of ``contoh/`` and, where it lies beside the checkout, of the collection of signed ones."""
    return [read_sop(path).sop for folder in _FOLDERS for path in sorted(folder.glob("*.yaml"))]


OFFICES: dict[str, Callable[[], list[Sop]]] = {
    "nyata": real_sops,
    "kantor kecil": small_office,
    "kantor besar": big_office,
    "120 kegiatan": lambda: big_sops()[:1],
}
"""Whole offices, for what is timed by the hundred: reading, checking, setting."""
