"""Asks clamd whether a file harms: its own small protocol over a socket, nothing else."""

import socket
import struct

from django.utils.translation import gettext as _

from sopan_web.common.errors import DeedError
from sopan_web.settings.scanner import Address

PATIENCE = 30  # seconds without a word
_PART = 64 * 1024
_MOST_ANSWER = 4096


class ScannerError(DeedError):
    """The scanner can't be reached or gave no verdict; ``reason`` is for those who run the server."""

    id = "pemindai"
    status = 503

    def __init__(self, reason: str) -> None:
        super().__init__(
            _("Pemindai berkas sedang tidak terjangkau, jadi unggahan belum dapat diterima. Cobalah beberapa menit"
              " lagi, atau hubungi pengelola server.")
        )  # fmt: skip
        self.reason = reason


def scan(content: bytes, address: Address) -> str:
    """What was found in ``content``, "" when nothing was. ScannerError when there is no verdict."""
    parts = (content[at : at + _PART] for at in range(0, len(content), _PART))
    stream = b"".join(struct.pack("!L", len(part)) + part for part in parts)
    answer = _ask(address, b"zINSTREAM\0" + stream + struct.pack("!L", 0))
    verdict = answer.removeprefix("stream: ")
    if verdict == "OK":
        return ""
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")[:200] or "?"
    raise ScannerError(answer[:200])


def ping(address: Address) -> None:
    """ScannerError when nobody answers."""
    if (answer := _ask(address, b"zPING\0")) != "PONG":
        raise ScannerError(answer[:200])


def _ask(address: Address, request: bytes) -> str:
    try:
        with _connect(address) as connection:
            _send(connection, request)
            return _read(connection)
    except OSError as error:
        raise ScannerError(f"{type(error).__name__}: {error.strerror or error}") from error


def _connect(address: Address) -> socket.socket:
    if not isinstance(address, str):
        return socket.create_connection(address, PATIENCE)
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.settimeout(PATIENCE)
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _send(connection: socket.socket, request: bytes) -> None:
    """A scanner that has seen enough stops listening, and says why: its answer is read all the same."""
    try:
        connection.sendall(request)
    except (BrokenPipeError, ConnectionResetError):
        return


def _read(connection: socket.socket) -> str:
    answer = b""
    while not answer.endswith(b"\0") and len(answer) < _MOST_ANSWER:
        part = connection.recv(_MOST_ANSWER)
        if not part:
            break
        answer += part
    return answer.rstrip(b"\0\n").decode(errors="replace")
