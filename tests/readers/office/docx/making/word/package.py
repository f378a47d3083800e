"""A Word file as a whole: its parts, its styles, its lists, and the sheets it is printed on."""

from collections.abc import Mapping
from typing import NamedTuple

from sopan.writers.office.package import OFFICE, pack, relate

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": OFFICE,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w10": "urn:schemas-microsoft-com:office:word",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in SPACES.items())
A4, F4 = (841.9, 595.3), (935.45, 609.45)
NUMBERED, BULLETED, LETTERED, COUNTED = 1, 2, 3, 4
_LEVELS = {
    NUMBERED: ("decimal", "%1.", ""),
    BULLETED: ("bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr>'),
    LETTERED: ("lowerLetter", "%1)", ""),
    COUNTED: ("decimal", "%1", ""),
}
_MOST_LISTS = 12


class Look(NamedTuple):
    """The document's own face and size, and the air between its paragraphs in twips, as its maker's Word had it."""

    font: str = "Arial"
    size: float = 9.0
    after: int = 0
    line: int = 240
    mode: int = 15


def pack_word(
    body: str, look: Look, *, header: str = "", footnotes: str = "", media: Mapping[str, bytes] | None = None
) -> bytes:
    """The file; ``body`` ends with its last section's properties, ``header`` is the relation "kepala"."""
    parts = {
        "gaya": ("styles", _styles(look)),
        "daftar": ("numbering", _numbering()),
        "setelan": ("settings", _settings(look)),
    }
    if header:
        parts["kepala"] = ("header", f"<w:hdr {_DECLARED}>{header}</w:hdr>")
    if footnotes:
        parts["catatan"] = ("footnotes", f"<w:footnotes {_DECLARED}>{footnotes}</w:footnotes>")
    whole = {f"word/{kind}.xml": (f"{_WORD}.{kind}+xml", content) for kind, content in parts.values()}
    document = f"<w:document {_DECLARED}><w:body>{body}</w:body></w:document>"
    targets = {id: (f"{OFFICE}/{kind}", f"{kind}.xml") for id, (kind, _) in parts.items()}
    pictures = media or {}
    targets |= {name.partition(".")[0]: (f"{OFFICE}/image", f"media/{name}") for name in pictures}
    return pack(
        "word/document.xml",
        {"word/document.xml": (f"{_WORD}.document.main+xml", document), **whole},
        {"word/document.xml": relate(targets)},
        {f"word/media/{name}": content for name, content in pictures.items()},
    )


def sheet(
    size: tuple[float, float],
    margins: tuple[float, float, float, float],
    *,
    kind: str = "",
    header: str = "",
    first: bool = False,
) -> str:
    """A w:sectPr; ``margins`` are top, right, bottom, left in points.

    ``first``: its header is the first page's alone.
    """
    width, height = (round(side * 20) for side in size)
    lies = ' w:orient="landscape"' if width > height else ""
    top, right, bottom, left = (round(side * 20) for side in margins)
    running = f'<w:headerReference w:type="{"first" if first else "default"}" r:id="{header}"/>' if header else ""
    goes_on = f'<w:type w:val="{kind}"/>' if kind else ""
    return (
        f'<w:sectPr>{running}{goes_on}<w:pgSz w:w="{width}" w:h="{height}"{lies}/><w:pgMar w:top="{top}" '
        f'w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="708" w:footer="708" w:gutter="0"/>'
        f'<w:cols w:space="708"/>{"<w:titlePg/>" * first}<w:docGrid w:linePitch="360"/></w:sectPr>'
    )


def _styles(look: Look) -> str:
    fonts = "".join(f' w:{script}="{look.font}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    size = round(look.size * 2)
    return (
        f'<w:styles {_DECLARED}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault>'
        f'<w:pPrDefault><w:pPr><w:spacing w:after="{look.after}" w:line="{look.line}" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        '<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders></w:tblPr></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name '
        'w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>'
        "</w:style></w:styles>"
    )


def _numbering() -> str:
    """For every kind of list a few copies: Word makes a new w:num each time somebody starts over."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{kind}"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr>{face}</w:lvl></w:abstractNum>'
        for kind, (form, text, face) in _LEVELS.items()
    )
    lists = "".join(
        f'<w:num w:numId="{kind * 100 + copy}"><w:abstractNumId w:val="{kind}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for kind in _LEVELS
        for copy in range(_MOST_LISTS)
    )
    return f"<w:numbering {_DECLARED}>{abstract}{lists}</w:numbering>"


def _settings(look: Look) -> str:
    uri = "http://schemas.microsoft.com/office/word"
    mode = f'<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="{uri}" w:val="{look.mode}"/></w:compat>'
    return f"<w:settings {_DECLARED}>{mode if look.mode > 12 else ''}</w:settings>"
