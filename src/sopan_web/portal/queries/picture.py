"""The flow of a version as one SVG: drawn once, kept in the storage by its content, since a version never changes."""

from contextlib import suppress
from hashlib import sha256

from django.core.files.storage import default_storage

from sopan import SopanError, __version__, write_svg_pages
from sopan_web.documents.models import Version
from sopan_web.documents.queries.pages import draw_flow
from sopan_web.files.actions import keep_copy
from sopan_web.files.failures import StoreError


def picture_of(version: Version) -> str:
    """The drawing; "" where it can't be drawn."""
    name = _name(version)
    with suppress(OSError, StoreError), default_storage.open(name) as file:
        return str(file.read().decode())
    svg = _draw(version)
    if svg:
        keep_copy(name, svg.encode())
    return svg


def _name(version: Version) -> str:
    paper = version.record.daerah.kertas
    mark = sha256(f"{version.sha256}:{paper}:{__version__}".encode()).hexdigest()
    return f"gambar/{mark[:2]}/{mark}.svg"


def _draw(version: Version) -> str:
    try:
        return write_svg_pages(draw_flow(version), prefix="bagan-")[0]
    except (SopanError, IndexError):
        return ""
