"""Chromium for the tests: pages that watch themselves, accessibility verdicts, and pictures to look at."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, Request

PICTURES = Path(__file__).parents[2] / "hasil" / "layar"
_NAMES = ("chromium-headless-shell", "chromium", "google-chrome", "google-chrome-stable", "chrome", "chromium-browser")
_FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch(playwright: Playwright) -> Browser:
    """The computer's own Chromium or Chrome, without a window; the one made without any is a third quicker."""
    return playwright.chromium.launch(executable_path=find_chromium(playwright), args=_FLAGS)


def find_chromium(playwright: Playwright) -> str:
    """Debian's Chromium, Google's Chrome, or Playwright's own; Ubuntu's package that only points to a snap won't do."""
    own = playwright.chromium.executable_path
    for candidate in (*filter(None, map(shutil.which, _NAMES)), *([own] if Path(own).exists() else [])):
        answer = subprocess.run([candidate, "--version"], capture_output=True, text=True, timeout=30, check=False)
        if answer.returncode == 0 and "Chrom" in answer.stdout:
            return candidate
    pytest.fail(
        "Uji peramban memerlukan Chromium atau Google Chrome, tetapi tidak ada yang dapat dijalankan di PATH."
        " Debian: sudo apt-get install chromium-headless-shell. Ubuntu: pasang google-chrome-stable,"
        " atau jalankan: .venv/bin/playwright install --with-deps chromium"
    )


@dataclass
class Watch:
    """Everything that went wrong in one browser context, apart from what the test ``expects`` (regular expressions)."""

    address: str
    expects: Sequence[str] = ()
    faults: list[str] = field(default_factory=list)

    def follow(self, context: BrowserContext) -> None:
        """Listens to console, scripts, and requests of every page of the context."""
        context.on("console", self._hear)
        context.on("weberror", lambda error: self._note(f"kesalahan skrip: {error.error.stack or error.error}"))
        context.on("request", self._see)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "assert"):
            self._note(f"konsol: {message.text} ({message.location.get('url', '')})")

    def _see(self, request: Request) -> None:
        place = urlsplit(request.url)
        if place.scheme not in ("data", "blob", "about") and f"{place.scheme}://{place.netloc}" != self.address:
            self._note(f"permintaan ke luar: {request.url}")

    def _note(self, fault: str) -> None:
        if not any(re.search(pattern, fault) for pattern in self.expects):
            self.faults.append(fault)


def axe_check(page: Page) -> None:
    """Fails on any accessibility finding that is serious or critical."""
    violations = Axe().run(page).response["violations"]
    grave = [
        f"{violation['id']} ({violation['impact']}): {violation['help']}\n    "
        + "\n    ".join(node["html"][:200] for node in violation["nodes"][:5])
        for violation in violations
        if violation["impact"] in ("serious", "critical")
    ]
    assert not grave, f"{page.url}\n  " + "\n  ".join(grave)


def take_picture(page: Page, name: str, *, full: bool = True) -> Path:
    """Keeps what the page looks like as hasil/layar/NAME.png, for people to look at."""
    path = PICTURES / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=path, full_page=full)
    return path
