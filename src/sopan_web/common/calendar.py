"""Days as people write them."""

from datetime import date

_MONTHS = {
    "id": (
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip


def format_day(day: date, language: str = "id") -> str:
    """6 Januari 2026."""
    return f"{day.day} {_MONTHS['en' if language == 'en' else 'id'][day.month - 1]} {day.year}"
