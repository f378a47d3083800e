"""Asks the public pages of a government with 100,000 SOPs in force, fifty times a second for two minutes.

The real server answers on loopback: on SQLite as it starts by itself, on PostgreSQL with four processes. Requests leave
when they are due, whether or not the ones before were answered (an open loop), and each is timed from the moment it was
due. Drawings are made at the first visit, so the SOPs asked for are as unequal as in life: half of the visits go to one
SOP in a hundred.

``--detik N``, ``--laju N`` a second, ``--jumlah N`` SOPs, ``--mesin sqlite`` one engine. 1 when a bar is missed.
"""

import argparse
import asyncio
import os
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import quote

from bench.places import make_names
from bench.serving import HOST, Served, serving
from bench.stores import ENGINES, cache_folder, forget_others, mark_of, open_store
from bench.tables import p99, print_table, say
from bench.words import OBJECTS, VERBS

BARS = {"beranda": 150.0, "unit": 150.0, "halaman SOP": 150.0, "gambar": 150.0, "cari": 250.0}  # ms, p95
_MIX = {"beranda": 10, "unit": 20, "halaman SOP": 35, "gambar": 10, "cari": 25}
_WEB: dict[str, tuple[str, ...]] = {"sqlite": (), "postgres": ("--workers", "4", "--threads", "2")}
_PREPARE = """
import sys, django
django.setup()
from django.core.management import call_command
from django.db import connection
from bench.crowd import fill
from sopan_web.documents.models import SopRecord
from sopan_web.organisation.models import PemerintahDaerah, UnitKerja
from sopan_web.search.actions.reindexing import reindex
from sopan_web.search.models import IndexEntry

call_command("migrate", verbosity=0)
count = int(sys.argv[1])
daerah = PemerintahDaerah.objects.first() or fill(count, pdf="sah/00/beban.pdf", sha256="0" * 64)
if IndexEntry.objects.count() < count:
    reindex(daerah=daerah)
    connection.cursor().execute("ANALYZE")
first = SopRecord.objects.order_by("pk").values_list("pk", flat=True).first()
print("SIAP", first, *UnitKerja.objects.values_list("pk", flat=True))
"""

Answer = tuple[str, float, str]
"""What was asked, in how many ms it was answered, and what was wrong with the answer ("" for nothing)."""


def main() -> int:
    """1 when a bar is missed or anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--detik", type=float, default=120)
    parser.add_argument("--laju", type=float, default=50)
    parser.add_argument("--jumlah", type=int, default=100_000)
    parser.add_argument("--mesin", choices=ENGINES)
    options = parser.parse_args()
    os.environ["SOPAN_BENCH_CACHE"] = str(cache_folder() / "beban")  # apart from what is searched alone
    missed = [_run(engine, options) for engine in ([options.mesin] if options.mesin else ENGINES)]
    return int(any(missed))


def _run(engine: str, options: argparse.Namespace) -> bool:
    name = f"{options.jumlah}-{mark_of()}"
    forget_others(engine, name)
    with open_store(engine, name) as address:
        paths = _paths(*_prepare(address, options.jumlah), options.jumlah)
        folder = cache_folder() / f"beban-{engine}"
        with serving(folder, *_WEB[engine], DATABASE_URL=address) as served:
            asyncio.run(_ask(served, paths, 5, options.laju))  # the first requests load the program
            used, mine, start = served.seconds(), time.process_time(), time.monotonic()
            answers = asyncio.run(_ask(served, paths, options.detik, options.laju))
            wall = time.monotonic() - start
            used, mine = (served.seconds() - used) / wall, (time.process_time() - mine) / wall
            held = sum(pss for _rss, pss in served.memory().values())
    say(f"{engine}, {options.jumlah} SOP, {options.laju:.0f} permintaan per detik selama {wall:.0f} detik:")
    say(f"inti terpakai: server {used:.2f}, pembangkit {mine:.2f}; memori server {held:.0f} MB; beban mesin {_crowd()}")
    return _tell(answers)


def _prepare(address: str, count: int) -> tuple[int, list[int]]:
    """The database, filled and indexed once and kept; the first SOP's id, and those of the units."""
    more = {"DATABASE_URL": address, "SOPAN_DEMO": "ya", "DJANGO_SETTINGS_MODULE": "sopan_web.settings"}
    more |= {"SOPAN_DATA": str(cache_folder() / "beban-isi")}
    made = subprocess.run(
        [sys.executable, "-c", _PREPARE, str(count)],
        env=os.environ | more,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    first, *units = map(int, made.stdout.rpartition("SIAP")[2].split())
    return first, units


def _paths(first: int, units: list[int], count: int) -> Iterator[tuple[str, str]]:
    """What is asked, one after another, without end; the same each time."""
    random, names = Random("beban"), make_names(40_000)
    words = [word for text in (*VERBS, *OBJECTS) for word in text.split() if len(word) > 3]

    def sop() -> int:
        return first + (random.randrange(count) if random.random() < 0.5 else 100 * random.randrange(count // 100))

    def question() -> str:
        words_ = [random.choice(words), random.choice(words if random.random() < 0.6 else names)]
        text = " ".join(words_[: random.randint(1, 2)])
        if random.random() < 0.2 and len(text) > 5:  # one in five is misspelt
            place = random.randrange(1, len(text) - 1)
            text = text[:place] + text[place + 1 :]
        return text

    while True:
        kind = random.choices(list(_MIX), list(_MIX.values()))[0]
        match kind:
            case "beranda":
                yield kind, "/daerah/ramai/"
            case "unit":
                yield kind, f"/daerah/ramai/unit/{random.choice(units)}/"
            case "halaman SOP":
                yield kind, f"/daerah/ramai/sop/{sop()}/"
            case "gambar":
                yield kind, f"/daerah/ramai/sop/{sop()}.svg"
            case _:
                yield kind, f"/daerah/ramai/cari/?q={quote(question())}"


async def _ask(served: Served, paths: Iterator[tuple[str, str]], seconds: float, rate: float) -> list[Answer]:
    free: list[_Link] = []
    start, asked = time.perf_counter(), []
    for number in range(int(seconds * rate)):
        due = start + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        asked.append(asyncio.create_task(_ask_one(served, free, *next(paths), due)))
    answers = await asyncio.gather(*asked)
    for link in free:
        link.writer.close()
    return answers


@dataclass(slots=True)
class _Link:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    used: float = 0.0


async def _take(free: list[_Link], port: int) -> _Link:
    """One that was used just now, as browsers and proxies do it: the server closes those that are idle for long."""
    while free:
        link = free.pop()
        if time.perf_counter() - link.used < 10:
            return link
        link.writer.close()
    return _Link(*await asyncio.open_connection(HOST, port, limit=1 << 20))


async def _ask_one(served: Served, free: list[_Link], kind: str, path: str, due: float) -> Answer:
    try:
        async with asyncio.timeout(30):
            link = await _take(free, served.port)
            status = await _exchange(link.reader, link.writer, served.port, path)
            link.used = time.perf_counter()
            free.append(link)
    except (OSError, EOFError, TimeoutError, ValueError) as error:
        return kind, (time.perf_counter() - due) * 1000, f"{type(error).__name__} {path}"
    return kind, (time.perf_counter() - due) * 1000, "" if status == 200 else f"{status} {path}"


async def _exchange(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, port: int, path: str) -> int:
    """Asks as a browser does, and reads the whole answer."""
    writer.write(
        f"GET {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\nAccept: text/html,image/svg+xml\r\n"
        "Accept-Encoding: gzip\r\nAccept-Language: id\r\n\r\n".encode()
    )
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    status = int(head.split(" ", 2)[1])
    lengths = [line.partition(":")[2] for line in head.splitlines() if line.startswith("content-length:")]
    if lengths:
        await reader.readexactly(int(lengths[0]))
        return status
    while size := int((await reader.readuntil(b"\r\n")).strip(), 16):
        await reader.readexactly(size + 2)
    await reader.readuntil(b"\r\n")
    return status


def _tell(answers: list[Answer]) -> bool:
    """Prints a row a kind; True when a bar is missed."""
    by_kind: dict[str, list[float]] = defaultdict(list)
    for kind, ms, _fault in answers:
        by_kind[kind].append(ms)
    faults = [fault for _kind, _ms, fault in answers if fault]
    rows, missed = [], bool(faults)
    for kind, bar in BARS.items():
        times = sorted(by_kind[kind])
        if times:
            p95 = times[max(0, round(len(times) * 0.95) - 1)]
            missed = missed or p95 >= bar
            rows.append((kind, len(times), times[len(times) // 2], p95, p99(times), times[-1], f"{bar:.0f}"))
    print_table(("halaman", "kali", "ms p50", "p95", "p99", "terlama", "palang p95"), rows)
    say(f"galat: {len(faults)}" + "".join(f"\n  {fault}" for fault in faults[:5]))
    say("TERLAMPAUI" if missed else "semua di bawah palang")
    say()
    return missed


def _crowd() -> str:
    return Path("/proc/loadavg").read_text().split()[0]


if __name__ == "__main__":
    raise SystemExit(main())
