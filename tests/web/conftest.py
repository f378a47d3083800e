"""What every test of the application can count on: the cast, signed-in clients, and a browser."""

from collections.abc import Callable, Iterator

import pytest
from django.db.backends.sqlite3.base import DatabaseOperations
from django.test import Client

from tests.web.cast import Cast, Person, make_cast
from tests.web.triggers import flush_without_triggers

ClientOf = Callable[[Person], Client]


@pytest.fixture(scope="session", autouse=True)
def _flush_append_only_tables() -> Iterator[None]:
    """Tests that commit are cleaned up by deleting all rows, which append-only tables refuse."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", flush_without_triggers)
        yield


@pytest.fixture
def cast(db: None) -> Cast:
    """Kota Contoh with its people; ``cast.foreign`` is Kabupaten Lain with its own."""
    return make_cast()


@pytest.fixture
def client_of() -> ClientOf:
    """A signed-in client: ``client_of(cast.penyusun).get("/")``."""

    def sign_in(person: Person) -> Client:
        client = Client()
        client.force_login(person.account)
        return client

    return sign_in
