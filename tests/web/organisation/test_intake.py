"""A table becomes a plan, and the plan a government; twice the same table changes nothing."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from sopan_web.audit.models import JournalEntry
from sopan_web.common.errors import ConflictError, InvalidError, MissingError, RefusedError
from sopan_web.jobs.actions import run_job
from sopan_web.jobs.models import Job
from sopan_web.organisation.actions import create_unit
from sopan_web.organisation.actions.tables.intake import carry_out_upload, keep_upload, plan_upload
from sopan_web.organisation.intake.columns import SHEETS
from sopan_web.organisation.intake.plan import Plan, Verdict
from sopan_web.organisation.intake.workbook import write_organisation, write_template
from sopan_web.organisation.models import (
    Account,
    Jabatan,
    Pegawai,
    Penempatan,
    Peran,
    RoleGrant,
    StatusPegawai,
    UnitKerja,
    Upload,
)
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.jobs import run_jobs
from tests.web.organisation.books import CITY, make_book, read_book

START = date(2025, 1, 1)


def keep(cast: Cast, content: bytes | str) -> Upload:
    """An upload by the admin."""
    raw = content.encode() if isinstance(content, str) else content
    return keep_upload(actor=cast.admin.actor, filename="kota.csv", content=raw, mulai=START)


def plan(cast: Cast, content: bytes | str) -> Plan:
    return plan_upload(actor=cast.admin.actor, upload=keep(cast, content))


def carry(cast: Cast, content: bytes | str) -> Plan:
    actor, upload = cast.admin.actor, keep(cast, content)
    return carry_out_upload(actor=actor, upload=upload, digest=plan_upload(actor=actor, upload=upload).digest)


def refusals(found: Plan) -> str:
    return " | ".join(f"{item.places}: {item.note}" for item in found.items if item.verdict is Verdict.REFUSE)


def counted() -> list[int]:
    return [model.objects.count() for model in (UnitKerja, Jabatan, Pegawai, Penempatan, RoleGrant, Account)]


def test_looking_at_a_plan_writes_nothing(cast: Cast) -> None:
    before = counted()
    found = plan(cast, CITY)
    assert refusals(found) == ""
    assert found.counts() == {"buat": 3 + 3 + 3 + 3 + 2 + 1}
    assert counted() == before
    assert not JournalEntry.objects.exists()


def test_a_plan_is_carried_out_through_the_deeds(cast: Cast) -> None:
    carry(cast, CITY)
    unit = UnitKerja.objects.get(nama="Subbagian Umum", daerah=cast.daerah)
    assert str(unit.induk) == "Sekretariat"
    head = Penempatan.objects.get(jabatan__nama="Kepala Dinas Sosial")
    assert (head.mulai, head.jabatan.pimpinan) == (date(2022, 3, 1), True)
    assert head.jabatan.mulai == date(2022, 3, 1)  # the post is as old as its first holder
    sri = Pegawai.objects.get(nama="Sri Wahyuni")
    assert sri.status == StatusPegawai.PPPK
    assert Account.objects.get(pegawai=sri).username == "sri.wahyuni"
    assert not Account.objects.get(pegawai=sri).has_usable_password()
    assert RoleGrant.objects.filter(pegawai=sri, peran=Peran.PENYUSUN, unit=unit).exists()
    assert JournalEntry.objects.filter(tenant=cast.daerah.pk, action="organisation.upload").count() == 1


def test_the_same_table_again_changes_nothing(cast: Cast) -> None:
    carry(cast, CITY)
    after = counted()
    again = carry(cast, CITY)
    assert again.idle
    assert counted() == after


def test_what_the_table_says_otherwise_is_changed(cast: Cast) -> None:
    carry(cast, CITY)
    found = carry(cast, CITY.replace("DINSOS.1", "DINSOS.SET").replace("Ujang Permana, S.Sos.", "Ujang Permana, M.Si."))
    assert found.counts()["ubah"] == 2
    assert UnitKerja.objects.filter(kode="DINSOS.SET").count() == 1
    assert Pegawai.objects.get(nip="198203042008011003").nama == "Ujang Permana, M.Si."


@pytest.mark.parametrize(
    ("old", "new", "word"),
    [
        ("Dinas Sosial;;Dinas;", "Dinas Sosial;;;", "Isi jenisnya"),
        (";JPT Pratama;", ";;", "Isi jenjangnya"),
        ("197001011995032001", "197001011995033001", "jenis kelamin"),
        ("01-03-2022", "kemarin", "bukan tanggal"),
        ("01-03-2022", "", "Isi TMT"),
        (";Pimpinan unit;", ";Bos;", "tidak dikenal"),
        ("Dinas Sosial;Sekretariat;", ";Sekretariat;", "belum disebut"),
        ("Sekretariat;Sekretariat;DINSOS.1", "Sekretariat;Puskesmas;DINSOS.1;", "tidak dikenal"),
        ("199505052022212004", "198203042008011003", "berbeda-beda"),
    ],
)
def test_one_bad_line_refuses_everything_with_its_row_and_remedy(cast: Cast, old: str, new: str, word: str) -> None:
    before = counted()
    found = plan(cast, CITY.replace(old, new, 1))
    assert not found.safe
    assert word in refusals(found)
    assert "baris " in refusals(found)
    with pytest.raises(InvalidError, match="tidak ada yang ditulis"):
        carry(cast, CITY.replace(old, new, 1))
    assert counted() == before


def test_a_government_that_changed_meanwhile_asks_to_look_again(cast: Cast) -> None:
    actor, upload = cast.admin.actor, keep(cast, CITY)
    seen = plan_upload(actor=actor, upload=upload).digest
    create_unit(actor=actor, jenis="dinas", nama="Dinas Sosial", kode="DINSOS", mulai=START)
    with pytest.raises(ConflictError):
        carry_out_upload(actor=actor, upload=upload, digest=seen)
    assert not Pegawai.objects.filter(nama="Sri Wahyuni").exists()


def test_what_is_downloaded_can_be_uploaded_and_changes_nothing(cast: Cast) -> None:
    found = plan(cast, write_organisation(cast.admin.actor))
    assert refusals(found) == ""
    assert found.idle
    kinds = {item.kind for item in found.items}
    assert kinds == {"Unit", "Jabatan", "Pegawai", "Akun", "Penempatan", "Peran"}


def test_the_download_holds_nothing_of_the_neighbour(cast: Cast) -> None:
    Pegawai.objects.filter(daerah=cast.lain.daerah).update(nama="Tetangga Rahasia")
    rows = read_book(write_organisation(cast.admin.actor))
    assert "Tetangga Rahasia" not in str(rows)
    assert len(rows["Pegawai"]) == 1 + len(cast.persons())


def test_no_cell_of_the_download_is_a_formula(cast: Cast) -> None:
    UnitKerja.objects.filter(pk=cast.bidang.pk).update(nama="=HYPERLINK(1)")
    book = read_book(write_organisation(cast.admin.actor))
    assert "=HYPERLINK(1)" in str(book["Unit"])
    found = plan(cast, write_organisation(cast.admin.actor))
    assert "rumus" not in refusals(found)


def test_the_template_offers_choices_and_reads_as_an_empty_table(cast: Cast) -> None:
    rows = read_book(write_template())
    assert rows["Unit"][0] == ["Perangkat daerah", "Unit di bawahnya", "Jenis unit", "Singkatan unit", "Kode unit"]
    book = load_workbook(io.BytesIO(write_template()))
    offered = {name: [str(rule.formula1) for rule in book[name].data_validations.dataValidation] for name in SHEETS}
    assert [len(rules) for rules in offered.values()] == [1, 2, 1, 1, 1]
    column = offered["Unit"][0].partition("!$")[2][0]
    assert [cell.value for cell in book["Pilihan"][column]][:2] == ["Sekretariat Daerah", "Sekretariat DPRD"]
    with pytest.raises(InvalidError, match="Tidak ada baris"):
        keep(cast, write_template())


def test_a_workbook_of_several_sheets_is_one_table(cast: Cast) -> None:
    book = make_book(
        {
            "Unit": [["Perangkat daerah", "Jenis unit"], ["Dinas Sosial", "Dinas"]],
            "Jabatan": [
                ["Perangkat daerah", "Jabatan", "Jenjang", "Memimpin unit"],
                ["Dinas Sosial", "Kepala Dinas Sosial", "JPT Pratama", "ya"],
            ],
            "Pegawai": [["Nama pegawai", "NIP"], ["Dra. Melati Suryani", "19700101 199503 2 001"]],
            "Penempatan": [
                ["NIP", "Perangkat daerah", "Jabatan", "Sebagai", "TMT"],
                ["197001011995032001", "Dinas Sosial", "Kepala Dinas Sosial", "Plt", date(2025, 2, 3)],
            ],
        }
    )
    assert refusals(carry(cast, book)) == ""
    row = Penempatan.objects.get(jabatan__nama="Kepala Dinas Sosial")
    assert (str(row), row.mulai) == ("Plt. Kepala Dinas Sosial", date(2025, 2, 3))


def test_only_who_manages_may_upload_and_only_at_home(cast: Cast) -> None:
    with pytest.raises(RefusedError):
        keep_upload(actor=cast.penyusun.actor, filename="a.csv", content=CITY.encode(), mulai=START)
    upload = keep(cast, CITY)
    with pytest.raises(MissingError):
        plan_upload(actor=cast.lain.admin.actor, upload=upload)
    with pytest.raises(MissingError):
        carry_out_upload(actor=cast.lain.admin.actor, upload=upload, digest="x")


def test_a_worker_carries_it_out_once_and_the_person_sees_how_it_went(cast: Cast, client_of: ClientOf) -> None:
    client, upload, before = client_of(cast.admin), keep(cast, CITY), counted()
    address = f"/organisasi/unggah/{upload.pk}/"
    digest = client.get(address).context["plan"].digest
    waiting = client.post(address, {"rencana": digest}, follow=True)
    assert (waiting.redirect_chain[0][0], counted()) == (f"/pekerjaan/{waiting.context['job'].pk}/", before)
    run_jobs()
    job = Job.objects.get(pk=waiting.context["job"].pk)
    assert (job.state, job.percent, job.url) == (Job.State.DONE, 100, "/organisasi/")
    assert counted() == [now + more for now, more in zip(before, (3, 3, 3, 3, 2, 1), strict=True)]
    lines = JournalEntry.objects.count()
    run_job.enqueue(job=job.pk)  # as after a crash between the work and the queue's own note
    run_jobs()
    assert JournalEntry.objects.count() == lines


def test_a_plan_that_no_longer_holds_is_not_carried_out_and_says_why(cast: Cast, client_of: ClientOf) -> None:
    client, upload, before = client_of(cast.admin), keep(cast, CITY), counted()
    job = client.post(f"/organisasi/unggah/{upload.pk}/", {"rencana": "lama"}, follow=True).context["job"]
    run_jobs()
    job.refresh_from_db()
    assert (job.state, "Periksa rencana yang baru" in job.message, counted()) == (Job.State.FAILED, True, before)
