"""Times the checking of real SOPs: the least of some rounds, since the machine is shared, each new to all but words."""

from time import perf_counter

from bench.cases import small_office
from bench.corpora import real_sops
from bench.tables import print_table, say, sum_up
from sopan.document import Sop
from sopan.lint import lint
from sopan.lint.wording.opening import read_opening

_ROUNDS = 5
_SLOWEST = 10.0  # milliseconds; what checking one SOP may cost by the median


def main() -> int:
    """Prints milliseconds an SOP; 1 when the median is above the bar."""
    lint(small_office()[0])  # reads the word lists
    sops = real_sops()
    rounds = [_round(sops) for _ in range(_ROUNDS)]
    times = [min(spent) for spent in zip(*rounds, strict=True)]
    middle, tail = sum_up(times)
    print_table(("korpus", "SOP", "periksa ms median", "ms p99"), [("nyata", len(sops), middle, tail)])
    say(f"Palang: median {_SLOWEST:.0f} ms: {'lulus' if middle <= _SLOWEST else 'GAGAL'}")
    return int(middle > _SLOWEST)


def _round(sops: list[Sop]) -> list[float]:
    read_opening.cache_clear()
    return [_time(sop) for sop in sops]


def _time(sop: Sop) -> float:
    start = perf_counter()
    lint(sop)
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
