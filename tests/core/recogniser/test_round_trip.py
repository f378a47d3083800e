"""What we draw is recognised as the same procedure: glued or not, displaced, on pages or on one sheet."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from sopan.document import Sop
from sopan.layout import lay_out
from sopan.readers.reading import Reading
from sopan.readers.recogniser import recognise
from sopan.readers.sop_file import read_sop
from tests.core.recogniser.as_found import as_found
from tests.core.recogniser.graphs import graph_of
from tests.examples import ROOT, real_files
from tests.strategies import well_formed_sops

OURS = sorted((ROOT / "contoh").glob("*.yaml"))
WAYS = [
    pytest.param({"glued": True}, id="direkatkan"),
    pytest.param({"glued": False, "moved": 4.0}, id="lepas dan bergeser"),
    pytest.param({"glued": False, "moved": 4.0, "stacked": True}, id="satu lembar"),
]


def _read(sop: Sop, **way: bool | float) -> Reading:
    (reading,) = recognise(as_found(lay_out(sop), **way))  # type: ignore[arg-type]
    return reading


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("file", OURS, ids=lambda file: file.stem)
def test_an_example_comes_back_whole(file: Path, way: dict[str, bool | float]) -> None:
    sop = read_sop(file).sop
    reading = _read(sop, **way)
    back = reading.sop
    assert graph_of(back) == graph_of(sop)
    assert [(k.no, k.uraian, k.mutu_baku, k.keterangan) for k in back.kegiatan] == [
        (k.no, k.uraian, k.mutu_baku, k.keterangan) for k in sop.kegiatan
    ]
    for field in ("judul", "nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "disahkan_oleh"):
        assert getattr(back, field) == getattr(sop, field)
    for field in ("dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan"):
        assert getattr(back, field) == getattr(sop, field)
    assert (back.instansi, back.unit) == (sop.instansi, sop.unit)
    assert back.catatan == ""
    assert {notice.id for notice in reading.notices} == {"huruf-kapital"}  # the letterhead is printed in capitals


def test_the_collection_comes_back_with_the_same_flow() -> None:
    for file in real_files():
        sop = read_sop(file).sop
        assert graph_of(_read(sop, glued=False, moved=4.0).sop) == graph_of(sop), file.name


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(well_formed_sops(max_kegiatan=9, max_pelaksana=5))
def test_any_sound_procedure_comes_back_with_the_same_flow(sop: Sop) -> None:
    assert graph_of(_read(sop, glued=False, moved=4.0).sop) == graph_of(sop)
