"""Issues SOP numbers by the government's pattern: none missing, none twice, however many sign at once."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from sopan import PatternError, fill_pattern
from sopan_web.common.errors import InvalidError
from sopan_web.documents.models import SopRecord
from sopan_web.organisation.models import UnitKerja
from sopan_web.workflow.models import Register

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(frozen=True, slots=True)
class Number:
    """A number that belongs to the transaction: it is free again when that fails."""

    register: Register
    urut: int
    nomor: str


def issue_number(record: SopRecord, today: date) -> Number:
    """The next number of the register that the pattern implies; the register stays locked until the deed ends."""
    pattern = record.daerah.pola_nomor
    if "{urut}" not in pattern:
        raise InvalidError(_("Pola nomor SOP belum memuat {urut}. Bagian Organisasi dapat melengkapinya."))
    unit = _code_of(record.unit) if "{unit}" in pattern else ""
    register = _lock(record, f"sop/{unit}" if unit else "sop", today.year if "{tahun}" in pattern else 0)
    register.last += 1
    register.save(update_fields=("last",))
    parts = {
        "urut": f"{register.last:03}",
        "tahun": str(today.year),
        "bulan": _ROMAN[today.month - 1],
        "klasifikasi": record.daerah.klasifikasi,
        "unit": unit,
    }
    try:
        return Number(register, register.last, fill_pattern(pattern, parts))
    except PatternError as error:
        raise InvalidError(_("Nomor SOP tidak dapat dibuat: %(why)s") % {"why": error}) from error


def _lock(record: SopRecord, key: str, year: int) -> Register:
    """The row of that register, made when it is the first; others wait here until this deed has ended."""
    Register.objects.get_or_create(daerah=record.daerah, key=key, year=year)
    return Register.objects.select_for_update().get(daerah=record.daerah, key=key, year=year)


def _code_of(unit: UnitKerja) -> str:
    """The code of the unit, or of the nearest one above that has a code."""
    above: UnitKerja | None = unit
    while above is not None:
        if above.kode:
            return above.kode
        above = above.induk
    raise InvalidError(_("Unit %(unit)s belum memiliki kode untuk nomor SOP.") % {"unit": unit.nama})
