"""Tells whether an SOP itself says what an abbreviation means."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sopan.document import Sop


def explained_in(sop: Sop, short: str, full: str = "") -> bool:
    """True when the SOP writes "(SHORT)" behind words or "SHORT (words)", or has its ``full`` words anywhere."""
    text = _text_of(sop)
    if full and full.lower() in text.lower():
        return True
    word = re.escape(short)
    return bool(re.search(rf"\w\s*\({word}\)|(?<!\w){word}\s*[(=:]\s*[A-Z][a-z]+ \w", text))


@lru_cache(maxsize=8)
def _text_of(sop: Sop) -> str:
    return "\n".join(_texts(sop))


def _texts(sop: Sop) -> Iterator[str]:
    yield from (sop.judul, sop.instansi, sop.unit, *(pelaksana.nama for pelaksana in sop.pelaksana))
    yield from (*sop.dasar_hukum, *sop.kualifikasi_pelaksana, *sop.keterkaitan, *sop.peralatan)
    yield from (*sop.peringatan, *sop.pencatatan)
    for kegiatan in sop.kegiatan:
        yield from (kegiatan.uraian, kegiatan.mutu_baku.kelengkapan, kegiatan.mutu_baku.output, kegiatan.keterangan)
