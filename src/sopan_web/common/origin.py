"""Where a deed comes from: the address and the id of the request being served, for journal and logs."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import ip_address, ip_network


@dataclass(frozen=True, slots=True)
class Origin:
    """``address`` is the client's IP, ``request_id`` the mark that ties log lines and journal lines together.

    ``agent`` is what the browser calls itself.
    """

    address: str = ""
    request_id: str = ""
    agent: str = ""


_current: ContextVar[Origin] = ContextVar("origin", default=Origin())


def current_origin() -> Origin:
    """The origin of the request being served; empty in commands and jobs."""
    return _current.get()


def neighbourhood(address: str) -> str:
    """The address as limits count it: of IPv6 the network, for one household has 2**64 addresses."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network(f"{found}/64", strict=False)) if found.version == 6 else address


@contextmanager
def coming_from(origin: Origin) -> Iterator[None]:
    """Within the block ``origin`` is the current one."""
    token = _current.set(origin)
    try:
        yield
    finally:
        _current.reset(token)
