"""The examples in deploy/ are in step with the code, and as closed as the guide promises."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.house.test_repository import ROOT

DEPLOY = ROOT / "deploy"
GUIDE = (ROOT / "docs" / "operations.md").read_text("utf-8")
UNITS = sorted(DEPLOY.glob("*.service"))


def test_every_example_is_in_the_guide() -> None:
    named = {name for name in re.findall(r"deploy/([\w.-]+)", GUIDE) if name}
    assert named == {path.name for path in DEPLOY.iterdir()}


def test_every_setting_of_the_example_is_explained() -> None:
    explained = set(re.findall(r"^\| `([A-Z][A-Z_0-9]+)` \|", GUIDE, re.MULTILINE))
    used = set(re.findall(r"^(?:# )?([A-Z][A-Z_0-9]+)=", (DEPLOY / "sopan.env").read_text(), re.MULTILINE))
    assert used
    assert used - explained == set()


def test_the_proxies_write_over_what_sopan_trusts() -> None:
    nginx, caddy = (DEPLOY / "nginx.conf").read_text(), (DEPLOY / "Caddyfile").read_text()
    for header, one, other in (
        ("X-Forwarded-For", "$remote_addr;", "{remote_host}"),
        ("X-Forwarded-Proto", "$scheme;", "{scheme}"),
    ):
        assert f"proxy_set_header {header} {one}" in nginx
        assert f"header_up {header} {other}" in caddy
    assert "proxy_add_x_forwarded_for" not in nginx


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_the_units_are_sound_and_closed(unit: Path) -> None:
    found = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
    told = [line for line in found.stderr.splitlines() if unit.name in line]  # of this unit, not of the computer's own
    assert [line for line in told if "is not executable" not in line] == []
    rated = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", str(unit)], capture_output=True, text=True, check=False
    )
    level = re.search(r"Overall exposure level for \S+: ([0-9.]+)", rated.stdout)
    assert level
    assert float(level[1]) <= 2
