"""One SOP as the public reads it: the edition in force with its history, or that it was revoked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sopan import JamKerja, Sop, Telling, tell
from sopan_web.documents.models import Version
from sopan_web.documents.queries.drawing import sop_of_version
from sopan_web.documents.queries.links import Linked, links_in_force
from sopan_web.organisation.models import UnitKerja
from sopan_web.organisation.queries import find_perangkat_daerah
from sopan_web.portal.queries.governments import Government
from sopan_web.workflow.models import Enactment
from sopan_web.workflow.queries.enacted.published import title_of_signature
from sopan_web.workflow.queries.enacted.standing import Standing, standing_on


@dataclass(frozen=True, slots=True)
class Past:
    """One enacted edition in the history, with the public sentence on what changed and why."""

    number: int
    enactment: Enactment
    standing: Standing
    reason: str

    @property
    def until(self) -> date | None:
        """The last day on which it holds; None while that is open, or where it never held."""
        end = self.enactment.berakhir
        return end - timedelta(days=1) if end and end > self.enactment.tanggal_efektif else None


@dataclass(frozen=True, slots=True)
class Reading:
    """An SOP in force. ``signer`` is the title that signed, without its holder; ``history`` begins with the newest."""

    enactment: Enactment
    sop: Sop
    telling: Telling
    offices: tuple[UnitKerja, ...]
    signer: str
    history: tuple[Past, ...]
    related: tuple[Linked, ...]

    @property
    def judul(self) -> str:
        """As the edition in force says; the record may bear the next one's already."""
        return self.sop.judul or self.enactment.record.judul

    @property
    def successor(self) -> Past | None:
        """What is enacted to replace it on a day to come."""
        return next((past for past in self.history if past.standing is Standing.AKAN_BERLAKU), None)


@dataclass(frozen=True, slots=True)
class Ended:
    """An SOP of which nothing is in force any more."""

    enactment: Enactment
    judul: str


def read_sop(government: Government, record: int) -> Reading | Ended | None:
    """None for a record of which the public knows nothing: foreign, a draft, or not in force yet."""
    found = list(_enactments(government, record))
    current = _find(found, government.today, Standing.BERLAKU)
    if current is not None:
        return _read(government, current, found)
    ended = _find(found, government.today, Standing.DICABUT) or _find(found, government.today, Standing.DIGANTI)
    return Ended(ended, ended.version.content.get("judul") or ended.record.judul) if ended else None


def find_in_force(government: Government, record: int) -> Enactment | None:
    """The edition in force alone."""
    return _find(_enactments(government, record), government.today, Standing.BERLAKU)


def _enactments(government: Government, record: int) -> Iterable[Enactment]:
    """Of all editions, the newest first; contents are read one by one when they are asked for."""
    found = Enactment.objects.filter(record__pk=record, record__daerah=government.daerah)
    return found.select_related("record__unit", "version").defer("version__content").order_by("-tanggal_efektif", "-pk")


def _find(found: Iterable[Enactment], day: date, standing: Standing) -> Enactment | None:
    return next((one for one in found if standing_on(one, day) is standing), None)


def _read(government: Government, enactment: Enactment, found: list[Enactment]) -> Reading:
    daerah, record = government.daerah, enactment.record
    record.daerah = daerah
    sop = sop_of_version(_whole(enactment))
    office = find_perangkat_daerah(record.unit)
    return Reading(
        enactment=enactment,
        sop=sop,
        telling=tell(sop, JamKerja(daerah.menit_per_hari, daerah.hari_per_minggu)),
        offices=(office,) if office == record.unit else (office, record.unit),
        signer=title_of_signature(enactment.signature),
        history=tuple(_history(found, government.today)),
        related=tuple(links_in_force(record, government.today)),
    )


def _whole(enactment: Enactment) -> Version:
    version = enactment.version
    version.record = enactment.record
    return version


def _history(found: list[Enactment], day: date) -> Iterable[Past]:
    for place, one in enumerate(found):
        yield Past(len(found) - place, one, standing_on(one, day), one.version.reason)
