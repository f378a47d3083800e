"""Brings in one file: reads it, checks what it found, and writes an SOP file for each SOP."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from sopan.comparison import summarise, tell_changes
from sopan.document import Sop
from sopan.document.record import seal_of
from sopan.errors import UnreadableError, WriteError
from sopan.lint import Profile, Severity, default_profile, examine
from sopan.pipeline.bringing.against import adopt, choose, compare_brought
from sopan.pipeline.bringing.bring import Brought, bring
from sopan.pipeline.bringing.doubts import Doubt, Sureness, doubts_of, sureness
from sopan.pipeline.bringing.head import write_head
from sopan.pipeline.bringing.inputs.items import Item
from sopan.readers.reading import Reading
from sopan.readers.sop_file import read_sop
from sopan.writers.files import write_files
from sopan.writers.sop_file import write_yaml


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
    """How one file went. ``failure`` says why nothing came of it; ``is_none``: it was read, and is no SOP."""

    item: Item
    kind: str = ""
    found: tuple[Found, ...] = ()
    remarks: tuple[str, ...] = ()
    failure: str = ""
    exit_code: int = 0
    is_none: bool = False


Read = Callable[[bytes, str], Brought]


def carry_out(order: Order, read: Read = bring) -> Outcome:
    """Reads, checks, and writes. Raises SopanError; then nothing of this file was written."""
    brought = read(order.item.read(), order.item.told)
    if not brought.readings:
        return Outcome(
            order.item, brought.kind, failure=f"{order.item.told}: {brought.refusal}", exit_code=2, is_none=True
        )
    if order.original:
        return _against(order, brought, order.original)
    readings = [_sourced(reading, order.item, brought) for reading in brought.readings]
    files = _files(order, len(readings))
    texts = {}
    for number, (reading, file) in enumerate(zip(readings, files, strict=True), 1):
        if file:
            head = write_head(order.item.name, brought.kind, (number, len(readings)), doubts_of(reading))
            texts[file] = (head + write_yaml(reading.sop)).encode()
    _write(texts, order)
    found = (_found(reading, file, order) for reading, file in zip(readings, files, strict=True))
    return Outcome(order.item, brought.kind, tuple(found), brought.remarks)


def _against(order: Order, brought: Brought, original: Path) -> Outcome:
    old = read_sop(original).sop
    reading = brought.readings[choose(old, [reading.sop for reading in brought.readings])]
    reading = adopt(old, reading, is_form=brought.is_form)
    target = order.folder / f"{order.stem}.yaml" if order.folder else original if order.replace else None
    changed = compare_brought(old, reading.sop, brought)
    if target:
        head = write_head(order.item.name, brought.kind, (1, 1), doubts_of(reading))
        _write({target: (head + write_yaml(reading.sop)).encode()}, order)
    found = replace(_found(reading, target, order), summary=summarise(changed), changes=tell_changes(changed))
    stale = brought.is_form and brought.seal not in ("", seal_of(old))
    warning = f"{original} sudah berubah sejak formulir ini dibuat; perubahan itu ikut tampak sebagai perbedaan."
    return Outcome(order.item, brought.kind, (found,), (*brought.remarks, *([warning] if stale else [])))


def _sourced(reading: Reading, item: Item, brought: Brought) -> Reading:
    """With the file's name as its source, where the file itself names none."""
    if reading.sop.sumber or brought.is_form:
        return reading
    return replace(reading, sop=replace(reading.sop, sumber=PurePosixPath(item.name).name))


def _files(order: Order, count: int) -> list[Path | None]:
    if order.folder is None:
        return [None] * count
    names = [order.stem] if count == 1 else [f"{order.stem}-{number}" for number in range(1, count + 1)]
    return [order.folder / f"{name}.yaml" for name in names]


def _write(texts: Mapping[Path, bytes], order: Order) -> None:
    for file in texts:
        if file.exists() and not order.replace:
            raise WriteError(
                f"{file}: berkas ini sudah ada dan tidak ditimpa. Tambahkan --timpa, atau ganti tempatnya."
            )
    write_files(texts)


def _found(reading: Reading, file: Path | None, order: Order) -> Found:
    verdict = examine(reading.sop, order.profile or default_profile())
    counts = Counter(finding.severity for finding in verdict.findings)
    return Found(reading.sop, doubts_of(reading), sureness(reading.notices), counts, file)


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
