"""What the checker found, as JSON for other programs."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sopan.errors import SopanError
from sopan.flow.times import Total
from sopan.lint import Finding, Fix
from sopan.lint.register import load_register
from sopan.lint.registry import all_rules
from sopan.pipeline.examine import Examination

Result = Examination | SopanError


def to_json(results: Iterable[tuple[Path, Result]]) -> str:
    """All results as a JSON list, one object a file."""
    return json.dumps([_record(path, result) for path, result in results], ensure_ascii=False, indent=2)


def clauses_of(finding: Finding) -> list[str]:
    """The clauses the finding's rule stands on, as "PermenPANRB 35/2012, Lampiran"."""
    instruments = load_register().rows
    return [
        f"{instruments[cited.instrument].short if cited.instrument in instruments else cited.instrument}, {cited.place}"
        for rule in all_rules()
        if rule.id == finding.rule_id
        for cited in rule.citation
    ]


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
        "waktu": _times_record(examination=result),
        "catatan": [
            {"jenis": notice.id, "pesan": notice.message, "baris": notice.line, "kolom": notice.column}
            for notice in result.reading.notices
        ],
    }


def _times_record(examination: Examination) -> dict[str, Any]:
    """Office minutes, least and most, in numbers; ``langkah_tak_terhitung`` are row numbers."""
    times, rows = examination.times, examination.reading.sop.kegiatan
    return {
        "jalur_utama": _minutes(times.main),
        "dengan_pengulangan": _minutes(times.worst),
        "jalur_terpanjang": _minutes(times.longest),
        "per_pelaksana": {share.pelaksana: _minutes(share.total) for share in times.shares},
        "langkah_tak_terhitung": [rows[row].no for row in times.unknown],
    }


def _minutes(total: Total) -> dict[str, float]:
    return {"menit_paling_sedikit": float(total.office.bawah), "menit_paling_banyak": float(total.office.atas)}


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
        "dasar": clauses_of(finding),
        "usul": _fix_record(fix) if fix else None,
    }


def _fix_record(fix: Fix) -> dict[str, Any]:
    """``serta`` holds the changes that belong to this one, where there are any."""
    also = [_fix_record(part) for part in fix.also]
    return {"isian": fix.field, "teks": fix.text} | ({"serta": also} if also else {})
