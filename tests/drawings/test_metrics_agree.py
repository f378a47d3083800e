"""The self-check and the outside judge count the same on hundreds of made-up pages, good and bad."""

import json
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from sopan.drawing import Page
from sopan.drawing.metrics import DefectKind, measure_page
from sopan.writers.geometry import page_geometry
from tests.drawings.random_pages import make_random_page

_JUDGE = Path(__file__).parents[3] / "shared" / "alat" / "ukur_gambar.py"
_FROZEN = Path(__file__).parent / "judged_pages.json"
_SHARED = (
    "tembus", "tumpang", "sentuh", "miring", "lepas", "sudut_sama", "port_campur", "label_tabrak", "rapat", "tempel",
    "panah_pendek", "garis_tabel", "keluar_bidang",
)  # fmt: skip


def _count(page: Page) -> dict[str, int]:
    metrics = measure_page(page)
    counts = Counter(defect.kind.value for defect in metrics.defects)
    figures = {"potong": metrics.crossings, "tekuk": metrics.bends, "tumpang_gabung": metrics.merges}
    return figures | {name: counts[name] for name in _SHARED}


@pytest.fixture(scope="module")
def judge() -> ModuleType | None:
    """The outside judge, where its folder stands beside the checkout."""
    if not _JUDGE.exists():
        return None
    spec = spec_from_file_location("ukur_gambar", _JUDGE)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _verdict(judge: ModuleType, page: Page) -> dict[str, int]:
    figures, _ = judge.ukur(page_geometry(page, 1))
    return {name: figures[name] for name in _count(page)}


def test_counts_equal_the_judges(judge: ModuleType | None) -> None:
    frozen = json.loads(_FROZEN.read_text())
    if judge is None:
        pages = {int(seed): verdict for seed, verdict in frozen.items()}
    else:
        pages = {seed: _verdict(judge, make_random_page(seed)) for seed in range(300)}
        assert {seed: pages[int(seed)] for seed in frozen} == frozen
    wrong = {seed: (_count(make_random_page(seed)), verdict) for seed, verdict in pages.items()}
    assert {seed: pair for seed, pair in wrong.items() if pair[0] != pair[1]} == {}


def test_every_kind_is_exercised() -> None:
    frozen = json.loads(_FROZEN.read_text())
    seen = Counter()
    for verdict in frozen.values():
        seen.update(verdict)
    assert all(seen[name] > 0 for name in ("potong", "tumpang_gabung", *_SHARED)), seen
    assert all(name in set(DefectKind) for name in _SHARED)
