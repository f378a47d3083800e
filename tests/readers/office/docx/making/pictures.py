"""Small pictures of symbols, as somebody once cut them out and pastes them ever since."""

from io import BytesIO

from PIL import Image, ImageDraw

from sopan.document import Bentuk

_SIZE = (168, 88)


def symbol_picture(bentuk: Bentuk) -> bytes:
    """The symbol as a PNG."""
    image = Image.new("RGB", _SIZE, "white")
    pen = ImageDraw.Draw(image)
    right, foot = _SIZE[0] - 4, _SIZE[1] - 4
    if bentuk is Bentuk.KEPUTUSAN:
        middle = (right // 2 + 2, foot // 2 + 2)
        pen.polygon([(middle[0], 3), (right, middle[1]), (middle[0], foot), (3, middle[1])], outline="black", width=4)
    elif bentuk is Bentuk.PROSES:
        pen.rectangle((3, 3, right, foot), outline="black", width=4)
    else:
        pen.rounded_rectangle((3, 3, right, foot), radius=40, outline="black", width=4)
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()
