"""How much of an SOP came back: shares from 0 to 1, field by field against the truth."""

from difflib import SequenceMatcher
from typing import NamedTuple

from sopan.document import Bentuk, Kegiatan, Sop, Tanggal
from sopan.flow import build_flow


class Score(NamedTuple):
    """Shares that are right: of the characters of the kegiatan's words, and of everything else by its fields."""

    uraian: float
    pelaksana: float
    mutu_baku: float
    identity: float
    arrows: float


def score(found: Sop, truth: Sop) -> Score:
    """``found`` against ``truth``; steps and pelaksana are compared by their place, for an export
    may print a pelaksana's short name.
    """
    rows = list(zip(found.kegiatan, truth.kegiatan, strict=False))
    count = max(len(truth.kegiatan), len(found.kegiatan))
    quality = [
        (getattr(mine.mutu_baku, name), getattr(other.mutu_baku, name))
        for mine, other in rows
        for name in ("kelengkapan", "output")
    ] + [(mine.mutu_baku.waktu.teks, other.mutu_baku.waktu.teks) for mine, other in rows]
    return Score(
        sum(_like(mine.uraian, other.uraian) for mine, other in rows) / count,
        sum(_columns(mine, found) == _columns(other, truth) for mine, other in rows) / count,
        sum(_like(*pair) > 0.99 for pair in quality) / (3 * count),
        _identity(found, truth),
        _arrows(found, truth),
    )


def _identity(found: Sop, truth: Sop) -> float:
    fields = ("judul", "nomor", "instansi", "unit")
    dates = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
    lists = ("dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan")
    pairs = [(getattr(found, name), getattr(truth, name)) for name in fields]
    pairs += [(_date(getattr(found, name)), _date(getattr(truth, name))) for name in dates]
    pairs += [("\n".join(getattr(found, name)), "\n".join(getattr(truth, name))) for name in lists]
    pairs += [(getattr(found.disahkan_oleh, it), getattr(truth.disahkan_oleh, it)) for it in ("jabatan", "nama", "nip")]
    return sum(_like(*pair) > 0.98 for pair in pairs) / len(pairs)


def _arrows(found: Sop, truth: Sop) -> float:
    """The share of the truth's arrows that were found, less those that nobody drew."""
    mine, other = _edges(found), _edges(truth)
    return (len(mine & other) - len(mine - other) / 2) / max(len(other), 1)


def _edges(sop: Sop) -> set[tuple[tuple[int, int], tuple[int, int], str]]:
    """Arrows by their ends, and what they answer."""
    flow = build_flow(sop)
    places = {node.id: (node.row, node.column) for node in flow.nodes}
    return {(places[edge.source], places[edge.target], edge.label.casefold()) for edge in flow.edges}


def _date(tanggal: Tanggal | None) -> str:
    return str(tanggal) if tanggal else ""


def _columns(kegiatan: Kegiatan, sop: Sop) -> set[tuple[int, Bentuk]]:
    """Whose column holds which symbol."""
    names = [pelaksana.nama for pelaksana in sop.pelaksana]
    symbols = [(it.pelaksana, it.bentuk) for it in kegiatan.simpul]
    symbols = symbols or [(name, kegiatan.bentuk) for name in kegiatan.pelaksana]
    return {(names.index(name), bentuk) for name, bentuk in symbols if name in names}


def _like(mine: str, other: str) -> float:
    left, right = (" ".join(text.split()).casefold() for text in (mine, other))
    return SequenceMatcher(None, left, right, autojunk=False).ratio() if left or right else 1.0
