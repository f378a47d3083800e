"""What every test of the application can count on: the cast, signed-in clients, and a browser."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db.backends.base.operations import BaseDatabaseOperations
from django.test import Client, TransactionTestCase
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.web.browser import Watch, launch
from tests.web.cast import Cast, Person, make_cast
from tests.web.triggers import flush_without_triggers

_PATIENCE = 20_000  # ms: who else is here is asked every four seconds, on a crowded machine later still

ClientOf = Callable[[Person], Client]


class PageOf(Protocol):
    """Opens a browser of its own for a person, or for a visitor (None)."""

    def __call__(
        self, person: Person | None, path: str = "/", *, expects: tuple[str, ...] = (), **context: Any
    ) -> Page: ...


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL runs what asks the database; of the browser, the journeys and the editor's saving."""
    if not settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        return
    others = [item for item in items if not _hangs_on_the_engine(item)]
    config.hook.pytest_deselected(items=others)
    items[:] = [item for item in items if item not in others]


def _hangs_on_the_engine(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    if "page_of" in fixtures:
        return item.path.parent.name == "journeys" or item.path.name == "test_saving.py"
    classic = issubclass(getattr(item, "cls", None) or object, TransactionTestCase)
    return classic or bool(fixtures & {"db", "transactional_db"} or item.get_closest_marker("django_db"))


@pytest.fixture(scope="session", autouse=True)
def _flush_append_only_tables() -> Iterator[None]:
    """Tests that commit are cleaned up by deleting all rows, which append-only tables refuse."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", flush_without_triggers)
        yield


@pytest.fixture(autouse=True)
def _forget_what_was_kept() -> Iterator[None]:
    """Rolled-back rows leave their ids to the next test; nothing kept under such an id may outlive them."""
    yield
    for name in settings.CACHES:
        caches[name].clear()


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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests of this process."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # Playwright keeps an event loop running in this thread, which Django would take for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def page_of(chromium: Browser, live_server: LiveServer, client_of: ClientOf) -> Iterator[PageOf]:
    """``page_of(cast.penyusun, "/sop/")``: a signed-in page of 1366 x 768 in a browser context of its own.

    The test fails on any console error, violated content policy, script error, or request to another host, unless one
    of ``expects`` (regular expressions) finds it. Further arguments go to the browser context (``viewport``, ...).
    """
    watches: list[Watch] = []

    def open_page(person: Person | None, path: str = "/", *, expects: tuple[str, ...] = (), **context: Any) -> Page:
        options = {"viewport": {"width": 1366, "height": 768}, "locale": "id-ID", "timezone_id": "Asia/Jakarta"}
        opened = chromium.new_context(base_url=live_server.url, **(options | context))
        watch = Watch(live_server.url, expects)
        watch.follow(opened)
        watches.append(watch)
        if person:
            session = client_of(person).cookies[settings.SESSION_COOKIE_NAME].value
            opened.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": live_server.url}])
        page = opened.new_page()
        page.set_default_timeout(_PATIENCE)
        expect.set_options(timeout=_PATIENCE)
        page.goto(path)
        return page

    yield open_page
    for opened in chromium.contexts:
        opened.close()
    faults = [fault for watch in watches for fault in watch.faults]
    assert not faults, "\n".join(faults)
