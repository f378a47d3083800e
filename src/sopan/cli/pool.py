"""Works in several processes, so that neither a dying process nor Ctrl-C does more harm than it must."""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Generic, TypeVar

Order = TypeVar("Order")
Outcome = TypeVar("Outcome")


class Work(Generic[Order, Outcome]):
    """What the processes do: ``attempt`` an order, from which no failure gets out; ``lost`` tells of a dead process.

    ``modules`` are loaded once, before the first process is forked.
    """

    def __init__(
        self, attempt: Callable[[Order], Outcome], lost: Callable[[Order], Outcome], modules: Sequence[str]
    ) -> None:
        self.attempt, self.lost, self.modules = attempt, lost, list(modules)


def work_in_processes(
    work: Work[Order, Outcome], orders: Sequence[Order], processes: int
) -> Iterator[tuple[Order, Outcome]]:
    """Each order with its outcome, as they come; one process needs no other than this."""
    if processes == 1:
        yield from ((order, work.attempt(order)) for order in orders)
        return
    lost: list[Order] = []
    with _Pool(work, processes) as pool:
        for order, future in pool.run(orders):
            try:
                yield order, future.result()
            except BrokenProcessPool:  # a process died, and took the orders of its neighbours along
                lost.append(order)
    for order in lost:
        yield order, _attempt_alone(work, order)


def count_cores() -> int:
    """How many processes may run side by side."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _attempt_alone(work: Work[Order, Outcome], order: Order) -> Outcome:
    with _Pool(work, 1) as pool:
        for _, future in pool.run([order]):
            try:
                return future.result()
            except BrokenProcessPool:
                break
    return work.lost(order)


class _Pool(Generic[Order, Outcome]):
    """Worker processes that leave Ctrl-C to their parent, which lets them finish the files they are writing."""

    def __init__(self, work: Work[Order, Outcome], processes: int) -> None:
        self._attempt = work.attempt
        self._executor = ProcessPoolExecutor(processes, mp_context=_context(work.modules))

    def __enter__(self) -> "_Pool[Order, Outcome]":
        return self

    def __exit__(self, *_: object) -> None:
        with _deaf():  # a second Ctrl-C would leave the processes waiting for orders for ever
            self._executor.shutdown(wait=True, cancel_futures=True)

    def run(self, orders: Sequence[Order]) -> Iterator[tuple[Order, Future[Outcome]]]:
        """Each order with its finished future, as they come."""
        with _deaf():  # inherited by the server that starts here, and by all that it forks
            self._executor.submit(len, ())
        futures = {self._executor.submit(self._attempt, order): order for order in orders}
        for future in as_completed(futures):
            yield futures[future], future


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C is not heard meanwhile."""
    listening = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, listening)


def _context(modules: list[str]) -> BaseContext:
    """Processes forked from a clean server that has loaded our modules once; spawned where there is no fork."""
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload(modules)
    return context
