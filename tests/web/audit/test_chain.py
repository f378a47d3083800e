"""The journal can only grow: the database refuses changes, and whoever gets round it is found."""

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from sopan_web.audit.actions import record
from sopan_web.audit.models import JournalEntry, JournalHead
from sopan_web.audit.verification import Verdict, tenants, verify
from tests.web.cast import Cast
from tests.web.triggers import triggers_off

TENANT = 7


@pytest.fixture
def five_lines(db: None) -> None:
    for number in range(1, 6):
        record(tenant=TENANT, actor=None, action="unit.create", detail={"nomor": number})


def run(sql: str) -> int:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.rowcount


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE audit_journalentry SET actor_name = 'orang lain' WHERE seq = 3",
        "UPDATE audit_journalentry SET seq = 9 WHERE seq = 3",
        "DELETE FROM audit_journalentry WHERE seq = 3",
        "DELETE FROM audit_journalentry",
    ],
)
def test_the_database_refuses(five_lines: None, sql: str) -> None:
    with pytest.raises(DatabaseError, match="audit_journalentry: baris ini tidak boleh diubah"):
        run(sql)
    assert verify(TENANT) == Verdict(TENANT, 5)


def test_no_engine_leaves_a_back_door(five_lines: None) -> None:
    columns = ", ".join(field.column for field in JournalEntry._meta.concrete_fields)
    sql = {
        "sqlite": f"INSERT OR REPLACE INTO audit_journalentry ({columns}) SELECT {columns.replace('actor_name', '1')}"
        " FROM audit_journalentry WHERE seq = 3",
        "postgresql": "TRUNCATE audit_journalentry",
    }[connection.vendor]
    with pytest.raises(DatabaseError, match="tidak boleh diubah"):
        run(sql)


def change_a_word() -> None:
    run("UPDATE audit_journalentry SET actor_name = 'orang lain' WHERE seq = 3")


def change_the_detail() -> None:
    JournalEntry.objects.filter(seq=3).update(detail={"nomor": 33})


def change_the_time() -> None:
    run("UPDATE audit_journalentry SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 3")


def take_a_line_out() -> None:
    run("DELETE FROM audit_journalentry WHERE seq = 3")


def take_a_line_out_and_close_the_gap() -> None:
    take_a_line_out()
    for seq in (4, 5):
        run(f"UPDATE audit_journalentry SET seq = {seq - 1} WHERE seq = {seq}")


def take_the_last_line_off() -> None:
    run("DELETE FROM audit_journalentry WHERE seq = 5")


def take_the_first_line_off() -> None:
    run("DELETE FROM audit_journalentry WHERE seq = 1")


def turn_the_head_back() -> None:
    run("UPDATE audit_journalhead SET seq = 4")


def lose_the_head() -> None:
    run("DELETE FROM audit_journalhead")


@pytest.mark.parametrize(
    ("tamper", "broken", "said"),
    [
        (change_a_word, 3, "tidak cocok dengan sidiknya"),
        (change_the_detail, 3, "tidak cocok dengan sidiknya"),
        (change_the_time, 3, "tidak cocok dengan sidiknya"),
        (take_a_line_out, 3, "baris berikutnya yang ada bernomor 4"),
        (take_a_line_out_and_close_the_gap, 3, "tidak menyambung"),
        (take_the_first_line_off, 1, "baris berikutnya yang ada bernomor 2"),
        (take_the_last_line_off, 5, "baris terakhir bernomor 5"),
        (turn_the_head_back, 6, "baris terakhir bernomor 4"),
        (lose_the_head, 6, "baris terakhir bernomor 0"),
    ],
)
def test_tampering_is_found_where_it_begins(
    five_lines: None, tamper: Callable[[], None], broken: int, said: str
) -> None:
    with triggers_off():
        tamper()
    verdict = verify(TENANT)
    assert verdict.broken == broken
    assert said in verdict.fault
    with pytest.raises(CommandError, match="Jurnal rusak: 1 dari 1 rantai"):
        call_command("verify_journal", stdout=(out := StringIO()))
    assert f"baris {broken} {verdict.fault}" in out.getvalue()


def test_the_command_tells_a_whole_journal(five_lines: None, capsys: pytest.CaptureFixture[str]) -> None:
    record(tenant=0, actor=None, action="uji")
    call_command("verify_journal")
    said = capsys.readouterr().out
    assert said.splitlines() == [
        "server: 1 baris, utuh",
        "pemerintah daerah 7: 5 baris, utuh",
        "Jurnal utuh: 2 rantai.",
    ]
    assert tenants() == [0, TENANT]


def test_the_command_tells_one_chain(five_lines: None, cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    for tenant in (0, cast.daerah.pk):
        record(tenant=tenant, actor=None, action="uji")
    for chosen, told in (("0", "server: 1 baris"), (str(TENANT), f"pemerintah daerah {TENANT}: 5 baris")):
        call_command("verify_journal", "--daerah", chosen)
        assert capsys.readouterr().out.splitlines() == [f"{told}, utuh", "Jurnal utuh: 1 rantai."]
    for chosen in (cast.daerah.slug, str(cast.daerah.pk)):
        call_command("verify_journal", "--daerah", chosen)
        assert capsys.readouterr().out.startswith(f"{cast.daerah}: ")
    with pytest.raises(CommandError, match='Tidak ada pemerintah daerah "negeri-dongeng"'):
        call_command("verify_journal", "--daerah", "negeri-dongeng")


def test_what_is_read_has_the_hash_of_what_was_written(cast: Cast) -> None:
    detail = {1: "kunci bilangan", "ø": [1.0, 1e-7, 10**18, None, True, {"b": 1, "a": "“é”\u2028"}], "kosong": ""}
    record(tenant=TENANT, actor=cast.penyusun.actor, action="uji", subject=cast.dinkes, detail=detail)  # type: ignore[arg-type]
    assert verify(TENANT) == Verdict(TENANT, 1)
    entry = JournalEntry.objects.get(tenant=TENANT)
    assert entry.detail == json.loads(json.dumps(detail))
    assert (entry.actor_name, entry.actor_post) == ("Rina Lestari, S.KM.", "Analis Kesehatan")
    assert (entry.subject_type, entry.subject_id) == ("organisation.unitkerja", cast.dinkes.pk)


def test_a_deed_that_fails_leaves_no_line(db: None) -> None:
    def fail() -> None:
        with transaction.atomic():
            record(tenant=TENANT, actor=None, action="uji")
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        fail()
    record(tenant=TENANT, actor=None, action="uji")
    assert verify(TENANT) == Verdict(TENANT, 1)


@pytest.mark.django_db(transaction=True)
def test_parallel_deeds_leave_no_gap() -> None:
    def deed(worker: int) -> None:
        try:
            for turn in range(10):
                record(tenant=TENANT, actor=None, action="uji", detail={"worker": worker, "turn": turn})
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(deed, range(6)))
    assert verify(TENANT) == Verdict(TENANT, 60)
    assert JournalHead.objects.get(tenant=TENANT).seq == 60
