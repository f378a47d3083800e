"""Enacting: number, signature, final version, dates, and the order for its PDF, inside the transaction of the step."""

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from sopan import Sop, parse_tanggal
from sopan_web.common.calendar import format_day
from sopan_web.common.errors import refuse
from sopan_web.documents.actions import keep_version, name_record
from sopan_web.documents.models import Version
from sopan_web.documents.queries.drawing import sop_of_version
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Peran
from sopan_web.workflow.actions.printing import check_printable, print_enacted, site_of
from sopan_web.workflow.actions.register import Number, issue_number
from sopan_web.workflow.actions.reviews import plan_reviews
from sopan_web.workflow.actions.signature import Signature, sign
from sopan_web.workflow.code import new_code
from sopan_web.workflow.models import Enactment, Passage

YEARS_AHEAD = 5
"""Nobody plans further; such a day is mistyped, and would lie in the register for ever."""


@dataclass(frozen=True, slots=True)
class EnactmentOrder:
    """Who enacts what, in which part, from when, on whose behalf; ``site`` as in ``Statement``."""

    actor: Actor
    passage: Passage
    role: Peran
    tanggal_efektif: date | None
    atas_nama: int | None
    site: str


def enact(order: EnactmentOrder) -> Enactment:
    """The enactment, whose one PDF is made by a worker; the caller notes the step.

    InvalidError says what is in the way, also of drawing it.
    """
    record, today = order.passage.edition.record, order.actor.today
    efektif = order.tanggal_efektif or today
    predecessor = Enactment.objects.select_for_update().filter(record=record, berakhir__isnull=True).first()
    _check_day(efektif, today, predecessor)
    signature = sign(order.actor, order.role, record, order.atas_nama)
    number = issue_number(record, today)
    version = _keep_final(order, _fill(order, number, signature, efektif))
    code, site = new_code(), site_of(order.site)
    check_printable(version, code, site)
    enactment = Enactment.objects.create(
        record=record, version=version, register=number.register, urut=number.urut, nomor=number.nomor,
        tanggal_pengesahan=today, tanggal_efektif=efektif, pengesah=order.actor.pegawai,
        signature=signature.record, code=code, site=site,
    )  # fmt: skip
    if predecessor is not None:
        predecessor.berakhir, predecessor.pengganti = efektif, enactment
        predecessor.alasan_berakhir = version.reason
        predecessor.save(update_fields=("berakhir", "pengganti", "alasan_berakhir"))
    name_record(record, version.content.get("judul", ""))
    plan_reviews(enactment)
    print_enacted.enqueue(enactment=enactment.pk)
    return enactment


def _check_day(efektif: date, today: date, predecessor: Enactment | None) -> None:
    message = ""
    if efektif < today:
        message = _("Tanggal efektif tidak boleh mendahului hari pengesahan, %(day)s.") % {"day": format_day(today)}
    elif efektif.year > today.year + YEARS_AHEAD:
        message = _("Tanggal efektif paling lambat tahun %(year)s. Periksa tahunnya.") % {
            "year": today.year + YEARS_AHEAD
        }
    elif predecessor is not None and efektif < predecessor.tanggal_efektif:
        message = _("Edisi sebelumnya baru berlaku %(day)s; tanggal efektif tidak boleh mendahuluinya.") % {
            "day": format_day(predecessor.tanggal_efektif)
        }
    if message:
        refuse("tanggal_efektif", message)


def _fill(order: EnactmentOrder, number: Number, signature: Signature, efektif: date) -> Sop:
    """The verified content with what only enactment knows; nothing else changes."""
    sop = sop_of_version(_verified(order.passage))
    revised = order.passage.edition.number > 1 and sop.tanggal_revisi is None
    return replace(
        sop,
        nomor=number.nomor,
        tanggal_efektif=parse_tanggal(format_day(efektif)),
        tanggal_revisi=parse_tanggal(format_day(order.actor.today)) if revised else sop.tanggal_revisi,
        disahkan_oleh=replace(signature.pengesahan, paraf=sop.disahkan_oleh.paraf),
    )


def _keep_final(order: EnactmentOrder, sop: Sop) -> Version:
    reason = _verified(order.passage).reason
    return keep_version(actor=order.actor, edition=order.passage.edition_id, sop=sop, reason=reason)


def _verified(passage: Passage) -> Version:
    assert passage.version is not None  # a sound table freezes before any desk
    return passage.version
