"""What costs us much, or a guesser little, opens only so often: sign-in, search, export, upload, link by mail."""

import pytest
from django.test import Client, override_settings
from django.urls import reverse

from tests.web.access.test_matrix import EVERY
from tests.web.access.world import World

LIMITED = {
    "organisation:sign-in": "masuk",
    "organisation:forgot-password": "lupa",
    "organisation:upload": "unggah",
    "organisation:upload-lambang": "unggah",
    "organisation:download": "unduh",
    "audit:export": "unduh",
    "documents:start": "unggah-sop",
    "documents:version-file": "unduh-sop",
    "bundles:order": "unduh-banyak",
    "bundles:download": "ambil-unduhan",
    "portal:search": "cari",
}
ONCE = override_settings(RATE_FACTOR=0.0001)
"""Every rate becomes 1."""


def test_these_doors_have_a_limit() -> None:
    """The API's own limits are tested in tests/web/api/test_refusals.py."""
    kept = {name: getattr(EVERY[name].callback, "throttle", (None,))[0] for name in LIMITED}
    kept["organisation:sign-in"] = LIMITED["organisation:sign-in"]  # a class; knocked at below
    assert kept == LIMITED


@ONCE
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "method", "who"),
    [
        ("organisation:sign-in", "POST", None), ("organisation:upload", "POST", "admin"),
        ("organisation:upload-lambang", "POST", "admin"), ("organisation:download", "GET", "admin"),
        ("audit:export", "POST", "admin"), ("documents:start", "POST", "penyusun"),
        ("bundles:order", "POST", "penyusun"),
    ],
)  # fmt: skip
def test_a_door_asked_too_often_says_wait(world: World, name: str, method: str, who: str | None) -> None:
    first, second = (world.knock(who, method, reverse(name)) for _ in range(2))
    assert first.status_code != 429
    assert second.status_code == 429
    assert int(second.headers["Retry-After"]) > 0
    assert "Coba lagi dalam" in second.content.decode()


@ONCE
@pytest.mark.django_db
def test_one_persons_limit_is_nobody_elses(world: World) -> None:
    address = reverse("organisation:download")
    assert [world.knock("admin", "GET", address).status_code for _ in range(2)] == [200, 429]
    assert world.knock("verifikator", "GET", address).status_code == 200


@ONCE
@pytest.mark.django_db
def test_a_forged_address_is_no_way_round(world: World) -> None:
    """Only our own proxy is believed (SOPAN_PROXY), and of what it says only what it added itself."""

    def knock(forwarded: str) -> int:
        return Client(headers={"x-forwarded-for": forwarded}).post("/masuk/", {}).status_code

    assert [knock("10.0.0.1"), knock("10.0.0.2")] == [200, 429]
    with override_settings(BEHIND_PROXY=True):
        assert [knock("10.9.9.9, 10.0.0.3"), knock("10.8.8.8, 10.0.0.3")] == [200, 429]
