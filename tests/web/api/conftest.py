"""A land for programs to read: one SOP in force, one replaced, one revoked, one to come, and a draft; made once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import transaction
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from sopan_web.api.actions import make_token
from sopan_web.api.models import ApiToken
from sopan_web.documents.actions import start_edition
from tests.web.cast import Cast, Person, make_cast
from tests.web.workflow.way import Way, begin_way

HERE = "/api/v1/daerah/contoh"


@dataclass
class Land:
    """``replaced`` is in its second edition; its first no longer holds."""

    cast: Cast
    current: Way
    replaced: Way
    revoked: Way
    coming: Way
    draft: Way

    @property
    def first(self) -> int:
        """The version number of the edition that was replaced."""
        return int(self.replaced.record.enactments.order_by("pk")[0].version.number)

    def address(self, way: Way, number: int | None = None) -> str:
        """Of an SOP, or of one of its versions."""
        return f"{HERE}/sop/{way.record.pk}" + (f"/versi/{number}" if number else "")

    def token(self, *scopes: str, person: Person | None = None) -> tuple[ApiToken, dict[str, str]]:
        """A token of the person's government, and the header that shows it."""
        actor = (person or self.cast.admin).actor
        days = timedelta(days=30)
        nama = f"Program {ApiToken.objects.count() + 1}"
        token, secret = make_token(actor=actor, nama=nama, scopes=scopes, expires_on=actor.today + days)
        return token, {"authorization": f"Bearer {secret}"}


@pytest.fixture(scope="package")
def land(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Land]:
    """What a test does in it is undone after the test."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield _settle(make_cast())
        transaction.set_rollback(True)


@pytest.fixture
def client(land: Land) -> Client:
    """Anybody."""
    for name in ("default", "throttle"):
        caches[name].clear()
    return Client()


def _settle(cast: Cast) -> Land:
    today = cast.admin.actor.today
    current = begin_way(cast, judul="SOP berlaku", unit=cast.puskesmas).to_enacted()
    replaced = begin_way(cast, judul="SOP diganti").to_enacted()
    start_edition(actor=cast.penyusun.actor, record=replaced.record.pk)
    replaced.to_enacted()
    revoked = begin_way(cast, judul="SOP dicabut").to_enacted()
    revoked.go(cast.pengesah, "cabut", note="Tugasnya pindah.")
    coming = begin_way(cast, judul="SOP kelak").to_enacted(today + timedelta(days=9))
    return Land(cast, current, replaced, revoked, coming, begin_way(cast, judul="SOP draf"))
