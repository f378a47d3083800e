"""The parts of a Word file and how they hang together."""

from collections.abc import Mapping

from sopan.writers.office.package import OFFICE, core_part, pack, relate, theme_part
from sopan.writers.office.pictures import Pictures

FOOTER = "kaki"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "gaya": ("styles", "styles.xml"),
    "setelan": ("settings", "settings.xml"),
    "huruf": ("fontTable", "fontTable.xml"),
    FOOTER: ("footer", "footer1.xml"),
}


def pack_word(document: str, parts: Mapping[str, str], core: str, theme: str, pictures: Pictures) -> bytes:
    """The file; ``parts`` are its styles, settings, font table, and footer by the name of their relation."""
    kinds = {f"word/{target}": (f"{_WORD}.{kind}+xml", parts[id]) for id, (kind, target) in _PARTS.items()}
    targets = {id: (f"{OFFICE}/{kind}", target) for id, (kind, target) in _PARTS.items()}
    targets["tema"] = (f"{OFFICE}/theme", "theme/theme1.xml")
    targets |= {name.partition(".")[0]: (f"{OFFICE}/image", f"media/{name}") for name in pictures.parts}
    whole = {
        "word/document.xml": (f"{_WORD}.document.main+xml", document),
        **kinds,
        "word/theme/theme1.xml": theme_part(theme),
        "docProps/core.xml": core_part(core),
    }
    media = {f"word/media/{name}": content for name, content in pictures.parts.items()}
    return pack("word/document.xml", whole, {"word/document.xml": relate(targets)}, media)
