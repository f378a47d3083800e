"""Times the search of 100,000 SOPs in force on both engines, one question after another, as pages ask them.

``--jumlah N`` takes another number, ``--mesin sqlite`` one engine, ``--palang`` fails above the bar. What was filled is
kept for the next run (see ``stores``).
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from random import Random
from statistics import median
from typing import TYPE_CHECKING, Any

from bench.stores import ENGINES, forget_others, mark_of, open_store
from bench.tables import print_table, say

if TYPE_CHECKING:  # Django's classes exist only after its set-up
    from sopan_web.organisation.models import PemerintahDaerah

BAR = 250.0  # ms, p95
_EACH = 60  # questions of a kind


def main() -> int:
    """1 when a bar was asked for and missed."""
    options = _read_arguments()
    if options.di_dalam:
        return _measure(options)
    codes = []
    for engine in [options.mesin] if options.mesin else ENGINES:
        name = f"{options.jumlah}-{mark_of()}"
        forget_others(engine, name)
        with open_store(engine, name) as address:
            environment = os.environ | {"DATABASE_URL": address, "SOPAN_DEMO": "ya"}
            program = [sys.executable, "-m", "bench.bench_search", *sys.argv[1:], "--di-dalam", engine]
            codes.append(subprocess.call(program, env=environment))
    return max(codes)


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jumlah", type=int, default=100_000)
    parser.add_argument("--mesin", choices=ENGINES)
    parser.add_argument("--palang", action="store_true")
    parser.add_argument("--susun-ulang", action="store_true", help="susun ulang indeks yang tersimpan")
    parser.add_argument("--di-dalam", help=argparse.SUPPRESS)
    return parser.parse_args()


def _measure(options: argparse.Namespace) -> int:
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "sopan_web.settings"
    django.setup()
    daerah = _prepare(options)
    rows, worst = [], 0.0
    for kind, ask in _kinds(daerah):
        times = sorted(_time(one) for one in ask)
        p95, p99 = times[round(len(times) * 0.95) - 1], times[-1]
        worst = max(worst, p95)
        rows.append((kind, len(times), median(times), p95, p99))
    print_table((f"{options.di_dalam}, {options.jumlah} SOP", "tanya", "ms p50", "p95", "terlama"), rows)
    if options.palang and worst > BAR:
        say(f"Palang {BAR:.0f} ms terlampaui: {worst:.0f} ms")
        return 1
    return 0


def _prepare(options: argparse.Namespace) -> "PemerintahDaerah":
    from django.core.management import call_command
    from django.db import connection

    from bench.crowd import fill
    from sopan_web.organisation.models import PemerintahDaerah
    from sopan_web.search.actions.reindexing import reindex
    from sopan_web.search.models import IndexEntry

    call_command("migrate", verbosity=0)
    daerah = PemerintahDaerah.objects.filter(slug="ramai").first()
    if daerah is None:
        start = time.monotonic()
        daerah = fill(options.jumlah)
        say(f"Diisi dalam {time.monotonic() - start:.0f} s")
    fresh = not IndexEntry.objects.exists()
    if fresh or options.susun_ulang:
        start, spent = time.monotonic(), time.process_time()
        count = reindex(daerah=daerah)
        wall, spent = time.monotonic() - start, time.process_time() - spent
        say(f"Indeks: {count / wall:.0f} SOP per detik ({count / spent:.0f} per detik prosesor Python)")
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return daerah


def _time(ask: Callable[[], object]) -> float:
    start = time.perf_counter()
    ask()
    return (time.perf_counter() - start) * 1000


def _kinds(daerah: "PemerintahDaerah") -> Iterator[tuple[str, list[Callable[[], object]]]]:
    from sopan_web.common import clock
    from sopan_web.organisation.models import UnitKerja
    from sopan_web.search.models import IndexWord
    from sopan_web.search.queries import Wanted, jabatan_list, performs, search

    random, today = Random("tanya"), clock.today(daerah.zone)
    words = dict(IndexWord.objects.filter(daerah=daerah, kata__regex="^[a-z]{4,}$").values_list("kata", "entries"))
    by_count = sorted(words, key=lambda word: (-words[word], word))
    common, middle, rare = by_count[:40], by_count[40:600], by_count[600:]
    units = list(UnitKerja.objects.filter(daerah=daerah))
    posts = [one.nama for one in jabatan_list(daerah, today)]

    def texts(write: Callable[[], str], **more: Callable[[], Any]) -> list[Callable[[], object]]:
        asked = [Wanted(write(), **{name: draw() for name, draw in more.items()}) for _ in range(_EACH)]
        return [partial(search, daerah, one, today) for one in asked]

    yield "1 kata", texts(lambda: random.choice(middle))
    yield "1 kata langka", texts(lambda: random.choice(rare))
    yield "2 kata", texts(lambda: " ".join(random.sample(middle, 2)))
    yield "3 kata", texts(lambda: " ".join((*random.sample(common, 2), random.choice(middle))))
    yield "kata terbanyak", texts(lambda: random.choice(common))
    yield "2 kata terbanyak", texts(lambda: " ".join(random.sample(common, 2)))
    yield "awal kata", texts(lambda: random.choice(middle)[: random.randint(3, 4)])
    yield "2 kata, akhir belum selesai", texts(lambda: f"{random.choice(common)} {random.choice(middle)[:4]}")
    yield "salah ketik", texts(lambda: _misspell(random.choice(middle), random))
    yield (
        "2 kata, satu salah ketik",
        texts(lambda: f"{random.choice(common)} {_misspell(random.choice(middle), random)}"),
    )
    yield "tidak ada", texts(lambda: f"{random.choice(rare)} {random.choice(rare)}")
    yield "2 kata, unit", texts(lambda: " ".join(random.sample(common, 2)), unit=lambda: random.choice(units))
    yield "1 kata, jabatan", texts(lambda: random.choice(middle), jabatan=lambda: random.choice(posts))
    yield "unit saja", texts(lambda: "", unit=lambda: random.choice(units))
    yield "pelaksana", [lambda: performs(daerah, random.choice(posts), today)] * _EACH
    yield "daftar pelaksana", [lambda: jabatan_list(daerah, today)] * 10


def _misspell(word: str, random: Random) -> str:
    place = random.randrange(1, len(word) - 1)
    match random.randrange(3):
        case 0:
            return word[:place] + word[place + 1 :]
        case 1:
            return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        case _:
            return word[:place] + random.choice("aiueonrt") + word[place:]


if __name__ == "__main__":
    raise SystemExit(main())
