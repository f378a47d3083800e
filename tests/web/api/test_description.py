"""The OpenAPI description and the doors say the same: schemathesis asks everything that it allows, and more."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client, override_settings
from hypothesis import HealthCheck, settings
from schemathesis.checks import load_all_checks

from sopan_web.api.v1.description import describe
from sopan_web.wsgi import application
from tests.web.api.conftest import Land

pytestmark = pytest.mark.django_db
BOUND = settings(
    max_examples=8, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
PLAIN = {"Accept-Encoding": "identity"}
load_all_checks()


doors = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.fixture(autouse=True)
def _as_often_as_wanted() -> Iterator[None]:
    """Rates are looked at elsewhere; and the land's transaction lives through many requests, as in Django's client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    with override_settings(RATE_FACTOR=0):
        yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@doors.parametrize()
@BOUND
def test_anything_asked_is_answered_as_described(case: schemathesis.Case, land: Land) -> None:
    case.call_and_validate(headers=PLAIN)


@doors.parametrize()
@BOUND
def test_what_exists_is_told_as_described(case: schemathesis.Case, land: Land) -> None:
    known = {
        "daerah": "contoh", "sop": land.current.record.pk, "versi": land.current.enactment.version.number,
        "unit": land.cast.dinkes.pk, "kode": land.current.enactment.code,
    }  # fmt: skip
    case.path_parameters = {name: known[name] for name in case.path_parameters or {}}
    answer = case.call_and_validate(headers=PLAIN)
    assert answer.status_code != 404 or "unit" in (case.query or {})


def test_the_description_is_the_same_for_everybody(client: Client) -> None:
    assert client.get("/api/v1/openapi.json").json() == describe()


def test_every_door_tells_what_it_may_refuse() -> None:
    for path, methods in describe()["paths"].items():
        assert set(methods) == {"get"}, path
        assert {"200", "401", "404", "422", "429", "500"} <= set(methods["get"]["responses"]), path
        assert methods["get"]["security"] == [{}, {"token": []}]
        assert methods["get"]["description"]
