"""Numbers and days as an Indonesian Excel shows them."""

import pytest

from sopan.readers.office.xlsx.numbers import show_number

DAY = 45_961.75  # 31 October 2025, 18.00


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (3, "", "3"),
        (1.5, "General", "1,5"),
        (0.1 + 0.2, "", "0,3"),
        (1e20, "", "1e+20"),
        (-4, "0", "-4"),
        (5, "00", "05"),
        (1440, "#,##0", "1.440"),
        (1234.5, "#,##0.00", "1.234,50"),
        (2.5, "0.0##", "2,5"),
        (0.125, "0%", "12%"),
        (0.125, "0.0%", "12,5%"),
        (1234567, "#,##0,", "1.235"),
        (15, '0" menit"', "15 menit"),
        (2, '0\\ "hari kerja"', "2 hari kerja"),
        (7, '"Rp"* #,##0', "Rp7"),
        (-7, "#,##0;(#,##0)", "(7)"),
        (0, '0;-0;"nihil"', "nihil"),
        (30, 'General" menit"', "30 menit"),
        (1, "[Red]0", "1"),
        (0.5, "# ?/?", "0,5"),
        (4, '0" dari/per"', "4 dari/per"),
        (5, "@", "5"),
        (12345.678, "0.00E+00", "1,23E+04"),
        (DAY, "dd/mm/yyyy", "31/10/2025"),
        (DAY, "[$-421]dd mmmm yyyy;@", "31 Oktober 2025"),
        (DAY, "[$-409]d-mmm-yy;@", "31-Oct-25"),
        (DAY, "dddd, d mmm", "Jumat, 31 Okt"),
        (DAY, "h:mm AM/PM", "6:00 PM"),
        (0.0105, "h:mm:ss", "0:15:07"),
        (0.0105, "mm:ss", "15:07"),
        (1.5, "[h]:mm", "36:00"),
        (DAY, "yyyy/m", "2025/10"),
        (-1, "dd/mm/yyyy", "-1"),
    ],
)
def test_a_number_shows_as_its_format_says(value: float, code: str, shown: str) -> None:
    assert show_number(value, code) == shown


def test_days_may_be_counted_from_1904() -> None:
    assert show_number(DAY - 1462, "dd/mm/yyyy", late=True) == "31/10/2025"
