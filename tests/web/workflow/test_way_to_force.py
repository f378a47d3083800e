"""From draft to force and out of it again, by the people whose parts they are."""

import hashlib
from datetime import date, timedelta

import pytest

from sopan_web.audit.models import JournalEntry
from sopan_web.common import clock
from sopan_web.common.errors import ConflictError, InvalidError, MissingError, RefusedError
from sopan_web.documents.actions import comment, start_edition
from sopan_web.documents.queries.drawing import sop_of_version
from sopan_web.organisation.models import PemerintahDaerah, Penempatan, Peran, RoleGrant, Sebutan
from sopan_web.workflow.actions import Statement, bring_into_force, take_step
from sopan_web.workflow.models import Enactment, Passage, Step
from sopan_web.workflow.queries.enacted.standing import Standing, standing_on
from sopan_web.workflow.queries.ways.choices import list_choices
from tests.web.cast import Cast, Person
from tests.web.workflow.way import Way, begin_way, good_sheet


@pytest.fixture
def way(cast: Cast) -> Way:
    return begin_way(cast)


@pytest.fixture
def today(cast: Cast) -> date:
    return cast.penyusun.actor.today


def next_edition(way: Way) -> Way:
    """The next edition as a fresh draft."""
    start_edition(actor=way.cast.penyusun.actor, record=way.record.pk)
    return way


def hold(person: Person, sebutan: str) -> None:
    """The person holds the post as an acting official instead."""
    Penempatan.objects.filter(pegawai=person.pegawai).update(sebutan=sebutan)


def test_an_sop_goes_from_draft_to_force(way: Way) -> None:
    way.to_enacted()
    assert way.state == "berlaku"
    year = way.enactment.tanggal_pengesahan.year
    assert way.enactment.nomor == f"000.8.3.3/001/DINKES/{year}"
    steps = ["ajukan", "verifikasi", "setujui", "sahkan", "berlakukan"]
    assert [step.transition for step in way.passage.steps.all()] == steps


def test_the_final_version_holds_number_day_and_signature(way: Way, today: date) -> None:
    enactment = way.to_enacted().enactment
    sop = sop_of_version(enactment.version)
    assert sop.nomor == enactment.nomor
    assert sop.disahkan_oleh.jabatan == "Kepala Dinas Kesehatan"
    assert sop.disahkan_oleh.nama == "dr. Hasan Wijaya, M.Kes."
    assert sop.disahkan_oleh.nip == way.cast.pengesah.pegawai.nip
    assert sop.tanggal_efektif is not None
    assert sop.tanggal_efektif.tahun == today.year
    assert enactment.signature["jabatan"] == "Kepala Dinas Kesehatan"


def test_nothing_but_what_enactment_knows_changes_in_the_final_version(way: Way) -> None:
    way.to_approved()
    verified = way.passage.version
    assert verified is not None
    way.go(way.cast.pengesah, "sahkan")
    before, after = verified.content, way.enactment.version.content
    changed = {key for key in before | after if before.get(key) != after.get(key)}
    assert changed == {"nomor", "tanggal_efektif", "disahkan_oleh"}


def test_the_pdf_is_kept_as_its_hash_says(way: Way) -> None:
    enactment = way.to_enacted().enactment
    with enactment.pdf.open() as file:
        content = file.read()
    assert content.startswith(b"%PDF-")
    assert hashlib.sha256(content).hexdigest() == enactment.pdf_sha256
    assert enactment.pdf_sha256 in enactment.pdf.name


@pytest.mark.parametrize(
    ("transition", "person"),
    [("verifikasi", "pengesah"), ("verifikasi", "penyusun"), ("verifikasi", "admin"), ("verifikasi", "pengamat"),
     ("kembalikan", "stranger"), ("tarik", "stranger"), ("tarik", "rekan")],
)  # fmt: skip
def test_who_lacks_the_role_or_the_reach_is_refused(way: Way, transition: str, person: str) -> None:
    way.to_desk()
    with pytest.raises(RefusedError):
        way.go(getattr(way.cast, person), transition)
    assert way.state == "diajukan"


def test_another_office_and_another_government_cannot_submit(way: Way) -> None:
    with pytest.raises(RefusedError):
        way.go(way.cast.stranger, "ajukan")
    with pytest.raises(MissingError):
        way.go(way.cast.lain.penyusun, "ajukan")
    assert way.state == "draf"


def test_a_step_that_does_not_leave_the_state_is_a_conflict(way: Way) -> None:
    with pytest.raises(ConflictError, match="Draf"):
        way.go(way.cast.verifikator, "verifikasi")
    with pytest.raises(ConflictError):
        way.go(way.cast.pengesah, "sahkan")
    with pytest.raises(ConflictError):
        way.go(way.cast.pengesah, "tidak-ada")


def test_a_page_from_before_another_step_is_a_conflict(way: Way) -> None:
    way.to_desk()
    statement = Statement(note="Mohon diperbaiki.")
    with pytest.raises(ConflictError):
        take_step(
            actor=way.cast.verifikator.actor,
            passage=way.passage.pk,
            transition="kembalikan",
            statement=statement,
            seen=0,
        )


def test_nobody_verifies_what_they_wrote(way: Way) -> None:
    RoleGrant.objects.create(pegawai=way.cast.penyusun.pegawai, peran=Peran.VERIFIKATOR, mulai=date(2020, 1, 1))
    way.to_desk()
    with pytest.raises(RefusedError, match="ikut menyusun"):
        way.go(way.cast.penyusun, "verifikasi")
    choice = next(
        one for one in list_choices(way.cast.penyusun.actor, way.passage) if one.transition.key == "verifikasi"
    )
    assert not choice.allowed


def test_a_return_needs_a_note_and_opens_the_sheet(way: Way) -> None:
    way.to_desk()
    with pytest.raises(InvalidError):
        way.go(way.cast.verifikator, "kembalikan", note="  ")
    way.go(way.cast.verifikator, "kembalikan", note="Langkah 3 tanpa output.")
    assert way.state == "perbaikan"
    assert way.passage.edition.frozen_at is None
    assert way.passage.steps.last().note == "Langkah 3 tanpa output."


def test_a_revised_sop_must_be_verified_again(way: Way) -> None:
    way.to_approved().go(way.cast.pengesah, "kembalikan", note="Waktunya terlalu lama.")
    way.to_desk()
    assert way.state == "diajukan"
    assert way.record.versions.count() == 2
    with pytest.raises(ConflictError):
        way.go(way.cast.pengesah, "sahkan")


def test_the_author_takes_it_back_until_somebody_begins(way: Way) -> None:
    way.to_desk().go(way.cast.penyusun, "tarik")
    assert way.state == "draf"
    way.to_desk()
    comment(actor=way.cast.verifikator.actor, edition=way.passage.edition_id, place="", text="Sedang saya periksa.")
    with pytest.raises(RefusedError, match="sudah dimulai"):
        way.go(way.cast.penyusun, "tarik")


def test_a_submission_says_why_in_public(way: Way) -> None:
    with pytest.raises(InvalidError):
        way.go(way.cast.penyusun, "ajukan", reason=" ")
    with pytest.raises(InvalidError):
        way.go(way.cast.penyusun, "ajukan", reason="a" * 301)
    way.go(way.cast.penyusun, "ajukan", reason="Waktu diperpendek  dari tiga hari menjadi sehari.")
    assert way.record.versions.get().reason == "Waktu diperpendek dari tiga hari menjadi sehari."


def test_an_error_bars_submission_and_leaves_the_sheet_open(cast: Cast) -> None:
    way = begin_way(cast)
    way.passage.edition.__class__.objects.update(sheet=good_sheet(judul="") | {"kegiatan": []})
    with pytest.raises(InvalidError) as caught:
        way.go(cast.penyusun, "ajukan")
    assert any(name.startswith("galat-") for name in caught.value.fields)
    assert way.state == "draf"
    assert way.passage.edition.frozen_at is None
    assert not way.record.versions.exists()


def test_a_warning_needs_a_reason_which_is_kept(cast: Cast) -> None:
    way = begin_way(cast)
    sheet = good_sheet()
    sheet["kegiatan"][1]["uraian"] = "Pencatatan surat dan lain-lain"
    way.passage.edition.__class__.objects.update(sheet=sheet)
    with pytest.raises(InvalidError, match="peringatan"):
        way.go(cast.penyusun, "ajukan", warning_reason="")
    step = way.go(cast.penyusun, "ajukan", warning_reason="Istilah ini baku di kantor kami.")
    assert step.detail["alasan_peringatan"] == "Istilah ini baku di kantor kami."
    assert step.detail["peringatan"]


def test_a_day_to_come_waits_and_then_holds(way: Way, today: date) -> None:
    day = today + timedelta(days=10)
    way.to_enacted(day)
    assert way.state == "disahkan"
    assert standing_on(way.enactment, today) is Standing.AKAN_BERLAKU
    assert bring_into_force(daerah=way.cast.daerah, today=day - timedelta(days=1)) == 0
    assert standing_on(way.enactment, day) is Standing.BERLAKU
    assert bring_into_force(daerah=way.cast.daerah, today=day) == 1
    assert bring_into_force(daerah=way.cast.daerah, today=day) == 0
    assert way.state == "berlaku"
    assert way.passage.steps.last().actor is None


def test_a_day_gone_by_is_refused(way: Way, today: date) -> None:
    way.to_approved()
    with pytest.raises(InvalidError, match="mendahului"):
        way.go(way.cast.pengesah, "sahkan", tanggal_efektif=today - timedelta(days=1))
    assert way.state == "disetujui"


@pytest.mark.parametrize("year", [2999, 9999])
def test_a_day_that_nobody_lives_to_see_is_refused(way: Way, year: int) -> None:
    with pytest.raises(InvalidError) as refusal:
        way.to_enacted(date(year, 12, 31))
    assert list(refusal.value.fields) == ["tanggal_efektif"]
    assert not Enactment.objects.exists()


def test_the_next_edition_ends_the_last_one_on_its_day(way: Way, today: date) -> None:
    first = way.to_enacted().enactment
    day = today + timedelta(days=5)
    next_edition(way).to_enacted(day)
    second = way.enactment
    first.refresh_from_db()
    assert (first.berakhir, first.pengganti) == (day, second)
    assert standing_on(first, day - timedelta(days=1)) is Standing.BERLAKU
    assert standing_on(first, day) is Standing.DIGANTI
    bring_into_force(daerah=way.cast.daerah, today=day)
    assert [one.state for one in Passage.objects.order_by("pk")] == ["diganti", "berlaku"]
    assert second.nomor.split("/")[1] == "002"


def test_revoked_before_its_day_gives_back_what_it_would_have_replaced(way: Way, today: date) -> None:
    first = way.to_enacted().enactment
    next_edition(way).to_enacted(today + timedelta(days=5))
    way.go(way.cast.pengesah, "cabut", note="Salah tanggal.")
    first.refresh_from_db()
    assert (first.berakhir, first.pengganti) == (None, None)
    assert standing_on(way.enactment, today) is Standing.DICABUT
    assert standing_on(first, today + timedelta(days=9)) is Standing.BERLAKU
    assert bring_into_force(daerah=way.cast.daerah, today=today + timedelta(days=9)) == 0


def test_revoked_before_its_day_hands_on_what_will_replace_both(way: Way, today: date) -> None:
    """Else two editions would hold from the third one's day on."""
    first = way.to_enacted().enactment
    second = next_edition(way).to_enacted(today + timedelta(days=5)).enactment
    between, day = way.passage, today + timedelta(days=9)
    third = next_edition(way).to_enacted(day).enactment
    take_step(
        actor=way.cast.pengesah.actor, passage=between.pk, transition="cabut", statement=Statement(note="Keliru.")
    )
    for one in (first, second):
        one.refresh_from_db()
    assert (first.berakhir, first.pengganti, second.pengganti) == (day, third, None)
    held = [standing_on(one, day) for one in (first, second, third)]
    assert held == [Standing.DIGANTI, Standing.DICABUT, Standing.BERLAKU]
    bring_into_force(daerah=way.cast.daerah, today=day)
    assert [one.state for one in Passage.objects.order_by("pk")] == ["diganti", "dicabut", "berlaku"]


def test_what_the_daily_job_missed_is_replaced_all_the_same(way: Way, today: date) -> None:
    day = today + timedelta(days=1)
    way.to_enacted(day)
    with clock.at(clock.now() + timedelta(days=1)):
        next_edition(way).to_enacted(day)
    bring_into_force(daerah=way.cast.daerah, today=day)
    assert [one.state for one in Passage.objects.order_by("pk")] == ["diganti", "berlaku"]


def test_revoking_ends_it_today_with_a_public_reason(way: Way, today: date) -> None:
    way.to_enacted()
    with pytest.raises(InvalidError):
        way.go(way.cast.pengesah, "cabut", note="")
    way.go(way.cast.pengesah, "cabut", note="Tugasnya pindah ke kecamatan.")
    assert standing_on(way.enactment, today) is Standing.DICABUT
    assert way.enactment.alasan_berakhir == "Tugasnya pindah ke kecamatan."
    with pytest.raises(ConflictError):
        way.go(way.cast.pengesah, "cabut", note="Sekali lagi.")


def test_cross_office_sops_are_enacted_above_the_offices(cast: Cast) -> None:
    way = begin_way(cast, lintas=True).to_approved()
    with pytest.raises(RefusedError):
        way.go(cast.pengesah, "sahkan")
    way.go(cast.sekda, "sahkan", atas_nama=cast.kepala_daerah.jabatan.pk)
    sop = sop_of_version(way.enactment.version)
    assert (sop.disahkan_oleh.sebutan, sop.disahkan_oleh.atas_nama) == ("a.n.", "Wali Kota")
    assert sop.disahkan_oleh.jabatan == "Sekretaris Daerah"
    with pytest.raises(RefusedError):
        way.go(cast.pengesah, "cabut")


def test_the_kepala_daerah_signs_without_nip(cast: Cast) -> None:
    way = begin_way(cast, lintas=True).to_approved()
    way.go(cast.kepala_daerah, "sahkan")
    block = sop_of_version(way.enactment.version).disahkan_oleh
    assert (block.jabatan, block.nip, block.pangkat) == ("Wali Kota", "", "")


def test_an_ordinary_sop_is_not_enacted_by_the_sekda(way: Way) -> None:
    way.to_approved()
    with pytest.raises(RefusedError):
        way.go(way.cast.sekda, "sahkan")


@pytest.mark.parametrize("sebutan", [Sebutan.PLT, Sebutan.PLH, Sebutan.PJ])
def test_an_acting_official_is_named_as_one(way: Way, sebutan: str) -> None:
    hold(way.cast.pengesah, sebutan)
    block = sop_of_version(way.to_enacted().enactment.version).disahkan_oleh
    assert (block.sebutan, block.jabatan) == (sebutan, "Kepala Dinas Kesehatan")


def test_an_acting_official_who_signs_for_another_keeps_both(cast: Cast) -> None:
    hold(cast.sekda, Sebutan.PLT)
    way = begin_way(cast, lintas=True).to_approved()
    way.go(cast.sekda, "sahkan", atas_nama=cast.kepala_daerah.jabatan.pk)
    block = sop_of_version(way.enactment.version).disahkan_oleh
    assert (block.sebutan, block.atas_nama, block.jabatan) == ("a.n.", "Wali Kota", "Plt. Sekretaris Daerah")


def test_who_leads_nothing_today_cannot_sign(way: Way) -> None:
    way.to_approved()
    Penempatan.objects.filter(pegawai=way.cast.pengesah.pegawai).update(selesai=date(2021, 1, 1))
    with pytest.raises(InvalidError, match="tidak tercatat memimpin"):
        way.go(way.cast.pengesah, "sahkan")


def test_nobody_signs_on_behalf_of_a_post_that_is_not_above(way: Way) -> None:
    way.to_approved()
    with pytest.raises(InvalidError, match="atas nama"):
        way.go(way.cast.pengesah, "sahkan", atas_nama=way.cast.kepala_daerah.jabatan.pk)


def test_without_an_address_there_is_no_qr_and_no_enactment(way: Way) -> None:
    way.to_approved()
    with pytest.raises(InvalidError, match="SOPAN_URL"):
        way.go(way.cast.pengesah, "sahkan", site="")
    assert not Enactment.objects.exists()


@pytest.mark.parametrize(("pattern", "words"), [("{klasifikasi}/{tahun}", "urut"), ("{urut}/{bebas}", "bebas")])
def test_a_pattern_that_gives_no_number_says_so(way: Way, pattern: str, words: str) -> None:
    PemerintahDaerah.objects.filter(pk=way.cast.daerah.pk).update(pola_nomor=pattern)
    way.to_approved()
    with pytest.raises(InvalidError, match=words):
        way.go(way.cast.pengesah, "sahkan")


def test_every_step_is_a_line_of_the_journal(way: Way) -> None:
    way.to_enacted()
    lines = JournalEntry.objects.filter(action__startswith="sop.langkah.").order_by("seq")
    assert [line.action.rpartition(".")[2] for line in lines] == list(
        Step.objects.order_by("seq").values_list("transition", flat=True)
    )
    assert lines.get(action="sop.langkah.sahkan").detail["nomor"] == way.enactment.nomor
