"""Has work on foreign files done by another process, within time, and stops it whenever that is wished."""

from collections.abc import Callable
from time import monotonic
from types import TracebackType
from typing import Any, Concatenate, ParamSpec, TypeVar

from sopan.errors import UnreadableError
from sopan.pipeline.bringing.apart.messages import Answer, End, Fault, Order, Page
from sopan.pipeline.bringing.apart.started import Started

SECONDS = 120
"""From one sign of life to the next: a file without scanned pages has no more, a scan as much again for each page."""

_BETWEEN = 0.25
_REMEDY = "Simpan halaman SOP-nya saja ke berkas baru, lalu bawa berkas itu."

_Data = TypeVar("_Data")
_More = ParamSpec("_More")
_Result = TypeVar("_Result")


class ReadingProcess:
    """A process kept from file to file within a ``with``; one that dies or has to be ended is followed by another.

    ``seconds`` are the longest it may work without having done a page. For one thread at a time.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._started: Started | None = None

    def __enter__(self) -> "ReadingProcess":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._end()

    def run(
        self,
        work: Callable[Concatenate[_Data, str, _More], _Result],
        data: _Data,
        name: str = "",
        *,
        tell: Callable[[int, int, float], None] | None = None,
        pulse: Callable[[], None] | None = None,
    ) -> _Result:
        """What ``work``, a function of a module, returns for ``data``, a file whose ``name`` is told in errors.

        ``tell`` is called as ``bring`` says; give it only to a work that takes it. ``pulse`` is called several times a
        second; what either raises ends the work at once. Raises the work's UnreadableError, one for a file that takes
        too long or too much memory, and RuntimeError with the trace of a bug.
        """
        order = Order(work, data, name, tell is not None)
        try:
            answer = self._wait(order, tell, pulse)
        except BaseException:
            self._end()
            raise
        if isinstance(answer, UnreadableError):
            raise answer
        result: _Result = answer
        return result

    def _wait(
        self, order: Order, tell: Callable[[int, int, float], None] | None, pulse: Callable[[], None] | None
    ) -> Any:
        started = self._started = self._started or Started()
        started.send(order)
        heard = monotonic()
        while True:
            if pulse is not None:
                pulse()
            match started.hear(_BETWEEN):
                case Answer(value):
                    return value
                case Page() as page if tell is not None:
                    tell(*page)
                    heard = monotonic()
                case Fault(trace):
                    raise RuntimeError(trace)
                case End():
                    raise _too_heavy(order.name)
                case None if monotonic() - heard > self._seconds:
                    raise _too_slow(order.name, self._seconds)

    def _end(self) -> None:
        started, self._started = self._started, None
        if started is not None:
            started.end()


def _too_slow(name: str, seconds: float) -> UnreadableError:
    return UnreadableError(f"berkas ini belum terbaca setelah {seconds:.0f} detik.", file=name, remedy=_REMEDY)


def _too_heavy(name: str) -> UnreadableError:
    return UnreadableError("berkas ini terlalu berat atau rusak, sehingga tidak terbaca.", file=name, remedy=_REMEDY)
