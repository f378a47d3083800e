"""An SOP as it was read, as a table to hold against the original."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sopan import Branch, Kegiatan, Pengesahan, Sop, build_flow
from sopan_web.intake.queries.doubts import Doubt

_FIELDS = (
    "judul", "nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan_oleh", "dasar_hukum",
    "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan", "catatan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A step as it was read, in words; ``ways`` are its arrows, ``doubts`` what to hold against the original there."""

    kegiatan: Kegiatan
    pelaksana: tuple[str, ...]
    ways: tuple[str, ...]
    doubts: tuple[Doubt, ...]

    @property
    def level(self) -> str:
        """Of its most doubtful place."""
        levels = {doubt.level for doubt in self.doubts}
        return "bad" if "bad" in levels else "warn" if "warn" in levels else ""


def rows_of(sop: Sop, doubts: Sequence[Doubt]) -> list[Row]:
    """The table of the SOP."""
    flow = build_flow(sop)
    nodes = {node.id: node for node in flow.nodes}
    ways: dict[int, list[str]] = defaultdict(list)
    for edge in flow.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        plain = edge.branch is Branch.LANJUT and target.row == source.row + 1
        if source.row != target.row and not plain and edge.branch is not Branch.GABUNG:
            ways[source.row].append(f"{edge.label} → {target.no}" if edge.label else f"→ {target.no}")
    return [
        Row(kegiatan, _actors(kegiatan), tuple(ways[number]), _at(doubts, number))
        for number, kegiatan in enumerate(sop.kegiatan)
    ]


def fields_of(sop: Sop, doubts: Sequence[Doubt]) -> list[tuple[str, list[str], list[Doubt]]]:
    """The identity block: key, its items, its doubts; empty fields are left out unless one doubts them."""
    told = []
    for key in _FIELDS:
        items = _items(getattr(sop, key))
        about = [doubt for doubt in doubts if doubt.key == key and doubt.confidence < 1]
        if items or about:
            told.append((key, items, about))
    return told


def _items(value: object) -> list[str]:
    match value:
        case Pengesahan():
            parts = (value.sebutan, value.jabatan, value.nama, value.pangkat, value.nip)
            return [", ".join(part for part in parts if part)] if any(parts) else []
        case tuple():
            return [str(item) for item in value]
    return [str(value)] if value else []


def _actors(kegiatan: Kegiatan) -> tuple[str, ...]:
    pairs = [(simpul.pelaksana, simpul.bentuk) for simpul in kegiatan.simpul]
    pairs = pairs or [(actor, kegiatan.bentuk) for actor in kegiatan.pelaksana]
    return tuple(actor if bentuk == "proses" else f"{actor} ({bentuk})" for actor, bentuk in pairs)


def _at(doubts: Sequence[Doubt], row: int) -> tuple[Doubt, ...]:
    return tuple(doubt for doubt in doubts if doubt.row == row and doubt.confidence < 1)
