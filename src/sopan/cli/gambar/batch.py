"""Draws many SOPs at once: several processes, a progress bar, and no SOP that stops the others."""

import os
import signal
import time
import traceback
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from sopan.cli.gambar.summary import Outcome, report
from sopan.errors import SopanError
from sopan.pipeline import Order, deliver

_BUG = 70


def draw_all(orders: Sequence[Order], processes: int | None = None) -> int:
    """Carries out all orders, tells how each went, and returns the exit code of the worst."""
    start = time.monotonic()
    outcomes = {}
    with _progress() as progress:
        task = progress.add_task("", total=len(orders))
        for outcome in _outcomes(orders, min(processes or _cores(), len(orders))):
            outcomes[outcome.source] = outcome
            progress.update(task, advance=1, description=outcome.source.stem)
    report([outcomes[order.source] for order in orders], time.monotonic() - start)
    return max((outcome.exit_code for outcome in outcomes.values()), default=0)


def _outcomes(orders: Sequence[Order], processes: int) -> Iterator[Outcome]:
    """The outcomes as they come."""
    if processes < 2:
        yield from map(_attempt, orders)
        return
    lost: list[Order] = []
    with _Pool(processes) as pool:
        for order, future in pool.run(orders):
            try:
                yield future.result()
            except BrokenProcessPool:  # a process died, and took the orders of its neighbours along
                lost.append(order)
    for order in lost:
        yield _attempt_alone(order)


def _attempt(order: Order) -> Outcome:
    try:
        return Outcome(order.source, deliver(order))
    except SopanError as error:
        return Outcome(order.source, None, str(error), error.exit_code)
    except Exception as error:
        trace = "\n" + traceback.format_exc() if os.environ.get("SOPAN_DEBUG") else ""
        fault = f"{order.source}: kesalahan di dalam program ini ({type(error).__name__}: {error})."
        return Outcome(order.source, None, f"{fault} Laporkan beserta berkasnya (lihat CONTRIBUTING.md).{trace}", _BUG)


def _attempt_alone(order: Order) -> Outcome:
    with _Pool(1) as pool:
        for _, future in pool.run([order]):
            try:
                return future.result()
            except BrokenProcessPool:
                break
    return Outcome(
        order.source, None, f"{order.source}: prosesnya mati di tengah jalan, mungkin kehabisan memori.", _BUG
    )


class _Pool:
    """Worker processes that leave Ctrl-C to their parent, which lets them finish the files they are writing."""

    def __init__(self, processes: int) -> None:
        self._executor = ProcessPoolExecutor(processes, mp_context=_context())

    def __enter__(self) -> "_Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)

    def run(self, orders: Sequence[Order]) -> Iterator[tuple[Order, Future[Outcome]]]:
        """Each order with its finished future, as they come."""
        listening = signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited by the processes that start here
        try:
            futures = {self._executor.submit(_attempt, order): order for order in orders}
        finally:
            signal.signal(signal.SIGINT, listening)
        for future in as_completed(futures):
            yield futures[future], future


def _context() -> BaseContext:
    """Processes forked from a clean server that has loaded our modules once; spawned where there is no fork."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["sopan.pipeline"])
    return context


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _progress() -> Progress:
    """A bar on standard error, only where a person watches."""
    screen = Console(stderr=True)
    columns = TextColumn("Menggambar"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}")
    return Progress(*columns, console=screen, transient=True, disable=not screen.is_terminal)
