"""The journal as a CSV file for a spreadsheet."""

import csv
import json
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from sopan_web.audit.models import JournalEntry
from sopan_web.audit.sentences import spell_action, spell_actor
from sopan_web.common.spreadsheet import neutralise

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the old Windows alphabet."""


class _Echo:
    def write(self, text: str) -> str:
        return text


def write_csv(lines: Iterable[JournalEntry], zone: ZoneInfo) -> Iterator[str]:
    """The file piece by piece, with semicolons, as a spreadsheet in Indonesian expects."""
    writer = csv.writer(_Echo(), delimiter=";")
    yield _BYTE_ORDER_MARK + str(writer.writerow(_head()))
    for line in lines:
        yield str(writer.writerow([neutralise(cell) for cell in _cells(line, zone)]))


def _head() -> list[str]:
    return [
        _("Nomor"), _("Waktu"), _("Orang"), _("Jabatan"), _("Tindakan"), _("Kode tindakan"), _("Tentang"), _("Rincian"),
        _("Alamat IP"), _("Tanda permintaan"), _("Sidik"),
    ]  # fmt: skip


def _cells(line: JournalEntry, zone: ZoneInfo) -> list[str]:
    detail = json.dumps(line.detail, ensure_ascii=False, sort_keys=True) if line.detail else ""
    return [
        str(line.seq), line.at.astimezone(zone).isoformat(" ", "seconds"), spell_actor(line), line.actor_post,
        spell_action(line), line.action, line.subject_label, detail, line.address, line.request_id, line.hash,
    ]  # fmt: skip
