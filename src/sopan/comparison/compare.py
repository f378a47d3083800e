"""Two SOPs side by side: identity field by field, rows matched and compared cell by cell, arrows in words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from sopan.comparison.alignment import align, moved_rows
from sopan.comparison.columns import rename_columns
from sopan.comparison.ways import WayChange, find_turned_ways
from sopan.comparison.words import Kind, Piece, diff_words
from sopan.document import Sop

_FIELDS = (
    "judul",
    "nomor",
    "instansi",
    "unit",
    "tanggal_pembuatan",
    "tanggal_revisi",
    "tanggal_efektif",
    "jenis_kegiatan",
)
_LISTS = (
    "dasar_hukum",
    "kualifikasi_pelaksana",
    "keterkaitan",
    "peralatan",
    "peringatan",
    "pencatatan",
    "pelaksana",
)
_BY_ENACTMENT = ("nomor", "tanggal_efektif", "disahkan_oleh")
"""What only enactment fills in: a draft that lacks it has taken nothing away."""

CELLS = ("uraian", "pelaksana", "kelengkapan", "waktu", "output", "keterangan")


class Fate(StrEnum):
    """What became of a row."""

    SAME = "tetap"
    CHANGED = "berubah"
    NEW = "baru"
    GONE = "dihapus"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of the identity block that reads otherwise now, by its key in the SOP file; one line an item."""

    key: str
    lines: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row with its numbers then and now ("" where it does not stand) and its cells word by word.

    ``rows`` are its places from 0 in the old and the new table.
    """

    fate: Fate
    old_no: str
    new_no: str
    moved: bool
    cells: dict[str, tuple[Piece, ...]]
    rows: tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``rows`` in the order of the new table, those that are gone behind the row they followed."""

    fields: tuple[FieldChange, ...]
    rows: tuple[RowChange, ...]
    ways: tuple[WayChange, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows are new, gone, changed, moved."""
        fates = [row.fate for row in self.rows]
        counted = {fate.value: fates.count(fate) for fate in (Fate.NEW, Fate.GONE, Fate.CHANGED)}
        return counted | {"pindah": sum(row.moved for row in self.rows)}

    @property
    def alike(self) -> bool:
        """Whether nothing that is printed changed."""
        return not self.fields and not self.ways and not any(self.counts.values())

    def touched(self, side: int) -> list[int]:
        """The rows that are not as they were, in the old (0) or the new table (1)."""
        changed = [row.rows[side] for row in self.rows if row.moved or row.fate is not Fate.SAME]
        return sorted(row for row in changed if row is not None)


def compare(old: Sop, new: Sop, known: Mapping[int, int] | None = None) -> Comparison:
    """What ``new`` changes in ``old``. ``known`` names the old row of each new one, where that is on record."""
    fields = tuple(_field_changes(old, new))
    old = rename_columns(old, new)
    found = align(old, new) if known is None else dict(known)
    return Comparison(fields, tuple(_rows(old, new, found)), find_turned_ways(old, new, found))


def _field_changes(old: Sop, new: Sop) -> Iterator[FieldChange]:
    texts = {key: tuple(str(getattr(sop, key) or "") for sop in (old, new)) for key in _FIELDS}
    texts["disahkan_oleh"] = (_signature(old), _signature(new))
    texts["klasifikasi"] = (_classes(old), _classes(new))
    for key, (was, now) in texts.items():
        if was != now and not _still_to_come(key, now) and not _same_name(key, was, now):
            yield FieldChange(key, (diff_words(was, now),))
    for key in _LISTS:
        before, after = (_items(sop, key) for sop in (old, new))
        if before != after:
            yield FieldChange(key, tuple(_diff_items(before, after)))


def _still_to_come(key: str, now: str) -> bool:
    return key in _BY_ENACTMENT and not now


def _same_name(key: str, was: str, now: str) -> bool:
    """Whether an office's name is the same but for a letterhead's capitals, which a reader writes out plainly."""
    return key in ("instansi", "unit") and was.isupper() and was.casefold() == now.casefold()


def _items(sop: Sop, key: str) -> list[str]:
    if key != "pelaksana":
        return list(getattr(sop, key))
    return [f"{column.nama} ({column.singkatan})" if column.singkatan else column.nama for column in sop.pelaksana]


def _diff_items(old: list[str], new: list[str]) -> Iterator[tuple[Piece, ...]]:
    """Item by item; where as many come as go, each is taken for the old one in its place."""
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((Piece(Kind.SAME, item),) for item in new[c:d])
        elif b - a == d - c:
            yield from (diff_words(was, now) for was, now in zip(old[a:b], new[c:d], strict=True))
        else:
            yield from ((Piece(Kind.GONE, item),) for item in old[a:b])
            yield from ((Piece(Kind.NEW, item),) for item in new[c:d])


def _signature(sop: Sop) -> str:
    signed = sop.disahkan_oleh
    behalf = signed.atas_nama and f"a.n. {signed.atas_nama}"
    initialled = [f"paraf {paraf.jabatan} {paraf.nama}".strip() for paraf in signed.paraf]
    parts = (signed.sebutan, signed.jabatan, behalf, signed.nama, signed.pangkat, signed.nip, *initialled)
    return ", ".join(part for part in parts if part)


def _classes(sop: Sop) -> str:
    axes = sop.klasifikasi
    found = (axes.sifat, axes.cakupan_besaran, axes.cakupan_kelengkapan, axes.cakupan_jenis)
    return ", ".join(str(axis) for axis in found if axis)


def _rows(old: Sop, new: Sop, found: dict[int, int]) -> Iterator[RowChange]:
    moved = moved_rows(found)
    gone = [row for row in range(len(old.kegiatan)) if row not in set(found.values())]
    told: set[int] = set()

    def before(limit: int) -> Iterator[RowChange]:
        """The rows gone that stood above row ``limit`` of the old table, once each."""
        for row in gone:
            if row < limit and row not in told:
                told.add(row)
                yield _row(old, row, new, None, moved=False)

    for row in range(len(new.kegiatan)):
        if row in found and row not in moved:
            yield from before(found[row])
        yield _row(old, found.get(row), new, row, moved=row in moved)
    yield from before(len(old.kegiatan))


def _row(old: Sop, was: int | None, new: Sop, now: int | None, *, moved: bool) -> RowChange:
    one = _cells(old, was)
    other = _cells(new, now)
    cells = {key: diff_words(one[key], other[key]) for key in CELLS}
    fate = Fate.NEW if was is None else Fate.GONE if now is None else Fate.SAME if one == other else Fate.CHANGED
    return RowChange(fate, _no(old, was), _no(new, now), moved, cells, (was, now))


def _no(sop: Sop, row: int | None) -> str:
    return "" if row is None else sop.kegiatan[row].no


def _cells(sop: Sop, row: int | None) -> dict[str, str]:
    if row is None:
        return dict.fromkeys(CELLS, "")
    kegiatan = sop.kegiatan[row]
    mutu = kegiatan.mutu_baku
    return {
        "uraian": kegiatan.uraian,
        "pelaksana": "; ".join(_symbols(sop, row)),
        "kelengkapan": mutu.kelengkapan,
        "waktu": mutu.waktu.teks,
        "output": mutu.output,
        "keterangan": kegiatan.keterangan,
    }


def _symbols(sop: Sop, row: int) -> Iterable[str]:
    """ "Sekretaris (keputusan)"; a plain box is not named."""
    return [actor if bentuk == "proses" else f"{actor} ({bentuk})" for actor, bentuk in sop.kegiatan[row].symbols]
