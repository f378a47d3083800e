"""A BPMN file of ours that was edited elsewhere: its drawing is believed, its identity kept."""

import re

import pytest

from sopan import example_files
from sopan.document import Bentuk, Sop
from sopan.flow import Flow, build_flow
from sopan.layout import LayoutSettings
from sopan.pipeline.deliver import write_in_lanes
from sopan.readers.bpmn import read_bpmn
from sopan.readers.reading import Reading
from sopan.readers.sop_file import read_sop
from sopan.writers.bpmn import write_bpmn

SOP = read_sop(next(file for file in example_files() if file.stem == "surat-masuk")).sop


def text_of(sop: Sop) -> str:
    return str(write_in_lanes(write_bpmn, sop, LayoutSettings()))


def read(text: str) -> Reading:
    (reading,) = read_bpmn(text.encode(), "x.bpmn")
    return reading


def arrows(flow: Flow) -> list[tuple[str, str, str]]:
    return sorted((edge.source, edge.target, edge.label) for edge in flow.edges)


def test_new_words_of_a_step_are_taken_over_and_told() -> None:
    old = SOP.kegiatan[4].uraian
    reading = read(text_of(SOP).replace(f'name="{old}"', 'name="Mempelajari isi surat"'))
    assert [notice.id for notice in reading.notices] == ["gambar-diubah"]
    assert reading.sop.kegiatan[4].uraian == "Mempelajari isi surat"
    assert reading.sop.kegiatan[4].mutu_baku == SOP.kegiatan[4].mutu_baku
    assert reading.sop.kegiatan[:4] == SOP.kegiatan[:4]


def test_a_new_task_becomes_a_row_and_the_rest_keeps_its_mutu_baku() -> None:
    """A task put into the arrow from step 5 to step 6, as a modeller draws it."""
    text = text_of(SOP)
    flow = re.search(r'<sequenceFlow id="(k5s1\.lanjut0)"[^>]*/>', text)
    assert flow
    added = (
        '<userTask id="Activity_baru" name="Menyiapkan konsep tanggapan"/>'
        '<sequenceFlow id="baru1" sourceRef="k5s1" targetRef="Activity_baru"/>'
        '<sequenceFlow id="baru2" sourceRef="Activity_baru" targetRef="k6s1"/>'
    )
    text = text.replace(flow[0], added).replace(
        "<flowNodeRef>k5s1</flowNodeRef>", "<flowNodeRef>k5s1</flowNodeRef><flowNodeRef>Activity_baru</flowNodeRef>"
    )
    sop = read(text).sop
    words = [kegiatan.uraian for kegiatan in sop.kegiatan]
    assert words == [*(it.uraian for it in SOP.kegiatan[:5]), "Menyiapkan konsep tanggapan",
                     *(it.uraian for it in SOP.kegiatan[5:])]  # fmt: skip
    assert [it.mutu_baku for it in sop.kegiatan if it.uraian != words[5]] == [it.mutu_baku for it in SOP.kegiatan]
    assert (sop.nomor, sop.dasar_hukum, sop.pelaksana) == (SOP.nomor, SOP.dasar_hukum, SOP.pelaksana)
    assert sop.kegiatan[5].pelaksana == SOP.kegiatan[4].pelaksana


def test_a_deleted_arrow_is_no_more() -> None:
    text = re.sub(r'<sequenceFlow id="k4s1\.tidak\d"[^>]*/>', "", text_of(SOP))
    assert text != text_of(SOP)
    reading = read(text)
    assert "gambar-diubah" in {notice.id for notice in reading.notices}
    assert not reading.sop.kegiatan[3].tidak


@pytest.mark.parametrize("file", example_files(), ids=lambda file: file.stem)
def test_the_drawing_alone_tells_the_flow(file: object) -> None:
    """As after a program that drops what it does not know: no extension left, and still the same arrows."""
    sop = read_sop(file).sop  # type: ignore[arg-type]
    bare = re.sub(r"<extensionElements>.*?</extensionElements>", "", text_of(sop), flags=re.DOTALL)
    found = read(bare).sop
    if any(kegiatan.simpul for kegiatan in sop.kegiatan):
        assert len(found.kegiatan) > len(sop.kegiatan)  # a row with a flow of its own is drawn as several steps
        return
    assert arrows(build_flow(found)) == arrows(build_flow(sop))
    assert [(it.uraian, it.pelaksana, it.bentuk) for it in found.kegiatan] == [
        (it.uraian, it.pelaksana, it.bentuk) for it in sop.kegiatan
    ]
    assert found.kegiatan[0].bentuk is Bentuk.MULAI
