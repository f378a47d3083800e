"""The golden vectors of a NIP."""

import pytest

from sopan.lint.nip import is_pppk_nip, nip_digits, nip_fault


@pytest.mark.parametrize(
    "nip",
    [
        "198609262015051001", "196601011988021001", "199001012022211001",
        "19860926 201505 1 001", "NIP. 19860926 201505 1 001",
    ],
)  # fmt: skip
def test_well_formed(nip: str) -> None:
    assert nip_fault(nip) == ""


@pytest.mark.parametrize(
    ("nip", "word"),
    [
        ("198613262015051001", "tanggal lahir"),
        ("198609262015053001", "jenis kelamin"),
        ("19860926201505100", "17 angka"),
        ("198609262015051000", "000"),
        ("198609262015131001", "bulan pengangkatan"),
        ("198609261995051001", "usia 9 tahun"),
        ("470012345", "bentuk lama"),
        ("19860926-201505-1-001", "tanda baca"),
    ],
)
def test_ill_formed(nip: str, word: str) -> None:
    assert word in nip_fault(nip)


def test_the_shape_of_a_pppk_is_told_from_that_of_a_pns() -> None:
    assert is_pppk_nip("19900101 202221 1 001")
    assert not is_pppk_nip("198609262015051001")


def test_only_digits_remain() -> None:
    assert nip_digits("NIP: 19860926 201505 1 001") == "198609262015051001"
