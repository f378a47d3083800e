"""An office with something in every corner."""

import pytest
from django.test import Client

from sopan_web.organisation.actions.structure.settings import upload_lambang
from sopan_web.organisation.models import SignInFailure
from tests.web.access.world import PNG
from tests.web.cast import PASSWORD, Cast, make_cast
from tests.web.files.conftest import s3
from tests.web.operations.place import empty_store
from tests.web.workflow.way import begin_way

__all__ = ["office", "s3"]


@pytest.fixture
def office(transactional_db: None) -> Cast:
    """Kota Contoh with one SOP in force, a draft, a lambang, somebody signed in, and a number of a row now gone."""
    empty_store()
    cast = make_cast()
    begin_way(cast, judul="SOP Surat Masuk").to_enacted()
    begin_way(cast, judul="SOP yang belum selesai")
    upload_lambang(actor=cast.admin.actor, content=PNG, filename="lambang.png")
    Client().post("/masuk/", {"username": cast.penyusun.account.username, "password": PASSWORD})
    SignInFailure.objects.create(name_key="x" * 64)
    SignInFailure.objects.all().delete()
    return cast
