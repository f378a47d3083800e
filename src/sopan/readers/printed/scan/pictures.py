"""Photos and scans kept as pictures (JPEG, PNG, TIFF) become a PDF, a page each, so that one way reads them all."""

from io import BytesIO

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from sopan.errors import UnreadableError

MAX_PIXELS = 40_000_000
MAX_FRAMES = 50
_LONG_SIDE = 13.0  # inches of an F4 page; pictures seldom tell their true size
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
            if picture.width * picture.height > MAX_PIXELS or getattr(picture, "n_frames", 1) > MAX_FRAMES:
                raise UnreadableError("gambar ini terlalu besar untuk dibaca.", file=file, remedy=_REMEDY)
            frames = [ImageOps.exif_transpose(frame).convert("L") for frame in ImageSequence.Iterator(picture)]
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, SyntaxError, ValueError) as error:
        raise UnreadableError("gambar ini rusak atau terlalu besar.", file=file, remedy=_REMEDY) from error
    out = BytesIO()
    dpi = max(frames[0].size) / _LONG_SIDE
    frames[0].save(out, "PDF", save_all=True, append_images=frames[1:], resolution=dpi, quality=90)
    return out.getvalue()
