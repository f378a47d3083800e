"""Monitoring and evaluation: due by the regulation's clock, recorded once, never bumped silently."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from sopan_web.common import clock
from sopan_web.common.errors import ConflictError, InvalidError, MissingError, RefusedError
from sopan_web.organisation.queries import find_actor
from sopan_web.workflow.actions import record_review
from sopan_web.workflow.actions.reviews import Finding
from sopan_web.workflow.models import Review, ReviewKind
from sopan_web.workflow.queries.desks.reviews import open_reviews
from sopan_web.workflow.review_terms import add_months, due_after, terms_of
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast, Person
from tests.web.conftest import ClientOf, PageOf
from tests.web.workflow.way import Way, begin_way

GOOD = Finding(result="baik")
YES = {one.key: True for one in terms_of(ReviewKind.EVALUASI).statements}


@pytest.fixture
def way(cast: Cast) -> Way:
    with clock.at(datetime(2025, 1, 2, 3, tzinfo=UTC)):
        return begin_way(cast).to_enacted()


def review_of(way: Way, kind: ReviewKind) -> Review:
    """The open review of that kind."""
    return Review.objects.get(enactment__record=way.record, kind=kind, done_at__isnull=True)


def record(person: Person, review: Review, finding: Finding, day: date = date(2025, 7, 1)) -> Review:
    """As that person on that day."""
    with clock.at(datetime(day.year, day.month, day.day, 3, tzinfo=UTC)):
        actor = find_actor(person.account)
        assert actor is not None
        return record_review(actor=actor, review=review.pk, finding=finding)


def test_the_regulation_sets_the_clock() -> None:
    efektif = date(2025, 1, 2)
    assert due_after(efektif, terms_of(ReviewKind.MONITORING).months) == date(2025, 7, 2)
    assert due_after(efektif, terms_of(ReviewKind.EVALUASI).months) == date(2026, 1, 2)
    assert not terms_of(ReviewKind.MONITORING).verified


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 12, 15), 6, date(2026, 6, 15)),
    ],
)
def test_a_short_month_ends_earlier(day: date, months: int, due: date) -> None:
    assert add_months(day, months) == due


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.sampled_from([6, 12]), st.integers(0, 40))
def test_the_series_runs_on_from_the_first_day(efektif: date, months: int, rounds: int) -> None:
    due = due_after(efektif, months)
    for _ in range(rounds):
        due = due_after(efektif, months, due)
    assert due == add_months(efektif, months * (rounds + 1))


def test_enactment_plans_the_first_of_both(way: Way) -> None:
    dues = dict(Review.objects.values_list("kind", "jatuh_tempo"))
    assert dues == {"monitoring": date(2025, 7, 2), "evaluasi": date(2026, 1, 2)}


def test_recording_one_plans_the_next(way: Way) -> None:
    done = record(way.cast.penyusun, review_of(way, ReviewKind.MONITORING), GOOD)
    assert (done.result, done.done_by) == ("baik", way.cast.penyusun.pegawai)
    assert review_of(way, ReviewKind.MONITORING).jatuh_tempo == date(2026, 1, 2)


def test_a_late_one_does_not_shift_the_clock(way: Way) -> None:
    record(way.cast.penyusun, review_of(way, ReviewKind.MONITORING), GOOD, date(2026, 5, 20))
    following = review_of(way, ReviewKind.MONITORING)
    assert following.jatuh_tempo == date(2026, 1, 2)
    with clock.at(datetime(2026, 5, 21, 3, tzinfo=UTC)):
        assert following in open_reviews(way.cast.penyusun.actor)


def test_an_overdue_one_stays_until_it_is_recorded(way: Way) -> None:
    with clock.at(datetime(2027, 1, 1, 3, tzinfo=UTC)):
        due = {one.jatuh_tempo for one in open_reviews(way.cast.penyusun.actor)}
    assert due == {date(2025, 7, 2), date(2026, 1, 2)}


@pytest.mark.parametrize(
    ("kind", "finding", "field"),
    [
        (ReviewKind.MONITORING, Finding(result="entah"), "result"),
        (ReviewKind.MONITORING, Finding(result="tidak-baik"), "tindak_lanjut"),
        (ReviewKind.EVALUASI, Finding(result="tetap"), "answer-kinerja"),
        (ReviewKind.EVALUASI, Finding(result="tetap", answers=YES | {"peran": False}), "tindak_lanjut"),
        (ReviewKind.EVALUASI, Finding(result="ubah", answers=YES), "tindak_lanjut"),
        (ReviewKind.MONITORING, Finding(result="baik", answers={"karangan": True}), "result"),
    ],
)
def test_what_is_missing_is_named(way: Way, kind: ReviewKind, finding: Finding, field: str) -> None:
    with pytest.raises(InvalidError) as caught:
        record(way.cast.penyusun, review_of(way, kind), finding)
    assert field in caught.value.fields


def test_a_bad_result_with_its_follow_up_is_kept(way: Way) -> None:
    finding = Finding("ubah", "Loket bertambah.", "Bagian Umum, revisi sampai Maret.", YES | {"dipahami": False})
    done = record(way.cast.pengesah, review_of(way, ReviewKind.EVALUASI), finding)
    done.refresh_from_db()
    assert done.answers["dipahami"] is False
    assert done.tindak_lanjut == "Bagian Umum, revisi sampai Maret."


def test_it_is_recorded_once(way: Way) -> None:
    review = review_of(way, ReviewKind.MONITORING)
    record(way.cast.penyusun, review, GOOD)
    with pytest.raises(ConflictError):
        record(way.cast.pengesah, review, GOOD)


def test_who_may_not_is_refused(way: Way) -> None:
    review = review_of(way, ReviewKind.MONITORING)
    for person in (way.cast.stranger, way.cast.sekda, way.cast.tamu):
        with pytest.raises(RefusedError):
            record(person, review, GOOD)
    with pytest.raises(MissingError):
        record(way.cast.lain.verifikator, review, GOOD)


def test_what_does_not_hold_is_not_reviewed(way: Way) -> None:
    way.go(way.cast.pengesah, "cabut")
    review = review_of(way, ReviewKind.MONITORING)
    assert review not in open_reviews(way.cast.penyusun.actor)
    with pytest.raises(ConflictError):
        record(way.cast.penyusun, review, GOOD, way.cast.penyusun.actor.today + timedelta(days=1))


def test_the_page_records_and_then_shows(way: Way, client_of: ClientOf) -> None:
    client, review = client_of(way.cast.penyusun), review_of(way, ReviewKind.EVALUASI)
    answers = {f"answer-{key}": "ya" for key in YES}
    assert client.post(f"/tinjauan/{review.pk}/", answers).status_code == 422
    assert client.post(f"/tinjauan/{review.pk}/", answers | {"result": "ganti"}).status_code == 422
    said = {"result": "ganti", "tindak_lanjut": "Susun SOP baru."}
    assert client.post(f"/tinjauan/{review.pk}/", answers | said).status_code == 302
    page = client.get(f"/tinjauan/{review.pk}/").content.decode()
    assert "Perlu diganti SOP lain" in page
    assert "Susun SOP baru." in page


@pytest.mark.parametrize(("person", "status"), [("petugas", 403), ("stranger", 403), ("verifikator", 200)])
def test_the_page_is_for_who_may_record(way: Way, client_of: ClientOf, person: str, status: int) -> None:
    review = review_of(way, ReviewKind.MONITORING)
    assert client_of(getattr(way.cast, person)).get(f"/tinjauan/{review.pk}/").status_code == status
    assert client_of(way.cast.lain.verifikator).get(f"/tinjauan/{review.pk}/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_the_page_is_accessible_and_worth_a_look(way: Way, page_of: PageOf) -> None:
    page = page_of(way.cast.penyusun, f"/tinjauan/{review_of(way, ReviewKind.EVALUASI).pk}/")
    take_picture(page, "tinjauan-evaluasi")
    axe_check(page)
