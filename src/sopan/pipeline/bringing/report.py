"""What came of many files, as the rows of the report."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sopan.lint import Severity
from sopan.pipeline.bringing.order import Found, Outcome
from sopan.pipeline.memory import write_import_report
from sopan.writers.files import write_files
from sopan.writers.import_report.rows import ImportPlace, ImportRow

_NAME = "laporan-impor"


def write_report(outcomes: Sequence[Outcome], folder: Path) -> Path:
    """Writes the report into ``folder`` beside older ones, and gives its path. WriteError."""
    rows = [row for outcome in outcomes for row in _rows(outcome, folder)]
    founds = [(outcome, found) for outcome in outcomes for found in outcome.found]
    places = [place for outcome, found in founds for place in _places(outcome, found, folder)]
    target, number = folder / f"{_NAME}.xlsx", 2
    while target.exists():
        target, number = folder / f"{_NAME}-{number}.xlsx", number + 1
    write_files({target: write_import_report(rows, places)})
    return target


def _rows(outcome: Outcome, folder: Path) -> Iterator[ImportRow]:
    told = outcome.item.name
    if not outcome.found:
        sure = "bukan SOP" if outcome.is_none else "tidak terbaca"
        yield ImportRow(
            told, outcome.kind, "", (None,) * 6, sure, outcome.failure.removeprefix(f"{outcome.item.told}: ")
        )
    for found in outcome.found:
        sop, findings = found.sop, [found.findings.get(severity, 0) for severity in Severity]
        counts = (len(sop.kegiatan), len(sop.pelaksana), len(found.guesses), *findings)
        yield ImportRow(told, outcome.kind, sop.judul, counts, found.sure, _below(found.file, folder))


def _places(outcome: Outcome, found: Found, folder: Path) -> Iterator[ImportPlace]:
    name = _below(found.file, folder) or outcome.item.name
    for doubt in found.doubts:
        yield ImportPlace(name, found.sop.judul, doubt.where, doubt.message, doubt.confidence)


def _below(file: Path | None, folder: Path) -> str:
    """The file's place in the folder of the report."""
    return file.relative_to(folder).as_posix() if file else ""
