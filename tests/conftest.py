"""What every test can count on: a plain screen of 100 columns, and property tests that repeat the same examples."""

import os

import pytest
from hypothesis import settings

# The same examples every time: a red test stays red until it is mended. `make fuzz` looks for new ones.
settings.register_profile("sopan", deadline=None, derandomize=True, database=None)
settings.load_profile("sopan")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process more than cores: a third of the time goes into waiting for browsers, servers, and databases."""
    return len(os.sched_getaffinity(0)) + 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def _plain_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """The width and the colours of the terminal that runs the tests don't matter."""
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("FORCE_COLOR", "NO_COLOR", "SOPAN_DEBUG", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
