"""Runs a reader of PDF in a process of its own, within memory and time.

PDFium is large and native, and the files are anybody's. A file that breaks or starves it takes that process down,
never the office's.
"""

import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from sopan.errors import UnreadableError

MEMORY = 256_000_000
SECONDS = 20  # of the processor
PATIENCE = 90  # on the clock: a busy machine is no fault of the file

_OUT_OF_TIME = (-9, -24)  # killed for its time by the operating system (SIGKILL, SIGXCPU)

_Args = ParamSpec("_Args")
_Result = TypeVar("_Result")
_REMEDY = "Cetak halaman SOP-nya saja ke PDF baru, lalu impor hasilnya."


def run_confined(work: Callable[_Args, _Result], file: str, *args: _Args.args, **kwargs: _Args.kwargs) -> _Result:
    """What ``work``, a function of a module, returns for its arguments. ``file`` is named in errors.

    Raises its UnreadableError, and one when it needs more than MEMORY bytes, SECONDS, or PATIENCE, or breaks down.
    """
    order = pickle.dumps((work, args, kwargs, MEMORY, SECONDS))
    command = [sys.executable, "-m", "sopan.readers.printed.pdfium.child"]
    try:
        done = subprocess.run(command, input=order, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired as error:
        raise UnreadableError(f"PDF ini belum terbaca setelah {PATIENCE} detik.", file=file, remedy=_REMEDY) from error
    if done.returncode in _OUT_OF_TIME:
        raise UnreadableError(f"PDF ini belum terbaca setelah {SECONDS} detik kerja.", file=file, remedy=_REMEDY)
    if done.returncode != 0:
        fault = "PDF ini terlalu berat atau rusak, sehingga tidak terbaca."
        raise UnreadableError(fault, file=file, remedy=_REMEDY) from RuntimeError(done.stderr.decode(errors="replace"))
    outcome = pickle.loads(done.stdout)
    if isinstance(outcome, UnreadableError):
        raise outcome
    result: _Result = outcome
    return result
