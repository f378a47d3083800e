"""veraPDF must find every PDF good under PDF/A-2a and PDF/UA-1."""

import subprocess
from pathlib import Path

import pytest

from sopan.document import Sop
from sopan.drawing.model import Drawing
from sopan.layout.settings import LayoutSettings, Orientation, Paper, Typeface
from sopan.writers.pdf import write_pdf
from tests.formats.marks import make_mark
from tests.formats.pdf_samples import HOSTILE, draw, full_sop, long_sop, write_logos
from tests.formats.vera import Verdict, judge


def _drawings(folder: Path) -> dict[str, Drawing]:
    portrait = LayoutSettings(paper=Paper.A4, orientation=Orientation.PORTRAIT)
    logos = write_logos(folder)
    return {
        "full": draw(full_sop()),
        "twenty-columns": draw(full_sop(), columns=20),
        "empty": draw(Sop("")),
        "hostile": draw(full_sop(judul=HOSTILE[1], unit=HOSTILE[0], dasar_hukum=HOSTILE), texts=HOSTILE),
        "portrait": draw(full_sop(), portrait),
        "bookman": draw(full_sop(), LayoutSettings(typeface=Typeface.BOOKMAN)),
        "long": draw(long_sop()),
        "marked": draw(full_sop(), LayoutSettings(mark=make_mark())),
        **{f"logo-{logo.suffix[1:]}": draw(full_sop(logo=str(logo))) for logo in logos},
    }


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    folder = tmp_path_factory.mktemp("pdf")
    files = []
    for name, drawing in _drawings(folder).items():
        files.append(folder / f"{name}.pdf")
        files[-1].write_bytes(write_pdf(drawing))
    return judge(files)


def test_every_file_keeps_both_standards(verdicts: list[Verdict]) -> None:
    assert len(verdicts) == 2 * 11
    assert all(verdict.checks > 1000 for verdict in verdicts)
    assert [(verdict.file.name, verdict.flavour, verdict.broken) for verdict in verdicts if verdict.broken] == []


def test_the_judge_finds_a_file_without_tags(tmp_path: Path) -> None:
    good = tmp_path / "good.pdf"
    good.write_bytes(write_pdf(draw(full_sop())))
    bad = tmp_path / "bad.pdf"
    subprocess.run(["pdfunite", good, good, bad], check=True, capture_output=True)
    assert all(verdict.broken for verdict in judge([bad]))
