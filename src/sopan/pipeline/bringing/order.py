"""What is to be done with one file, and what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sopan.document import Sop
from sopan.errors import UnreadableError
from sopan.lint import Profile, Severity
from sopan.pipeline.bringing.doubts import Doubt, Sureness
from sopan.pipeline.bringing.inputs.items import Item


@dataclass(frozen=True, slots=True)
class Order:
    """What to do with one file. ``stem`` is the place below ``folder`` for its SOPs, without an ending.

    Without a folder nothing is written. ``original``: the SOP file that the one in the item once was; it is written
    over where ``replace`` is set and there is no folder.
    """

    item: Item
    folder: Path | None = None
    stem: str = ""
    profile: Profile | None = None
    original: Path | None = None
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """One SOP of a file: where it was written (None for nowhere), what to look at, and how many findings it has.

    ``changes`` are those against the original, "" and none where there is no original to hold it against.
    """

    sop: Sop
    doubts: tuple[Doubt, ...]
    sure: Sureness
    findings: Mapping[Severity, int]
    file: Path | None = None
    summary: str = ""
    changes: tuple[str, ...] = ()

    @property
    def guesses(self) -> tuple[Doubt, ...]:
        """The doubts about a value that was guessed; the others only tell what the reader did."""
        return tuple(doubt for doubt in self.doubts if doubt.confidence < 1)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one file went. ``failure`` says why nothing came of it; ``is_none``: it was read, and is no SOP.

    ``searchable`` is where a scan was written with its words, None for nowhere.
    """

    item: Item
    kind: str = ""
    found: tuple[Found, ...] = ()
    remarks: tuple[str, ...] = ()
    failure: str = ""
    exit_code: int = 0
    is_none: bool = False
    searchable: Path | None = None


def place_orders(
    items: tuple[Item, ...], folder: Path | None, profile: Profile | None = None, *, overwrite: bool = False
) -> tuple[Order, ...]:
    """An order for each file, each with a name of its own: of a.docx and a.pdf the second becomes a-pdf."""
    if not items:
        raise UnreadableError("tidak ada berkas yang dapat dibawa.")
    taken: set[str] = set()
    orders = []
    for item in items:
        place = PurePosixPath(item.name)
        stem, number = str(place.with_suffix("")), 2
        if stem.casefold() in taken:
            stem += f"-{place.suffix.lower().lstrip('.')}"
        while stem.casefold() in taken:
            stem, number = f"{place.with_suffix('')}-{number}", number + 1
        taken.add(stem.casefold())
        orders.append(Order(item, folder, stem, profile, replace=overwrite))
    return tuple(orders)
