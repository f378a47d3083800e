"""The collection of real SOP files, which tests read where it lies beside the checkout."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
COLLECTION = ROOT.parent / "shared" / "contoh"


def real_files() -> list[Path]:
    """The real SOP files. Skips the test, with the reason, where the collection is not there."""
    files = sorted(COLLECTION.glob("*.yaml"))
    if not files:
        pytest.skip(f"the collection of real SOPs is not beside the checkout ({COLLECTION.name}/*.yaml)")
    return files
