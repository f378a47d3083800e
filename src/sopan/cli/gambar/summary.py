"""Tells how the drawing of SOPs went, hiding no failure."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.table import Table

from sopan.cli.screen import open_screen
from sopan.cli.terminal import say, tell
from sopan.pipeline import Delivery

_TABLE_ROWS = 60
_LISTED = 6


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one order went: what was delivered, or why not."""

    source: Path
    delivery: Delivery | None
    failure: str = ""
    exit_code: int = 0


def report(outcomes: Sequence[Outcome], seconds: float) -> None:
    """Tells failures on standard error, then what was written: a sentence for one SOP, a table for several."""
    for outcome in outcomes:
        if outcome.failure:
            tell(f"sopan: {outcome.failure}")
    if len(outcomes) == 1:
        for delivery in filter(None, [outcomes[0].delivery]):
            say(_sentence(delivery))
    elif len(outcomes) > 1:
        _report_many(outcomes, seconds)


def _sentence(delivery: Delivery) -> str:
    names = [str(file) for file in delivery.files]
    listed = ", ".join(names) if len(names) <= _LISTED else f"{names[0]} sampai {names[-1]}, {len(names)} berkas"
    pages = f" ({delivery.pages} halaman)" if delivery.pages else ""
    return " ".join(filter(None, [f"Ditulis{pages}: {listed}.", _remarks(delivery)]))


def _remarks(delivery: Delivery) -> str:
    """What the user should know besides: odd things in the file, and pages of an earlier drawing."""
    count = len(delivery.notices)
    noticed = f"{count} catatan pembacaan, lihat sopan periksa." if count else ""
    names = ", ".join(str(file) for file in delivery.leftovers)
    leftover = f"Sisa gambar lama yang lebih panjang, boleh dihapus: {names}." if names else ""
    return " ".join(filter(None, [noticed, leftover]))


def _report_many(outcomes: Sequence[Outcome], seconds: float) -> None:
    failed = sum(1 for outcome in outcomes if not outcome.delivery)
    shown = [outcome for outcome in outcomes if len(outcomes) <= _TABLE_ROWS or not outcome.delivery]
    if shown:
        open_screen().print(_table(shown))
    drawn = f"{len(outcomes) - failed} SOP selesai"
    failures = f", {failed} gagal" if failed else ""
    say(f"{drawn}{failures}, {seconds:.1f} detik.".replace(".", ",", 1))


def _table(outcomes: Sequence[Outcome]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    headings = ("SOP", "Hasil", "Catatan") if any(map(_remark, outcomes)) else ("SOP", "Hasil")
    for heading in headings:
        table.add_column(heading, overflow="fold")
    for outcome in outcomes:
        delivery = outcome.delivery
        result = f"{delivery.pages} halaman, {len(delivery.files)} berkas" if delivery else "gagal"
        cells = (str(outcome.source), result, _remark(outcome))
        table.add_row(*cells[: len(headings)], style="" if delivery else "red")
    return table


def _remark(outcome: Outcome) -> str:
    return _remarks(outcome.delivery) if outcome.delivery else "lihat pesan di atas"
