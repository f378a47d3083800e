"""What stands around an SOP is its own government's alone, and is read in few questions."""

import time
from datetime import date

import pytest
from django.core.cache import cache
from pytest_django import DjangoAssertNumQueries

from sopan import Jenjang, OtherSop, Standing
from sopan_web.documents.actions import create_record
from sopan_web.documents.models import Edition, SopRecord
from sopan_web.documents.queries.drawing import notes_on_edition, preview_edition
from sopan_web.documents.queries.surroundings import surroundings_of
from sopan_web.organisation.models import Jabatan, UnitKerja
from tests.web.cast import SINCE, Cast, Person
from tests.web.workflow.way import begin_way, good_sheet

TODAY = date(2026, 3, 2)


def draft(person: Person, unit: UnitKerja, judul: str) -> SopRecord:
    return create_record(actor=person.actor, unit=unit, sheet=good_sheet(judul))


def edition_of(record: SopRecord) -> Edition:
    return Edition.objects.select_related("record__daerah", "record__unit__induk").get(record=record)


def rules_on(record: SopRecord) -> set[str]:
    return {note.rule for note in notes_on_edition(edition_of(record))}


def test_own_drafts_and_everybodys_enacted_sops_stand_around(cast: Cast) -> None:
    mine = draft(cast.penyusun, cast.dinkes, "Pengelolaan Obat")
    draft(cast.petugas, cast.puskesmas, "Pendaftaran Pasien")
    draft(cast.stranger, cast.disdik, "Penerimaan Siswa")
    draft(cast.lain.stranger, cast.lain.disdik, "Pengelolaan Arsip")
    enacted = begin_way(cast, judul="Pengelolaan Vaksin").to_enacted()
    around = surroundings_of(mine, cast.penyusun.actor.today)
    assert set(around.daftar_sop) == {
        OtherSop("Pendaftaran Pasien", cast.puskesmas.path, (), Standing.DRAFT),
        OtherSop("Pengelolaan Vaksin", cast.dinkes.path, (enacted.enactment.nomor,), Standing.IN_FORCE),
    }
    assert around.office(cast.puskesmas.path) == "Dinas Kesehatan"


def test_posts_are_those_of_today_and_of_this_government(cast: Cast) -> None:
    Jabatan.objects.filter(pk=cast.tamu.jabatan.pk).update(selesai=date(2021, 1, 1))
    mine = draft(cast.penyusun, cast.dinkes, "Pengelolaan Obat")
    posts = {post.nama: post for post in surroundings_of(mine, TODAY).daftar_jabatan}
    assert len(posts) == Jabatan.objects.filter(daerah=cast.daerah).count() - 1
    assert cast.tamu.jabatan.nama not in posts
    head = posts["Kepala Dinas Kesehatan"]
    assert (head.unit, head.jenjang, head.pimpinan) == (cast.dinkes.path, Jenjang.JPT_PRATAMA, True)
    assert posts["Wali Kota"].unit == ""


def test_four_questions_however_great_the_government(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    record = edition_of(draft(cast.penyusun, cast.dinkes, "Pengelolaan Obat")).record
    for number in range(3):
        draft(cast.penyusun, cast.dinkes, f"Pengelolaan Berkas {number}")
    with django_assert_num_queries(4):
        surroundings_of(record, TODAY)


def test_a_preview_is_quick_in_a_great_government(cast: Cast) -> None:
    edition = edition_of(draft(cast.penyusun, cast.dinkes, "Pengelolaan Obat"))
    _fill(cast, sops=2000, posts=3000)
    assert min(_time_preview(edition) for _ in range(4)) < 0.12


def _time_preview(edition: Edition) -> float:
    """Seconds of the processor for a preview that nobody has made yet."""
    cache.clear()
    start = time.process_time()
    preview_edition(edition)
    return time.process_time() - start


def _fill(cast: Cast, *, sops: int, posts: int) -> None:
    units = [cast.dinkes, cast.sekretariat, cast.bidang, cast.puskesmas, cast.disdik]
    titles = ("Pengelolaan", "Penyusunan", "Pelayanan", "Penerbitan"), ("Obat", "Laporan", "Rujukan", "Surat Izin")
    SopRecord.objects.bulk_create(
        SopRecord(
            daerah=cast.daerah,
            unit=units[number % 5],
            judul=f"{titles[0][number % 4]} {titles[1][number // 4 % 4]} Jenis {number}",
            created_by=cast.penyusun.pegawai,
        )
        for number in range(sops)
    )
    Jabatan.objects.bulk_create(
        Jabatan(
            daerah=cast.daerah,
            unit=units[number % 5],
            nama=f"Kepala Seksi Urusan {number}" if number % 3 == 0 else f"Pengelola Data {number % 200}",
            jenjang="pengawas" if number % 3 == 0 else "pelaksana",
            mulai=SINCE,
        )
        for number in range(posts)
    )


def test_a_double_title_is_told_in_the_preview_and_at_submission(cast: Cast) -> None:
    draft(cast.petugas, cast.puskesmas, "Pengelolaan Obat")
    mine = draft(cast.penyusun, cast.dinkes, "SOP Pengelolaan obat")
    assert "ID04" in rules_on(mine)
    assert "ID04" in {note.rule for note in preview_edition(edition_of(mine)).notes}
    assert "ID04" not in rules_on(draft(cast.stranger, cast.disdik, "Pengelolaan Obat"))


@pytest.mark.parametrize(("jabatan", "told"), [("Kepala Dinas Pendidikan", True), ("Kepala Dinas Kesehatan", False)])
def test_who_may_not_sign_for_the_unit_bars_submission(cast: Cast, jabatan: str, told: bool) -> None:
    sheet = good_sheet("Pengelolaan Obat")
    sheet["identitas"]["disahkan_oleh"] |= {"jabatan": jabatan}
    mine = create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=sheet)
    assert ("ID08" in rules_on(mine)) is told


def test_a_revoked_sop_is_no_longer_linked(cast: Cast) -> None:
    way = begin_way(cast, judul="Pengelolaan Vaksin").to_enacted()
    sheet = good_sheet("Pengelolaan Obat")
    sheet["identitas"]["keterkaitan"] = ["SOP Pengelolaan Vaksin"]
    mine = create_record(actor=cast.penyusun.actor, unit=cast.dinkes, sheet=sheet)
    assert "ID24" not in rules_on(mine)
    way.go(cast.pengesah, "cabut")
    assert "ID24" in rules_on(mine)
