"""The regions that ship: complete, with codes as Kemendagri writes them, each in a zone."""

import re

import pytest

from sopan_web.organisation.models import JenisDaerah, JenisUnit, Zona
from sopan_web.organisation.regions import load_regions, search_regions, usual_offices


def test_all_regions_are_there() -> None:
    kinds = [region.jenis for region in load_regions().values()]
    assert kinds.count(JenisDaerah.PROVINSI) == 38
    assert len(kinds) - 38 == 514


def test_codes_tell_the_kind() -> None:
    for region in load_regions().values():
        match region.jenis:
            case JenisDaerah.PROVINSI:
                assert re.fullmatch(r"\d{2}", region.kode)
            case JenisDaerah.KABUPATEN:
                assert 1 <= int(region.kode[3:]) <= 69, region
            case JenisDaerah.KOTA:
                assert 71 <= int(region.kode[3:]) <= 99, region


@pytest.mark.parametrize(
    ("kode", "zona"), [("62.71", Zona.WIB), ("53.71", Zona.WITA), ("73.24", Zona.WITA), ("96.02", Zona.WIT)]
)
def test_regions_lie_in_their_zone(kode: str, zona: Zona) -> None:
    assert load_regions()[kode].zona == zona


def test_a_search_finds_by_name_and_code() -> None:
    assert {region.kode for region in search_regions("kupang")} == {"53.01", "53.71"}
    assert search_regions("53.71")[0].nama == "Kota Kupang"
    assert search_regions("") == []
    assert search_regions("palangka raya kota")[0].kode == "62.71"


@pytest.mark.parametrize("jenis", JenisDaerah.values)
def test_the_usual_offices_hang_below_one_another(jenis: str) -> None:
    offices = usual_offices(jenis)
    names = {office.nama for office in offices}
    assert len(names) == len(offices)
    assert len({office.kode for office in offices}) == len(offices)
    assert all(office.induk in names | {""} and office.jenis in JenisUnit.values for office in offices)


def test_the_cities_of_jakarta_have_no_government_of_their_own() -> None:
    jakarta = [region for region in load_regions().values() if region.kode.startswith("31")]
    assert [region.kode for region in jakarta if region.autonomous] == ["31"]
