"""The sheets of actors, steps, and symbols, put together as the rows of an SOP file."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sopan.readers.formulir.cells import Sheet
from sopan.readers.formulir.doubts import doubt_number, doubt_order, doubt_step, doubt_symbol, likely, read_exits
from sopan.readers.formulir.draft import Draft
from sopan.readers.formulir.lines import ORIGIN, Line, count_of, give_numbers, plain_number, read_lines
from sopan.readers.formulir.typed import Known, mend

_ACTOR_KEYS = ("nama", "singkatan")
_STEP_TEXTS = ("no", "uraian", "kelengkapan", "output", "keterangan")


def read_tables(found: Mapping[str, Sheet], draft: Draft) -> tuple[int | None, ...]:
    """Puts actors and steps into the draft; gives the row of the original SOP that each step once was."""
    actors = read_lines(found["pelaksana"], "pelaksana", draft)
    draft.record["pelaksana"] = [{key: line.text(key) for key in _ACTOR_KEYS if line.text(key)} for line in actors]
    for index, line in enumerate(actors):
        draft.put(("pelaksana", index), line.sheet, line.row, line.column("nama"))
    names = [line.text("nama") for line in actors]
    typed = give_numbers(read_lines(found["kegiatan"], "kegiatan", draft, ("no",)), draft)
    numbers = [plain_number(line.text("no")) for line in typed]
    steps = [mend(line, ("kegiatan", index), Known(names, numbers), draft) for index, line in enumerate(typed)]
    draft.record["kegiatan"] = [_step(line, index, draft) for index, line in enumerate(steps)]
    symbols = _symbols(found.get("simpul"), steps, Known(names, numbers), draft)
    doubt_order(steps, draft)
    for index, line in enumerate(steps):
        own = [symbol for symbol, owner in symbols if owner == index]
        goals = {*numbers, *(symbol.text("pelaksana") for symbol in own)}
        doubt_step(line, ("kegiatan", index), draft, several=bool(own))
        doubt_number(line, ("kegiatan", index), numbers, draft)
        for each in (line, *own):
            doubt_symbol(each, ("kegiatan", index), names, goals, draft)
    _add_strangers([*steps, *(symbol for symbol, _ in symbols)], names, draft)
    return tuple(_origins(steps))


def _add_strangers(lines: Sequence[Line], names: Sequence[str], draft: Draft) -> None:
    """Actors that no list names and that are no slip of one come last, in the order in which they were typed."""
    typed = dict.fromkeys(name for line in lines for name in (line.text("pelaksana"), *line.items("bersama")) if name)
    draft.record["pelaksana"] += [{"nama": name} for name in typed if name not in names and not likely(name, names)]


def _step(line: Line, index: int, draft: Draft) -> dict[str, Any]:
    row: dict[str, Any] = {key: line.text(key) for key in _STEP_TEXTS if line.text(key)} | _ways(line)
    row["pelaksana"] = [name for name in (line.text("pelaksana"), *line.items("bersama")) if name]
    row["waktu"] = " ".join(filter(None, (line.text("waktu"), line.text("satuan"))))
    draft.put(("kegiatan", index), line.sheet, line.row, line.column("uraian"))
    for key, column in line.columns.items():
        draft.put(("kegiatan", index, key), line.sheet, line.row, column)
    return row


def _ways(line: Line) -> dict[str, Any]:
    ways: dict[str, Any] = {key: line.text(key) for key in ("bentuk", "ya", "tidak") if line.text(key)}
    lists = {"lanjut": line.items("lanjut"), "cabang": read_exits(line)}
    return ways | {key: items for key, items in lists.items() if items}


def _symbols(sheet: Sheet | None, steps: Sequence[Line], known: Known, draft: Draft) -> list[tuple[Line, int]]:
    """Puts every symbol into its step; gives them with the places of their steps."""
    placed = []
    for typed in read_lines(sheet, "simpul", draft) if sheet else ():
        owner = _owner(typed, steps)
        line = mend(typed, () if owner is None else ("kegiatan", owner), known, draft)
        if owner is None:
            fault = f'langkah "{line.text("no")}" tidak ada' if line.text("no") else "nomor langkahnya kosong"
            message = f"{fault}, maka simbol ini hanya disimpan sebagai catatan."
            draft.doubt("simbol-tanpa-langkah", message, (), line.sheet, line.row, line.column("no"))
            draft.keep(f"Simbol ganda tanpa langkah: {' | '.join(line.texts.values())}")
            continue
        symbols = draft.record["kegiatan"][owner].setdefault("simpul", [])
        for key, column in line.columns.items():
            draft.put(("kegiatan", owner, "simpul", len(symbols), key), line.sheet, line.row, column)
        symbols.append({"pelaksana": line.text("pelaksana"), **_ways(line)})
        placed.append((line, owner))
    return placed


def _owner(line: Line, steps: Sequence[Line]) -> int | None:
    """The step of that number; where two have it, the one for which the form had this symbol."""
    number = plain_number(line.text("no"))
    owners = [index for index, step in enumerate(steps) if number and plain_number(step.text("no")) == number]
    known = [index for index in owners if line.text(ORIGIN) and steps[index].text(ORIGIN) == line.text(ORIGIN)]
    return next(iter(known or owners), None)


def _origins(steps: Sequence[Line]) -> Iterator[int | None]:
    """A row that was copied takes its hidden name along: the first that has it is the original."""
    seen: set[str] = set()
    for line in steps:
        name = line.text(ORIGIN)
        yield None if name in seen else count_of(name)
        seen.add(name)
