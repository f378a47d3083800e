"""Which SOPs are meant by a request, and a person's own bundles."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from sopan_web.bundles.models import Bundle
from sopan_web.common.errors import MissingError, RefusedError
from sopan_web.common.requests.numbers import number_in
from sopan_web.documents.models import SopRecord
from sopan_web.jobs.models import Job
from sopan_web.jobs.queries import own_jobs
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.queries.enacted.readable import readable_records
from sopan_web.workflow.queries.shelves.shelf import find_wanted, read_wanted

MOST = 1000
"""SOPs in one bundle."""
SHOWN, LISTED = 5, 20
TICKED, ALL = "sop", "semua"
"""What a request says: the keys of SOPs that were ticked, or that all are meant which its filter finds."""


def meant(actor: Actor, query: QueryDict) -> QuerySet[SopRecord]:
    """The SOPs that a request means, as far as the actor may read them, in the order of the bundle."""
    if ALL in query:
        found = find_wanted(actor, read_wanted(query))
    else:
        ticked = [key for key in map(number_in, query.getlist(TICKED)) if key is not None]
        found = readable_records(actor).filter(pk__in=ticked[: MOST + 1])
    return found.order_by("unit__nama", "unit", "judul", "pk")


@dataclass(frozen=True, slots=True)
class Choice:
    """What is meant: how many SOPs, the ``keys`` of at most one more than a bundle holds, the first in words."""

    count: int
    keys: list[int]
    first: list[tuple[str, str]]

    @property
    def rest(self) -> int:
        """How many are left out there."""
        return self.count - len(self.first)

    @property
    def fits(self) -> bool:
        """Whether it can be a bundle."""
        return 0 < self.count <= MOST


def choose(actor: Actor, query: QueryDict) -> Choice:
    """What a request means, for one who looks before asking."""
    found = meant(actor, query)
    rows = list(found.values_list("pk", "judul", "unit__nama")[: MOST + 1])
    count = len(rows) if len(rows) <= MOST else found.count()
    return Choice(count, [pk for pk, *_said in rows], [(judul, unit) for _pk, judul, unit in rows[:SHOWN]])


@dataclass(frozen=True, slots=True)
class Asked:
    """A bundle with the job that makes or made it; None once that is forgotten."""

    bundle: Bundle
    job: Job | None


def list_bundles(actor: Actor) -> list[Asked]:
    """The actor's own, the newest first."""
    bundles = list(_own(actor).defer("failures")[:LISTED])
    jobs = own_jobs(actor).in_bulk([bundle.job for bundle in bundles])
    return [Asked(bundle, jobs.get(bundle.job)) for bundle in bundles]


def find_bundle(actor: Actor, pk: int) -> Bundle:
    """MissingError for those of others."""
    bundle = _own(actor).filter(pk=pk).first()
    if bundle is None:
        raise MissingError(_("Unduhan ini tidak ada, bukan milik Anda, atau sudah lewat masa simpannya."))
    return bundle


def find_archive(actor: Actor, pk: int) -> Bundle:
    """One that can be fetched. MissingError; RefusedError once the actor may read less than when it was made."""
    bundle = find_bundle(actor, pk)
    if not bundle.archive:
        raise MissingError(_("Unduhan ini belum selesai dibuat, atau dihentikan sebelum ada berkas yang jadi."))
    now = actor.paths(Ability.READ_SOP)
    if not all(path.startswith(now) for path in bundle.reach):
        raise RefusedError(_("Peran Anda berubah sejak unduhan ini dibuat, jadi tidak diberikan lagi. Buat yang baru."))
    return bundle


def open_bundle(actor: Actor) -> Bundle | None:
    """The one that is waiting or being made."""
    waiting = own_jobs(actor).filter(ended_at__isnull=True).values("pk")
    return _own(actor).filter(Q(ready_at__isnull=True), job__in=waiting).first()


def _own(actor: Actor) -> QuerySet[Bundle]:
    return Bundle.objects.filter(daerah=actor.daerah, account=actor.account)
