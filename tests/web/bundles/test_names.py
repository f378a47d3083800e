"""Names that Windows takes, and that never meet."""

import pytest

from sopan_web.bundles.queries.names import Names, tidy


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("440/012/SOP/DINKES/2026", "440-012-SOP-DINKES-2026"),
        ("a\\b: c* “d” ?", "a-b_ c_ “d” _"),
        ("  Izin.  ", "Izin"),
        ("CON", "_CON"),
        ("com1.surat", "_com1.surat"),
        ("Konsep", "Konsep"),
        ("../../etc", "-..-etc"),
        ("", "berkas"),
        ("\u202etxt.exe\n", "txt.exe"),
        ("x" * 50, "x" * 25),
        ("Penelitian dan Pengembangan", "Penelitian dan"),
        ("kata kata kata kata yang. ekornya", "kata kata kata kata yang"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert tidy(text, 25) == name


def test_no_two_files_meet_not_even_by_capitals_or_endings() -> None:
    names = Names("daftar.csv")
    endings = (".xlsx", "-formulir.xlsx")
    assert names.take("Dinas/Izin", endings) == "Dinas/Izin"
    assert names.take("dinas/IZIN", endings) == "dinas/IZIN (2)"
    assert names.take("Dinas/Izin-formulir", endings) == "Dinas/Izin-formulir (2)"
    assert names.take("Daftar", (".csv",)) == "Daftar (2)"
