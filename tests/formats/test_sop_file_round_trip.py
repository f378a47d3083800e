"""What is written is read back equal, whatever the SOP holds."""

import json
from dataclasses import replace

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from sopan.document import Bentuk, Cabang, Kegiatan, Pelaksana, Pengesahan, Simpul, Sop
from sopan.document.record import record_of
from sopan.readers.sop_file import read_sop, read_sop_text
from sopan.writers.sop_file import write_json, write_yaml
from tests.examples import real_files
from tests.strategies import odd_sops, well_formed_sops

patient = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SMALL = Sop(
    "Surat",
    pelaksana=(Pelaksana("Staf"), Pelaksana("Kepala Dinas", "Kadis")),
    kegiatan=(
        Kegiatan("1", "Mulai", ("Staf",), Bentuk.MULAI),
        Kegiatan("2", "Periksa", ("Kepala Dinas",), Bentuk.KEPUTUSAN, ya="3", tidak="1a"),
        Kegiatan("3", "Selesai", ("Staf", "Kepala Dinas"), Bentuk.SELESAI, lanjut=("1", "2")),
    ),
)


@patient
@given(well_formed_sops())
def test_well_formed_sop_survives_yaml_and_json(sop: Sop) -> None:
    for text in (write_yaml(sop), write_json(sop)):
        reading = read_sop_text(text)
        assert reading.sop == sop
        assert reading.notices == ()


@patient
@given(odd_sops())
def test_odd_sop_survives_yaml_and_json(sop: Sop) -> None:
    assert read_sop_text(write_yaml(sop)).sop == sop
    assert read_sop_text(write_json(sop)).sop == sop


def test_real_files_survive_yaml_and_json() -> None:
    for path in real_files():
        sop = read_sop(path).sop
        assert read_sop_text(write_yaml(sop)).sop == sop, path.name
        assert read_sop_text(write_json(sop)).sop == sop, path.name


def test_real_files_lose_nothing_against_a_plain_yaml_reader() -> None:
    for path in real_files():
        plain = yaml.safe_load(path.read_text("utf-8"))
        assert _bare(record_of(read_sop(path).sop)) == _bare({"versi_format": 1, **plain}), path.name


def _bare(value: object) -> object:
    """``value`` with nothing empty, texts for numbers, and one space between words: what both readers must agree on."""
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if item not in (None, [], {})}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    return " ".join(str(value).split())


def test_keys_stand_in_the_order_of_the_table() -> None:
    keys = list(json.loads(write_json(SMALL)))
    assert keys[:4] == ["versi_format", "judul", "nomor", "instansi"]
    assert keys[-2:] == ["pelaksana", "kegiatan"]


def test_empty_extension_keys_are_left_out_and_plain_keys_kept() -> None:
    row = record_of(SMALL)["kegiatan"][0]
    assert list(row) == ["no", "uraian", "pelaksana", "bentuk", "ya", "tidak", "lanjut", "kelengkapan", "waktu",
                         "output", "keterangan"]  # fmt: skip
    assert record_of(SMALL)["disahkan_oleh"] == {"jabatan": None, "nama": None, "nip": None}


def test_numbers_are_written_as_numbers_and_only_those() -> None:
    first, second, third = record_of(SMALL)["kegiatan"]
    assert first["no"] == 1
    assert (second["ya"], second["tidak"]) == (3, "1a")
    assert third["lanjut"] == [1, 2]


def test_pelaksana_is_a_text_unless_it_has_a_short_form() -> None:
    assert record_of(SMALL)["pelaksana"] == ["Staf", {"nama": "Kepala Dinas", "singkatan": "Kadis"}]


def test_unknown_symbol_keeps_its_own_word() -> None:
    sop = replace(SMALL, kegiatan=(Kegiatan("1", "a", bentuk_asal="awan"),))
    assert record_of(sop)["kegiatan"][0]["bentuk"] == "awan"
    assert read_sop_text(write_yaml(sop)).sop == sop


def test_extension_keys_are_written_where_they_hold_something() -> None:
    simpul = (Simpul("Staf", lanjut=("2",)), Simpul("Kadis", Bentuk.KEPUTUSAN, cabang=(Cabang("Ya", "2"),)))
    sop = Sop("x", disahkan_oleh=Pengesahan("Kadis", sebutan="Plt."), kegiatan=(Kegiatan("1", "a", simpul=simpul),))
    record = record_of(sop)
    assert record["disahkan_oleh"] == {"jabatan": "Kadis", "nama": None, "nip": None, "sebutan": "Plt."}
    assert record["kegiatan"][0]["simpul"] == [
        {"pelaksana": "Staf", "bentuk": "proses", "lanjut": 2},
        {"pelaksana": "Kadis", "bentuk": "keputusan", "cabang": [{"label": "Ya", "tujuan": 2}]},
    ]


@pytest.mark.parametrize("text", ["a: b", "- x", "# x", "yes", "null", "1.10", "'", "baris\nkedua", "\U0001f600", "%"])
def test_text_that_looks_like_yaml_stays_text(text: str) -> None:
    sop = Sop(text, kegiatan=(Kegiatan("1", text, (" ".join(text.split()),)),))
    assert read_sop_text(write_yaml(sop)).sop == sop
