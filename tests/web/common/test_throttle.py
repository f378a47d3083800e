"""Rate limits: counted for whom they should be, told with a wait, and shared where processes share a cache."""

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory, override_settings

from sopan_web.common.clock import at
from sopan_web.common.errors import TooManyError
from sopan_web.common.requests.middleware import DeedErrorMiddleware
from sopan_web.common.requests.throttle import Rate, address, spend, throttled

NOON = datetime(2026, 3, 9, 12, 0, 20, tzinfo=UTC)


@throttled("uji", "3/m", methods=("POST",))
def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ya")


def ask(source: str = "10.0.0.1", method: str = "POST") -> int:
    try:
        return view(RequestFactory(REMOTE_ADDR=source).generic(method, "/")).status_code
    except TooManyError as error:
        return error.status


def test_each_address_has_its_own_count_and_each_window_begins_anew() -> None:
    with at(NOON):
        assert [ask() for _ in range(5)] == [200, 200, 200, 429, 429]
        assert ask("10.0.0.2") == 200
        assert ask(method="GET") == 200, "only the methods that are named count"
    with at(NOON.replace(minute=1, second=1)):
        assert ask() == 200


def test_a_network_of_ipv6_is_one_asker() -> None:
    def of(text: str) -> str:
        return address(RequestFactory(REMOTE_ADDR=text).get("/"))

    assert of("2001:db8:1:2::1") == of("2001:db8:1:2:ffff::9") != of("2001:db8:1:3::1")


def test_the_refusal_says_how_long_to_wait() -> None:
    middleware = DeedErrorMiddleware(lambda _request: HttpResponse())
    with at(NOON), pytest.raises(TooManyError) as refusal:
        deque((spend("uji", "2/m", "siapa") for _ in range(3)), maxlen=0)
    for accepted, kind in (("text/html", "text/html; charset=utf-8"), ("application/json", "application/json")):
        request = RequestFactory(headers={"accept": accepted}).get("/")
        answer = middleware.process_exception(request, refusal.value)
        assert answer is not None
        assert (answer.status_code, answer.headers["Retry-After"], answer.headers["Content-Type"]) == (429, "40", kind)
        assert "40 detik" in answer.content.decode()


def test_a_rate_is_a_count_and_a_span() -> None:
    assert (Rate.parse("30/m"), Rate.parse("5/15m")) == (Rate(30, 60), Rate(5, 900))
    with pytest.raises(ValueError, match="no rate"):
        Rate.parse("banyak")


@override_settings(RATE_FACTOR=0)
def test_measuring_may_switch_it_off() -> None:
    assert {ask() for _ in range(9)} == {200}


@pytest.mark.django_db(transaction=True)
def test_a_shared_cache_loses_no_count() -> None:
    shared = {"BACKEND": "sopan_web.common.server.shared_cache.SharedCache", "LOCATION": "uji_cache"}
    with override_settings(CACHES={"default": {"BACKEND": shared["BACKEND"], "LOCATION": "uji_cache"}}):
        call_command("createcachetable", verbosity=0)
        caches["default"].add("hitung", 0, 60)

        def count(_number: int) -> int:
            try:
                return caches["default"].incr("hitung")
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as pool:
            counts = list(pool.map(count, range(20)))
        assert sorted(counts) == list(range(1, 21))
        with connection.schema_editor() as editor:
            editor.execute("DROP TABLE uji_cache")
