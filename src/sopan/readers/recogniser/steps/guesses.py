"""Fills in the exits that nobody drew: from the words of the step, else from the order of the rows; and says so."""

from collections.abc import Mapping, Sequence

from sopan.document import Bentuk
from sopan.readers.recogniser.arrows.hints import Hint, find_hint
from sopan.readers.recogniser.page.roles import Role
from sopan.readers.recogniser.steps.flow import Exit, Symbol, Web
from sopan.readers.recogniser.steps.rows import Step

_FROM_WORDS, _FROM_ACTOR = 0.7, 0.5
_BY_WORDS = "dari kata-kata langkahnya"


def fill_in(web: Web, steps: Sequence[Step], actors: Sequence[str]) -> Web:
    """``web`` with the exits of decisions that the steps' words name, and a Ya for those that lack one."""
    exits: dict[str, Sequence[Exit]] = dict(web.exits)
    for index, step in enumerate(steps):
        symbols = web.by_step[index]
        if len(symbols) != 1:
            continue
        words = f"{step.texts.get(Role.KEGIATAN, '')}\n{step.texts.get(Role.KETERANGAN, '')}"
        exits[symbols[0].node.id] = _complete(
            symbols[0], exits[symbols[0].node.id], find_hint(words, actors), web, steps
        )
    return web._replace(exits=exits)


def _complete(
    symbol: Symbol, exits: Sequence[Exit], hint: Hint | None, web: Web, steps: Sequence[Step]
) -> Sequence[Exit]:
    target = _target(hint, symbol, web, steps) if hint else None
    if symbol.bentuk is not Bentuk.KEPUTUSAN:
        named = hint is not None and hint.no and not hint.if_not and target not in (None, symbol.node.id)
        return [Exit(target, "lanjut", "", _FROM_WORDS, _BY_WORDS)] if named and target and not exits else exits
    kinds = {exit.kind for exit in exits}
    told = hint is not None and (hint.no or not exits)
    if target is not None and hint is not None and told and not any(exit.target == target for exit in exits):
        kind = "tidak" if hint.back or hint.if_not else "ya"
        if kind not in kinds and "cabang" not in kinds:
            sure = _FROM_WORDS if hint.no else _FROM_ACTOR
            exits = [*exits, Exit(target, kind, "", sure, _BY_WORDS)]
            kinds.add(kind)
    below = web.by_step[symbol.step + 1] if symbol.step + 1 < len(steps) else ()
    if below and not kinds & {"ya", "cabang", "lanjut"}:
        exits = [Exit(below[0].node.id, "ya", "", 0.5, "dari urutan langkah"), *exits]
    return exits


def _target(hint: Hint, symbol: Symbol, web: Web, steps: Sequence[Step]) -> str | None:
    """The symbol that a hint names: the step of that number, else the nearest step above by that actor."""
    rows = range(symbol.step - 1, -1, -1)
    if hint.no:
        rows = range(len(steps))
    for row in rows:
        fits = steps[row].no == hint.no if hint.no else any(each.node.column == hint.actor for each in web.by_step[row])
        if fits and web.by_step[row]:
            return web.by_step[row][0].node.id
    return None


def silent_exits(web: Web, steps: Sequence[Step]) -> Mapping[int, int]:
    """Steps from which nothing leads though they end nothing, each with the step that follows."""
    silent: dict[int, int] = {}
    for index in range(len(steps) - 1):
        symbols = web.by_step[index]
        leaves = any(web.symbols[exit.target].step != index for symbol in symbols for exit in web.exits[symbol.node.id])
        if symbols and not leaves and all(symbol.bentuk in (Bentuk.PROSES, Bentuk.MULAI) for symbol in symbols):
            silent[index] = index + 1
    return silent
