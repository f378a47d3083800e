"""Brings in one file: reads it, checks what it found, and writes an SOP file for each SOP."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from sopan.comparison import summarise, tell_changes
from sopan.document.seal import seal_of
from sopan.errors import WriteError
from sopan.lint import default_profile, examine
from sopan.pipeline.bringing.against import adopt, choose, compare_brought
from sopan.pipeline.bringing.bring import Brought, bring
from sopan.pipeline.bringing.doubts import doubts_of, sureness
from sopan.pipeline.bringing.head import write_head
from sopan.pipeline.bringing.inputs.items import Item
from sopan.pipeline.bringing.order import Found, Order, Outcome
from sopan.readers.reading import Reading
from sopan.readers.sop_file import read_sop
from sopan.writers.files import write_files
from sopan.writers.sop_file import write_yaml

Read = Callable[[bytes, str], Brought]


def carry_out(order: Order, read: Read = bring) -> Outcome:
    """Reads, checks, and writes. Raises SopanError; then nothing of this file was written."""
    brought = read(order.item.read(), order.item.told)
    if not brought.readings:
        failure = f"{order.item.told}: {brought.refusal}"
        return Outcome(order.item, brought.kind, (), brought.remarks, failure, exit_code=2, is_none=True)
    if order.original:
        return _against(order, brought, order.original)
    readings = [_sourced(reading, order.item, brought) for reading in brought.readings]
    files = _files(order, len(readings))
    texts = {
        file: _text(order, brought.kind, (number, len(files)), reading)
        for number, (file, reading) in enumerate(zip(files, readings, strict=True), 1)
        if file
    }
    scan = _scan(order, brought)
    _write(texts | scan, order)
    found = (_found(reading, file, order) for reading, file in zip(readings, files, strict=True))
    return Outcome(order.item, brought.kind, tuple(found), brought.remarks, searchable=next(iter(scan), None))


def _against(order: Order, brought: Brought, original: Path) -> Outcome:
    old = read_sop(original).sop
    reading = brought.readings[choose(old, [reading.sop for reading in brought.readings])]
    reading = adopt(old, reading, is_form=brought.is_form)
    target = order.folder / f"{order.stem}.yaml" if order.folder else original if order.replace else None
    changed = compare_brought(old, reading.sop, brought)
    if target:
        _write({target: _text(order, brought.kind, (1, 1), reading)}, order)
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


def _text(order: Order, kind: str, place: tuple[int, int], reading: Reading) -> bytes:
    """The SOP file with its head; ``place`` is the number of the SOP in its file, and how many there are."""
    return (write_head(order.item.name, kind, place, doubts_of(reading)) + write_yaml(reading.sop)).encode()


def _scan(order: Order, brought: Brought) -> dict[Path, bytes]:
    """The scan with its words, beside the SOPs; never under its own name, for it may lie there itself."""
    if order.folder is None or not brought.searchable:
        return {}
    return {order.folder / f"{order.stem}-dapat-dicari.pdf": brought.searchable}


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
