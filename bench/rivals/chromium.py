"""Drives headless Chromium over its debugging pipe: many pages printed one after another in one browser process."""

import base64
import json
import os
import subprocess
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from shutil import which
from typing import Any

_SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe")
_COMMANDS, _ANSWERS = 3, 4  # the file descriptors at which Chromium listens and speaks


def find_chromium() -> str | None:
    """The browser's program, or None."""
    return which("chromium") or which("chromium-browser") or which("google-chrome")


def print_pages(program: str, pages: Sequence[Path]) -> list[Path]:
    """Prints every HTML file to a PDF beside it, at the size its style sheet names; the PDFs."""
    to_browser, from_us = os.pipe()
    from_browser, to_us = os.pipe()
    os.set_inheritable(to_browser, True)
    os.set_inheritable(to_us, True)
    command = ["sh", "-c", f'exec "$@" {_COMMANDS}<&{to_browser} {_ANSWERS}>&{to_us}', "sh", program, *_SWITCHES]
    browser = subprocess.Popen(command, pass_fds=(to_browser, to_us), stderr=subprocess.DEVNULL)
    os.close(to_browser)
    os.close(to_us)
    with os.fdopen(from_us, "wb", buffering=0) as commands, os.fdopen(from_browser, "rb") as answers:
        tab = _Tab(_Pipe(commands, answers))
        printed = [tab.print_page(page) for page in pages]
        tab.close_browser()
    browser.wait(timeout=30)
    return printed


class _Pipe:
    """Messages to and from the browser, each ended by a NUL."""

    def __init__(self, commands: Any, answers: Any) -> None:
        self._commands, self._answers = commands, answers
        self._rest = b""
        self._numbers = count(1)

    def ask(self, method: str, session: str = "", **parameters: object) -> dict[str, Any]:
        """The result of a command; events that come before it are passed over."""
        number = next(self._numbers)
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        self._commands.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self.next()
            if answer.get("id") == number:
                return dict(answer["result"])

    def next(self) -> dict[str, Any]:
        """The next message, whatever it is."""
        while b"\0" not in self._rest:
            chunk = os.read(self._answers.fileno(), 1 << 16)
            if not chunk:
                raise EOFError("Chromium closed its pipe")
            self._rest += chunk
        line, self._rest = self._rest.split(b"\0", 1)
        return dict(json.loads(line))


class _Tab:
    """One tab that is led from page to page."""

    def __init__(self, pipe: _Pipe) -> None:
        self._pipe = pipe
        target = pipe.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = pipe.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        pipe.ask("Page.enable", self._session)

    def print_page(self, page: Path) -> Path:
        """Opens ``page``, waits until it has loaded, and prints it."""
        self._pipe.ask("Page.navigate", self._session, url=page.as_uri())
        while self._pipe.next().get("method") != "Page.loadEventFired":
            pass
        content = self._pipe.ask("Page.printToPDF", self._session, preferCSSPageSize=True, printBackground=True)["data"]
        target = page.with_suffix(".chromium.pdf")
        target.write_bytes(base64.b64decode(content))
        return target

    def close_browser(self) -> None:
        """Ends the whole browser."""
        self._pipe.ask("Browser.close")
