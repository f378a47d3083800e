"""Persons with their NIP, their placements with TMT, acting officials, and who enacts on a day."""

from datetime import date

import pytest
from django.utils.translation import override

from sopan_web.common.errors import InvalidError, MissingError, RefusedError
from sopan_web.organisation.actions import (
    add_pegawai,
    change_pegawai,
    close_jabatan,
    create_jabatan,
    end_penempatan,
    grant_role,
    place_pegawai,
    retire_pegawai,
    revoke_role,
)
from sopan_web.organisation.models import (
    Account,
    Jenjang,
    Pegawai,
    Penempatan,
    Peran,
    RoleGrant,
    Sebutan,
    StatusPegawai,
)
from sopan_web.organisation.queries import find_jabatan, find_pengesah
from tests.web.cast import SINCE, Cast, Person

DAY = date(2025, 6, 1)


@pytest.mark.parametrize("sign", ["\x01", "\x0b", "\x7f", "\u202e", "\u2066", "\ufffe", "\ud800"])
def test_a_name_holds_nothing_that_a_workbook_cannot_carry(cast: Cast, sign: str) -> None:
    with pytest.raises(InvalidError) as refusal:
        add_pegawai(actor=cast.admin.actor, nama=f"Budi{sign} Utomo", status=StatusPegawai.LAIN)
    assert list(refusal.value.fields) == ["nama"]


def placement_of(person: Person) -> Penempatan:
    return Penempatan.objects.get(pegawai=person.pegawai)


@pytest.mark.parametrize(
    ("nip", "status"),
    [
        ("198609262015051001", StatusPegawai.PNS),
        ("19860926 201505 1 001", StatusPegawai.PNS),
        ("196601011988021001", StatusPegawai.PNS),
        ("199001012022211001", StatusPegawai.PPPK),
        ("", StatusPegawai.LAIN),
    ],
)
def test_well_formed_numbers_are_kept_as_digits(cast: Cast, nip: str, status: str) -> None:
    person = add_pegawai(actor=cast.admin.actor, nama="Budi Utomo", status=status, nip=nip)
    assert person.nip == nip.replace(" ", "")


@pytest.mark.parametrize(
    ("nip", "status", "word"),
    [
        ("198613262015051001", StatusPegawai.PNS, "tanggal lahir"),
        ("198609262015053001", StatusPegawai.PNS, "jenis kelamin"),
        ("19860926201505100", StatusPegawai.PNS, "17 angka"),
        ("198609262015051000", StatusPegawai.PNS, "000"),
        ("199001012022211001", StatusPegawai.PNS, "berbentuk NIP PPPK"),
        ("198609262015051001", StatusPegawai.PPPK, "berbentuk NIP PNS"),
        ("199501012099011001", StatusPegawai.PNS, "usia"),
        ("199501012035011001", StatusPegawai.PNS, "belum tiba"),
        ("", StatusPegawai.PNS, "wajib diisi"),
        ("198609262015051001", StatusPegawai.LAIN, "kosongkan"),
    ],
)
def test_ill_formed_numbers_say_what_is_wrong(cast: Cast, nip: str, status: str, word: str) -> None:
    with pytest.raises(InvalidError, match=word) as refusal:
        add_pegawai(actor=cast.admin.actor, nama="Budi Utomo", status=status, nip=nip)
    assert list(refusal.value.fields) == ["nip"]


def test_one_number_belongs_to_one_person_of_a_government(cast: Cast) -> None:
    nip = cast.penyusun.pegawai.nip
    with pytest.raises(InvalidError, match="Rina Lestari"):
        add_pegawai(actor=cast.admin.actor, nama="Budi Utomo", nip=nip)
    Pegawai.objects.filter(daerah=cast.lain.daerah, nip=nip).update(nip="198609262015051001")
    assert add_pegawai(actor=cast.lain.admin.actor, nama="Budi Utomo", nip=nip).nip == nip


def test_a_chair_is_for_one(cast: Cast) -> None:
    actor, jabatan = cast.admin.actor, cast.pengesah.jabatan
    newcomer = add_pegawai(actor=actor, nama="dr. Baru", nip="198609262015051001")
    with pytest.raises(InvalidError, match=r"dipegang dr\. Hasan Wijaya"):
        place_pegawai(actor=actor, pegawai=newcomer, jabatan=jabatan, mulai=DAY)
    with pytest.raises(InvalidError, match=r"dipegang dr\. Hasan Wijaya"):
        place_pegawai(actor=actor, pegawai=newcomer, jabatan=jabatan, mulai=DAY, sebutan=Sebutan.PLT)
    end_penempatan(actor=actor, penempatan=placement_of(cast.pengesah), selesai=date(2025, 5, 31))
    place_pegawai(actor=actor, pegawai=newcomer, jabatan=jabatan, mulai=DAY)
    assert str(find_pengesah(cast.dinkes, date(2025, 5, 31)).pegawai) == "dr. Hasan Wijaya, M.Kes."  # type: ignore[union-attr]
    assert str(find_pengesah(cast.dinkes, DAY).pegawai) == "dr. Baru"  # type: ignore[union-attr]


def test_many_sit_on_a_functional_post(cast: Cast) -> None:
    newcomer = add_pegawai(actor=cast.admin.actor, nama="Ns. Baru", nip="198609262015051001")
    place_pegawai(actor=cast.admin.actor, pegawai=newcomer, jabatan=cast.rekan.jabatan, mulai=DAY)
    assert Penempatan.objects.on(DAY).filter(jabatan=cast.rekan.jabatan).count() == 2


def test_nobody_holds_two_definitive_posts(cast: Cast) -> None:
    with pytest.raises(InvalidError, match="masih menjabat Analis Kesehatan"):
        place_pegawai(actor=cast.admin.actor, pegawai=cast.penyusun.pegawai, jabatan=cast.rekan.jabatan, mulai=DAY)


def test_a_plh_stands_in_for_a_head_who_is_away(cast: Cast) -> None:
    place_pegawai(
        actor=cast.admin.actor, pegawai=cast.penyusun.pegawai, jabatan=cast.pengesah.jabatan, mulai=DAY,
        selesai=date(2025, 6, 14), sebutan=Sebutan.PLH,
    )  # fmt: skip
    acting = find_pengesah(cast.dinkes, date(2025, 6, 7))
    assert acting is not None
    assert (str(acting), acting.pegawai) == ("Plh. Kepala Dinas Kesehatan", cast.penyusun.pegawai)
    assert find_pengesah(cast.dinkes, date(2025, 6, 15)).pegawai == cast.pengesah.pegawai  # type: ignore[union-attr]


def test_acting_officials_are_for_structural_posts(cast: Cast) -> None:
    with pytest.raises(InvalidError, match="struktural"):
        place_pegawai(
            actor=cast.admin.actor, pegawai=cast.penyusun.pegawai, jabatan=cast.rekan.jabatan, mulai=DAY,
            sebutan=Sebutan.PLT,
        )  # fmt: skip


def test_the_enacting_official_is_the_nearest_head_with_the_role(cast: Cast) -> None:
    actor = cast.admin.actor
    assert find_pengesah(cast.puskesmas, DAY).pegawai == cast.pengesah.pegawai  # type: ignore[union-attr]
    post = create_jabatan(
        actor=actor, unit=cast.puskesmas, nama="Kepala Puskesmas", jenjang=Jenjang.PENGAWAS, pimpinan=True, mulai=SINCE
    )
    head = add_pegawai(actor=actor, nama="dr. Kepala", nip="198609262015051001")
    place_pegawai(actor=actor, pegawai=head, jabatan=post, mulai=SINCE)
    assert find_pengesah(cast.puskesmas, DAY).pegawai == cast.pengesah.pegawai  # type: ignore[union-attr]
    grant_role(actor=actor, pegawai=head, peran=Peran.PENGESAH, unit=cast.puskesmas, mulai=SINCE)
    assert find_pengesah(cast.puskesmas, DAY).pegawai == head  # type: ignore[union-attr]


def test_an_empty_chair_has_no_enacting_official(cast: Cast) -> None:
    end_penempatan(actor=cast.admin.actor, penempatan=placement_of(cast.pengesah), selesai=date(2025, 5, 31))
    assert find_pengesah(cast.dinkes, DAY) is None


def test_a_post_is_closed_when_nobody_holds_it(cast: Cast) -> None:
    with pytest.raises(InvalidError, match="Rina Lestari"):
        close_jabatan(actor=cast.admin.actor, jabatan=cast.penyusun.jabatan, selesai=DAY)
    end_penempatan(actor=cast.admin.actor, penempatan=placement_of(cast.penyusun), selesai=DAY)
    close_jabatan(actor=cast.admin.actor, jabatan=cast.penyusun.jabatan, selesai=DAY)


def test_who_leaves_loses_posts_roles_and_account(cast: Cast) -> None:
    actor = cast.admin.actor
    retire_pegawai(actor=actor, pegawai=cast.penyusun.pegawai, selesai=actor.today)
    assert placement_of(cast.penyusun).selesai == actor.today
    assert RoleGrant.objects.get(pegawai=cast.penyusun.pegawai).selesai == actor.today
    assert not Account.objects.get(pk=cast.penyusun.account.pk).is_active
    with pytest.raises(InvalidError, match="diri sendiri"):
        retire_pegawai(actor=actor, pegawai=cast.admin.pegawai, selesai=actor.today)


def test_a_role_is_told_in_the_readers_language(cast: Cast) -> None:
    grant = RoleGrant.objects.get(pegawai=cast.penyusun.pegawai)
    assert str(grant) == "Penyusun di Dinas Kesehatan"
    with override("en"):
        assert str(grant) == "Author at Dinas Kesehatan"


def test_roles_end_at_once(cast: Cast) -> None:
    actor = cast.admin.actor
    revoke_role(actor=actor, grant=RoleGrant.objects.get(pegawai=cast.penyusun.pegawai))
    assert cast.penyusun.actor.grants == ()
    grant = grant_role(
        actor=actor, pegawai=cast.penyusun.pegawai, peran=Peran.PENYUSUN, unit=cast.bidang, mulai=actor.today
    )
    revoke_role(actor=actor, grant=grant)  # given by mistake a moment ago
    assert cast.penyusun.actor.grants == ()


def test_nobody_makes_himself_more_than_he_is(cast: Cast) -> None:
    verifikator = cast.verifikator.actor
    with pytest.raises(RefusedError, match="orang lain"):
        grant_role(actor=verifikator, pegawai=cast.verifikator.pegawai, peran=Peran.SEKDA, mulai=DAY)
    with pytest.raises(RefusedError, match="Hanya admin"):
        grant_role(actor=verifikator, pegawai=cast.tamu.pegawai, peran=Peran.ADMIN, mulai=DAY)
    with pytest.raises(RefusedError, match="Hanya admin"):
        revoke_role(actor=verifikator, grant=RoleGrant.objects.get(pegawai=cast.admin.pegawai))


def test_the_last_admin_stays(cast: Cast) -> None:
    grant = RoleGrant.objects.get(pegawai=cast.admin.pegawai)
    with pytest.raises(InvalidError, match="admin terakhir"):
        revoke_role(actor=cast.admin.actor, grant=grant)


def test_a_role_is_held_for_what_it_is_meant(cast: Cast) -> None:
    for peran, unit in ((Peran.PENYUSUN, None), (Peran.SEKDA, cast.dinkes)):
        with pytest.raises(InvalidError, match="satu unit"):
            grant_role(actor=cast.admin.actor, pegawai=cast.tamu.pegawai, peran=peran, unit=unit, mulai=DAY)
    with pytest.raises(InvalidError, match="sudah dipegang"):
        grant_role(
            actor=cast.admin.actor, pegawai=cast.penyusun.pegawai, peran=Peran.PENYUSUN, unit=cast.dinkes, mulai=DAY
        )


def test_posts_are_suggested_from_ones_own_office_first(cast: Cast) -> None:
    found = [post.nama for post in find_jabatan(cast.stranger.actor, "analis")]
    assert found[0] == "Analis Pendidikan"
    assert set(found) == {"Analis Pendidikan", "Analis Kesehatan", "Analis Hukum", "Analis Tata Laksana"}
    assert [post.nama for post in find_jabatan(cast.tamu.actor, "kepala disdik")] == ["Kepala Dinas Pendidikan"]


def test_foreign_people_are_none(cast: Cast) -> None:
    actor, lain = cast.admin.actor, cast.lain
    deeds = (
        lambda: change_pegawai(actor=actor, pegawai=lain.tamu.pegawai, nama="Kita", status=StatusPegawai.LAIN),
        lambda: retire_pegawai(actor=actor, pegawai=lain.tamu.pegawai, selesai=actor.today),
        lambda: place_pegawai(actor=actor, pegawai=lain.tamu.pegawai, jabatan=cast.rekan.jabatan, mulai=DAY),
        lambda: place_pegawai(actor=actor, pegawai=cast.tamu.pegawai, jabatan=lain.rekan.jabatan, mulai=DAY),
        lambda: end_penempatan(actor=actor, penempatan=placement_of(lain.tamu), selesai=DAY),
        lambda: close_jabatan(actor=actor, jabatan=lain.tamu.jabatan, selesai=DAY),
        lambda: grant_role(actor=actor, pegawai=lain.tamu.pegawai, peran=Peran.SEKDA, mulai=DAY),
        lambda: grant_role(actor=actor, pegawai=cast.tamu.pegawai, peran=Peran.PENYUSUN, unit=lain.dinkes, mulai=DAY),
        lambda: revoke_role(actor=actor, grant=RoleGrant.objects.get(pegawai=lain.penyusun.pegawai)),
    )
    for deed in deeds:
        with pytest.raises(MissingError):
            deed()


def test_no_period_ends_before_it_begins(cast: Cast) -> None:
    actor = cast.admin.actor
    early = date(2025, 5, 1)
    with pytest.raises(InvalidError, match="mendahului"):
        place_pegawai(
            actor=actor, pegawai=cast.tamu.pegawai, jabatan=cast.pengesah.jabatan, mulai=DAY, selesai=early,
            sebutan=Sebutan.PLH,
        )  # fmt: skip
    with pytest.raises(InvalidError, match="mendahului"):
        grant_role(actor=actor, pegawai=cast.tamu.pegawai, peran=Peran.SEKDA, mulai=DAY, selesai=early)
    with pytest.raises(InvalidError, match="mendahului"):
        end_penempatan(actor=actor, penempatan=placement_of(cast.tamu), selesai=date(2019, 1, 1))
