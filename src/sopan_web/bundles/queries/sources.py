"""Which text of an SOP goes into a bundle, and what the list says of it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from sopan import Sop
from sopan_web.common.errors import MissingError
from sopan_web.documents.models import Edition, SopRecord, Version
from sopan_web.documents.queries.drawing import owner_of, sop_of, sop_of_version
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Enactment, Passage
from sopan_web.workflow.queries.enacted.readable import readable_passages, readable_records
from sopan_web.workflow.queries.enacted.standing import standing_on
from sopan_web.workflow.queries.shelves.shelf import enactments_that_count
from sopan_web.workflow.queries.ways.tables import state_of


@dataclass(frozen=True, slots=True)
class Source:
    """One SOP. ``held`` is the version whose text it is, or the edition whose sheet is open; a draft has no enactment.

    ``state`` is where it stands, in words; ``version`` the version's number.
    """

    record: SopRecord
    judul: str
    unit: str
    state: str
    held: Version | Edition
    enactment: Enactment | None = None

    @property
    def nomor(self) -> str:
        """The number that was given out."""
        return self.enactment.nomor if self.enactment else ""

    @property
    def version(self) -> str:
        """An open sheet is no version yet."""
        return str(self.held.number) if isinstance(self.held, Version) else _("lembar kerja")

    def read(self) -> Sop:
        """The text itself. SopanError."""
        return sop_of_version(self.held) if isinstance(self.held, Version) else sop_of(self.held)


def find_source(actor: Actor, pk: int, *, working: bool) -> Source:
    """What the actor may read of an SOP now; ``working`` prefers the edition under way. MissingError."""
    record = readable_records(actor).filter(pk=pk).select_related("daerah", "unit__induk").first()
    if record is None:
        raise MissingError(_("SOP ini sudah tidak ada, atau tidak dapat Anda baca lagi."))
    enactment = enactments_that_count([record], actor).get(pk)
    if working or enactment is None:
        passages = readable_passages(actor).filter(edition__record=record)
        passage = passages.select_related("edition", "version").first()
        if passage is not None:
            return _under_way(record, passage)
    if enactment is None:
        raise MissingError(_("SOP ini belum punya naskah yang dapat Anda baca."))
    judul = enactment.version.content.get("judul") or record.judul
    state = standing_on(enactment, actor.today).shown
    return Source(record, judul, owner_of(record).unit, state, enactment.version, enactment)


def _under_way(record: SopRecord, passage: Passage) -> Source:
    """Its frozen version while it lies on a desk, else what is being written."""
    passage.edition.record = record
    held = passage.version if passage.version and passage.edition.frozen_at else passage.edition
    return Source(record, record.judul, owner_of(record).unit, state_of(passage).shown, held)
