"""Made-up pages, good and bad, for the tests of the self-check; the same seed gives the same page."""

from random import Random

from sopan.drawing import Label, Line, LineKind, Page, Rect, Shape, Symbol, Table

Point = tuple[float, float]
_SIDES = {0: (0.5, 0.0), 1: (0.0, 0.5), 2: (0.5, 1.0), 3: (1.0, 0.5)}


def make_random_page(seed: int) -> Page:
    """A page of 4-14 symbols in a grid and 3-20 lines, most orthogonal, many of them faulty in every judged way."""
    random = Random(seed)
    columns, rows = random.randint(2, 5), random.randint(2, 6)
    width, height = random.choice([60.0, 72.0]), random.choice([40.0, 48.0])
    symbols = _symbols(random, columns, rows, width, height)
    lines = tuple(_line(random, number, symbols) for number in range(random.randint(3, 20)))
    xs = tuple(width * column for column in range(columns + 1))
    ys = tuple(height * row for row in range(rows + 1))
    field = Rect(0.0, 0.0, xs[-1], ys[-1])
    return Page(1, xs[-1] + 20, ys[-1] + 20, field, Table(xs, ys, ()), symbols=symbols, lines=lines)


def _symbols(random: Random, columns: int, rows: int, width: float, height: float) -> tuple[Symbol, ...]:
    places = [(column, row) for row in range(rows) for column in range(columns) if random.random() < 0.6]
    found = []
    for number, (column, row) in enumerate(places or [(0, 0), (1, 1)]):
        w, h = random.choice([(36.0, 18.0), (30.0, 21.0), (24.0, 24.0)])
        box = Rect(column * width + (width - w) / 2, row * height + (height - h) / 2, w, h)
        shape = random.choice([Shape.BOX, Shape.BOX, Shape.CAPSULE, Shape.DIAMOND, Shape.PENTAGON])
        letter = chr(65 + number) if shape is Shape.PENTAGON else ""
        found.append(Symbol(f"n{number}", shape, box, letter=letter, direction="keluar" if letter else ""))
    return tuple(found)


def _line(random: Random, number: int, symbols: tuple[Symbol, ...]) -> Line:
    source, target = random.choice(symbols), random.choice(symbols)
    out, into = random.randrange(4), random.randrange(4)
    start, end = _port(random, source, out), _port(random, target, into)
    points = _route(random, start, out, end, into)
    if random.random() < 0.05:
        points[-1] = (points[-1][0] + random.choice([0.3, 2.0, 9.0]), points[-1][1] + random.choice([0.0, 3.0]))
    label = _label(random, points) if random.random() < 0.5 else None
    kind = LineKind.JOIN if random.random() < 0.1 else LineKind.FLOW
    return Line(f"e{number}", source.id, target.id, tuple(points), kind, out, into, label)


def _port(random: Random, symbol: Symbol, side: int) -> Point:
    across, down = _SIDES[side]
    depth = random.choice([0.0] * 8 + [-3.0, 2.0])
    x, y = symbol.box.x + across * symbol.box.w, symbol.box.y + down * symbol.box.h
    return (x + depth * (across - 0.5) * 2, y + depth * (down - 0.5) * 2)


def _route(random: Random, start: Point, out: int, end: Point, into: int) -> list[Point]:
    """Straight out, over, and straight in, with steps from a small set so that lines often meet."""
    first, last = _step(random, start, out), _step(random, end, into)
    corner = (first[0], last[1]) if random.random() < 0.5 else (last[0], first[1])
    middle = [corner] if random.random() < 0.9 else []
    return [start, first, *middle, last, end]


def _step(random: Random, point: Point, side: int) -> Point:
    length = random.choice([3.0, 6.0, 9.0, 10.5, 12.0, 13.0, 15.0, 24.0, round(random.uniform(2, 40), 2)])
    dx, dy = {0: (0, -1), 1: (-1, 0), 2: (0, 1), 3: (1, 0)}[side]
    return (round(point[0] + dx * length, 2), round(point[1] + dy * length, 2))


def _label(random: Random, points: list[Point]) -> Label:
    x, y = random.choice(points)
    return Label("Ya", Rect(x + random.choice([-8.0, 1.0, 2.5]), y + random.choice([-9.0, 1.5]), 11.0, 8.0), 7.0)
