"""Shows what the checker found, as a person reads it: place, fault, cure, clause; then the times."""

import textwrap
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from sopan.cli.periksa.records import clauses_of
from sopan.cli.screen import open_screen
from sopan.flow.spelling import spell_office, spell_rentang
from sopan.flow.times import Total
from sopan.lint import Severity
from sopan.pipeline.examine import Examination, Placed

_COLOUR = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}


def print_examination(path: Path, examination: Examination) -> None:
    """Prints notices, findings, and a closing line about the SOP of ``path`` on standard output."""
    screen = open_screen()
    for notice in examination.reading.notices:
        _head(screen, path, notice.line, "catatan", "dim", f"pembacaan: {notice.id}")
        _body(screen, [notice.message])
    for placed in examination.findings:
        _print_finding(screen, path, placed)
    _body(screen, [*_times(examination), _closing(path, examination)], indent=0)


def _print_finding(screen: Console, path: Path, placed: Placed) -> None:
    finding = placed.finding
    _head(screen, path, placed.line, finding.severity, _COLOUR[finding.severity], f"{finding.rule_id} {finding.name}")
    lines = [f"{finding.place}: {finding.message}"]
    if finding.remedy:
        lines.append(f"Perbaikan: {finding.remedy}")
    _body(screen, [*lines, f"Dasar: {'; '.join(clauses_of(finding))}"])


def _head(screen: Console, path: Path, line: int, level: str, colour: str, what: str) -> None:
    place = f"{path}:{line}" if line else str(path)
    screen.print(Text.assemble((f"{place}: ", "bold"), (level, colour), f" {what}"), soft_wrap=True)


def _body(screen: Console, lines: Sequence[str], indent: int = 4) -> None:
    """Paragraphs, wrapped for a person's screen and left whole for a pipe."""
    width, first, rest = max(screen.width, indent + 20), " " * indent, " " * (indent + 2)
    for line in lines:
        wrapped = textwrap.fill(line, width, initial_indent=first, subsequent_indent=rest)
        screen.print(Text(wrapped), soft_wrap=True)


def _times(examination: Examination) -> list[str]:
    """The times in sentences; nothing when no row's time is understood, or nobody does anything."""
    times, rows = examination.times, examination.reading.sop.kegiatan
    unknown = ", ".join(rows[row].no for row in times.unknown)
    told = [f"Belum terhitung, karena waktunya kosong atau tak dipahami: langkah {unknown}."] if unknown else []
    if len(times.unknown) == len(rows) or not times.shares:
        return told
    total = f"Waktu jalur utama: {_spell(examination, times.main)}"
    if times.worst.office != times.main.office:
        total += f"; dengan tiap pengulangan sekali: {_spell(examination, times.worst)}"
    shares = "; ".join(f"{share.pelaksana} {_spell_share(examination, share.total)}" for share in times.shares)
    return [f"{total}.", f"Per pelaksana: {shares}.", *told]


def _spell(examination: Examination, total: Total) -> str:
    return spell_rentang(total.office, lambda minutes: spell_office(minutes, examination.jam_kerja))


def _spell_share(examination: Examination, total: Total) -> str:
    counted = total.office.atas or not total.unknown
    return _spell(examination, total) if counted else "belum terhitung"


def _closing(path: Path, examination: Examination) -> str:
    counts = Counter(placed.finding.severity for placed in examination.findings)
    found = ", ".join(f"{counts[severity]} {severity}" for severity in Severity if counts[severity])
    accepted = f"; {len(examination.suppressed)} diabaikan menurut aturan daerah" if examination.suppressed else ""
    return f"{path}: {found or 'tidak ada temuan'}{accepted}."
