"""The server's key: made with care, kept from others, and turned over without turning anybody out."""

import stat
from pathlib import Path

import pytest
from django.test import Client, override_settings

from sopan_web.organisation.actions.accounts.account import make_password_link
from sopan_web.settings.environment import KEY_FILE
from tests.web.access.test_production import run, setting
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.organisation.test_accounts import NEW, choose

OLD, FRESH = "lama-" * 12, "baru-" * 12


@pytest.fixture
def under_old_key(cast: Cast, client_of: ClientOf) -> tuple[Client, str]:
    """A session and a link made before the key was turned over."""
    with override_settings(SECRET_KEY=OLD):
        client = client_of(cast.penyusun)
        client.post("/bahasa/", {"language": "id"})
        return client, make_password_link(cast.rekan.account)


def test_sessions_and_links_survive_a_new_key(under_old_key: tuple[Client, str]) -> None:
    client, link = under_old_key
    with override_settings(SECRET_KEY=FRESH, SECRET_KEY_FALLBACKS=[OLD]):
        assert client.get("/profil/").status_code == 200
        assert choose(link, NEW) == 302
    with override_settings(SECRET_KEY=FRESH):
        assert client.get("/profil/").status_code == 200, "the session was signed anew on the way"


def test_a_key_that_is_no_longer_named_opens_nothing(under_old_key: tuple[Client, str]) -> None:
    client, link = under_old_key
    with override_settings(SECRET_KEY=FRESH, SECRET_KEY_FALLBACKS=[]):
        assert client.get("/profil/").status_code == 302
        assert choose(link, NEW) == 410


def test_the_key_file_turns_over_and_the_older_key_still_counts_once(tmp_path: Path) -> None:
    first = setting(tmp_path, "settings.SECRET_KEY")
    assert run(tmp_path, "-m", "sopan_web", "rotate-key").returncode == 0
    assert setting(tmp_path, "settings.SECRET_KEY_FALLBACKS") == f"['{first}']"
    second = setting(tmp_path, "settings.SECRET_KEY")
    assert second != first
    run(tmp_path, "-m", "sopan_web", "rotate-key")
    assert setting(tmp_path, "settings.SECRET_KEY_FALLBACKS") == f"['{second}']"
    run(tmp_path, "-m", "sopan_web", "rotate-key", "--bocor")
    assert setting(tmp_path, "settings.SECRET_KEY_FALLBACKS") == "[]"
    assert stat.S_IMODE((tmp_path / KEY_FILE).stat().st_mode) == 0o600
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".kunci")] == []


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666, 0o660])
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, mode: int) -> None:
    setting(tmp_path, "settings.SECRET_KEY")
    (tmp_path / KEY_FILE).chmod(mode)
    answer = run(tmp_path, "-m", "sopan_web", "check")
    assert answer.returncode != 0
    assert "chmod 600" in answer.stderr


@pytest.mark.parametrize("given", ["", "\n", "pendek\n"])
def test_an_empty_or_short_key_is_refused(tmp_path: Path, given: str) -> None:
    (tmp_path / KEY_FILE).write_text(given)
    (tmp_path / KEY_FILE).chmod(0o600)
    assert run(tmp_path, "-m", "sopan_web", "check").returncode != 0


def test_a_key_from_outside_is_turned_over_outside(tmp_path: Path) -> None:
    answer = run(tmp_path, "-m", "sopan_web", "rotate-key", SECRET_KEY=OLD)
    assert answer.returncode != 0
    assert "SECRET_KEY_FALLBACKS" in answer.stderr
