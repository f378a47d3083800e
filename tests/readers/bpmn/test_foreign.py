"""BPMN files as other programs write them become SOPs, and all that was interpreted is told."""

from pathlib import Path

import pytest

from sopan.document import Bentuk, Cabang, Kegiatan
from sopan.flow import build_flow
from sopan.readers.bpmn import read_bpmn
from sopan.readers.reading import Reading

FILES = Path(__file__).parent / "files"


def read(name: str) -> Reading:
    (reading,) = read_bpmn((FILES / f"{name}.bpmn").read_bytes(), f"{name}.bpmn")
    return reading


def words(reading: Reading) -> list[str]:
    return [kegiatan.uraian for kegiatan in reading.sop.kegiatan]


def doubts(reading: Reading) -> dict[str, float]:
    return {notice.id: notice.confidence for notice in reading.notices}


def row(reading: Reading, uraian: str) -> Kegiatan:
    return next(kegiatan for kegiatan in reading.sop.kegiatan if kegiatan.uraian == uraian)


def test_camunda_lanes_stand_as_drawn_and_events_become_capsules() -> None:
    reading = read("camunda")
    assert reading.sop.judul == "Pelayanan Surat Keterangan"
    assert [it.nama for it in reading.sop.pelaksana] == ["Petugas Pelayanan", "Kepala Desa"]
    shapes = [it.bentuk for it in reading.sop.kegiatan]
    mulai, keputusan, proses, selesai = Bentuk.MULAI, Bentuk.KEPUTUSAN, Bentuk.PROSES, Bentuk.SELESAI
    assert shapes == [mulai, keputusan, proses, proses, selesai, selesai]


def test_camunda_a_silent_default_flow_is_the_other_answer_and_told() -> None:
    reading = read("camunda")
    asked = row(reading, "Berkas lengkap?")
    assert (asked.ya, asked.tidak) == ("3", "1")
    assert doubts(reading)["cabang-ditebak"] < 0.8


def test_camunda_an_event_at_the_edge_is_an_exit_with_its_words() -> None:
    reading = read("camunda")
    signed = row(reading, "Menandatangani surat")
    assert (signed.lanjut, signed.cabang) == (("5",), (Cabang("Lewat 3 hari", "6"),))
    assert "P3D" in signed.keterangan
    assert doubts(reading)["peristiwa-tepi"] == 0.5


def test_camunda_documentation_and_annotations_are_kept() -> None:
    reading = read("camunda")
    assert row(reading, "Menerima berkas permohonan").keterangan == "Diterima di loket pada jam kerja."
    assert row(reading, "Mencetak konsep surat").keterangan == "Paling banyak 20 berkas sehari"


def test_bizagi_nested_lanes_of_one_name_are_told_apart() -> None:
    reading = read("bizagi")
    assert [it.nama for it in reading.sop.pelaksana] == [
        "Arsiparis", "Unit Kearsipan - Kepala", "Bidang Teknis - Kepala",
    ]  # fmt: skip
    assert row(reading, "Menyetujui peminjaman").pelaksana == ("Unit Kearsipan - Kepala",)


def test_bizagi_a_nameless_gateway_is_asked_by_the_task_before_it() -> None:
    reading = read("bizagi")
    searched = row(reading, "Mencari arsip")
    assert searched.bentuk is Bentuk.KEPUTUSAN
    assert [cabang.label for cabang in searched.cabang] == ["Ada", "Tidak ada"]
    assert doubts(reading)["gerbang-dilebur"] == 0.8


def test_bizagi_data_objects_and_messages_are_kept() -> None:
    asked = row(read("bizagi"), "Mengajukan peminjaman")
    assert asked.mutu_baku.output == "Formulir peminjaman"
    assert row(read("bizagi"), "Mencari arsip").mutu_baku.kelengkapan == "Formulir peminjaman"
    assert "surat permintaan" in asked.keterangan
    assert "Instansi Peminjam" in asked.keterangan


def test_bizagi_a_fork_behind_a_decision_is_a_step_and_its_join_is_told() -> None:
    reading = read("bizagi")
    fork = row(reading, "Memulai langkah-langkah berikut secara serentak")
    assert len(fork.lanjut) == 2
    assert {"serentak-berlangkah", "titik-temu", "pelaksana-ditebak"} <= doubts(reading).keys()


def test_bpmnio_without_lanes_the_actor_is_left_open() -> None:
    reading = read("bpmnio")
    assert {it.pelaksana for it in reading.sop.kegiatan} == {("Pelaksana",)}
    assert doubts(reading)["pelaksana-tidak-diketahui"] == 0.2
    assert reading.sop.judul == "bpmnio"


def test_bpmnio_an_open_subprocess_gives_its_steps() -> None:
    reading = read("bpmnio")
    at = words(reading).index("Menunggu hari rapat")
    assert words(reading)[at:] == ["Menunggu hari rapat", "Membuka rapat", "Mencatat putusan", "Mengarsipkan notula"]
    assert {"subproses-dijabarkan", "peristiwa-dijadikan-langkah", "tanpa-akhir"} <= doubts(reading).keys()


def test_bpmnio_silent_answers_are_guessed_from_where_they_lead() -> None:
    planned = row(read("bpmnio"), "Menyusun rencana")
    assert (planned.ya, planned.tidak) == ("3", "2")
    guesses = [it.confidence for it in read("bpmnio").notices if it.id == "cabang-ditebak"]
    assert len(guesses) == 2
    assert max(guesses) <= 0.5


def test_visio_two_pools_are_one_procedure_joined_by_their_message() -> None:
    reading = read("visio")
    assert reading.sop.judul == "Pengaduan Warga"
    assert [it.nama for it in reading.sop.pelaksana] == ["Warga", "Admin Pengaduan"]
    assert words(reading)[:3] == ["Warga melapor", "Menyampaikan pengaduan", "Mencatat pengaduan"]
    assert doubts(reading)["pesan-jadi-panah"] == 0.6


def test_visio_a_closed_subprocess_is_one_step_that_names_its_own() -> None:
    handled = row(read("visio"), "Menindaklanjuti pengaduan")
    assert "Memeriksa lapangan" in handled.keterangan
    assert "Menyusun laporan" in handled.keterangan


@pytest.mark.parametrize("name", ["camunda", "bizagi", "bpmnio", "visio"])
def test_every_arrow_leads_to_a_row_and_every_notice_says_how_sure(name: str) -> None:
    reading = read(name)
    assert build_flow(reading.sop).loose_ends == ()
    assert [it.no for it in reading.sop.kegiatan] == [str(n) for n in range(1, len(reading.sop.kegiatan) + 1)]
    assert all(0 < notice.confidence < 1 and notice.message.endswith(".") for notice in reading.notices)
    assert all(notice.line for notice in reading.notices if notice.place[:1] == ("kegiatan",))
