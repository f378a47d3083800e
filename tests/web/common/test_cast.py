"""The cast itself: whoever plays a part can sign in and holds the role."""

import pytest
from django.test import Client
from django.urls import reverse

from sopan_web.organisation.models import Peran
from sopan_web.organisation.permissions import Ability
from tests.web.cast import PASSWORD, Cast


def test_everybody_can_sign_in(cast: Cast) -> None:
    for person in (*cast.persons().values(), *cast.lain.persons().values()):
        answer = Client().post(
            reverse("organisation:sign-in"), {"username": person.account.username, "password": PASSWORD}
        )
        assert answer.status_code == 302, person.account.username


@pytest.mark.parametrize("peran", Peran)
def test_each_role_has_a_person(cast: Cast, peran: Peran) -> None:
    assert getattr(cast, peran.value).actor.plays(peran)


def test_the_stranger_writes_for_another_office(cast: Cast) -> None:
    assert cast.stranger.actor.may(Ability.WRITE_SOP, cast.disdik)
    assert not cast.stranger.actor.may(Ability.READ_SOP, cast.dinkes)
    assert not cast.petugas.actor.may(Ability.WRITE_SOP, cast.dinkes)
    assert not cast.lain.admin.actor.may(Ability.MANAGE_ORGANISATION, cast.dinkes)
