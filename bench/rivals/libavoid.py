"""Routes the lines of finished pages with libavoid-js: same symbols, same pairs, its own routes."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sopan.drawing import Page

_HERE = Path(__file__).parent


class RivalMissingError(Exception):
    """The rival can't run here; the message says why."""


@dataclass(frozen=True, slots=True)
class Routed:
    """A page with the rival's lines instead of ours, and its time in milliseconds."""

    page: Page
    milliseconds: float


def route_pages(pages: list[Page], *, repeats: int, crossing_penalty: int) -> list[Routed]:
    """Every page routed by libavoid, timed inside its own process: median of ``repeats``, without start-up.

    Raises RivalMissingError when node or the package is absent.
    """
    if not (_HERE / "node_modules" / "libavoid-js").is_dir():
        raise RivalMissingError(f"libavoid-js belum terpasang; jalankan: npm install --prefix {_HERE.name}")
    command = ["node", "libavoid.mjs", str(repeats), str(crossing_penalty)]
    try:
        run = subprocess.run(
            command, input=json.dumps([_task(page) for page in pages]), capture_output=True, text=True, cwd=_HERE
        )
    except FileNotFoundError:
        raise RivalMissingError("node tidak ada di komputer ini") from None
    if run.returncode:
        raise RivalMissingError(f"libavoid-js gagal: {run.stderr[-300:]}")
    return [_routed(page, answer) for page, answer in zip(pages, json.loads(run.stdout), strict=True)]


def _task(page: Page) -> dict[str, object]:
    boxes = [(symbol.id, symbol.box) for symbol in page.symbols]
    return {
        "nodes": [{"id": id, "x": box.x, "y": box.y, "w": box.w, "h": box.h} for id, box in boxes],
        "edges": [{"from": line.source, "to": line.target} for line in page.lines],
    }


def _routed(page: Page, answer: dict[str, Any]) -> Routed:
    lines = tuple(
        line._replace(points=tuple((x, y) for x, y in points), label=None)
        for line, points in zip(page.lines, answer["routes"], strict=True)
    )
    return Routed(page._replace(lines=lines), answer["milliseconds"])
