"""The settings as an installation starts with them: nothing is lax unless somebody asked for it."""

import os
import subprocess
import sys
from pathlib import Path


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    chosen = {"PATH": os.environ["PATH"], "SOPAN_DATA": str(folder), **environment}
    return subprocess.run([sys.executable, *words], env=chosen, capture_output=True, text=True, check=False, timeout=60)


def setting(folder: Path, expression: str, **environment: str) -> str:
    program = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'sopan_web.settings'\n"
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        f"print({expression})"
    )
    answer = run(folder, "-c", program, **environment)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout.strip()


def test_check_deploy_has_nothing_to_say(tmp_path: Path) -> None:
    answer = run(
        tmp_path, "-m", "sopan_web", "check", "--deploy", "--fail-level", "WARNING", ALLOWED_HOSTS="sop.contoh.test"
    )
    assert answer.returncode == 0, answer.stderr


def test_passwords_are_kept_with_argon2id(tmp_path: Path) -> None:
    program = "__import__('django.contrib.auth.hashers', fromlist=['x']).make_password('x' * 12)"
    assert setting(tmp_path, program).startswith("argon2$argon2id$v=19$")


def test_nothing_is_lax_by_itself(tmp_path: Path) -> None:
    names = "DEBUG DEMO SECURE SESSION_COOKIE_SECURE CSRF_COOKIE_SECURE SECURE_SSL_REDIRECT SESSION_COOKIE_NAME"
    values = setting(tmp_path, f"*[getattr(settings, name) for name in '{names}'.split()]")
    assert values == "False False True True True True __Host-sesi"


def test_a_proxy_is_believed_only_where_one_was_named(tmp_path: Path) -> None:
    assert setting(tmp_path, "settings.SECURE_PROXY_SSL_HEADER") == "None"
    assert "HTTP_X_FORWARDED_PROTO" in setting(tmp_path, "settings.SECURE_PROXY_SSL_HEADER", SOPAN_PROXY="ya")


def test_a_demo_listens_to_its_own_computer_alone(tmp_path: Path) -> None:
    assert setting(tmp_path, "settings.ALLOWED_HOSTS", SOPAN_DEMO="ya", ALLOWED_HOSTS="sop.contoh.test") == (
        "['localhost', '127.0.0.1', '[::1]']"
    )


def test_the_demo_has_no_address_outside_a_demo(tmp_path: Path) -> None:
    names = "*[str(one.pattern) for one in __import__('sopan_web.urls', fromlist=['x']).urlpatterns"
    names += " if 'demo' in str(getattr(one, 'urlconf_name', ''))]"
    assert setting(tmp_path, names, SOPAN_DEMO="tidak") == ""
    assert setting(tmp_path, f"len([{names.removeprefix('*')}])", SOPAN_DEMO="ya") == "1"


def test_the_secret_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first, second = setting(tmp_path, "settings.SECRET_KEY"), setting(tmp_path, "settings.SECRET_KEY")
    assert first == second
    assert len(first) >= 50
    assert (tmp_path / "kunci-rahasia").stat().st_mode & 0o777 == 0o600


def test_the_fast_passwords_of_the_tests_are_no_setting_of_the_application(tmp_path: Path) -> None:
    assert "MD5" not in setting(tmp_path, "settings.PASSWORD_HASHERS")
