"""An SOP as it was read, as a table to hold against the original."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sopan import Branch, Kegiatan, Pengesahan, Sop, build_flow
from sopan_web.intake.queries.doubts import Doubt

_FIELDS = (
    "judul", "nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan_oleh", "dasar_hukum",
    "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan", "catatan",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A step as it was read, in words: a cell a column; ``doubts`` are what to hold against the original there."""

    kegiatan: Kegiatan
    cells: tuple[tuple[str, str], ...]
    doubts: tuple[Doubt, ...]

    @property
    def level(self) -> str:
        """Of its most doubtful place."""
        levels = {doubt.level for doubt in self.doubts}
        return "bad" if "bad" in levels else "warn" if "warn" in levels else ""


def rows_of(sop: Sop, doubts: Sequence[Doubt]) -> list[Row]:
    """The table of the SOP; each cell comes with its heading, and a column with nothing in it is left out."""
    ways = _ways(sop)
    columns = {
        _("Pelaksana"): ["; ".join(_actors(kegiatan)) for kegiatan in sop.kegiatan],
        _("Panah"): ["\n".join(ways[number]) for number in range(len(sop.kegiatan))],
        _("Kelengkapan"): [kegiatan.mutu_baku.kelengkapan for kegiatan in sop.kegiatan],
        _("Waktu"): [kegiatan.mutu_baku.waktu.teks for kegiatan in sop.kegiatan],
        _("Output"): [kegiatan.mutu_baku.output for kegiatan in sop.kegiatan],
        _("Keterangan"): [kegiatan.keterangan for kegiatan in sop.kegiatan],
    }
    filled = {heading: texts for heading, texts in columns.items() if any(texts)}
    return [
        Row(kegiatan, tuple((heading, texts[number]) for heading, texts in filled.items()), _at(doubts, number))
        for number, kegiatan in enumerate(sop.kegiatan)
    ]


def _ways(sop: Sop) -> dict[int, list[str]]:
    """The arrows of each row that lead elsewhere than to the next one."""
    flow = build_flow(sop)
    nodes = {node.id: node for node in flow.nodes}
    ways: dict[int, list[str]] = defaultdict(list)
    for edge in flow.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        plain = edge.branch is Branch.LANJUT and target.row == source.row + 1
        if source.row != target.row and not plain and edge.branch is not Branch.GABUNG:
            ways[source.row].append(f"{edge.label} → {target.no}" if edge.label else f"→ {target.no}")
    return ways


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
    return tuple(actor if bentuk == "proses" else f"{actor} ({bentuk})" for actor, bentuk in kegiatan.symbols)


def _at(doubts: Sequence[Doubt], row: int) -> tuple[Doubt, ...]:
    return tuple(doubt for doubt in doubts if doubt.row == row and doubt.confidence < 1)
