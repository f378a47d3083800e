"""Shows what the checker found: as a person reads it, and as JSON for other programs."""

import json
import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from sopan.errors import SopanError
from sopan.lint import Finding, Severity
from sopan.lint.register import load_register
from sopan.lint.registry import all_rules
from sopan.pipeline import Examination, Placed

_COLOUR = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.HINT: "cyan"}
_ENDLESS = 10_000

Result = Examination | SopanError


def print_examination(path: Path, examination: Examination) -> None:
    """Prints notices, findings, and a closing line about the SOP of ``path`` on standard output."""
    screen = Console(highlight=False)
    for notice in examination.reading.notices:
        _head(screen, path, notice.line, "catatan", "dim", f"pembacaan: {notice.id}")
        _body(screen, [notice.message])
    for placed in examination.findings:
        _print_finding(screen, path, placed)
    _body(screen, [_closing(path, examination)], indent=0)


def to_json(results: Iterable[tuple[Path, Result]]) -> str:
    """All results as a JSON list, one object a file."""
    return json.dumps([_record(path, result) for path, result in results], ensure_ascii=False, indent=2)


def _print_finding(screen: Console, path: Path, placed: Placed) -> None:
    finding = placed.finding
    _head(screen, path, placed.line, finding.severity, _COLOUR[finding.severity], f"{finding.rule_id} {finding.name}")
    lines = [f"{finding.place}: {finding.message}"]
    if finding.remedy:
        lines.append(f"Perbaikan: {finding.remedy}")
    _body(screen, [*lines, f"Dasar: {'; '.join(_clauses(finding))}"])


def _head(screen: Console, path: Path, line: int, level: str, colour: str, what: str) -> None:
    place = f"{path}:{line}" if line else str(path)
    screen.print(Text.assemble((f"{place}: ", "bold"), (level, colour), f" {what}"), soft_wrap=True)


def _body(screen: Console, lines: Sequence[str], indent: int = 4) -> None:
    """Paragraphs, wrapped for a person's screen and left whole for a pipe."""
    width = max(screen.width, indent + 20) if screen.is_terminal else _ENDLESS
    for line in lines:
        wrapped = textwrap.fill(line, width, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2))
        screen.print(Text(wrapped), soft_wrap=True)


def _clauses(finding: Finding) -> list[str]:
    """The clauses the finding's rule stands on, as "PermenPANRB 35/2012, Lampiran"."""
    instruments = load_register().rows
    return [
        f"{instruments[cited.instrument].short if cited.instrument in instruments else cited.instrument}, {cited.place}"
        for rule in all_rules()
        if rule.id == finding.rule_id
        for cited in rule.citation
    ]


def _closing(path: Path, examination: Examination) -> str:
    counts = Counter(placed.finding.severity for placed in examination.findings)
    found = ", ".join(f"{counts[severity]} {severity}" for severity in Severity if counts[severity])
    accepted = f"; {len(examination.suppressed)} diabaikan menurut aturan daerah" if examination.suppressed else ""
    return f"{path}: {found or 'tidak ada temuan'}{accepted}."


def _record(path: Path, result: Result) -> dict[str, Any]:
    if isinstance(result, SopanError):
        return {"berkas": str(path), "gagal": result.message}
    return {
        "berkas": str(path),
        "judul": result.reading.sop.judul,
        "temuan": [
            _finding_record(placed.finding) | {"baris": placed.line, "kolom": placed.column}
            for placed in result.findings
        ],
        "diabaikan": [
            _finding_record(finding) | {"alasan": suppression.reason} for finding, suppression in result.suppressed
        ],
        "catatan": [
            {"jenis": notice.id, "pesan": notice.message, "baris": notice.line, "kolom": notice.column}
            for notice in result.reading.notices
        ],
    }


def _finding_record(finding: Finding) -> dict[str, Any]:
    place, fix = finding.place, finding.fix
    return {
        "aturan": finding.rule_id,
        "nama": finding.name,
        "tingkat": finding.severity.value,
        "langkah": place.no,
        "pelaksana": place.pelaksana,
        "isian": place.field,
        "pesan": finding.message,
        "perbaikan": finding.remedy,
        "dasar": _clauses(finding),
        "usul": {"isian": fix.field, "teks": fix.text} if fix else None,
    }
