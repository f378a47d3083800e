"""Asks a worker for a bundle, and calls it off."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note
from sopan_web.bundles.actions.make import make_bundle
from sopan_web.bundles.models import Bundle
from sopan_web.bundles.queries.bundles import MOST, open_bundle
from sopan_web.common.clock import now
from sopan_web.common.errors import ConflictError, InvalidError
from sopan_web.common.language import written_in_indonesian
from sopan_web.documents.exports import EXPORTS
from sopan_web.jobs.actions import start_job
from sopan_web.organisation.actor import Actor


def order_bundle(*, actor: Actor, records: Sequence[int], formats: Sequence[str], working: bool) -> Bundle:
    """Orders ``records`` (keys of SOPs) in ``formats`` (keys of ``EXPORTS``).

    What the actor may read of them is asked when they are made. InvalidError for none or too many, ConflictError while
    the actor's last bundle is being made.
    """
    if why := why_not(len(records)):
        raise InvalidError(why)
    if not formats or not set(formats) <= set(EXPORTS):
        raise InvalidError(_("Pilih sedikitnya satu bentuk berkas."))
    if open_bundle(actor) is not None:
        raise ConflictError(_("Unduhan Anda yang sebelumnya masih dibuat. Tunggu, atau hentikan dahulu."))
    with transaction.atomic():
        chosen = [key for key in EXPORTS if key in formats]
        bundle = Bundle.objects.create(
            daerah=actor.daerah, account=actor.account, records=list(records), formats=chosen, working=working, at=now()
        )
        with written_in_indonesian():
            names = ", ".join(str(EXPORTS[key].name) for key in chosen)
        detail = {"jumlah": bundle.count, "berkas": names}
        note(tenant=actor.daerah.pk, actor=actor, action="unduhan.dipesan", subject=bundle, detail=detail)
        job = start_job(
            actor=actor, tenant=actor.daerah.pk, task=make_bundle, title=_("Menyiapkan unduhan %s") % bundle,
            arguments={"bundle": bundle.pk}, url=bundle.get_absolute_url(),
        )  # fmt: skip
        bundle.job = job.pk
        bundle.save(update_fields=("job",))
    return bundle


def why_not(count: int) -> str:
    """Why no bundle holds so many SOPs, and what would help; "" when one does."""
    if not count:
        return _("Belum ada SOP yang dipilih. Tandai dahulu di daftar SOP.")
    if count <= MOST:
        return ""
    return _(
        "Yang dipilih %(count)d SOP, sedangkan satu unduhan memuat paling banyak %(most)d. Saring dahulu daftarnya, "
        "misalnya menurut unit kerja, lalu unduh bergantian."
    ) % {"count": count, "most": MOST}


def stop_bundle(*, actor: Actor, bundle: Bundle) -> None:
    """The SOP in hand is finished, and what is ready by then is the bundle. ConflictError once it is ready."""
    mine = Bundle.objects.filter(pk=bundle.pk, account=actor.account, ready_at__isnull=True)
    if not mine.update(stopped_at=now()):
        raise ConflictError(_("Unduhan ini sudah selesai."))
