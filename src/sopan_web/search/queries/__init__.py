"""What the rooms above ask: search the SOPs in force, and where a post is pelaksana."""

from sopan_web.search.queries.finding import CAP, Found, Hit, Wanted, search
from sopan_web.search.queries.performers import (
    Performer,
    jabatan_list,
    performs,
    performs_at_home,
    performs_elsewhere,
)

__all__ = [
    "CAP",
    "Found",
    "Hit",
    "Performer",
    "Wanted",
    "jabatan_list",
    "performs",
    "performs_at_home",
    "performs_elsewhere",
    "search",
]
