"""Same SOP, same bytes: in another process, and whatever order Python's sets and dictionaries take."""

import os
import subprocess
import sys

from tests.drawings.corpus import ROOT

_DRAW = """
import sys
from hashlib import sha256
from sopan.writers.geometry import write_geometry
from tests.drawings.corpus import draw_case
for case in sys.argv[2:]:
    print(case, sha256(write_geometry(draw_case(case, sys.argv[1])).encode()).hexdigest())
"""
_CASES = ("surat-masuk", "delapan-panah-ke-satu", "terpaksa-bersilang", "enam-simpul-sebaris", "putaran-tiga-halaman")


def _hashes(seed: str, sheet: str, cases: tuple[str, ...]) -> dict[str, str]:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    command = [sys.executable, "-c", _DRAW, sheet, *cases]
    told = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(line.split() for line in told.stdout.splitlines())


def test_two_processes_write_the_same_bytes() -> None:
    first, second = _hashes("1", "A4", _CASES), _hashes("2", "A4", _CASES)
    assert list(first) == list(_CASES)
    assert first == second


def test_what_was_drawn_before_changes_nothing() -> None:
    assert _hashes("3", "layar", _CASES) == _hashes("3", "layar", _CASES[::-1])
