"""The report on a batch as a workbook, for those who share the looking: as the command line writes it."""

from collections.abc import Iterator

from sopan import ImportPlace, ImportRow, Severity, write_import_report
from sopan_web.common.language import written_in_indonesian
from sopan_web.intake.models import Batch, FoundSop, SourceFile
from sopan_web.intake.queries.doubts import doubts_of


def report_on(batch: Batch) -> bytes:
    """Every file with its SOPs, and every place that was guessed at; in Indonesian, as the doubts are. WriteError."""
    sources = list(batch.files.prefetch_related("found"))
    with written_in_indonesian():
        rows = [row for source in sources for row in _rows(source)]
        return write_import_report(rows, [place for source in sources for place in _places(source)])


def _rows(source: SourceFile) -> Iterator[ImportRow]:
    found = source.found.all()
    for sop in found:
        doubts = sum(doubt.confidence < 1 for doubt in doubts_of(sop))
        findings = (sop.findings.get(level.value, 0) for level in Severity)
        counts = (sop.steps, len(sop.content.get("pelaksana", [])), doubts, *findings)
        yield ImportRow(source.name, source.kind, sop.judul, counts, sop.sure, sop.get_state_display())
    if not found:
        yield ImportRow(source.name, source.kind, "", (None,) * 6, source.get_state_display(), source.message)


def _places(source: SourceFile) -> Iterator[ImportPlace]:
    for sop in source.found.all():
        for doubt in doubts_of(sop):
            yield ImportPlace(_file(source, sop), sop.judul, doubt.where, doubt.message, doubt.confidence)


def _file(source: SourceFile, sop: FoundSop) -> str:
    """With the number of the SOP, where the file holds several."""
    return f"{source.name} ({sop.number})" if len(source.found.all()) > 1 else source.name
