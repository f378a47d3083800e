"""Plans monitoring and evaluation when an SOP is enacted, and records what was found."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _

from sopan_web.audit.actions import record as note_in_journal
from sopan_web.common import clock
from sopan_web.common.errors import ConflictError, InvalidError, MissingError
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.permissions import Ability
from sopan_web.workflow.models import Enactment, Review, ReviewKind
from sopan_web.workflow.queries.enacted.standing import Standing, standing_on
from sopan_web.workflow.review_terms import ReviewTerms, due_after, terms_of


@dataclass(frozen=True, slots=True)
class Finding:
    """What a review found. ``answers``: for each statement of the terms, whether it holds."""

    result: str
    note: str = ""
    tindak_lanjut: str = ""
    answers: Mapping[str, bool] = field(default_factory=dict)


def plan_reviews(enactment: Enactment) -> None:
    """The first monitoring and the first evaluation, counted from tanggal efektif."""
    for kind in ReviewKind:
        due = due_after(enactment.tanggal_efektif, terms_of(kind).months)
        Review.objects.create(enactment=enactment, kind=kind, jatuh_tempo=due)


def record_review(*, actor: Actor, review: int, finding: Finding) -> Review:
    """Writes down what was found and plans the next; once. InvalidError names what is missing."""
    with transaction.atomic():
        found = _lock(actor, review)
        terms = terms_of(ReviewKind(found.kind))
        _check(terms, finding)
        found.result, found.answers = finding.result, dict(finding.answers)
        found.note, found.tindak_lanjut = finding.note.strip(), finding.tindak_lanjut.strip()
        found.done_at, found.done_by = clock.now(), actor.pegawai
        found.save()
        due = due_after(found.enactment.tanggal_efektif, terms.months, found.jatuh_tempo)
        Review.objects.get_or_create(enactment=found.enactment, kind=found.kind, jatuh_tempo=due)
        _tell_journal(actor, found)
    return found


def _lock(actor: Actor, pk: int) -> Review:
    reviews = Review.objects.select_for_update(of=("self",)).select_related("enactment__record__unit")
    found = reviews.filter(pk=pk, enactment__record__daerah=actor.daerah).first()
    if found is None:
        raise MissingError(_("Tinjauan ini tidak ada."))
    actor.require(Ability.REVIEW, found.enactment.record.unit)
    if found.done_at is not None:
        raise ConflictError(_("Tinjauan ini sudah dicatat orang lain."))
    if standing_on(found.enactment, actor.today) is not Standing.BERLAKU:
        raise ConflictError(_("SOP ini tidak sedang berlaku, jadi tidak ada yang ditinjau."))
    return found


def _check(terms: ReviewTerms, finding: Finding) -> None:
    result = terms.result(finding.result)
    fields: dict[str, str] = {}
    if result is None:
        fields["result"] = _("Pilih hasilnya.")
    missing = [one.key for one in terms.statements if one.key not in finding.answers]
    fields |= {f"answer-{key}": _("Jawab Ya atau Tidak.") for key in missing}
    bad = (result is not None and result.follow_up) or not all(finding.answers.values())
    if bad and not finding.tindak_lanjut.strip():
        fields["tindak_lanjut"] = _("Tulis tindak lanjutnya: apa, oleh siapa, kapan.")
    if max(len(finding.note), len(finding.tindak_lanjut)) > 2_000:
        fields["note"] = _("Catatan dan tindak lanjut masing-masing paling banyak 2.000 huruf.")
    if set(finding.answers) - {one.key for one in terms.statements}:
        fields["result"] = _("Ada jawaban atas pernyataan yang tidak ditanyakan.")
    if fields:
        raise InvalidError(_("Hasil tinjauan belum lengkap."), fields)


def _tell_journal(actor: Actor, review: Review) -> None:
    detail = {
        "jenis": review.kind, "jatuh_tempo": review.jatuh_tempo.isoformat(), "hasil": review.result,
        "jawaban": review.answers, "tindak_lanjut": review.tindak_lanjut, "nomor": review.enactment.nomor,
    }  # fmt: skip
    note_in_journal(
        tenant=actor.daerah.pk, actor=actor, action="tinjauan.dicatat", subject=review.enactment.record, detail=detail
    )
