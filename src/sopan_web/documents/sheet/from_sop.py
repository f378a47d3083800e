"""From the core's SOP to the editor's sheet; instansi, unit, and logo stay behind, for the tenant knows them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sopan import Sop
from sopan_web.documents.sheet.ids import new_id
from sopan_web.documents.sheet.shape import DAFTAR, GROUPS, VERSI, Sheet

Record = dict[str, Any]

_TEXTS = ("judul", "nomor", "sumber", "catatan")
_DATES = ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")


def from_sop(sop: Sop, make_id: Callable[[str], str] = new_id) -> Sheet:
    """A sheet that draws ``sop``. Actors outside the columns get one; a target that leads nowhere stays as written."""
    columns = _columns(sop, make_id)
    ids = {column["nama"]: column["id"] for column in reversed(columns)}
    row_ids = [make_id("k") for _ in sop.kegiatan]
    rows = {kegiatan.no: id for kegiatan, id in reversed(list(zip(sop.kegiatan, row_ids, strict=True)))}
    return {
        "versi": VERSI,
        "identitas": _identitas(sop),
        "pelaksana": columns,
        "kegiatan": [_Row(rows, ids).record(kegiatan, id) for kegiatan, id in zip(sop.kegiatan, row_ids, strict=True)],
    }


def _identitas(sop: Sop) -> Record:
    pengesahan = sop.disahkan_oleh
    signature: Record = {key: getattr(pengesahan, key) for key in GROUPS["disahkan_oleh"] if key != "paraf"}
    signature["paraf"] = [{"jabatan": paraf.jabatan, "nama": paraf.nama} for paraf in pengesahan.paraf]
    return {
        **{key: getattr(sop, key) for key in _TEXTS},
        **{key: date.teks if (date := getattr(sop, key)) else "" for key in _DATES},
        "disahkan_oleh": signature,
        "klasifikasi": {key: _word(getattr(sop.klasifikasi, key)) for key in GROUPS["klasifikasi"]},
        "jenis_kegiatan": _word(sop.jenis_kegiatan),
        **{key: list(getattr(sop, key)) for key in DAFTAR},
    }


def _word(choice: object | None) -> str:
    return str(choice) if choice else ""


def _columns(sop: Sop, make_id: Callable[[str], str]) -> list[Record]:
    columns = [
        {"id": make_id("p"), "nama": pelaksana.nama, "singkatan": pelaksana.singkatan} for pelaksana in sop.pelaksana
    ]
    known = {column["nama"] for column in columns}
    actors = [actor for kegiatan in sop.kegiatan for actor, _ in kegiatan.symbols]
    missing = [actor for actor in dict.fromkeys(actors) if actor not in known]
    return columns + [{"id": make_id("p"), "nama": actor, "singkatan": ""} for actor in missing]


@dataclass(frozen=True, slots=True)
class _Row:
    """Turns one row; ``rows`` maps a row's number to its id, ``columns`` an actor to the id of the column."""

    rows: Mapping[str, str]
    columns: Mapping[str, str]

    def record(self, kegiatan: Any, id: str) -> Record:
        mutu = kegiatan.mutu_baku
        return {
            "id": id,
            "uraian": kegiatan.uraian,
            "simbol": self._symbols(kegiatan),
            "alur": bool(kegiatan.simpul),
            **self._exits(kegiatan, self.rows),
            "kelengkapan": mutu.kelengkapan,
            "waktu": mutu.waktu.teks,
            "output": mutu.output,
            "keterangan": kegiatan.keterangan,
        }

    def _symbols(self, kegiatan: Any) -> list[Record]:
        if not kegiatan.simpul:
            return [
                {"pelaksana": self.columns[nama], "bentuk": str(kegiatan.bentuk)}
                for nama in dict.fromkeys(kegiatan.pelaksana)
            ]
        within = {**self.rows, **{simpul.pelaksana: self.columns[simpul.pelaksana] for simpul in kegiatan.simpul}}
        return [self._symbol(simpul, within) for simpul in kegiatan.simpul]

    def _symbol(self, simpul: Any, within: Mapping[str, str]) -> Record:
        exits = {key: value for key, value in self._exits(simpul, within).items() if value}
        return {"pelaksana": self.columns[simpul.pelaksana], "bentuk": str(simpul.bentuk), **exits}

    def _exits(self, step: Any, targets: Mapping[str, str]) -> Record:
        return {
            "ya": targets.get(step.ya, step.ya),
            "tidak": targets.get(step.tidak, step.tidak),
            "lanjut": [targets.get(target, target) for target in step.lanjut],
            "cabang": [
                {"label": cabang.label, "tujuan": targets.get(cabang.tujuan, cabang.tujuan)} for cabang in step.cabang
            ],
        }
