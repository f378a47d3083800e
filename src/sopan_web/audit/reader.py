"""Who reads the journal: this room lies below the organisation, so it asks for no more of an actor than it needs."""

from typing import Protocol
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils.translation import gettext as _

from sopan_web.audit.actions import JournalActor
from sopan_web.common.errors import RefusedError


class Government(Protocol):
    """The reader's own."""

    pk: int

    @property
    def zone(self) -> ZoneInfo: ...


class Reader(JournalActor, Protocol):
    """An actor, as far as this room knows one."""

    @property
    def daerah(self) -> Government: ...
    @property
    def abilities(self) -> frozenset[str]: ...


def reader_of(request: HttpRequest) -> Reader:
    """The actor of the request; RefusedError for those who may not read the journal."""
    reader: Reader | None = getattr(request, "actor", None)
    if reader is None or "READ_JOURNAL" not in reader.abilities:
        raise RefusedError(_("Peran Anda tidak mengizinkan membaca jurnal. Bagian Organisasi dapat mengatur peran."))
    return reader
