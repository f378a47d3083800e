"""The index says what is true, whatever happens: enacted, replaced, revoked, given back, a day passed, a unit moved."""

from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from django.db import connection, transaction

from sopan_web.common import clock
from sopan_web.organisation.actions.structure.unit import create_unit, move_unit, rename_unit
from sopan_web.organisation.models import JenisUnit
from sopan_web.search.models import IndexEntry
from sopan_web.search.queries import Wanted, search
from sopan_web.workflow.models import Enactment
from tests.web.cast import SINCE, Cast
from tests.web.search.enacted import enact, end
from tests.web.search.truth import index_of, truth_of
from tests.web.workflow.way import begin_way

pytestmark = pytest.mark.django_db
START = datetime(2027, 3, 1, 9, tzinfo=ZoneInfo("Asia/Jakarta"))
WORDS = ("Surat", "Arsip", "Imunisasi", "Rapat", "Kendaraan", "Pengaduan", "Cuti", "Beasiswa")


@pytest.mark.parametrize("seed", range(6))
def test_after_random_deeds_the_index_is_the_truth(cast: Cast, seed: int) -> None:
    random, day = Random(seed), START
    for _ in range(25):
        with clock.at(day):
            _some_deed(cast, random, day.date())
            assert index_of(cast.daerah) == truth_of(cast.daerah)
        day += timedelta(days=random.choice((0, 0, 1, 3)))
    assert IndexEntry.objects.filter(daerah=cast.daerah).exists()
    _check_engine(cast)


def _some_deed(cast: Cast, random: Random, today: date) -> None:
    judul = f"Pengelolaan {random.choice(WORDS)} {random.choice(WORDS)}"
    efektif = today + timedelta(days=random.choice((0, 0, 2, 5)))
    running = Enactment.objects.filter(record__daerah=cast.daerah, berakhir__isnull=True).order_by("pk")
    one = random.choice(running) if running else None
    unit = random.choice((cast.dinkes, cast.puskesmas, cast.disdik))
    deed = random.choice(("new", "new", "replace", "revoke", "rename", "move")) if one else "new"
    if deed == "new":
        enact(cast, judul, [f"Memeriksa {random.choice(WORDS)}"], unit=unit, mulai=efektif, pelaksana=["Kabid"])
    elif deed == "replace" and one:
        efektif = max(efektif, one.tanggal_efektif)
        end(one, efektif, by=enact(cast, judul, record=one.record, mulai=efektif))
    elif deed == "revoke" and one:
        end(one, today)
    elif deed == "rename":
        unit.refresh_from_db()
        rename_unit(actor=cast.admin.actor, unit=unit, nama=f"{unit.nama} {random.choice(WORDS)}"[:150])
    else:
        home = random.choice((cast.dinkes, cast.sekretariat, cast.bidang))
        cast.puskesmas.refresh_from_db()
        if cast.puskesmas.induk_id != home.pk:
            cast.puskesmas.induk = home
            cast.puskesmas.save()


def _check_engine(cast: Cast) -> None:
    """The database's own inverted index holds the same tokens."""
    for word in WORDS:
        for entry in IndexEntry.objects.filter(daerah=cast.daerah, kata__contains=f"={word.lower()}"):
            found = search(cast.daerah, Wanted(word), max(entry.mulai, START.date()))
            still = entry.berakhir is None or entry.berakhir > max(entry.mulai, START.date())
            assert (entry.enactment.record_id in {hit.record_id for hit in found.hits}) is still or found.total > 20
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO search_kata(search_kata, rank) VALUES ('integrity-check', 1)")


def test_the_real_way_writes_and_revokes_in_its_own_transaction(cast: Cast) -> None:
    asked = Wanted("pencatatan kedatangan surat")
    way = begin_way(cast, judul="Pencatatan Kedatangan Surat").to_approved()
    today = cast.pengesah.actor.today
    assert search(cast.daerah, asked, today).total == 0
    with transaction.atomic():
        way.go(cast.pengesah, "sahkan")
        assert search(cast.daerah, asked, today).total == 1
        transaction.set_rollback(True)
    assert search(cast.daerah, asked, today).total == 0
    way.go(cast.pengesah, "sahkan")
    assert [hit.record_id for hit in search(cast.daerah, asked, today).hits] == [way.record.pk]
    way.go(cast.pengesah, "cabut")
    assert search(cast.daerah, asked, today).total == 0
    assert index_of(cast.daerah) == truth_of(cast.daerah)


def test_a_moved_unit_takes_those_below_it_along(cast: Cast) -> None:
    admin, today = cast.admin.actor, cast.admin.actor.today
    seksi = create_unit(actor=admin, jenis=JenisUnit.SEKSI, nama="Seksi Rujukan", mulai=SINCE, induk=cast.bidang)
    enact(cast, "Rujukan Pasien", unit=seksi)
    assert search(cast.daerah, Wanted(unit=cast.sekretariat), today).total == 0
    move_unit(actor=admin, unit=cast.bidang, induk=cast.sekretariat, mulai=today)
    assert search(cast.daerah, Wanted(unit=cast.sekretariat), today).total == 1
    rename_unit(actor=cast.admin.actor, unit=cast.dinkes, nama="Dinas Kewarasan")
    assert search(cast.daerah, Wanted("rujukan dinas kewarasan"), today).dropped == ()
    assert index_of(cast.daerah) == truth_of(cast.daerah)
