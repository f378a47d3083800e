"""Words a duration or a total in Indonesian, as a person reads it aloud: "2 hari kerja 3 jam 15 menit"."""

from collections.abc import Callable
from fractions import Fraction

from sopan.document import Durasi, JamKerja, Rentang
from sopan.document.waktu import MENIT_PER_HARI

_SPOKEN = {Fraction(1, 2): "setengah", Fraction(1, 4): "seperempat", Fraction(3, 4): "tiga perempat"}


def spell_durasi(durasi: Durasi) -> str:
    """One cell: "5 sampai 10 menit", "paling lama 3 hari kerja", "sekitar 15 menit", "2 menit per berkas"."""
    marks = [("paling lama", durasi.paling_lama), ("sekitar", durasi.kira_kira)]
    words = [word for word, marked in marks if marked]
    words.append(_spell_bounds(durasi))
    words += [f"per {durasi.per}"] if durasi.per else []
    words += [durasi.keterangan] if durasi.keterangan else []
    return " ".join(words)


def spell_office(minutes: Fraction, jam_kerja: JamKerja = JamKerja()) -> str:
    """Office minutes as office days, hours, minutes, and seconds."""
    return _spell(minutes, jam_kerja.menit_per_hari, "hari kerja")


def spell_calendar(minutes: Fraction) -> str:
    """Minutes on the wall clock as days of 24 hours, hours, minutes, and seconds."""
    return _spell(minutes, MENIT_PER_HARI, "hari")


def spell_rentang(rentang: Rentang, spell: Callable[[Fraction], str] = spell_office) -> str:
    """Both bounds in words of ``spell``, or one where they are alike: "4 jam sampai 1 hari kerja"."""
    low, high = spell(rentang.bawah), spell(rentang.atas)
    return low if low == high else f"{low} sampai {high}"


def _spell(minutes: Fraction, minutes_per_day: int, day: str) -> str:
    seconds = round(minutes * 60)
    parts = []
    for size, word in ((minutes_per_day * 60, day), (3600, "jam"), (60, "menit"), (1, "detik")):
        count, seconds = divmod(seconds, size)
        parts += [f"{count} {word}"] if count else []
    return " ".join(parts) or "0 menit"


def _spell_bounds(durasi: Durasi) -> str:
    if not durasi.tambahan:
        return _spell_part(durasi, durasi.bawah, durasi.atas)
    parts = (durasi, *durasi.tambahan)
    low = " ".join(_spell_part(part, part.bawah, part.bawah) for part in parts if part.bawah)
    high = " ".join(_spell_part(part, part.atas, part.atas) for part in parts if part.atas)
    return high if low in ("", high) else f"{low} sampai {high}"


def _spell_part(durasi: Durasi, low: Fraction, high: Fraction) -> str:
    unit = str(durasi.satuan)
    if durasi.kalender and low % 24 == high % 24 == 0:
        low, high, unit = low / 24, high / 24, "kali 24 jam"
    bounds = [_spell_number(bound) for bound in ([high] if low == high else [low, high])]
    return f"{' sampai '.join(bounds)} {unit}"


def _spell_number(amount: Fraction) -> str:
    return _SPOKEN.get(amount) or f"{float(amount):.10g}".replace(".", ",")
