"""Finds what was brought: a foreign government's does not exist, other units' is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from sopan_web.common.errors import MissingError
from sopan_web.intake.models import Batch, FoundSop, SourceFile
from sopan_web.jobs.models import Job
from sopan_web.jobs.queries import follow_job
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

SURE_WORD = "yakin"


def batches_of(actor: Actor) -> QuerySet[Batch]:
    """Those of the units the actor writes for, the newest first."""
    within = (Q(unit__path__startswith=path) for path in actor.paths(Ability.WRITE_SOP))
    batches = Batch.objects.filter(reduce(or_, within, Q(pk=None)), daerah=actor.daerah)
    counts = {
        "sop_count": Count("files__found", distinct=True),
        "open_count": Count("files__found", Q(files__found__state=FoundSop.State.WAITING), distinct=True),
        "file_count": Count("files", distinct=True),
    }
    return batches.select_related("unit", "uploaded_by").annotate(**counts).order_by("-at", "-pk")


def find_batch(actor: Actor, pk: int) -> Batch:
    """MissingError for a foreign government's, RefusedError for those of units the actor doesn't write for."""
    batch = Batch.objects.filter(daerah=actor.daerah, pk=pk).select_related("unit", "daerah", "uploaded_by").first()
    if batch is None:
        raise MissingError(_("Kiriman ini tidak ada, atau sudah lewat masa simpannya."))
    actor.require(Ability.WRITE_SOP, batch.unit)
    return batch


def find_source(actor: Actor, pk: int) -> SourceFile:
    """Likewise."""
    sources = SourceFile.objects.select_related("batch__unit", "batch__daerah")
    source = sources.filter(batch__daerah=actor.daerah, pk=pk).first()
    if source is None:
        raise MissingError(_("Berkas ini tidak ada, atau sudah lewat masa simpannya."))
    actor.require(Ability.WRITE_SOP, source.batch.unit)
    return source


def find_found(actor: Actor, pk: int) -> FoundSop:
    """Likewise."""
    sops = FoundSop.objects.select_related("source__batch__unit", "source__batch__daerah", "record", "decided_by")
    found = sops.filter(source__batch__daerah=actor.daerah, pk=pk).first()
    if found is None:
        raise MissingError(_("SOP ini tidak ada, atau sudah lewat masa simpannya."))
    actor.require(Ability.WRITE_SOP, found.source.batch.unit)
    return found


def next_open(found: FoundSop) -> FoundSop | None:
    """The next of the batch on which nobody has decided, from the beginning again after the last."""
    rest = FoundSop.objects.filter(source__batch=found.source.batch, state=FoundSop.State.WAITING).exclude(pk=found.pk)
    rest = rest.order_by("source__number", "number")
    here = found.source.number
    later = Q(source__number__gt=here) | Q(source__number=here, number__gt=found.number)
    return rest.filter(later).first() or rest.first()


def job_of(batch: Batch) -> Job | None:
    """Who reads it, or read it last, and how far that is."""
    return follow_job(batch.job)


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of each, for one line above the list."""

    files: int
    sops: int
    doubtful: int
    open: int
    taken: int
    unread: int


def summarise(sources: Iterable[SourceFile]) -> Summary:
    """``unread`` counts files that failed or hold no SOP; the SOPs of ``sources`` have been fetched."""
    sources = list(sources)
    sops = [found for source in sources for found in source.found.all()]
    states = [found.state for found in sops]
    return Summary(
        len(sources), len(sops), sum(found.sure != SURE_WORD for found in sops), states.count(FoundSop.State.WAITING),
        states.count(FoundSop.State.TAKEN),
        sum(source.state in (SourceFile.State.NONE, SourceFile.State.FAILED) for source in sources),
    )  # fmt: skip
