"""Draws many SOPs: a progress bar while it lasts, and a table at the end that hides no failure."""

import os
import time
from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from sopan.cli.gambar.outcome import Outcome, attempt, tell_lost
from sopan.cli.pool import Work, count_cores, work_in_processes
from sopan.cli.progress import open_progress
from sopan.cli.screen import open_screen
from sopan.cli.terminal import say, tell
from sopan.pipeline.deliver import Order

_TABLE_ROWS = 60
WORK = Work(attempt, tell_lost, ["sopan.pipeline.deliver"])


def draw_many(orders: Sequence[Order], processes: int | None = None) -> int:
    """Carries out all orders, tells how each went, and returns the exit code of the worst."""
    start = time.monotonic()
    count = min(processes or count_cores(), len(orders))
    outcomes = {}
    with open_progress("Menggambar") as progress:
        task = progress.add_task("", total=len(orders))
        for _, outcome in work_in_processes(WORK, orders, count):
            outcomes[outcome.source] = outcome
            progress.update(task, advance=1, description=outcome.source.stem)
    _report([outcomes[order.source] for order in orders], time.monotonic() - start)
    return max(outcome.exit_code for outcome in outcomes.values())


def _report(outcomes: Sequence[Outcome], seconds: float) -> None:
    failed = [outcome for outcome in outcomes if outcome.failure]
    for outcome in failed:
        tell(f"sopan: {outcome.failure}")
    shown = outcomes if len(outcomes) <= _TABLE_ROWS else failed
    if shown:
        open_screen().print(_table(shown))
    failures = f", {len(failed)} gagal" if failed else ""
    duration = f"{seconds:.1f}".replace(".", ",")
    say(f"{len(outcomes) - len(failed)} SOP selesai{failures}, {duration} detik.")


def _table(outcomes: Sequence[Outcome]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    folder = Path(os.path.commonpath([outcome.source.parent.absolute() for outcome in outcomes]))
    rows = [(outcome, *_cells(outcome, folder)) for outcome in outcomes]
    headings = ("SOP", "Hasil", "Catatan") if any(row[-1] for row in rows) else ("SOP", "Hasil")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for outcome, *cells in rows:
        table.add_row(*cells[: len(headings)], style="red" if outcome.failure else "")
    return table


def _cells(outcome: Outcome, folder: Path) -> tuple[str, str, str]:
    name = str(outcome.source.absolute().relative_to(folder))
    if outcome.delivery is None:
        return name, "gagal", "lihat pesan di atas"
    return name, f"{outcome.delivery.pages} halaman, {len(outcome.delivery.files)} berkas", outcome.remarks
