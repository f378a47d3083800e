"""Where somebody is signed in."""

import re
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from sopan_web.common.clock import now
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Session

_BROWSERS = (("Edg", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
             ("Chrom", "Chrome"), ("Safari", "Safari"))  # fmt: skip
_SYSTEMS = (("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"),
            ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seat:
    """One browser in which somebody is signed in; ``here`` is the one that asks."""

    key: str
    device: str
    address: str
    began_at: datetime
    seen_at: datetime
    here: bool


def find_sessions(actor: Actor, here: str) -> list[Seat]:
    """One's own sessions, the one that asks (its key in the table) first, then the latest."""
    rows = Session.objects.filter(account=actor.account, expire_date__gt=now()).order_by("-seen_at")
    seats = [
        Seat(row.pk, describe_agent(row.agent), row.address, row.began_at, row.seen_at, row.pk == here) for row in rows
    ]
    return sorted(seats, key=lambda seat: not seat.here)


def describe_agent(agent: str) -> str:
    """ "Chrome 120, Windows" out of what a browser calls itself; every browser says it is several others too."""
    browser = next((name for mark, name in _BROWSERS if mark in agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in agent), "")
    number = re.search(rf"{re.escape(_mark(browser))}[a-z]*/([0-9]+)", agent) if browser else None
    named = f"{browser} {number[1]}" if number else browser
    return ", ".join(filter(None, (named, system))) or _("peramban lain")


def _mark(browser: str) -> str:
    return next(mark for mark, name in _BROWSERS if name == browser)
