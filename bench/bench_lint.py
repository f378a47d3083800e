"""Times reading and checking of SOP files over a small office, a big office, and one SOP of 120 steps."""

import argparse
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from bench.corpora import OFFICES
from bench.tables import print_table, say, sum_up
from sopan.document import Sop
from sopan.lint import lint
from sopan.readers.sop_file import read_sop
from sopan.writers.sop_file import write_yaml


def main() -> int:
    """Prints one row an office; 0 unless something breaks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kantor", nargs="*", default=list(OFFICES), help=", ".join(OFFICES))
    rows, findings = [], Counter[str]()
    for office in parser.parse_args().kantor:
        sops = OFFICES[office]()
        with TemporaryDirectory() as folder:
            reading = [_time(partial(read_sop, file)) for file in _write_files(sops, Path(folder))]
        checking = [_time(partial(_check, sop, findings)) for sop in sops]
        total = sum(reading) + sum(checking)
        rows.append((office, len(sops), *sum_up(reading), *sum_up(checking), f"{1000 * len(sops) / total:.0f}"))
    head = ("kantor", "SOP", "baca ms median", "baca ms p99", "periksa ms median", "periksa ms p99", "SOP/detik")
    print_table(head, rows)
    say("Temuan terbanyak: " + ", ".join(f"{rule} {count}" for rule, count in findings.most_common(8)))
    return 0


def _write_files(sops: list[Sop], folder: Path) -> list[Path]:
    files = [folder / f"{number:03}.yaml" for number in range(len(sops))]
    for file, sop in zip(files, sops, strict=True):
        file.write_text(write_yaml(sop), encoding="utf-8")
    return files


def _check(sop: Sop, findings: Counter[str]) -> None:
    findings.update(finding.rule_id for finding in lint(sop))


def _time(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
