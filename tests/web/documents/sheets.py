"""Sheets for tests: a small one to look at, and random ones, well-formed or odd."""

from itertools import count
from typing import Any

from hypothesis import strategies as st

from sopan_web.documents.sheet import Sheet, from_sop, read_sheet
from tests.strategies import odd_sops, well_formed_sops

SMALL = read_sheet(
    {
        "versi": 1,
        "identitas": {"judul": "Pengelolaan Surat", "dasar_hukum": ["UU 43/2009", ""]},
        "pelaksana": [{"id": "p1", "nama": "Arsiparis"}, {"id": "p2", "nama": "Kepala Dinas", "singkatan": "Kadis"}],
        "kegiatan": [
            {"id": "k1", "uraian": "Menerima surat", "simbol": [{"pelaksana": "p1", "bentuk": "mulai"}]},
            {
                "id": "k2",
                "uraian": "Memeriksa surat",
                "simbol": [{"pelaksana": "p2", "bentuk": "keputusan"}],
                "ya": "k3",
                "tidak": "k1",
            },
            {"id": "k3", "uraian": "Mengarsipkan surat", "simbol": [{"pelaksana": "p1", "bentuk": "selesai"}]},
        ],
    }
)


def set_edit(*path: str, old: Any, new: Any) -> dict[str, Any]:
    """A set as the editor sends it."""
    return {"op": "set", "path": list(path), "old": old, "new": new}


def counted_ids() -> Any:
    """Ids in order, so that a failing example can be read."""
    numbers = count(1)
    return lambda prefix: f"{prefix}{next(numbers)}"


sheets: st.SearchStrategy[Sheet] = (well_formed_sops() | odd_sops()).map(lambda sop: from_sop(sop, counted_ids()))
