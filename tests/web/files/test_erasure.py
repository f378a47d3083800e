"""A person who left is forgotten, but for what must stay; and what stays is told."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from sopan_web.audit.models import JournalEntry
from sopan_web.audit.verification import verify
from sopan_web.documents.models import SopRecord
from sopan_web.organisation.actions import retire_pegawai
from sopan_web.organisation.models import Account, Pegawai
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.workflow.way import begin_way


def run(*words: str) -> str:
    """What the command prints."""
    out = StringIO()
    call_command("erase_person", *words, stdout=out)
    return out.getvalue()


def leave(cast: Cast) -> Pegawai:
    """The drafter has written an SOP that is in force, and left."""
    begin_way(cast).to_enacted()
    person = cast.penyusun.pegawai
    Pegawai.objects.filter(pk=person.pk).update(surel="rina@contoh.test")
    actor = cast.admin.actor
    return retire_pegawai(actor=actor, pegawai=person, selesai=actor.today)


def test_the_plan_says_what_stays_and_changes_nothing(cast: Cast) -> None:
    person = leave(cast)
    text = run(person.nip, "--daerah", "contoh")
    assert "Ini baru rencana" in text
    assert "baris jurnal atas namanya, tetap menyebut namanya: bukti" in text
    assert "versi SOP yang dibuatnya, tanpa namanya: arsip" in text
    person.refresh_from_db()
    assert person.surel == "rina@contoh.test"


def test_nothing_says_who_it_was_but_the_journal_which_still_verifies(cast: Cast, client_of: ClientOf) -> None:
    person = leave(cast)
    name, nip, account = person.nama, person.nip, cast.penyusun.account
    lines = list(JournalEntry.objects.filter(tenant=cast.daerah.pk).order_by("seq").values_list("hash", flat=True))
    assert "Selesai" in run(account.username, "--jalankan")
    person.refresh_from_db()
    account = Account.objects.get(pk=account.pk)
    assert (person.nip, person.surel, person.pangkat) == ("", "", "")
    assert (account.is_active, account.has_usable_password(), account.sessions.count()) == (False, False, 0)
    record = SopRecord.objects.get()
    for address in (f"/sop/{record.pk}/", f"/organisasi/pegawai/{person.pk}/", "/organisasi/pegawai/", "/sop/"):
        page = client_of(cast.admin).get(address).content.decode()
        assert "Kota Contoh" in page, address
        told = [secret for secret in (name, nip, "rina@contoh.test", "penyusun.contoh") if secret in page]
        assert told == [], address
    found = JournalEntry.objects.filter(tenant=cast.daerah.pk).order_by("seq").values_list("hash", flat=True)
    assert list(found)[: len(lines)] == lines
    assert not verify(cast.daerah.pk).fault
    line = JournalEntry.objects.get(action="pegawai.erase")
    assert name not in f"{line.subject_label}{line.detail}"


def test_whoever_still_works_here_is_not_forgotten(cast: Cast) -> None:
    with pytest.raises(CommandError, match="masih aktif"):
        run(cast.penyusun.account.username, "--jalankan")
    assert Pegawai.objects.get(pk=cast.penyusun.pegawai.pk).nip


@pytest.mark.parametrize(("who", "said"), [("000", "Tidak ada"), ("", "Tidak ada"), ("penyusun.luar", "Tidak ada")])
def test_nobody_is_told(cast: Cast, who: str, said: str) -> None:
    with pytest.raises(CommandError, match=said):
        run(who)


def test_two_of_the_same_number_are_told_apart(cast: Cast) -> None:
    nip = cast.penyusun.pegawai.nip
    assert Pegawai.objects.filter(nip=nip).count() == 2  # the other government's has the same
    with pytest.raises(CommandError, match="--daerah"):
        run(nip)
    assert "Pemerintah Kabupaten Lain" in run_refused(nip, "--daerah", "lain")


def run_refused(*words: str) -> str:
    """What the command prints before it refuses."""
    out = StringIO()
    with pytest.raises(CommandError):
        call_command("erase_person", *words, stdout=out)
    return out.getvalue()
