"""Names inside a bundle: plain for people, harmless on Windows, no two alike."""

import re
from collections.abc import Collection
from itertools import count

from sopan_web.files.intake.names import clean_name

_SLASHES = re.compile(r"[/\\]+")
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Windows takes these for devices, whatever ending follows."""


def tidy(text: str, most: int) -> str:
    """``text`` as the name of a folder or the beginning of a file's, at most ``most`` characters long."""
    name = clean_name(_SLASHES.sub("-", text))
    if len(name) > most:
        words = name[: most + 1].rpartition(" ")[0]
        name = clean_name(words if len(words) > most // 2 else name[:most])
    return f"_{name}"[:most] if _DEVICES.fullmatch(name) else name


class Names:
    """Hands out names of which no two are the same, not even where capitals don't count."""

    def __init__(self, *taken: str) -> None:
        self._taken = {name.casefold() for name in taken}

    def take(self, wanted: str, endings: Collection[str]) -> str:
        """``wanted``, with a number behind it where one of its files would meet another one."""
        for number in count(1):
            name = wanted if number == 1 else f"{wanted} ({number})"
            files = {f"{name}{ending}".casefold() for ending in endings}
            if not files & self._taken:
                break
        self._taken |= files
        return name
