"""What waits for whom, for how many working days, and what a new day brings."""

from datetime import UTC, date, datetime
from io import StringIO

import pytest
from django.core.management import call_command

from sopan_web.common import clock
from sopan_web.workflow.models import Enactment, Passage
from sopan_web.workflow.queries.desks.desk import desk_of, waiting_for
from sopan_web.workflow.table import Kind
from tests.web.cast import Cast, Person
from tests.web.conftest import ClientOf
from tests.web.workflow.way import Way, begin_way


def titles(person: Person, *kinds: Kind) -> list[str]:
    """What waits for that person."""
    return [one.passage.edition.record.judul for one in waiting_for(person.actor, *kinds)]


def test_it_waits_on_one_desk_after_another(cast: Cast) -> None:
    way = begin_way(cast, judul="Penyimpanan Vaksin")
    people = ("penyusun", "verifikator", "pengesah", "sekda", "hukum", "kepala_lain", "tamu")

    def waits() -> set[str]:
        return {name for name in people if titles(getattr(cast, name))}

    assert waits() == set()
    way.to_desk()
    assert waits() == {"verifikator"}
    way.go(cast.verifikator, "verifikasi")
    assert waits() == {"pengesah", "sekda"}
    way.go(cast.pengesah, "setujui")
    assert waits() == {"pengesah"}
    way.go(cast.pengesah, "sahkan")
    assert waits() == set()


def test_cross_office_sops_wait_for_those_above_the_offices(cast: Cast) -> None:
    begin_way(cast, lintas=True).to_approved()
    assert titles(cast.sekda)
    assert titles(cast.kepala_daerah)
    assert not titles(cast.pengesah)


def test_drafts_wait_only_where_they_are_asked_for(cast: Cast) -> None:
    begin_way(cast, judul="Penyimpanan Vaksin")
    assert titles(cast.penyusun) == []
    assert titles(cast.penyusun, Kind.DRAF) == ["Penyimpanan Vaksin"]
    assert titles(cast.stranger, Kind.DRAF) == []


def test_nothing_waits_across_governments(cast: Cast) -> None:
    begin_way(cast).to_desk()
    assert titles(cast.lain.verifikator) == []


def test_the_latest_comes_first(cast: Cast) -> None:
    for day, judul in ((2, "Yang Lama"), (10, "Yang Baru"), (6, "Yang Tengah")):
        with clock.at(datetime(2026, 3, day, 3, tzinfo=UTC)):
            begin_way(cast, judul=judul).to_desk()
    with clock.at(datetime(2026, 3, 12, 3, tzinfo=UTC)):
        waiting = waiting_for(cast.verifikator.actor)
    assert [(one.passage.edition.record.judul, one.days, one.late) for one in waiting] == [
        ("Yang Lama", 8, 3),
        ("Yang Tengah", 4, 0),
        ("Yang Baru", 2, 0),
    ]
    assert waiting[0].desk == ("Verifikator (Bagian Organisasi)",)


def test_a_desk_is_named_by_who_can_move_it_on(cast: Cast) -> None:
    way = begin_way(cast).to_desk()
    assert desk_of(way.passage) == ("Verifikator (Bagian Organisasi)",)


@pytest.fixture
def enacted(cast: Cast) -> Way:
    with clock.at(datetime(2026, 3, 2, 3, tzinfo=UTC)):
        return begin_way(cast).to_enacted(date(2026, 3, 10))


def test_the_daily_command_does_what_the_day_brings(enacted: Way) -> None:
    out = StringIO()
    with clock.at(datetime(2026, 3, 9, 18, tzinfo=UTC)):  # the 10th in Jakarta
        call_command("daily", stdout=out)
        call_command("daily", stdout=out)
    assert out.getvalue().count("Pemerintah Kota Contoh: 1 SOP mulai berlaku.\n") == 1
    assert Passage.objects.get().state == "berlaku"


def test_a_pdf_that_was_changed_is_not_handed_out(enacted: Way, client_of: ClientOf) -> None:
    enactment = Enactment.objects.get()
    path = f"/sop/{enacted.record.pk}/sah/{enactment.version.number}.pdf"
    client = client_of(enacted.cast.penyusun)
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith("attachment")
    content = answer.content
    with open(enactment.pdf.path, "wb") as file:
        file.write(content + b"%")
    assert client.get(path).status_code == 409
    assert client_of(enacted.cast.lain.penyusun).get(path).status_code == 404
