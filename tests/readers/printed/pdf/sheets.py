"""Small PDFs written by hand: what another program might paint, and what an attacker might."""

import zlib

_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"


def pdf(*contents: str | bytes, size: tuple[float, float] = (400, 300), rotate: int = 0, packed: bool = False) -> bytes:
    """A PDF of one page for each content stream; ``packed`` ones are already deflated."""
    pages = len(contents)
    kids = b" ".join(b"%d 0 R" % (5 + 2 * index) for index in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages),
        _FONT % b"Helvetica",
        _FONT % b"Helvetica-Bold",
    ]
    for index, content in enumerate(contents):
        data = content if isinstance(content, bytes) else zlib.compress(content.encode("cp1252"))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %f %f] /Rotate %d /Contents %d 0 R "
            b"/Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>" % (*size, rotate, 6 + 2 * index)
        )
        objects.append(b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(data), data))
    return _file(objects)


def _file(objects: list[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def text(x: float, y: float, words: str, size: float = 10, turn: tuple[int, int, int, int] = (1, 0, 0, 1)) -> str:
    """``words`` from (x, y), counted from the bottom left as PDF does."""
    return f"BT /F {size:g} Tf {_spaced((*turn, x, y))} Tm ({words}) Tj ET\n"


def lines(*runs: tuple[float, ...]) -> str:
    """A stroke through each run of x, y, x, y ..."""
    return "".join(_run(run) + "S\n" for run in runs)


def filled(*runs: tuple[float, ...]) -> str:
    """A filled outline through each run of x, y, x, y ..."""
    return "".join(_run(run) + "f\n" for run in runs)


def thin_boxes(*boxes: tuple[float, float, float, float]) -> str:
    """Filled boxes x, y, width, height: the rules of a table as Word paints them."""
    return "".join(f"{_spaced(box)} re f\n" for box in boxes)


def _run(run: tuple[float, ...]) -> str:
    points = list(zip(run[::2], run[1::2], strict=True))
    return f"{_spaced(points[0])} m " + "".join(f"{_spaced(point)} l " for point in points[1:])


def _spaced(numbers: tuple[float, ...]) -> str:
    return " ".join(f"{number:g}" for number in numbers)


def grid(xs: list[float], ys: list[float]) -> str:
    """A full grid of rules at ``xs`` and ``ys``."""
    level = [(min(xs), y, max(xs), y) for y in ys]
    return lines(*level, *[(x, min(ys), x, max(ys)) for x in xs])
