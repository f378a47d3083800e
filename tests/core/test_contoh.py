"""The bundled examples are what we tell others to write: whole, without findings, and about this fictional office."""

from pathlib import Path

import pytest

from sopan.document import Bentuk, Sop
from sopan.drawing.metrics import check_drawing
from sopan.layout import LayoutSettings, Paper, lay_out
from sopan.lint import lint
from sopan.readers.sop_file import read_sop

CONTOH = Path(__file__).parents[2] / "contoh"
FILES = sorted(CONTOH.glob("*.yaml"))
every_example = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)

# Findings that an example carries on purpose, because it shows just that.
ON_PURPOSE = {
    "surat-rekomendasi": {"FL03", "FL08"},  # two ends, and a refusal that leads to the second
    "permohonan-informasi-publik": {"FL22"},  # exits with labels of their own
}


@every_example
def test_reads_without_a_notice(file: Path) -> None:
    assert [str(notice) for notice in read_sop(file).notices] == []


@every_example
def test_has_no_finding(file: Path) -> None:
    findings = lint(read_sop(file).sop)
    unmeant = [finding for finding in findings if finding.rule_id not in ON_PURPOSE.get(file.stem, set())]
    assert [f"{finding.rule_id} langkah {finding.place.no}: {finding.message}" for finding in unmeant] == []


@every_example
@pytest.mark.parametrize("paper", [Paper.A4, Paper.F4])
def test_draws_without_a_defect(file: Path, paper: Paper) -> None:
    drawing = lay_out(read_sop(file).sop, LayoutSettings(paper=paper))
    assert [str(defect) for defect in check_drawing(drawing)] == []


@every_example
def test_office_and_official_are_made_up(file: Path) -> None:
    sop = read_sop(file).sop
    assert (sop.instansi, sop.disahkan_oleh.nama) == ("Pemerintah Kabupaten Contoh", "NAMA PEJABAT")


def test_related_sops_exist() -> None:
    sops = [read_sop(file).sop for file in FILES]
    titles = {f"SOP {sop.judul}" for sop in sops}
    assert {related for sop in sops for related in sop.keterkaitan} <= titles


def test_numbers_are_unique() -> None:
    numbers = [read_sop(file).sop.nomor for file in FILES]
    assert len(set(numbers)) == len(FILES)


def test_examples_show_every_kind_of_row() -> None:
    sops = [read_sop(file).sop for file in FILES]
    rows = [kegiatan for sop in sops for kegiatan in sop.kegiatan]
    assert any(row.simpul for row in rows)
    assert any(row.cabang for row in rows)
    assert any(len(row.pelaksana) > 2 and not row.simpul for row in rows)
    assert max(_ends(sop) for sop in sops) == 2


def test_readme_lists_every_example() -> None:
    readme = (CONTOH / "README.md").read_text(encoding="utf-8")
    missing = [file.name for file in FILES if f"| `{file.name}` | {read_sop(file).sop.judul} |" not in readme]
    assert missing == []


def _ends(sop: Sop) -> int:
    return sum(1 for kegiatan in sop.kegiatan if kegiatan.bentuk is Bentuk.SELESAI)
