"""Photos and scans kept as pictures (JPEG, PNG, TIFF) become a PDF, a page each, so that one way reads them all."""

from collections.abc import Iterable
from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from sopan.errors import UnreadableError

MAX_PIXELS = 40_000_000
MAX_FRAMES = 50
_COLOURED = 16_000_000  # pixels; larger pictures become grey, or they need too much memory
_ENOUGH = 3600  # pixels along a side; telephones take more than can be seen
_LONG_SIDE = 936.0  # points of an F4 page; pictures seldom tell their true size
_MAGIC = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")
_REMEDY = "Simpan ulang sebagai PDF atau JPEG, lalu impor hasilnya."


def is_picture(data: bytes) -> bool:
    """Whether the bytes are a JPEG, PNG, or TIFF."""
    return data.startswith(_MAGIC)


def picture_to_pdf(data: bytes, file: str = "") -> bytes:
    """The picture, all its frames, as a PDF. Raises UnreadableError: damaged, or far too large."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        with Image.open(BytesIO(data), formats=["JPEG", "PNG", "TIFF"]) as picture:
            more = max(1, round(max(picture.size) / _ENOUGH))
            picture.draft(None, (picture.width // more, picture.height // more))  # a JPEG shrinks as it is opened
            if picture.width * picture.height > MAX_PIXELS or getattr(picture, "n_frames", 1) > MAX_FRAMES:
                raise UnreadableError("gambar ini terlalu besar untuk dibaca.", file=file, remedy=_REMEDY)
            return _bound(ImageOps.exif_transpose(frame) for frame in ImageSequence.Iterator(picture))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableError("gambar ini rusak atau terlalu besar.", file=file, remedy=_REMEDY) from error


def _bound(frames: Iterable[Image.Image]) -> bytes:
    """The frames as pages, each packed before the next is opened: a TIFF of many sheets is large when unpacked."""
    document, out = pdfium.PdfDocument.new(), BytesIO()
    for frame in frames:
        packed = BytesIO()
        _as_seen(frame).save(packed, "JPEG", quality=90)
        width, height = (side * _LONG_SIDE / max(frame.size) for side in frame.size)
        image = pdfium.PdfImage.new(document)
        image.load_jpeg(packed, inline=True)
        image.set_matrix(pdfium.PdfMatrix().scale(width, height))
        page = document.new_page(width, height)
        page.insert_obj(image)
        page.gen_content()
        page.close()
    document.save(out)
    document.close()
    return out.getvalue()


def _as_seen(frame: Image.Image) -> Image.Image:
    """The frame in colours or greys of 8 bits; Pillow cuts deeper greys off instead of scaling them."""
    if frame.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(frame) >> 8).astype(np.uint8))
    plain = frame.mode in ("1", "L", "LA", "I", "F") or frame.width * frame.height > _COLOURED
    return frame.convert("L" if plain else "RGB")
