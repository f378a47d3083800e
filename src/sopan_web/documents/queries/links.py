"""How an SOP hangs together with others, seen from its side."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from sopan_web.documents.models import LinkKind, SopLink, SopRecord
from sopan_web.documents.queries.published import versions_in_force
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability

MOST = 20


@dataclass(frozen=True, slots=True)
class Linked:
    """Another SOP, and in words what it is to this one."""

    link: SopLink
    record: SopRecord
    words: str


def links_of(actor: Actor, record: SopRecord) -> list[Linked]:
    """All links of a record, both ways; SOPs that the actor may not open are left out."""
    links = SopLink.objects.filter(Q(source=record) | Q(target=record)).select_related("source__unit", "target__unit")
    readable = set(readable_records(actor).values_list("pk", flat=True)) if links else set()
    found = [_seen_from(record, link) for link in links]
    return sorted((one for one in found if one.record.pk in readable), key=lambda one: (one.words, one.record.judul))


def links_in_force(record: SopRecord, day: date) -> list[Linked]:
    """As the public sees them: both ways, to what is in force on that day."""
    links = SopLink.objects.filter(Q(source=record) | Q(target=record)).select_related("source__unit", "target__unit")
    found = [_seen_from(record, link) for link in links]
    holding = versions_in_force(record.daerah, day).filter(record__in=[one.record.pk for one in found])
    shown = set(holding.values_list("record", flat=True)) if found else set()
    return sorted((one for one in found if one.record.pk in shown), key=lambda one: (one.words, one.record.judul))


def find_linkable(actor: Actor, record: SopRecord, query: str) -> list[SopRecord]:
    """Other SOPs by words of the title; none without a word."""
    words = query.split()[:8]
    if not words:
        return []
    found = readable_records(actor).exclude(pk=record.pk)
    for word in words:
        found = found.filter(judul__icontains=word)
    return list(found.select_related("unit").order_by("judul")[:MOST])


def readable_records(actor: Actor) -> QuerySet[SopRecord]:
    """The records whose drafts the actor may read, and those in force."""
    within = Q(pk__in=versions_in_force(actor.daerah, actor.today).values("record"))
    for path in actor.paths(Ability.READ_SOP):
        within |= Q(unit__path__startswith=path)
    return SopRecord.objects.filter(within, daerah=actor.daerah)


def _seen_from(record: SopRecord, link: SopLink) -> Linked:
    backward = {
        LinkKind.TERKAIT: _("terkait dengan"),
        LinkKind.MENDAHULUI: _("didahului oleh"),
        LinkKind.BAGIAN: _("mempunyai bagian (mikro)"),
    }
    if link.source_id == record.pk:
        return Linked(link, link.target, link.get_kind_display())
    return Linked(link, link.source, backward[LinkKind(link.kind)])
