"""The journal as a CSV file for a spreadsheet."""

import json
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from sopan_web.audit.models import JournalEntry
from sopan_web.audit.sentences import spell_action, spell_actor
from sopan_web.common.spreadsheet import write_csv


def export_lines(lines: Iterable[JournalEntry], zone: ZoneInfo) -> Iterator[str]:
    """The file piece by piece."""
    return write_csv(_head(), (_cells(line, zone) for line in lines))


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
