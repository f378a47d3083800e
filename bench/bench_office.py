"""Times every stage of drawing, from file to PDF, over real SOPs, a small and a big office, and one of 120 steps.

Checking is no part of it; ``bench_lint`` times that.
"""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from bench.corpora import OFFICES
from bench.tables import print_table, say, sum_up
from sopan.document import Sop
from sopan.layout import lay_out
from sopan.readers.sop_file import read_sop
from sopan.writers.pdf import write_pdf
from sopan.writers.sop_file import write_yaml

_STAGES = ("baca", "tata letak", "PDF")
_Result = TypeVar("_Result")


def main() -> int:
    """Prints a row a stage and office; 0 unless something breaks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kantor", nargs="*", default=list(OFFICES), help=", ".join(OFFICES))
    rows: list[tuple[object, ...]] = []
    for office in parser.parse_args().kantor:
        sops = OFFICES[office]()
        times = [_walk(file) for file in _files(sops)]
        for stage, spent in zip(_STAGES, zip(*times, strict=True), strict=True):
            rows.append((office, len(sops), stage, *sum_up(spent), f"{1000 * len(spent) / sum(spent):.0f}"))
        say(f"{office}: {len(sops)} SOP, {sum(map(sum, times)) / 1000:.1f} detik dari berkas sampai PDF")
    say()
    print_table(("kantor", "SOP", "tahap", "ms median", "ms p99", "SOP/detik"), rows)
    return 0


def _files(sops: list[Sop]) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        for number, sop in enumerate(sops):
            file = Path(folder) / f"{number:03}.yaml"
            file.write_text(write_yaml(sop), encoding="utf-8")
            yield file


def _walk(file: Path) -> tuple[float, float, float]:
    """Milliseconds of each stage for one file."""
    reading, read = _time(lambda: read_sop(file))
    drawing, drawn = _time(lambda: lay_out(reading.sop))
    _, written = _time(lambda: write_pdf(drawing))
    return read, drawn, written


def _time(work: Callable[[], _Result]) -> tuple[_Result, float]:
    start = perf_counter()
    result = work()
    return result, (perf_counter() - start) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
