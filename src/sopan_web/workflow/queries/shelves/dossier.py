"""All that one SOP's own page tells, for what this actor may know of it."""

from dataclasses import dataclass, field

from django.db.models import F

from sopan_web.documents.models import Comment, Edition, SopRecord, Thread, Version
from sopan_web.documents.queries.links import Linked, links_of
from sopan_web.documents.queries.records import find_record, list_versions, may_read_drafts
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Enactment, Passage, Review
from sopan_web.workflow.queries.desks.reviews import open_reviews
from sopan_web.workflow.queries.desks.running import Running, describe
from sopan_web.workflow.queries.enacted.standing import Standing, standing_on
from sopan_web.workflow.queries.shelves.story import StoryEdition, tell_story


@dataclass(frozen=True, slots=True)
class Held:
    """A version with the enactment it got, if any, and what that is worth today."""

    version: Version
    enactment: Enactment | None
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class Talk:
    """A thread with its remarks, the first one first."""

    thread: Thread
    remarks: list[Comment]


@dataclass(frozen=True, slots=True)
class Dossier:
    """``enacted`` is the enactment that counts today; ``running`` the edition under way, if the actor may know."""

    record: SopRecord
    versions: list[Held]
    enacted: Held | None
    edition: Edition | None
    running: Running | None
    enacted_passage: Passage | None = None
    story: list[StoryEdition] = field(default_factory=list)
    talks: list[Talk] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)

    @property
    def replaced(self) -> Held | None:
        """What was enacted before the one that counts today."""
        if self.enacted is None:
            return None
        number = self.enacted.version.number
        return next((held for held in self.versions if held.enactment and held.version.number < number), None)


def open_dossier(actor: Actor, pk: int) -> Dossier:
    """MissingError for a foreign government's, RefusedError for another office's draft."""
    record = find_record(actor, pk)
    insider = may_read_drafts(actor, record)
    versions = _versions(actor, record)
    enacted = _enacted(versions)
    passages = _passages(record)
    passage = next((one for one in passages.values() if one.version_id not in _enacted_ids(versions)), None)
    running = passage if insider else None
    return Dossier(
        record=record,
        versions=versions,
        enacted=enacted,
        edition=running.edition if running else None,
        running=describe([running], actor.today)[0] if running else None,
        enacted_passage=passages.get(enacted.version.edition_id) if enacted and enacted.standing in _ALIVE else None,
        story=tell_story(actor, record) if insider else [],
        talks=_talks(running.edition) if running else [],
        links=links_of(actor, record),
        reviews=list(open_reviews(actor).filter(enactment=enacted.enactment)) if enacted else [],
    )


_ALIVE = (Standing.BERLAKU, Standing.AKAN_BERLAKU)


def _passages(record: SopRecord) -> dict[int, Passage]:
    """By the id of their edition, the newest edition first; each says from which file the SOP was brought, if any."""
    origin = {"brought_pk": F("edition__record__brought"), "brought_from": F("edition__record__brought__source__name")}
    found = Passage.objects.filter(edition__record=record).select_related("edition__created_by", "version")
    found = found.annotate(**origin)
    passages = {passage.edition_id: passage for passage in found.order_by("-edition__number")}
    for passage in passages.values():
        passage.edition.record = record
    return passages


def _talks(edition: Edition) -> list[Talk]:
    """What is still open first."""
    remarks: dict[int, list[Comment]] = {}
    for remark in Comment.objects.filter(thread__edition=edition).select_related("author", "thread"):
        remarks.setdefault(remark.thread_id, []).append(remark)
    talks = [Talk(found[0].thread, found) for found in remarks.values()]
    return sorted(talks, key=lambda talk: (talk.thread.resolved_at is not None, talk.thread.created_at))


def _enacted_ids(versions: list[Held]) -> set[int]:
    return {held.version.pk for held in versions if held.enactment}


def _versions(actor: Actor, record: SopRecord) -> list[Held]:
    found = []
    for version in list_versions(actor, record).select_related("edition", "created_by", "enactment"):
        version.record = record
        enactment: Enactment | None = getattr(version, "enactment", None)
        found.append(Held(version, enactment, standing_on(enactment, actor.today) if enactment else None))
    return found


def _enacted(versions: list[Held]) -> Held | None:
    """The one in force; without one the next, else the last that was."""
    enacted = [held for held in versions if held.standing]
    for wanted in _ALIVE:
        for held in enacted:
            if held.standing is wanted:
                return held
    return enacted[0] if enacted else None
