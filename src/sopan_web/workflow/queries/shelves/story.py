"""The way an SOP has come so far: every step of every edition, and how long it lay on each desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sopan_web.documents.models import Edition, SopRecord
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Passage, Step
from sopan_web.workflow.queries.desks.desk import days_since
from sopan_web.workflow.queries.ways.tables import state_of, table_of
from sopan_web.workflow.table import Kind, State, Table


@dataclass(frozen=True, slots=True)
class StoryStep:
    """One step that was made; ``days`` is how many working days the document lay where it came from."""

    step: Step
    state: State
    origin: State
    days: int

    @property
    def is_return(self) -> bool:
        """Whether it went back to be mended."""
        return self.state.kind is Kind.DRAF


@dataclass(frozen=True, slots=True)
class StoryEdition:
    """The steps of one edition, the last first; it began with ``begun_at``."""

    number: int
    author: str
    begun_at: datetime
    steps: tuple[StoryStep, ...]


def tell_story(actor: Actor, record: SopRecord) -> list[StoryEdition]:
    """All editions, the newest first."""
    steps = Step.objects.filter(passage__edition__record=record).order_by("-passage__edition__number", "seq")
    found = steps.select_related("actor", "version", "passage__edition__created_by")
    return [_edition(actor, list(group)) for _, group in groupby(found, key=lambda step: step.passage_id)]


def last_return(edition: Edition) -> Step | None:
    """The step that sent an edition back to be mended, with what was said; None once it has gone on."""
    passage = Passage.objects.filter(edition=edition).first()
    if passage is None or state_of(passage).kind is not Kind.DRAF:
        return None
    last = Step.objects.filter(passage=passage).select_related("actor").order_by("-seq").first()
    return last if last and last.note else None


def _edition(actor: Actor, steps: list[Step]) -> StoryEdition:
    passage = steps[0].passage
    edition = passage.edition
    told = tuple(_told(actor, steps, table_of(passage), edition.created_at))
    return StoryEdition(edition.number, edition.created_by.nama, edition.created_at, told[::-1])


def _told(actor: Actor, steps: list[Step], table: Table, begun_at: datetime) -> Iterator[StoryStep]:
    before = begun_at
    for step in steps:
        days = days_since(before, step.at.astimezone(actor.daerah.zone).date(), actor.daerah)
        yield StoryStep(step, table.state(step.target), table.state(step.origin), days)
        before = step.at
