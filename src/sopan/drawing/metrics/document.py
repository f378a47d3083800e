"""The self-check across pages: every connector has its pair, and every arrow can be traced to its end."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from sopan.drawing.metrics.defect import Defect, DefectKind
from sopan.drawing.metrics.measure import find_defects
from sopan.drawing.model import Drawing, LineKind, Page, Shape, Symbol

_Placed = tuple[Page, Symbol]


def check_drawing(drawing: Drawing) -> tuple[Defect, ...]:
    """Every breach of the drawing contract on all pages (identity pages too) and between them."""
    pages = (*drawing.identity, *drawing.pages)
    return (
        *(defect for page in pages for defect in find_defects(page)),
        *_judge_pairs(drawing),
        *_judge_ends(drawing),
    )


def trace_arrows(drawing: Drawing) -> tuple[tuple[str, str], ...]:
    """All arrows as (source id, target id), followed through their connectors; sorted, one item an arrow.

    Two arrows that share a connector give two items. Compare with the edges of the flow to find a missing one.
    """
    heads = {symbol.letter: symbol for _, symbol in _connectors(drawing) if symbol.direction == "masuk"}
    connectors = {symbol.id: symbol for _, symbol in _connectors(drawing)}
    onward = defaultdict(list)
    arrows = [line for page in drawing.pages for line in page.lines if line.kind is LineKind.FLOW]
    for line in arrows:
        onward[line.source].append(line.target)
    found: list[tuple[str, str]] = []
    for line in arrows:
        if line.source in connectors:
            continue
        tail = connectors.get(line.target)
        head = heads.get(tail.letter) if tail else None
        targets = [line.target] if tail is None else onward[head.id] if head else []
        found += [(line.source, target) for target in targets]
    return tuple(sorted(found))


def _connectors(drawing: Drawing) -> Iterator[_Placed]:
    for page in drawing.pages:
        yield from ((page, symbol) for symbol in page.symbols if symbol.shape is Shape.PENTAGON)


def _judge_pairs(drawing: Drawing) -> Iterator[Defect]:
    tails: dict[str, list[_Placed]] = defaultdict(list)
    heads: dict[str, list[_Placed]] = defaultdict(list)
    for placed in _connectors(drawing):
        (heads if placed[1].direction == "masuk" else tails)[placed[1].letter].append(placed)
    for group in (tails, heads):
        yield from _repeated(group)
    for letter in sorted({*tails, *heads}):
        if not _is_pair(tails[letter], heads[letter]):
            page, symbol = (tails[letter] or heads[letter])[0]
            yield _at(DefectKind.CONNECTOR_UNPAIRED, page, symbol)


def _repeated(group: dict[str, list[_Placed]]) -> Iterator[Defect]:
    for placed in group.values():
        seen = Counter(page.number for page, _ in placed)
        for page, symbol in placed:
            if seen[page.number] > 1:
                yield _at(DefectKind.CONNECTOR_REPEATED, page, symbol)


def _is_pair(tails: list[_Placed], heads: list[_Placed]) -> bool:
    """One way in, one or more ways out on other pages, and each end names the page of the other."""
    if len(heads) != 1 or not tails:
        return False
    home, head = heads[0]
    sources = sorted({page.number for page, _ in tails})
    told = all(symbol.pages == (home.number,) for _, symbol in tails) and sorted(set(head.pages)) == sources
    return told and home.number not in sources


def _judge_ends(drawing: Drawing) -> Iterator[Defect]:
    for page in drawing.pages:
        reached = {line.target for line in page.lines}
        left = Counter(line.source for line in page.lines)
        for symbol in page.symbols:
            if symbol.shape is not Shape.PENTAGON:
                continue
            through = left[symbol.id] == 1 and symbol.id not in reached
            ended = symbol.id in reached and not left[symbol.id]
            if not (through if symbol.direction == "masuk" else ended):
                yield _at(DefectKind.DEAD_END, page, symbol)


def _at(kind: DefectKind, page: Page, symbol: Symbol) -> Defect:
    return Defect(kind, (symbol.id, symbol.letter), (symbol.box.x, symbol.box.y), page.number)
