"""What a written file says about itself: its author and its date, from the SOP and never from the clock."""

from datetime import date

from sopan.document import Sop, Tanggal


def describe_file(sop: Sop) -> dict[str, str]:
    """``penulis`` (institution and unit) and ``tanggal`` (YYYY-MM-DD, the last date the SOP carries), where known."""
    author = ", ".join(filter(None, (sop.instansi.strip(), sop.unit.strip())))
    dates = [_day(it) for it in (sop.tanggal_pembuatan, sop.tanggal_revisi, sop.tanggal_efektif) if it]
    known = max(filter(None, dates), default=None)
    facts = {"penulis": author, "tanggal": known.isoformat() if known else ""}
    return {key: value for key, value in facts.items() if value}


def _day(tanggal: Tanggal) -> date | None:
    """The date, a missing month or day taken as the first; None when not even the year is known."""
    if tanggal.tahun is None:
        return None
    try:
        return date(tanggal.tahun, tanggal.bulan or 1, tanggal.hari or 1)
    except ValueError:
        return None
