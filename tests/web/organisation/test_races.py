"""Two people act at once: a chair still has one holder, a number one owner, a government one last admin."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connections

from sopan_web.common.errors import DeedError
from sopan_web.organisation.actions import add_pegawai, end_penempatan, place_pegawai, revoke_role
from sopan_web.organisation.models import Pegawai, Penempatan, Peran, RoleGrant
from tests.web.cast import SINCE, make_cast

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*deeds: Callable[[], object]) -> list[str]:
    """Does all of them at the same moment; the answers are the refusals."""
    barrier = Barrier(len(deeds))

    def run(deed: Callable[[], object]) -> str:
        try:
            barrier.wait()
            deed()
        except DeedError as error:
            return error.message
        finally:
            connections.close_all()
        return ""

    with ThreadPoolExecutor(len(deeds)) as pool:
        return sorted(pool.map(run, deeds))


def test_two_newcomers_for_one_chair() -> None:
    cast = make_cast()
    actor, jabatan = cast.admin.actor, cast.pengesah.jabatan
    end_penempatan(actor=actor, penempatan=Penempatan.objects.get(jabatan=jabatan), selesai=actor.today.replace(day=1))
    people = [
        add_pegawai(actor=actor, nama=f"Orang {number}", nip=f"19860926201505100{number}") for number in (1, 2, 3)
    ]
    answers = at_once(
        *(
            lambda person=person: place_pegawai(  # type: ignore[misc]
                actor=actor, pegawai=person, jabatan=jabatan, mulai=actor.today
            )
            for person in people
        )
    )
    assert answers[0] == ""
    assert all("dipegang" in answer for answer in answers[1:])


def test_one_number_written_twice() -> None:
    actor = make_cast().admin.actor
    deed = lambda: add_pegawai(actor=actor, nama="Budi", nip="198609262015051001")  # noqa: E731
    answers = at_once(deed, deed)
    assert answers[0] == ""
    assert answers[1] != ""
    assert Pegawai.objects.filter(nip="198609262015051001").count() == 1


def test_two_admins_revoke_each_other() -> None:
    cast = make_cast()
    second = RoleGrant.objects.create(pegawai=cast.tamu.pegawai, peran=Peran.ADMIN, mulai=SINCE)
    first = RoleGrant.objects.get(pegawai=cast.admin.pegawai, peran=Peran.ADMIN)
    one, two = cast.admin.actor, cast.tamu.actor
    answers = at_once(lambda: revoke_role(actor=one, grant=second), lambda: revoke_role(actor=two, grant=first))
    assert answers[0] == ""
    assert RoleGrant.objects.on(one.today).filter(peran=Peran.ADMIN, pegawai__daerah=cast.daerah).count() == 1
