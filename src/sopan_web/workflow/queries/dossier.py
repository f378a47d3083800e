"""All that one SOP's own page tells, for what this actor may know of it."""

from dataclasses import dataclass, field

from sopan_web.documents.models import Edition, SopRecord, Thread, Version
from sopan_web.documents.queries.links import Linked, links_of
from sopan_web.documents.queries.records import find_record, list_versions, may_read_drafts
from sopan_web.documents.queries.threads import threads_of
from sopan_web.organisation.actor import Actor
from sopan_web.workflow.models import Enactment, Passage, Review
from sopan_web.workflow.queries.readable import readable_passages, with_all
from sopan_web.workflow.queries.reviews import open_reviews
from sopan_web.workflow.queries.running import Running, describe
from sopan_web.workflow.queries.standing import Standing, standing_on
from sopan_web.workflow.queries.story import StoryEdition, tell_story


@dataclass(frozen=True, slots=True)
class Held:
    """A version with the enactment it got, if any, and what that is worth today."""

    version: Version
    enactment: Enactment | None
    standing: Standing | None


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
    threads: list[Thread] = field(default_factory=list)
    links: list[Linked] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)


def open_dossier(actor: Actor, pk: int) -> Dossier:
    """MissingError for a foreign government's, RefusedError for another office's draft."""
    record = find_record(actor, pk)
    insider = may_read_drafts(actor, record)
    versions = _versions(actor, record)
    enacted = _enacted(versions)
    passage = with_all(readable_passages(actor).filter(edition__record=record)).first()
    return Dossier(
        record=record,
        versions=versions,
        enacted=enacted,
        edition=passage.edition if passage else None,
        running=describe([passage], actor.today)[0] if passage else None,
        enacted_passage=_passage_of(enacted),
        story=tell_story(actor, record) if insider else [],
        threads=list(threads_of(passage.edition)) if passage else [],
        links=links_of(actor, record),
        reviews=list(open_reviews(actor).filter(enactment=enacted.enactment)) if enacted else [],
    )


def _versions(actor: Actor, record: SopRecord) -> list[Held]:
    enactments = {one.version_id: one for one in Enactment.objects.filter(record=record).select_related("pengesah")}
    return [
        Held(version, enactment, standing_on(enactment, actor.today) if enactment else None)
        for version in list_versions(actor, record)
        for enactment in [enactments.get(version.pk)]
    ]


def _passage_of(enacted: Held | None) -> Passage | None:
    """The way of what is in force or will be, for it can still be revoked."""
    if enacted is None or enacted.standing not in (Standing.BERLAKU, Standing.AKAN_BERLAKU):
        return None
    return with_all(Passage.objects.filter(edition=enacted.version.edition)).first()


def _enacted(versions: list[Held]) -> Held | None:
    """The one in force; without one the next, else the last that was."""
    enacted = [held for held in versions if held.standing]
    for wanted in (Standing.BERLAKU, Standing.AKAN_BERLAKU):
        for held in enacted:
            if held.standing is wanted:
                return held
    return enacted[0] if enacted else None
