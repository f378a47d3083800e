"""Scans made of our own drawings: printed, turned, skewed, shaded, and photographed, as a copier would."""

from io import BytesIO

import numpy as np
from PIL import Image, ImageFilter

from sopan.readers.printed.scan.pixels import Grey


def printed(page: bytes, dpi: int = 150) -> Image.Image:
    """The first page of a PDF as a grey picture."""
    import pypdfium2 as pdfium

    document = pdfium.PdfDocument(page)
    grey = np.array(document[0].render(scale=dpi / 72, grayscale=True).to_numpy()).squeeze()
    document.close()
    return Image.fromarray(grey)


def last_page(data: bytes) -> bytes:
    """Of a PDF, alone: the flow table, for the identity takes as long again to read."""
    import pypdfium2 as pdfium

    document, alone, out = pdfium.PdfDocument(data), pdfium.PdfDocument.new(), BytesIO()
    alone.import_pages(document, [len(document) - 1])
    alone.save(out)
    return out.getvalue()


def scanned(picture: Image.Image, skew: float = 0.0, turn: int = 0) -> Image.Image:
    """The picture on yellowed paper, a little blurred, turned anticlockwise by ``skew`` and ``turn`` degrees."""
    blurred = picture.filter(ImageFilter.GaussianBlur(0.7)).rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    grey = np.asarray(blurred, dtype=np.float32)
    shade = np.linspace(0.72, 1.0, grey.shape[1], dtype=np.float32)
    return Image.fromarray((grey * shade).astype(np.uint8)).rotate(turn, expand=True)


def as_file(picture: Image.Image, kind: str) -> bytes:
    """The picture as the bytes of a JPEG, PNG, TIFF, or PDF."""
    out = BytesIO()
    picture.save(out, kind, resolution=150.0)
    return out.getvalue()


def as_grey(picture: Image.Image) -> Grey:
    """The picture as numbers."""
    return np.asarray(picture)
