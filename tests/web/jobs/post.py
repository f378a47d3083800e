"""A mail server of our own, over real SMTP, that remembers what it took and can be made to hang."""

import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.header import decode_header, make_header
from threading import Event, Thread
from typing import Any


@dataclass
class Post:
    """``letters`` are (to whom, subject, body); the address ``hang_at`` is answered by silence, ``refuse`` by 550."""

    letters: list[tuple[str, str, str]] = field(default_factory=list)
    hang_at: str = ""
    refuse: str = ""
    hanging: Event = field(default_factory=Event)
    address: str = ""


class _Desk(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        post: Post = self.server.post  # type: ignore[attr-defined]
        self._say("220 uji")
        to = ""
        while line := self.rfile.readline():
            words = line.decode().strip()
            match words.split(" ")[0].upper():
                case "RCPT":
                    to = words.partition("<")[2].partition(">")[0]
                    self._say("550 tidak dikenal" if to == post.refuse else "250 baik")
                case "DATA":
                    self._say("354 silakan")
                    self._take(post, to)
                case "QUIT":
                    self._say("221 sampai jumpa")
                    return
                case _:
                    self._say("250 baik")

    def _take(self, post: Post, to: str) -> None:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line)
        letter = message_from_bytes(b"".join(lines))
        body: Any = letter.get_payload(decode=True)
        post.letters.append((to, str(make_header(decode_header(letter["Subject"]))), body.decode()))
        if to == post.hang_at:
            post.hanging.set()
            return  # taken, and never said so
        self._say("250 diterima")

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode() + b"\r\n")


@contextmanager
def post_office() -> Iterator[Post]:
    """Open within the block; ``address`` is its EMAIL_URL."""

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads, allow_reuse_address = True, True

    with Server(("127.0.0.1", 0), _Desk) as server:
        post = server.post = Post(address=f"smtp://127.0.0.1:{server.server_address[1]}")  # type: ignore[attr-defined]
        Thread(target=server.serve_forever, daemon=True).start()
        yield post
        server.shutdown()
