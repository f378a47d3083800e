"""Where a request comes from: the caller, or whom our own proxy saw; nobody can write that himself."""

from typing import Any

import pytest
from django.test import RequestFactory

from sopan_web.common.requests.middleware import find_address


@pytest.mark.parametrize(
    ("proxy", "forwarded", "expected"),
    [
        (False, "", "10.0.0.9"),
        (False, "203.0.113.7", "10.0.0.9"),
        (True, "203.0.113.7", "203.0.113.7"),
        (True, "198.51.100.1, 203.0.113.7", "203.0.113.7"),  # only the last entry is our proxy's own
        (True, "", "10.0.0.9"),
        (True, "bukan alamat", "10.0.0.9"),
        (True, "2001:db8::1", "2001:db8::1"),
        (True, "::ffff:203.0.113.7", "203.0.113.7"),
    ],
)
def test_the_address_of_a_request(settings: Any, proxy: bool, forwarded: str, expected: str) -> None:
    settings.BEHIND_PROXY = proxy
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.9", headers={"X-Forwarded-For": forwarded})
    assert find_address(request) == expected
