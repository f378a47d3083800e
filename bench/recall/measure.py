"""Compares an SOP as it was read with the truth: shares from 0 to 1, weighted by what there was to find."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import Indel

from sopan import Branch, Sop, Tanggal, build_flow
from sopan.comparison.alignment import align

FIGURES = ("uraian", "pelaksana", "waktu", "kelengkapan", "output", "identitas", "panah")
_TEXTS = ("judul", "nomor", "instansi", "unit")
_DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")
LISTS = ("dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan")
_MASKED = ("NAMA PEJABAT", "00000000 000000 0 000")
Arrow = tuple[object, object, str]


@dataclass(slots=True)
class Score:
    """What was found of what there was, by figure; ``extra`` arrows were read and are not in the truth."""

    found: dict[str, float] = field(default_factory=lambda: dict.fromkeys(FIGURES, 0.0))
    there: dict[str, float] = field(default_factory=lambda: dict.fromkeys(FIGURES, 0.0))
    rows: tuple[int, int] = (0, 0)
    extra: int = 0

    def add(self, figure: str, found: float, there: float) -> None:
        """Count ``found`` of ``there``."""
        self.found[figure] += found
        self.there[figure] += there

    def share(self, figure: str) -> float:
        """From 0 to 1; 1 where there was nothing to find."""
        return self.found[figure] / self.there[figure] if self.there[figure] else 1.0

    def merge(self, other: "Score") -> None:
        """Count what ``other`` counted, too."""
        for figure in FIGURES:
            self.add(figure, other.found[figure], other.there[figure])
        self.rows = (self.rows[0] + other.rows[0], self.rows[1] + other.rows[1])
        self.extra += other.extra


def score(truth: Sop, read: Sop) -> Score:
    """How much of ``truth`` stands in ``read``."""
    result = Score()
    rows = align(truth, read)
    places = {was: now for now, was in rows.items()}
    result.rows = (len(places), len(truth.kegiatan))
    _score_cells(result, truth, read, places)
    _score_actors(result, truth, read, places)
    _score_identity(result, truth, read)
    wanted, got = _arrows(truth, {row: row for row in range(len(truth.kegiatan))}), _arrows(read, rows)
    result.add("panah", len(wanted & got), len(wanted))
    result.extra = len(got - wanted)
    return result


def likeness(one: str, other: str) -> float:
    """Of the characters, whatever stands between the words."""
    return Indel.normalized_similarity(" ".join(one.split()), " ".join(other.split()))


def _score_cells(result: Score, truth: Sop, read: Sop, places: Mapping[int, int]) -> None:
    for index, row in enumerate(truth.kegiatan):
        found = read.kegiatan[places[index]] if index in places else None
        for figure, was, now in (
            ("uraian", row.uraian, found.uraian if found else ""),
            ("waktu", row.mutu_baku.waktu.teks, found.mutu_baku.waktu.teks if found else ""),
            ("kelengkapan", row.mutu_baku.kelengkapan, found.mutu_baku.kelengkapan if found else ""),
            ("output", row.mutu_baku.output, found.mutu_baku.output if found else ""),
        ):
            if was:
                result.add(figure, likeness(was, now) * len(was), len(was))


def _score_actors(result: Score, truth: Sop, read: Sop, places: Mapping[int, int]) -> None:
    """A cell counts by its column, however the column's name was read."""
    was, now = (({name.nama: n for n, name in enumerate(sop.pelaksana)}) for sop in (truth, read))
    for index in range(len(truth.kegiatan)):
        wanted = _cells(truth, index, was)
        got = _cells(read, places[index], now) if index in places else set()
        result.add("pelaksana", len(wanted & got), max(len(wanted), len(got)))


def _cells(sop: Sop, index: int, columns: Mapping[str, int]) -> set[tuple[int, str]]:
    return {(columns.get(name, -1), str(bentuk)) for name, bentuk in sop.kegiatan[index].symbols}


def _score_identity(result: Score, truth: Sop, read: Sop) -> None:
    """A field a point: of its characters; a date is right or not. What the truth masks is left out."""
    signed, found = truth.disahkan_oleh, read.disahkan_oleh
    block = truth.nomor or signed.jabatan or any(getattr(truth, key) for key in _DATES)
    texts = _TEXTS if block else _TEXTS[:1]  # of a file without the block the truth knows the office from elsewhere
    pairs = [(getattr(truth, key), getattr(read, key)) for key in texts]
    pairs += [("\n".join(getattr(truth, key)), "\n".join(getattr(read, key))) for key in LISTS]
    pairs += [(signed.jabatan, found.jabatan), (signed.nama, found.nama), (signed.nip, found.nip)]
    for was, now in pairs:
        if was and was not in _MASKED:
            result.add("identitas", likeness(was.casefold(), now.casefold()), 1)
    for key in _DATES:
        wanted: Tanggal | None = getattr(truth, key)
        if wanted:
            result.add("identitas", float(_day(wanted) == _day(getattr(read, key))), 1)


def _day(date: Tanggal | None) -> object:
    return (date.tahun, date.bulan, date.hari) if date and date.understood else date and date.teks


def _arrows(sop: Sop, rows: Mapping[int, int]) -> set[Arrow]:
    """Every arrow by the rows of its ends as the truth counts them, inside of a row by columns, and its label."""
    flow = build_flow(sop)
    nodes = {node.id: node for node in flow.nodes}
    return {
        _arrow((nodes[edge.source], nodes[edge.target]), edge.label, rows)
        for edge in flow.edges
        if edge.branch is not Branch.GABUNG
    }


def _arrow(ends: Iterable, label: str, rows: Mapping[int, int]) -> Arrow:  # type: ignore[type-arg]
    source, target = ends
    known = [rows.get(node.row, f"+{node.row}") for node in (source, target)]
    if source.row == target.row:
        return ((known[0], source.column), (known[0], target.column), label.casefold())
    return (known[0], known[1], label.casefold())
