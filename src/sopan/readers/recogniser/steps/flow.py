"""The arrows of all steps with their meaning: which exit of a decision is which, and what had to be guessed."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sopan.document import Bentuk
from sopan.readers.found import Outline
from sopan.readers.recogniser.arrows.across import Arrow
from sopan.readers.recogniser.arrows.read import Drawn
from sopan.readers.recogniser.symbols.model import Node
from sopan.readers.recogniser.words import fold, kind_of


class Symbol(NamedTuple):
    """A symbol of a step: its node, the step's index, the form, and a name outside the five of the regulation."""

    node: Node
    step: int
    bentuk: Bentuk
    asal: str = ""


class Exit(NamedTuple):
    """A way out of a symbol. ``kind``: "ya", "tidak", "cabang", or "lanjut". ``guessed``: why, or ""."""

    target: str
    kind: str
    label: str
    confidence: float
    guessed: str = ""


class Web(NamedTuple):
    """All symbols by id, those of each step in reading order, and their exits.

    ``joined`` counts for each step the plain lines between two of its symbols.
    """

    symbols: Mapping[str, Symbol]
    by_step: Sequence[Sequence[Symbol]]
    exits: Mapping[str, Sequence[Exit]]
    joined: Counter[int]


def weave_web(nodes: Sequence[Node], step_of: Mapping[int, int], count: int, drawn: Drawn) -> Web:
    """The web of ``count`` steps; ``step_of`` maps raw rows to steps."""
    placed = [(node, step_of[node.row]) for node in nodes if node.row in step_of]
    known = {node.id for node, _ in placed}
    arrows = [arrow for arrow in drawn.arrows if arrow.source in known and arrow.target in known]
    leaving: dict[str, list[Arrow]] = defaultdict(list)
    entering: dict[str, list[Arrow]] = defaultdict(list)
    for arrow in arrows:
        leaving[arrow.source].append(arrow)
        entering[arrow.target].append(arrow)
    steps = sorted({step for _, step in placed})
    where = {node.id: step for node, step in placed}
    symbols: dict[str, Symbol] = {}
    ends = (steps[0], steps[-1]) if steps else (0, 0)
    for node, step in placed:
        before = any(where[arrow.source] < step for arrow in entering[node.id])
        spot = _Spot(step == ends[0], step == ends[1], before, bool(arrows))
        symbols[node.id] = Symbol(node, step, *_form(node, spot, leaving[node.id]))
    by_step: list[list[Symbol]] = [[] for _ in range(count)]
    for symbol in sorted(symbols.values(), key=lambda each: (each.node.column, each.node.box.y)):
        by_step[symbol.step].append(symbol)
    exits = {id: _exits(symbols, symbols[id], leaving[id]) for id in symbols}
    shared = _share_dead_ends(symbols, exits)
    pairs = {frozenset(pair) for pair in drawn.joins if known.issuperset(pair) and pair[0] != pair[1]}
    pairs |= shared
    joined = Counter(where[one] for one, other in pairs if where[one] == where[other])
    return Web(symbols, by_step, exits, joined)


def _share_dead_ends(symbols: Mapping[str, Symbol], exits: dict[str, list[Exit]]) -> set[frozenset[str]]:
    """Arrows to a like symbol of the same row from which nothing leads on only say that both do the step.

    They become plain lines, given as pairs of ids, where the row goes on from the symbol that they leave.
    """
    pairs: set[frozenset[str]] = set()
    for id, symbol in symbols.items():
        goes_on = any(symbols[exit.target].step != symbol.step for exit in exits[id])
        if symbol.bentuk is not Bentuk.PROSES or not goes_on:
            continue
        dead = [exit for exit in exits[id] if _is_twin(symbols[exit.target], symbol) and not exits[exit.target]]
        pairs |= {frozenset((id, exit.target)) for exit in dead}
        exits[id] = [exit for exit in exits[id] if exit not in dead]
    return pairs


def _is_twin(symbol: Symbol, other: Symbol) -> bool:
    return symbol.step == other.step and symbol.node.id != other.node.id and symbol.bentuk is other.bentuk


class _Spot(NamedTuple):
    """Where a symbol stands in the flow: in its ``first`` or ``last`` step, entered from a step ``before``.

    ``drawn``: the flow has arrows at all.
    """

    first: bool
    last: bool
    before: bool
    drawn: bool


def _form(node: Node, spot: _Spot, leaving: Sequence[Arrow]) -> tuple[Bentuk, str]:
    """The form of a symbol, and what was drawn where that is none of the regulation's forms in its place."""
    answers = {kind_of(arrow.label) for arrow in leaving}
    if node.outline is Outline.DIAMOND or {"ya", "tidak"} <= answers:  # people draw decisions as boxes, too
        return Bentuk.KEPUTUSAN, ""
    if node.outline in (Outline.CAPSULE, Outline.CIRCLE) or fold(node.text) in ("mulai", "start", "selesai", "end"):
        bentuk = _end_form(node, spot, leaving)
        return bentuk, node.shape if bentuk is Bentuk.PROSES else ""
    if node.outline is Outline.PICTURE and sum(bool(arrow.label) for arrow in leaving) > 1:
        return Bentuk.KEPUTUSAN, ""
    if node.outline in (Outline.OTHER, Outline.PENTAGON):
        return Bentuk.PROSES, node.shape
    return Bentuk.PROSES, ""


def _end_form(node: Node, spot: _Spot, leaving: Sequence[Arrow]) -> Bentuk:
    """A capsule opens the procedure when something leaves it, else it closes it; amid the flow it does neither."""
    word = fold(node.text)
    if word.startswith(("mulai", "start", "begin")):
        return Bentuk.MULAI
    if word.startswith(("selesai", "end", "stop", "berakhir", "akhir")):
        return Bentuk.SELESAI
    amid = not spot.first and not spot.last
    if amid and ((spot.before and leaving) or not spot.drawn):
        return Bentuk.PROSES
    if leaving:
        return Bentuk.SELESAI if spot.last and spot.before and not spot.first else Bentuk.MULAI
    return Bentuk.MULAI if spot.first and not spot.last and not spot.before else Bentuk.SELESAI


def _exits(symbols: Mapping[str, Symbol], symbol: Symbol, leaving: Sequence[Arrow]) -> list[Exit]:
    """The exits with their kinds; the second Ya of a symbol keeps its label as a branch of its own."""
    exits: list[Exit] = []
    seen: set[str] = set()
    for arrow in leaving:
        kind = kind_of(arrow.label)
        if kind in ("ya", "tidak"):
            kind = "cabang" if kind in seen else kind
            seen.add(kind)
        guessed = "" if arrow.directed else "garisnya tanpa mata panah"
        guessed = guessed or ("" if arrow.confidence >= 0.85 else "dari letak")
        exits.append(Exit(arrow.target, kind, arrow.label, arrow.confidence, guessed))
    exits = _without_repeats(exits)
    return _answer(symbols, symbol, exits) if symbol.bentuk is Bentuk.KEPUTUSAN else exits


def _without_repeats(exits: list[Exit]) -> list[Exit]:
    """Two lines without words to one target say the same."""
    kept: list[Exit] = []
    for exit in exits:
        if not any(other.target == exit.target and other.label == exit.label for other in kept):
            kept.append(exit)
    return kept


def _answer(symbols: Mapping[str, Symbol], symbol: Symbol, exits: list[Exit]) -> list[Exit]:
    """Says which of the unlabelled exits of a decision is Ya and which Tidak: forward is Ya."""
    bare = [exit for exit in exits if exit.kind == "lanjut"]
    kinds = {exit.kind for exit in exits}
    free = [kind for kind in ("ya", "tidak") if kind not in kinds]
    if not bare or len(bare) > len(free) or "cabang" in kinds:
        return exits
    if len(free) == 1:
        kind_for = {bare[0]: free[0]}
    else:
        forward = sorted(bare, key=lambda exit: _forwardness(symbols, symbol, exit))
        kind_for = dict(zip(forward, free, strict=False))
        if len(bare) == 1 and symbols[bare[0].target].step <= symbol.step:
            kind_for = {bare[0]: "tidak"}
    return [
        exit._replace(
            kind=kind_for[exit], confidence=exit.confidence * 0.7, guessed=exit.guessed or "cabang tanpa kata"
        )
        if exit in kind_for
        else exit
        for exit in exits
    ]


def _forwardness(symbols: Mapping[str, Symbol], symbol: Symbol, exit: Exit) -> tuple[bool, bool, int]:
    """Lower for the exit that goes on: downwards, to no end, and near."""
    target = symbols[exit.target]
    back = target.step < symbol.step or (target.step == symbol.step and target.node.column < symbol.node.column)
    return (back, target.bentuk is Bentuk.SELESAI, abs(target.step - symbol.step))
