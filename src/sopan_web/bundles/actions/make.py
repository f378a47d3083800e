"""Makes a bundle and puts it where its owner fetches it."""

from io import SEEK_END
from tempfile import TemporaryFile
from typing import IO

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from sopan_web.bundles.models import Bundle
from sopan_web.bundles.packing import Tally, pack
from sopan_web.common.clock import now
from sopan_web.common.errors import RefusedError
from sopan_web.common.language import written_in_indonesian
from sopan_web.files.actions import discard, discard_on_failure, put_at_random
from sopan_web.files.failures import disk_faults_told
from sopan_web.jobs.progress import conclude
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.organisation.queries import find_actor

FOLDER = "unduhan"


@task(priority=-20)
def make_bundle(bundle: int) -> None:
    """A second attempt begins anew: half a ZIP is none. The files are the same in whatever language they are asked for.

    It grows in a file without a name beside the database, which is gone with the process.
    """
    found = Bundle.objects.filter(pk=bundle, ready_at__isnull=True).select_related("account__pegawai__daerah").first()
    if found is None:
        return
    actor = find_actor(found.account)
    if actor is None:
        raise RefusedError(_("Akun Anda tidak lagi aktif. Hubungi Bagian Organisasi."))
    with disk_faults_told(), TemporaryFile(dir=settings.DATA) as target:
        with written_in_indonesian():
            tally = pack(found, actor, target)
        _keep(found, actor, target, tally)


def _keep(bundle: Bundle, actor: Actor, target: IO[bytes], tally: Tally) -> None:
    """Of two attempts that meet, the first one's stays."""
    with discard_on_failure():
        archive = "" if tally.stopped and not tally.files else put_at_random(FOLDER, ".zip", target)
        size = target.seek(0, SEEK_END) if archive else 0
        told = {"size": size, "files": tally.files, "failed": tally.failed, "failures": tally.failures}
        reach = list(actor.paths(Ability.READ_SOP))
        with transaction.atomic():
            waiting = Bundle.objects.filter(pk=bundle.pk, ready_at__isnull=True)
            kept = waiting.update(archive=archive, reach=reach, ready_at=now(), **told)
            conclude()
    if archive and not kept:
        discard(archive)
