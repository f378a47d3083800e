"""Units are created, renamed, moved, and closed; the tree of any past day stays readable."""

from datetime import date, timedelta

import pytest

from sopan_web.audit.models import JournalEntry
from sopan_web.common.errors import InvalidError, MissingError, RefusedError
from sopan_web.organisation.actions import close_unit, create_jabatan, create_unit, move_unit, rename_unit
from sopan_web.organisation.models import JenisUnit, Jenjang, UnitKerja
from sopan_web.organisation.queries import find_perangkat_daerah, find_tree
from tests.web.cast import SINCE, Cast


def names_on(cast: Cast, day: date) -> dict[str, str]:
    """Every unit's name on that day, with the name of the unit above."""
    return {node.nama: node.above[-1].nama if node.above else "" for node in find_tree(cast.daerah, day)}


def test_a_new_unit_hangs_in_the_tree_and_stands_in_the_journal(cast: Cast) -> None:
    unit = create_unit(
        actor=cast.admin.actor, induk=cast.dinkes, jenis=JenisUnit.BIDANG, nama="Bidang Gizi", mulai=date(2024, 1, 1)
    )
    assert unit.path == f"{cast.dinkes.path}{unit.pk}/"
    assert names_on(cast, date(2024, 1, 1))["Bidang Gizi"] == "Dinas Kesehatan"
    assert "Bidang Gizi" not in names_on(cast, date(2023, 12, 31))
    line = JournalEntry.objects.get(tenant=cast.daerah.pk)
    assert (line.action, line.subject_id, line.actor_id) == ("unit.create", unit.pk, cast.admin.account.pk)


@pytest.mark.parametrize(
    ("jenis", "induk", "nama", "word"),
    [
        (JenisUnit.BIDANG, None, "Bidang Gizi", "di bawah sebuah perangkat daerah"),
        (JenisUnit.DINAS, "dinkes", "Dinas Sosial", "kosongkan induknya"),
        (JenisUnit.PUSKESMAS, "setda", "Puskesmas Mawar", "langsung di bawah: Dinas"),
        (JenisUnit.BIDANG, "dinkes", "bidang pelayanan kesehatan", "Sudah ada unit"),
        (JenisUnit.BIDANG, "dinkes", " ", "kosong"),
    ],
)
def test_a_unit_that_fits_nowhere_is_refused(cast: Cast, jenis: str, induk: str | None, nama: str, word: str) -> None:
    parent = getattr(cast, induk) if induk else None
    with pytest.raises(InvalidError, match=word):
        create_unit(actor=cast.admin.actor, induk=parent, jenis=jenis, nama=nama, mulai=SINCE)
    assert not JournalEntry.objects.exists()


def test_the_old_name_holds_for_the_days_before(cast: Cast) -> None:
    rename_unit(actor=cast.admin.actor, unit=cast.disdik, nama="Dinas Pendidikan dan Olahraga", mulai=date(2025, 3, 1))
    assert "Dinas Pendidikan" in names_on(cast, date(2025, 2, 28))
    assert "Dinas Pendidikan dan Olahraga" in names_on(cast, date(2025, 3, 1))
    assert "Dinas Pendidikan" not in names_on(cast, date(2025, 3, 1))


def test_a_corrected_slip_leaves_no_former_name(cast: Cast) -> None:
    rename_unit(actor=cast.admin.actor, unit=cast.disdik, nama="Dinas Pendidikan Dasar")
    assert "Dinas Pendidikan Dasar" in names_on(cast, SINCE)


def test_a_change_neither_lies_ahead_nor_before_the_last_one(cast: Cast) -> None:
    actor = cast.admin.actor
    rename_unit(actor=actor, unit=cast.disdik, nama="Dinas Dikpora", mulai=date(2025, 3, 1))
    with pytest.raises(InvalidError, match="sejak 1 Maret 2025"):
        rename_unit(actor=actor, unit=cast.disdik, nama="Dinas Dikbud", mulai=date(2025, 2, 1))
    with pytest.raises(InvalidError, match="belum tiba"):
        rename_unit(actor=actor, unit=cast.disdik, nama="Dinas Dikbud", mulai=actor.today + timedelta(days=1))


def test_a_move_carries_everything_below_and_the_past_stays(cast: Cast) -> None:
    actor = cast.admin.actor
    seksi = create_unit(actor=actor, induk=cast.bidang, jenis=JenisUnit.SEKSI, nama="Seksi Rujukan", mulai=SINCE)
    move_unit(actor=actor, unit=cast.bidang, induk=cast.disdik, mulai=date(2025, 7, 1))
    seksi.refresh_from_db()
    assert seksi.path == f"{cast.disdik.path}{cast.bidang.pk}/{seksi.pk}/"
    assert names_on(cast, date(2025, 6, 30))[cast.bidang.nama] == "Dinas Kesehatan"
    assert names_on(cast, date(2025, 7, 1))[cast.bidang.nama] == "Dinas Pendidikan"


def test_a_unit_never_hangs_below_itself(cast: Cast) -> None:
    seksi = create_unit(
        actor=cast.admin.actor, induk=cast.bidang, jenis=JenisUnit.SEKSI, nama="Seksi Rujukan", mulai=SINCE
    )
    with pytest.raises(InvalidError, match="dirinya sendiri"):
        move_unit(actor=cast.admin.actor, unit=cast.bidang, induk=seksi, mulai=date(2025, 7, 1))


def test_a_unit_is_closed_only_when_it_is_empty(cast: Cast) -> None:
    actor = cast.admin.actor
    with pytest.raises(InvalidError, match="unit di bawahnya"):
        close_unit(actor=actor, unit=cast.dinkes, selesai=actor.today)
    with pytest.raises(InvalidError, match="Perawat Ahli Pertama"):
        close_unit(actor=actor, unit=cast.bidang, selesai=actor.today)
    empty = create_unit(actor=actor, induk=cast.dinkes, jenis=JenisUnit.BIDANG, nama="Bidang Gizi", mulai=SINCE)
    close_unit(actor=actor, unit=empty, selesai=date(2025, 12, 31))
    assert "Bidang Gizi" in names_on(cast, date(2025, 12, 31))
    assert "Bidang Gizi" not in names_on(cast, date(2026, 1, 1))
    create_unit(actor=actor, induk=cast.dinkes, jenis=JenisUnit.BIDANG, nama="Bidang Gizi", mulai=date(2026, 1, 1))


def test_only_one_post_leads_a_unit(cast: Cast) -> None:
    post = {"unit": cast.dinkes, "jenjang": Jenjang.ADMINISTRATOR, "pimpinan": True, "mulai": SINCE}
    with pytest.raises(InvalidError, match="sudah dipimpin"):
        create_jabatan(actor=cast.admin.actor, nama="Pelaksana Harian Dinas", **post)


def test_only_who_manages_the_organisation_changes_it(cast: Cast) -> None:
    may = {"verifikator", "admin"}
    for name, person in cast.persons().items():
        if name in may:
            create_unit(actor=person.actor, jenis=JenisUnit.BADAN, nama=f"Badan {name}", mulai=SINCE)
            continue
        with pytest.raises(RefusedError):
            create_unit(actor=person.actor, jenis=JenisUnit.BADAN, nama=f"Badan {name}", mulai=SINCE)
    assert UnitKerja.objects.filter(nama__startswith="Badan ").count() == len(may)


def test_a_foreign_unit_is_none(cast: Cast) -> None:
    actor, foreign = cast.admin.actor, cast.lain.dinkes
    with pytest.raises(MissingError):
        create_unit(actor=actor, induk=foreign, jenis=JenisUnit.BIDANG, nama="Bidang Gizi", mulai=SINCE)
    with pytest.raises(MissingError):
        rename_unit(actor=actor, unit=foreign, nama="Dinas Kita")
    with pytest.raises(MissingError):
        move_unit(actor=actor, unit=cast.bidang, induk=foreign, mulai=SINCE)
    with pytest.raises(MissingError):
        close_unit(actor=actor, unit=foreign, selesai=actor.today)


def test_a_unit_belongs_to_its_perangkat_daerah(cast: Cast) -> None:
    assert find_perangkat_daerah(cast.puskesmas) == cast.dinkes
    assert find_perangkat_daerah(cast.dinkes) == cast.dinkes
