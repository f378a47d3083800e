"""A server that speaks clamd's protocol over real sockets and knows one harmful file."""

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.web.files.hostile import EICAR

LIMIT = 26 * 1024 * 1024


class Session(socketserver.StreamRequestHandler):
    """One question, one answer, as clamd gives it."""

    server: "Server"

    def handle(self) -> None:
        """zPING or zINSTREAM."""
        match self._word():
            case b"zPING":
                self.wfile.write(b"PONG\0")
            case b"zINSTREAM":
                self.server.seen.append(self._stream())
                self.wfile.write(self.server.answer or self._verdict(self.server.seen[-1]))
            case _:
                self.wfile.write(b"UNKNOWN COMMAND\0")

    def _word(self) -> bytes:
        word = b""
        while (one := self.rfile.read(1)) not in (b"\0", b""):
            word += one
        return word

    def _stream(self) -> bytes:
        content = b""
        while size := struct.unpack("!L", self.rfile.read(4))[0]:
            content += self.rfile.read(size)
        return content

    def _verdict(self, content: bytes) -> bytes:
        return b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"


class Server(socketserver.ThreadingTCPServer):
    """``seen`` is what came in, ``answer`` what is said instead of a verdict."""

    daemon_threads = True

    def __init__(self, place: object) -> None:
        self.seen: list[bytes] = []
        self.answer = b""
        super().__init__(place, Session)  # type: ignore[arg-type]


class PathServer(Server):
    """The same at a socket file."""

    address_family = socketserver.socket.AF_UNIX  # type: ignore[attr-defined]


@contextmanager
def listening(path: Path | None = None) -> Iterator[Server]:
    """On a free port of this computer, or at ``path``."""
    with PathServer(str(path)) if path else Server(("127.0.0.1", 0)) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server
        server.shutdown()
