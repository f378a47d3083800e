"""Runs every benchmark, one after another, each in its own process; fails when one of them fails."""

import subprocess
import sys
from pathlib import Path


def main() -> int:
    """The exit code: 0 when all benchmarks met their zero gates."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("bench_*.py"))
    return max(subprocess.call([sys.executable, "-m", f"bench.{name}"]) for name in names)


if __name__ == "__main__":
    raise SystemExit(main())
