"""Shows on the screen what a file held, as a person reads it: SOP, doubtful places, findings, differences."""

import textwrap
from collections.abc import Iterable, Sequence

from rich.table import Table
from rich.text import Text

from sopan.cli.screen import open_screen
from sopan.cli.terminal import say, tell
from sopan.lint import Severity
from sopan.pipeline.bringing.doubts import Sureness
from sopan.pipeline.bringing.order import Found, Outcome

_TOLD = 30
_ROWS = 60
_COLOURS = {Sureness.LOOK: "yellow", Sureness.DOUBTFUL: "bold red"}


def print_outcome(outcome: Outcome) -> None:
    """All of one file."""
    if outcome.failure:
        tell(f"sopan: {outcome.failure}")
        return
    _body(f"Catatan: {remark}" for remark in outcome.remarks)
    for found in outcome.found:
        _print_found(outcome, found)
    if outcome.searchable:
        _body([f"Pindaiannya dengan huruf yang dapat dicari dan disalin: {outcome.searchable}."])


def print_batch(outcomes: Sequence[Outcome], seconds: float) -> None:
    """A row an SOP, failures before them, and the sum."""
    failed = [outcome for outcome in outcomes if outcome.failure]
    for outcome in failed:
        tell(f"sopan: {outcome.failure}")
    found = [(outcome, each) for outcome in outcomes for each in outcome.found]
    if found and len(found) <= _ROWS:
        open_screen().print(_table(found))
    sure = [each.sure for _, each in found]
    states = ", ".join(f"{sure.count(word)} {word}" for word in Sureness if word in sure)
    none = sum(outcome.is_none for outcome in failed)
    parts = [f"{len(found)} SOP dari {len(outcomes)} berkas" + (f" ({states})" if states else "")]
    parts += [f"{count} berkas {fate}" for count, fate in ((none, "bukan SOP"), (len(failed) - none, "tidak terbaca"))
              if count]  # fmt: skip
    say(f"{', '.join(parts)}; {f'{seconds:.1f}'.replace('.', ',')} detik.")
    if scans := sum(outcome.searchable is not None for outcome in outcomes):
        say(f"{scans} pindaian kini ada juga sebagai PDF yang dapat dicari (…-dapat-dicari.pdf).")


def _print_found(outcome: Outcome, found: Found) -> None:
    screen, sop = open_screen(), found.sop
    title = sop.judul or "SOP tanpa judul"
    head = Text.assemble(
        (f"{outcome.item.told}: ", "bold"), (found.sure, _COLOURS.get(found.sure, "green")), f" {title}"
    )
    screen.print(head, soft_wrap=True)
    guesses = f"{len(found.guesses)} tempat ditebak" if found.guesses else "tidak ada yang ditebak"
    counts = _findings(found)
    findings = f"temuan: {counts}" if counts else "tidak ada temuan"
    _body([f"{len(sop.kegiatan)} langkah, {len(sop.pelaksana)} pelaksana; {guesses}; {findings}."])
    _body((f"- {doubt}" for doubt in found.doubts[:_TOLD]), hanging=2)
    if len(found.doubts) > _TOLD:
        _body([f"- dan {len(found.doubts) - _TOLD} hal lain"])
    if found.summary:
        _body([f"Perbedaan dengan aslinya: {found.summary}."])
        _body((f"- {change}" for change in found.changes), hanging=2)
    if found.file:
        _body([f"Ditulis: {found.file}."])


def _findings(found: Found) -> str:
    """How many of each kind, "" for none."""
    return ", ".join(f"{found.findings[level]} {level}" for level in Severity if found.findings.get(level))


def _body(lines: Iterable[str], hanging: int = 0) -> None:
    """Paragraphs, wrapped for a person's screen and left whole for a pipe."""
    screen, first = open_screen(), " " * 4
    rest = first + " " * hanging
    for line in lines:
        wrapped = textwrap.fill(line, max(screen.width, 40), initial_indent=first, subsequent_indent=rest)
        screen.print(Text(wrapped), soft_wrap=True)


def _table(found: Sequence[tuple[Outcome, Found]]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for heading in ("Berkas", "SOP", "Langkah", "Keyakinan", "Temuan"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Langkah" else "left")
    for outcome, each in found:
        guesses = f" ({len(each.guesses)})" if each.guesses else ""
        sure = Text(each.sure + guesses, style=_COLOURS.get(each.sure, ""))
        steps = str(len(each.sop.kegiatan))
        table.add_row(outcome.item.name, each.sop.judul, steps, sure, _findings(each) or "-")
    return table
