"""Writes the steps as kegiatan: one symbol, one step done together, or a row with a flow of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sopan.document import Bentuk, Cabang, Kegiatan, MutuBaku, Simpul, parse_waktu
from sopan.document.grammar.waktu_dated import undated
from sopan.readers.reading import BARE
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.remarks import Remarks
from sopan.readers.recogniser.steps.flow import Exit, Symbol, Web
from sopan.readers.recogniser.steps.rows import Step
from sopan.readers.recogniser.words import one_line


class Ways(NamedTuple):
    """The exits of a symbol as the model spells them."""

    ya: str = ""
    tidak: str = ""
    lanjut: tuple[str, ...] = ()
    cabang: tuple[Cabang, ...] = ()


@dataclass
class Table:
    """All that is known of the flow table when its kegiatan are written."""

    steps: Sequence[Step]
    web: Web
    actors: Sequence[str]
    remarks: Remarks

    def write(self) -> tuple[Kegiatan, ...]:
        """The kegiatan in order."""
        self._entering = self._count_entries()
        self._entries = [self._order(index) for index in range(len(self.steps))]
        return tuple(self._kegiatan(index) for index in range(len(self.steps)))

    def _kegiatan(self, index: int) -> Kegiatan:
        symbols = self._entries[index]
        base = _base(self.steps[index])
        if not symbols:
            self.remarks.add(
                BARE, f"langkah {base.no} tidak bersimbol di kolom pelaksana mana pun.",
                ("kegiatan", index, "pelaksana"), 0.0,
            )  # fmt: skip
            return base
        names = tuple(dict.fromkeys(self._name(symbol) for symbol in symbols))
        if len(symbols) == 1 or not self._flows(index):
            return self._together(index, base, symbols, names)
        simpul = tuple(self._simpul(index, symbols, place) for place in range(len(symbols)))
        last = simpul[-1]
        return _with(base, names, last.bentuk, Ways(last.ya, last.tidak, last.lanjut, last.cabang), simpul=simpul)

    def _together(self, index: int, base: Kegiatan, symbols: Sequence[Symbol], names: tuple[str, ...]) -> Kegiatan:
        exits = [exit for symbol in symbols for exit in self.web.exits[symbol.node.id] if not self._inside(index, exit)]
        exits = list({(exit.target, exit.kind, exit.label): exit for exit in exits}.values())
        after = self._entry(index + 1)
        ways = self._ways(index, exits, after)
        chief = max(symbols, key=lambda symbol: _WEIGHT[symbol.bentuk])
        return _with(base, names, chief.bentuk, ways, asal=symbols[0].asal if len(symbols) == 1 else "")

    def _simpul(self, index: int, symbols: Sequence[Symbol], place: int) -> Simpul:
        symbol = symbols[place]
        last = place + 1 == len(symbols)
        after = self._entry(index + 1) if last else symbols[place + 1]
        ways = self._ways(index, self.web.exits[symbol.node.id], after)
        return Simpul(
            self._name(symbol), symbol.bentuk, ways.ya, ways.tidak, ways.lanjut, ways.cabang, bentuk_asal=symbol.asal
        )

    def _ways(self, index: int, exits: Sequence[Exit], after: Symbol | None) -> Ways:
        ya = tidak = ""
        lanjut: list[str] = []
        cabang: list[Cabang] = []
        for exit in exits:
            target = self._target(index, exit)
            if exit.kind == "ya" and not ya:
                ya = target
            elif exit.kind == "tidak" and not tidak:
                tidak = target
            elif exit.kind == "lanjut":
                lanjut.append(target)
            else:
                cabang.append(Cabang(one_line(exit.label) or exit.kind.capitalize(), target))
        plain = [exit for exit in exits if exit.kind == "lanjut"]
        implied = len(exits) == len(plain) == 1 and after is not None and plain[0].target == after.node.id
        return Ways(ya, tidak, () if implied and self._goes_on(exits) else tuple(dict.fromkeys(lanjut)), tuple(cabang))

    def _goes_on(self, exits: Sequence[Exit]) -> bool:
        return all(not exit.label for exit in exits)

    def _target(self, index: int, exit: Exit) -> str:
        """The step's number, or the actor's name inside the same row."""
        symbol = self.web.symbols[exit.target]
        if symbol.step == index and len(self._entries[index]) > 1 and self._flows(index):
            return self._name(symbol)
        entry = self._entry(symbol.step)
        if entry is not None and entry.node.id != exit.target and self._flows(symbol.step):
            self.remarks.add(
                "tujuan-dalam-baris",
                f"panah {self.steps[index].no} -> {self.steps[symbol.step].no} masuk ke simbol {self._name(symbol)}, "
                f"tetapi dicatat masuk ke simbol pertama baris itu ({self._name(entry)}).",
                ("kegiatan", index), 0.6,
            )  # fmt: skip
        return self.steps[symbol.step].no

    def _entry(self, index: int) -> Symbol | None:
        """The symbol by which arrows from other rows enter a step."""
        symbols = self._entries[index] if index < len(self.steps) else ()
        return symbols[0] if symbols else None

    def _name(self, symbol: Symbol) -> str:
        return self.actors[symbol.node.column]

    def _inside(self, index: int, exit: Exit) -> bool:
        return self.web.symbols[exit.target].step == index and len(self.web.by_step[index]) > 1

    def _flows(self, index: int) -> bool:
        """Whether a row holds a flow of its own rather than one step done together."""
        symbols = self.web.by_step[index]
        if len(symbols) < 2:
            return False
        if any(self._inside(index, exit) for symbol in symbols for exit in self.web.exits[symbol.node.id]):
            return True
        leaving = [frozenset(exit.target for exit in self.web.exits[symbol.node.id]) for symbol in symbols]
        ways = [each for each in leaving if each]
        decides = any(symbol.bentuk is Bentuk.KEPUTUSAN for symbol in symbols)
        if self.web.joined[index] >= len(symbols) - 1:
            return False
        return len(set(ways)) > 1 or (decides and len({symbol.bentuk for symbol in symbols}) > 1 and bool(ways))

    def _order(self, index: int) -> list[Symbol]:
        """The row's symbols: where arrows enter first, where they leave last, else along the flow or by column."""
        symbols = list(self.web.by_step[index])
        if len(symbols) < 2:
            return symbols
        entered = self._entering[index]
        if not self._flows(index):
            inner = [symbol for symbol in symbols if symbol.node.id in entered][:1]
            outer = [symbol for symbol in symbols if self.web.exits[symbol.node.id] and symbol not in inner][-1:]
            rest = [symbol for symbol in symbols if symbol not in (*inner, *outer)]
            return [*inner, *rest, *outer]
        return self._along(index, symbols, entered)

    def _count_entries(self) -> list[dict[str, int]]:
        """How many arrows from other rows enter each symbol of every row, those entered most first."""
        counts: list[dict[str, int]] = [{} for _ in self.steps]
        for symbol in self.web.symbols.values():
            for exit in self.web.exits[symbol.node.id]:
                step = self.web.symbols[exit.target].step
                if step != symbol.step:
                    counts[step][exit.target] = counts[step].get(exit.target, 0) + 1
        return [dict(sorted(count.items(), key=lambda each: -each[1])) for count in counts]

    def _along(self, index: int, symbols: list[Symbol], entered: dict[str, int]) -> list[Symbol]:
        """From the entry along the expected way; what it does not reach follows by column."""
        inside = {
            symbol.node.id: [exit for exit in self.web.exits[symbol.node.id] if self._inside(index, exit)]
            for symbol in symbols
        }
        hit = {exit.target for exits in inside.values() for exit in exits if exit.kind != "tidak"}
        starts = sorted(symbols, key=lambda symbol: (-entered.get(symbol.node.id, 0), symbol.node.id in hit))
        ordered: dict[str, Symbol] = {}
        for start in starts:
            pile = [start]
            while pile:
                symbol = pile.pop()
                if symbol.node.id in ordered:
                    continue
                ordered[symbol.node.id] = symbol
                onward = sorted(inside[symbol.node.id], key=lambda exit: exit.kind == "tidak", reverse=True)
                pile += [self.web.symbols[exit.target] for exit in onward]
        return list(ordered.values())


_WEIGHT = {Bentuk.PROSES: 0, Bentuk.KEPUTUSAN: 1, Bentuk.MULAI: 2, Bentuk.SELESAI: 3}


def _base(step: Step) -> Kegiatan:
    texts = step.texts
    waktu = parse_waktu(undated(texts.get(Role.WAKTU, "")))
    standard = MutuBaku(texts.get(Role.KELENGKAPAN, ""), waktu, texts.get(Role.OUTPUT, ""))
    return Kegiatan(
        step.no, texts.get(Role.KEGIATAN, ""), mutu_baku=standard, keterangan=texts.get(Role.KETERANGAN, "")
    )


def _with(
    base: Kegiatan,
    names: tuple[str, ...],
    bentuk: Bentuk,
    ways: Ways,
    *,
    simpul: tuple[Simpul, ...] = (),
    asal: str = "",
) -> Kegiatan:
    return Kegiatan(
        base.no, base.uraian, names, bentuk, ways.ya, ways.tidak, ways.lanjut, ways.cabang, simpul, base.mutu_baku,
        base.keterangan, asal,
    )  # fmt: skip
