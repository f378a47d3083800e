"""The JSON Schema accepts what we write and what people should write, and refuses what they should not."""

import json
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from sopan.document import Sop
from sopan.document.record import record_of
from sopan.writers.sop_file.schema import json_schema
from tests.examples import real_files
from tests.strategies import odd_sops, well_formed_sops

SCHEMA = json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
patient = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_schema_is_a_schema_and_plain_json() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@patient
@given(well_formed_sops() | odd_sops())
def test_all_that_is_written_is_valid(sop: Sop) -> None:
    VALIDATOR.validate(record_of(sop))


def test_real_files_are_valid() -> None:
    for path in real_files():
        VALIDATOR.validate(yaml.safe_load(path.read_text("utf-8")))


@pytest.mark.parametrize(
    "extra",
    [
        {"judull": "x"},
        {"judul": ["x"]},
        {"dasar_hukum": "UU"},
        {"kegiatan": {"no": 1}},
        {"kegiatan": [{"no": 1, "mutu_baku": {}}]},
        {"klasifikasi": {"sifat": "lain"}},
        {"pelaksana": [{"nama": "x", "gelar": "y"}]},
        {"disahkan_oleh": "Camat"},
    ],
)
def test_what_people_should_not_write_is_refused(extra: dict[str, Any]) -> None:
    good = {"judul": "x", "pelaksana": ["Staf"], "kegiatan": [{"no": 1, "pelaksana": "Staf"}]}
    VALIDATOR.validate(good)
    assert not VALIDATOR.is_valid({**good, **extra})
