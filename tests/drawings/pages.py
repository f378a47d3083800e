"""Small pages made by hand for the tests of the self-check and of the writers."""

from sopan.drawing import Drawing, Label, Line, LineKind, Page, Rect, Shape, Symbol, Text, TextItem


def symbol(id: str, x: float, y: float, shape: Shape = Shape.BOX, w: float = 40.0, h: float = 20.0) -> Symbol:
    """A symbol with its top left corner at (x, y)."""
    return Symbol(id, shape, Rect(x, y, w, h), row=id.removeprefix("k"), column="Staf")


def line(way: str, route: str, join: bool = False, label: Rect | None = None) -> Line:
    """A line: ``way`` "A>B" is its id too, ``route`` is "x,y x,y ..."; ``label`` is the box of its word."""
    source, target = way.rstrip("'").split(">")
    x_y = (corner.split(",") for corner in route.split())
    points = tuple((float(x), float(y)) for x, y in x_y)
    word = Label("Ya", label, min(7.0, label.h)) if label else None
    kind = LineKind.JOIN if join else LineKind.FLOW
    return Line(way, source, target, points, kind, label=word, sentence=f"{source} ke {target}.")


def page(*things: Symbol | Line, number: int = 1) -> Page:
    """A page of 400 x 300 pt whose field is the whole sheet."""
    symbols = tuple(thing for thing in things if isinstance(thing, Symbol))
    lines = tuple(thing for thing in things if isinstance(thing, Line))
    return Page(number, 400.0, 300.0, Rect(0.0, 0.0, 400.0, 300.0), symbols=symbols, lines=lines)


def connector(id: str, letter: str, direction: str, pages: tuple[int, ...], x: float = 0.0) -> Symbol:
    """A pentagon at the page's foot ("keluar") or head ("masuk")."""
    box = Rect(x, 200.0 if direction == "keluar" else 20.0, 20.0, 20.0)
    return Symbol(id, Shape.PENTAGON, box, letter=letter, direction=direction, pages=pages)


def text(words: str, box: Rect, size: float = 8.0, **style: str | bool) -> Text:
    """A text of one paragraph, its lines parted by newlines."""
    made = Text((TextItem(tuple(words.split("\n"))),), box, size, size * 1.25)
    return made._replace(**style)


def drawing(*pages: Page, title: str = "Surat masuk", paged: bool = True) -> Drawing:
    """A drawing of flow pages only."""
    return Drawing(title, "Liberation Sans", pages, paged=paged)
