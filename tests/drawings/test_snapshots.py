"""Changed or not: a handful of pictures, to be looked at before a change of theirs is accepted.

A snapshot is named case.sheet.page.svg; an empty file of such a name asks for a new one. SOPAN_PERBARUI=1 accepts.
"""

import os
from pathlib import Path

import pytest

from sopan.writers.svg import write_svg
from tests.drawings.corpus import ROOT, draw_case

SNAPSHOTS = sorted(Path(__file__).parent.glob("snapshots/*.svg"))
CHANGED = ROOT / "hasil" / "berubah"


def test_there_are_snapshots() -> None:
    assert len(SNAPSHOTS) >= 5


@pytest.mark.parametrize("snapshot", SNAPSHOTS, ids=lambda path: path.stem)
def test_picture_is_the_one_that_was_accepted(snapshot: Path) -> None:
    case, sheet, number = snapshot.stem.split(".")
    drawing = draw_case(case, sheet)
    assert drawing
    picture = write_svg(drawing.pages[int(number) - 1], drawing)
    if os.environ.get("SOPAN_PERBARUI"):
        snapshot.write_text(picture, "utf-8")
    if picture != snapshot.read_text("utf-8"):
        CHANGED.mkdir(parents=True, exist_ok=True)
        (CHANGED / snapshot.name).write_text(picture, "utf-8")
        here = snapshot.relative_to(ROOT)
        pytest.fail(
            f"changed: compare {here} with hasil/berubah/{snapshot.name}, then accept as docs/tata-letak.md says"
        )
