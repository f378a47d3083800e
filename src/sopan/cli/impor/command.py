"""The command line of `sopan impor`."""

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from sopan.cli.impor.attempt import attempt, attempt_apart, tell_lost
from sopan.cli.impor.telling import print_batch, print_outcome
from sopan.cli.inputs import follow_patterns
from sopan.cli.parser import Parser, between
from sopan.cli.pool import Work, count_cores, work_in_processes
from sopan.cli.progress import open_progress
from sopan.cli.terminal import say, tell
from sopan.lint import read_profile
from sopan.pipeline.bringing.bring import bring
from sopan.pipeline.bringing.inputs.items import Item, find_items
from sopan.pipeline.bringing.order import Order, Outcome, place_orders
from sopan.pipeline.bringing.report import write_report

_EXAMPLES = (
    "sopan impor rapat.docx -o sop/",
    "sopan impor arsip-2023/ kiriman.zip -o sop/",
    "sopan impor formulir.xlsx --banding surat-masuk.yaml",
    "sopan impor formulir.xlsx --banding surat-masuk.yaml --timpa",
)
WORK = Work(attempt_apart, tell_lost, ["sopan.pipeline.bringing.carry_out"])


def make_parser() -> Parser:
    """The command's arguments."""
    summary = (
        "Membawa SOP dari Word, Excel, PDF, BPMN, dan formulir SOPAN menjadi berkas SOP. Yang ditebak disebut dengan\n"
        "keyakinannya. Tanpa -o hanya melaporkan. Word dan Excel lama, ODF, dan RTF dibuka lewat LibreOffice."
    )
    parser = Parser("impor", "BERKAS... [-o FOLDER] [pilihan]", summary, _EXAMPLES)
    parser.files("berkas, folder beserta isinya, atau arsip ZIP")
    parser.option("-o", "--hasil", value="FOLDER", help="folder bagi berkas SOP, dan laporan bila berkasnya banyak")
    parser.option("--banding", value="BERKAS", help="SOP asal: yang berubah ditampilkan sebelum diambil")
    parser.switch("--timpa", help="menimpa berkas SOP yang sudah ada; dengan --banding tanpa -o, SOP asalnya")
    parser.option("--aturan-daerah", value="BERKAS", help="aturan daerah sendiri untuk menghitung temuan")
    parser.option("--proses", value="N", read=between(1, 64), help="banyaknya proses serentak (biasanya semua inti)")
    return parser


def run(arguments: Sequence[str]) -> int:
    """Brings in all files; 0 when every one held an SOP, 2 when one could not be read or held none, 70 for a bug."""
    parser = make_parser()
    options = parser.parse_args(arguments)
    inputs = find_items(follow_patterns(options.files))
    if options.banding and len(inputs.items) > 1:
        parser.error("--banding memerlukan satu berkas saja")
    orders = _orders(options, inputs.items)
    if inputs.skipped:
        tell(f"{len(inputs.skipped)} berkas lain di folder atau arsip dilewati, misalnya {inputs.skipped[0]}.")
    return _bring_one(orders[0]) if len(orders) == 1 else _bring_many(orders, options)


def _orders(options: argparse.Namespace, items: tuple[Item, ...]) -> tuple[Order, ...]:
    profile = read_profile(options.aturan_daerah) if options.aturan_daerah else None
    folder = Path(options.hasil) if options.hasil else None
    orders = place_orders(items, folder, profile, overwrite=options.timpa)
    original = Path(options.banding) if options.banding else None
    return tuple(replace(order, original=original) for order in orders)


def _bring_one(order: Order) -> int:
    """The pages of a scan are counted, for each takes seconds."""
    with open_progress("Membaca") as progress:
        task = progress.add_task(order.item.name, total=None)

        def tell_page(page: int, pages: int, _seconds: float) -> None:
            progress.update(task, completed=page, total=pages)

        outcome = attempt(order, partial(bring, tell=tell_page))
    print_outcome(outcome)
    return outcome.exit_code


def _bring_many(orders: Sequence[Order], options: argparse.Namespace) -> int:
    """What was done until Ctrl-C is told and reported, too."""
    start, outcomes = time.monotonic(), {}
    stopped = False
    try:
        with open_progress("Membaca") as progress:
            task = progress.add_task("", total=len(orders))
            for order, outcome in work_in_processes(WORK, orders, min(options.proses or count_cores(), len(orders))):
                outcomes[order.item] = outcome
                progress.update(task, advance=1, description=order.item.name)
    except KeyboardInterrupt:
        stopped = True
    _close(
        [outcomes[order.item] for order in orders if order.item in outcomes], options.hasil, time.monotonic() - start
    )
    if stopped:
        tell(f"{len(orders) - len(outcomes)} berkas belum dibaca.")
        raise KeyboardInterrupt
    return max(outcome.exit_code for outcome in outcomes.values())


def _close(outcomes: Sequence[Outcome], folder: str | None, seconds: float) -> None:
    print_batch(outcomes, seconds)
    if folder and outcomes:
        say(f"Laporan: {write_report(outcomes, Path(folder))}.")
