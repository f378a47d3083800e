"""Times the checking of SOPs, alone and amid a great government: the least of some rounds, for the machine is shared.

Each round is new to all but words; the registers of what stands around an SOP are built anew for each, as a server does
that is asked about one.
"""

import argparse
from collections import Counter
from dataclasses import replace
from time import perf_counter

from bench.cases import small_office
from bench.corpora import OFFICES, real_sops
from bench.neighbours import neighbours
from bench.tables import print_table, say, sum_up
from sopan.document import Sop
from sopan.lint import lint
from sopan.lint.surroundings import Surroundings
from sopan.lint.wording.opening import read_opening

_ROUNDS = 5
_BARS = {"sendiri": 10.0, "di antara 2.000 SOP dan 3.000 jabatan": 50.0}  # milliseconds, median over the real SOPs


def main() -> int:
    """Prints milliseconds an SOP; 1 when a median over the real SOPs is above its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kantor", nargs="*", help=f"selain SOP nyata: {', '.join(OFFICES)}")
    offices = {name: OFFICES[name]() for name in parser.parse_args().kantor}
    lint(small_office()[0])  # reads the word lists
    real = real_sops()
    surroundings = (None, neighbours(sops=2000, posts=3000))
    figures = [
        ("nyata", len(real), how, *_measure(real, around)) for how, around in zip(_BARS, surroundings, strict=True)
    ]
    others = [(name, len(sops), "sendiri", *_measure(sops)) for name, sops in offices.items()]
    print_table(("kantor", "SOP", "keadaan", "periksa ms median", "ms p99"), [*figures, *others])
    for name, sops in {"nyata": real, **offices}.items():
        found = Counter(finding.rule_id for sop in sops for finding in lint(sop))
        say(f"Temuan terbanyak, {name}: " + ", ".join(f"{rule} {count}" for rule, count in found.most_common(8)))
    return max(_judge(how, middle) for _, _, how, middle, _ in figures)


def _judge(how: str, middle: float) -> int:
    say(f"Palang {how}: median {_BARS[how]:.0f} ms: {'lulus' if middle <= _BARS[how] else 'GAGAL'}")
    return int(middle > _BARS[how])


def _measure(sops: list[Sop], around: Surroundings | None = None) -> tuple[float, float]:
    rounds = [_round(sops, around) for _ in range(_ROUNDS)]
    return sum_up([min(spent) for spent in zip(*rounds, strict=True)])


def _round(sops: list[Sop], around: Surroundings | None) -> list[float]:
    read_opening.cache_clear()
    return [_time(sop, replace(around) if around else None) for sop in sops]


def _time(sop: Sop, around: Surroundings | None) -> float:
    start = perf_counter()
    lint(sop, None, around)
    return (perf_counter() - start) * 1000


if __name__ == "__main__":
    raise SystemExit(main())
