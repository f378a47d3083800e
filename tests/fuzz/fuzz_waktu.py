"""Throws random cells at the duration grammar for some seconds: ``python fuzz_waktu.py [SECONDS] [SEED]``.

Grown from pieces of real cells and from any character. Fails on a crash, on bounds in the wrong order, and on a text
that takes more than a tenth of a second.
"""

import random
import sys
import time

from sopan.document import calendar_minutes, office_minutes, parse_waktu

PIECES = (
    "1", "24", "1,5", "1.440", "½", "1/2", "satu", "belas", "puluh", "setengah", "sehari", "detik", "menit", "jam",
    "hari", "hari kerja", "kalender", "minggu", "bulan", "tahun", "x", "kali", "-", "–", "s.d.", "s/d", "sampai dengan",
    "/", "atau", "dan", ",", ";", "(", ")", "maks.", "paling lambat", "±", "per", "berkas", "'", "setelah", "sekali",
)  # fmt: skip
SLOWEST = 0.1


def random_text(source: random.Random) -> str:
    """A cell of up to 40 pieces, now and then one of them repeated thousands of times."""
    pieces = [
        source.choice(PIECES) if source.random() < 0.9 else chr(source.randrange(1, 0xD800))
        for _ in range(source.randrange(40))
    ]
    if source.random() < 0.01:
        pieces.insert(0, source.choice(PIECES) * source.randrange(2_000))
    return source.choice((" ", "")).join(pieces)


def check(text: str) -> None:
    """Parses ``text`` and raises AssertionError where the result breaks a promise of the grammar."""
    start = time.perf_counter()
    durasi = parse_waktu(text).durasi
    assert time.perf_counter() - start < SLOWEST, f"lambat: {text[:200]!r}"
    if durasi is not None:
        for minutes in (office_minutes(durasi), calendar_minutes(durasi)):
            assert 0 <= minutes.bawah <= minutes.atas, f"batas terbalik: {text[:200]!r}"


def main(seconds: float, seed: int) -> int:
    """Checks random texts until the time is over; returns how many there were."""
    source, end, count = random.Random(seed), time.monotonic() + seconds, 0
    while time.monotonic() < end:
        check(random_text(source))
        count += 1
    return count


if __name__ == "__main__":
    arguments = [int(argument) for argument in sys.argv[1:]]
    tried = main(*(arguments + [60, 1][len(arguments) :]))
    sys.stdout.write(f"fuzz_waktu: {tried} teks, tanpa cacat\n")
