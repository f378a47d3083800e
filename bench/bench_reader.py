"""Times the reading of SOP files against plain PyYAML, which gives neither places nor an SOP, in the same run."""

from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TypeVar

import yaml

from bench.tables import print_table, sum_up
from sopan.readers.sop_file import read_sop_text
from sopan.writers.sop_file import write_json, write_yaml

T = TypeVar("T")
EXAMPLES = Path(__file__).parent.parent / "contoh"
ROUNDS = 20
SLOWEST = 10.0  # milliseconds; what one ordinary file may cost


def main() -> int:
    """Prints milliseconds a file; 1 when the median of reading is above the bar."""
    texts = [path.read_text("utf-8") for path in sorted(EXAMPLES.glob("*.yaml"))]
    sops = [read_sop_text(text).sop for text in texts]
    jsons = [write_json(sop) for sop in sops]
    figures = [
        ("baca YAML", *sum_up(_times(texts, read_sop_text))),
        ("baca JSON", *sum_up(_times(jsons, read_sop_text))),
        ("tulis YAML", *sum_up(_times(sops, write_yaml))),
        ("tulis JSON", *sum_up(_times(sops, write_json))),
        ("PyYAML CSafeLoader", *sum_up(_times(texts, lambda text: yaml.load(text, yaml.CSafeLoader)))),
        ("PyYAML SafeLoader", *sum_up(_times(texts, yaml.safe_load))),
    ]
    print_table(("pekerjaan", "ms median", "ms p99"), figures)
    return int(figures[0][1] > SLOWEST)


def _times(things: list[T], work: Callable[[T], object]) -> list[float]:
    times = []
    for thing in things * ROUNDS:
        start = perf_counter()
        work(thing)
        times.append((perf_counter() - start) * 1000)
    return times


if __name__ == "__main__":
    raise SystemExit(main())
