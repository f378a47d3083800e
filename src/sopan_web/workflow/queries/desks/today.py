"""What one person's day holds: what waits, what came back, what is being written, asked, due, and new."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery

from sopan_web.documents.models import Comment, Thread
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Peran
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.models import Enactment, Passage, Review, Step
from sopan_web.workflow.queries.desks.desk import Waiting, waiting_for
from sopan_web.workflow.queries.desks.reviews import open_reviews
from sopan_web.workflow.queries.desks.running import Running, describe
from sopan_web.workflow.queries.enacted.readable import readable_passages, with_all, within
from sopan_web.workflow.queries.ways.tables import table_of
from sopan_web.workflow.table import Kind

SOON = timedelta(days=30)
MOST = 50


@dataclass(frozen=True, slots=True)
class Mine:
    """An edition of one's own; ``returned`` is the step that sent it back, None when nobody did."""

    running: Running
    returned: Step | None


@dataclass(frozen=True, slots=True)
class Today:
    """Each list with the most pressing first.

    ``in_place`` is what waits for the head of an office, and those who stand above may do as well.
    """

    waiting: list[Waiting]
    in_place: list[Waiting]
    returned: list[Mine]
    questions: list[Thread]
    drafts: list[Mine]
    under_way: list[Mine]
    reviews: list[Review]
    enacted: list[Enactment]

    @property
    def is_idle(self) -> bool:
        """Whether nothing asks for this person's hand."""
        return not (self.waiting or self.returned or self.questions or self.drafts or self.reviews)

    @property
    def late(self) -> int:
        """How many things that wait are late."""
        return sum(one.late > 0 for one in self.waiting) + sum(one.running.over > 0 for one in self.returned)


def look_at_today(actor: Actor) -> Today:
    """The day of this actor."""
    mine = _mine(actor)
    written = [one for one in mine if one.running.state.kind is Kind.DRAF]
    waiting = waiting_for(actor)
    own = [one for one in waiting if _is_own(actor, one)]
    return Today(
        waiting=own[:MOST],
        in_place=[one for one in waiting if one not in own][:MOST],
        returned=sorted((one for one in written if one.returned), key=_lateness),
        questions=_questions(actor, [one.running.passage for one in mine]),
        drafts=[one for one in written if not one.returned],
        under_way=sorted((one for one in mine if one.running.state.kind is not Kind.DRAF), key=_lateness),
        reviews=list(reviews_due(actor, actor.today + SOON)[:MOST]),
        enacted=list(_enacted(actor)),
    )


def _is_own(actor: Actor, one: Waiting) -> bool:
    """Whether it is this person's to do: an office's SOP is its head's, unless it concerns several offices."""
    record = one.passage.edition.record
    onward = (step for step in table_of(one.passage).leaving(one.passage.state) if not step.conditions)
    for_heads = any(Peran.PENGESAH in step.roles for step in onward) and not record.lintas_perangkat_daerah
    return not for_heads or actor.plays(Peran.PENGESAH, record.unit)


def reviews_due(actor: Actor, by: date) -> QuerySet[Review]:
    """What the actor has to review until that day, the most overdue first."""
    reviews = open_reviews(actor).filter(within(actor, Ability.REVIEW, "enactment__record__"), jatuh_tempo__lte=by)
    return reviews.select_related("enactment__record__unit")


def _mine(actor: Actor) -> list[Mine]:
    """What the actor began or changed last, and nobody has enacted; the last changed first."""
    person = Q(edition__created_by=actor.pegawai) | Q(edition__changed_by=actor.pegawai)
    passages = with_all(readable_passages(actor).filter(person)).order_by("-edition__changed_at")[:MOST]
    running = describe(passages, actor.today)
    last = Step.objects.filter(passage=OuterRef("passage")).order_by("-seq").values("seq")[:1]
    steps = Step.objects.filter(passage__in=[one.passage.pk for one in running], seq=Subquery(last))
    returned = {step.passage_id: step for step in steps.select_related("actor") if step.note}
    return [
        Mine(one, returned.get(one.passage.pk) if one.state.kind is Kind.DRAF else None)
        for one in running
    ]  # fmt: skip


def _questions(actor: Actor, mine: Iterable[Passage]) -> list[Thread]:
    """Open threads on what one writes or takes part in, in which somebody else spoke last."""
    last = Comment.objects.filter(thread=OuterRef("pk")).order_by("-at", "-pk")
    concerns = Q(edition__in=[passage.edition_id for passage in mine]) | Q(comments__author=actor.pegawai)
    threads = Thread.objects.filter(concerns, resolved_at__isnull=True, edition__record__daerah=actor.daerah)
    asked = threads.annotate(
        last_author=Subquery(last.values("author")[:1]),
        last_name=Subquery(last.values("author__nama")[:1]),
        last_text=Subquery(last.values("text")[:1]),
        last_at=Subquery(last.values("at")[:1]),
    ).exclude(last_author=actor.pegawai)
    return list(asked.select_related("edition__record__unit").distinct().order_by("last_at")[:MOST])


def _enacted(actor: Actor) -> QuerySet[Enactment]:
    """Enacted in the government in the last weeks."""
    recent = Enactment.objects.filter(
        record__daerah=actor.daerah, tanggal_pengesahan__gte=actor.today - SOON, tanggal_pengesahan__lte=actor.today
    )
    return recent.select_related("record__unit", "version").order_by("-tanggal_pengesahan", "-pk")[:6]


def _lateness(one: Mine) -> tuple[int, int]:
    return (-one.running.over, -one.running.days)
