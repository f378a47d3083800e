"""Draws SOPs in several processes, so that neither a dying process nor Ctrl-C does more harm than it must."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext

from sopan.cli.gambar.outcome import BUG, Outcome, attempt
from sopan.pipeline.deliver import Order


def draw_in_processes(orders: Sequence[Order], processes: int) -> Iterator[Outcome]:
    """The outcomes as they come."""
    lost: list[Order] = []
    with _Pool(processes) as pool:
        for order, future in pool.run(orders):
            try:
                yield future.result()
            except BrokenProcessPool:  # a process died, and took the orders of its neighbours along
                lost.append(order)
    for order in lost:
        yield _attempt_alone(order)


def _attempt_alone(order: Order) -> Outcome:
    with _Pool(1) as pool:
        for _, future in pool.run([order]):
            try:
                return future.result()
            except BrokenProcessPool:
                break
    fault = f"{order.source}: prosesnya mati di tengah jalan, mungkin kehabisan memori."
    return Outcome(order.source, None, fault, BUG)


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
            futures = {self._executor.submit(attempt, order): order for order in orders}
        finally:
            signal.signal(signal.SIGINT, listening)
        for future in as_completed(futures):
            yield futures[future], future


def _context() -> BaseContext:
    """Processes forked from a clean server that has loaded our modules once; spawned where there is no fork."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(["sopan.pipeline.deliver"])
    return context
