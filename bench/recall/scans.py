"""Our own pages as copiers, telephones, and offices leave them: turned, shaded, stamped, photographed; seeded."""

import math
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from numpy.random import Generator, default_rng
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Picture = Image.Image
Damage = Callable[[Picture, Generator], Picture]
_DPI, _COARSE = 200, 150
_INK = (50, 60, 165)
_GAP = 14  # pixels that a rule is interrupted for
_SAG = 20  # pixels
_WHITE, _TABLE = (255, 255, 255), (110, 85, 60)
_SIGNED = "bercap dan bertanda tangan"


def scanned(pdf: bytes, damage: str, seed: int) -> bytes:
    """The PDF as a scan with that damage: a PDF of JPEG pictures, the same for the same ``seed``."""
    random = default_rng(seed)
    dpi = _COARSE if damage == "150 dpi" else _DPI
    document = pdfium.PdfDocument(pdf)
    sheets = [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]
    document.close()
    sheets = [_copied(sheet, random) for sheet in sheets]
    touched = sheets[:1] if damage == _SIGNED else sheets
    sheets = [*(DAMAGES[damage](sheet, random) for sheet in touched), *sheets[len(touched) :]]
    out = BytesIO()
    quality = 22 if damage == "JPEG kasar" else 75
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=dpi, quality=quality)
    return out.getvalue()


def _copied(sheet: Picture, random: Generator) -> Picture:
    """A little blurred and noisy, as any copier makes it."""
    soft = np.asarray(sheet.filter(ImageFilter.GaussianBlur(0.6)), dtype=np.float32)
    return _picture(soft + random.normal(0, 5, soft.shape[:2])[:, :, None])


def _picture(values: NDArray[np.floating[Any]]) -> Picture:
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


def _skewed(degrees: float) -> Damage:
    return lambda sheet, _: sheet.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=_WHITE, expand=True)


def _turned(degrees: int) -> Damage:
    return lambda sheet, _: sheet.rotate(degrees, expand=True)


def _greyed(sheet: Picture, random: Generator) -> Picture:
    """Recycled paper under a lamp from one side."""
    values = np.asarray(sheet, dtype=np.float32)
    light = np.linspace(0.55, 0.9, values.shape[1], dtype=np.float32)[None, :, None]
    return _picture(values * light + random.normal(0, 6, values.shape))


def _framed(sheet: Picture, random: Generator) -> Picture:
    """The dark lid of a copier around the sheet."""
    left, top, right, bottom = (int(side) for side in random.integers(20, 110, 4))
    framed = Image.new("RGB", (sheet.width + left + right, sheet.height + top + bottom), (18, 18, 20))
    framed.paste(sheet, (left, top))
    return framed


def _photographed(least: float, most: float, ground: tuple[int, int, int] = _WHITE) -> Damage:
    """From below and aside: the far edge is shorter than the near one, by a share of the width between the two."""
    return lambda sheet, random: _seen_aside(sheet, random, random.uniform(least, most, 2) * sheet.width, ground)


def _seen_aside(sheet: Picture, random: Generator, away: NDArray[np.float64], ground: tuple[int, int, int]) -> Picture:
    wide, high = sheet.size
    corners = [(0, 0), (wide, 0), (wide, high), (0, high)]
    seen = [(away[0], away[1] / 2), (wide - away[1], 0), (wide, high - away[0] / 2), (0, high)]
    rows, values = [], []
    for (x, y), (u, v) in zip(seen, corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    way = tuple(np.linalg.solve(np.array(rows), np.array(values)))
    moved = sheet.transform(sheet.size, Image.Transform.PERSPECTIVE, way, Image.Resampling.BICUBIC, fillcolor=ground)
    return _greyed(moved, random)


def _curved(sheet: Picture, _: Generator) -> Picture:
    """A page of a thick file: its lines sag."""
    values = np.asarray(sheet)
    rows, columns = np.indices(values.shape[:2])
    sag = (_SAG * np.sin(np.pi * columns / sheet.width)).astype(int)
    return Image.fromarray(values[np.clip(rows - sag, 0, sheet.height - 1), columns])


def _broken(sheet: Picture, random: Generator) -> Picture:
    """Thin rules with gaps, as worn plates and bad toner leave them."""
    values = np.asarray(sheet, dtype=np.float32).copy()
    for axis in (0, 1):
        dark = (values.mean(axis=2) < 190).mean(axis=axis) > 0.35  # rows or columns with a long rule
        for place in np.flatnonzero(dark):
            gaps = random.random(values.shape[axis] // _GAP + 1) < 0.15
            mask = np.repeat(gaps, _GAP)[: values.shape[axis]]
            line = values[mask, place] if axis == 0 else values[place, mask]
            pale = np.maximum(line, 245)
            if axis == 0:
                values[mask, place] = pale
            else:
                values[place, mask] = pale
    return _picture(values)


def _signed(sheet: Picture, random: Generator) -> Picture:
    """A round stamp and a signature over the block of the official, at the right of the form's head."""
    inked = Image.new("RGB", sheet.size, _WHITE)
    pen = ImageDraw.Draw(inked)
    x, y = sheet.width * 0.75 + random.integers(-30, 30), sheet.height * 0.27 + random.integers(-15, 15)
    for radius in (130, 122, 70):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=_INK, width=4)
    for place in range(24):
        angle = place * math.pi / 12
        spot = x + 96 * math.cos(angle), y + 96 * math.sin(angle)
        pen.text(spot, "PEMERINTAHKABUPATENCONTOH"[place], fill=_INK, font_size=30, anchor="mm")
    places = [(x + 60 + 22 * step, y + float(random.integers(-70, 70))) for step in range(9)]
    pen.line(places, fill=_INK, width=5, joint="curve")
    return Image.fromarray(np.minimum(np.asarray(sheet), np.asarray(inked)))


def _same(sheet: Picture, _: Generator) -> Picture:
    return sheet


DAMAGES: Mapping[str, Damage] = {
    "apa adanya": _same,
    "150 dpi": _same,
    "JPEG kasar": _same,
    "miring 1,5 derajat": _skewed(-1.5),
    "miring 4,5 derajat": _skewed(4.5),
    "diputar 90 derajat": _turned(90),
    "diputar 180 derajat": _turned(180),
    "diputar 270 derajat": _turned(270),
    "kertas kelabu": _greyed,
    "tepi hitam": _framed,
    "dipotret": _photographed(0.008, 0.022),
    "dipotret dari dekat, di meja": _photographed(0.04, 0.08, _TABLE),
    "melengkung": _curved,
    "garis terputus": _broken,
    _SIGNED: _signed,
}
"""What befalls a sheet between the printer and the file, by its Indonesian name."""
