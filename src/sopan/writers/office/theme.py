"""The theme that Office expects in every file: plain black on white, the document's own face."""

from sopan.writers.drawingml.shapes import SPACE

_COLOURS = {
    "dk1": "000000",
    "lt1": "FFFFFF",
    "dk2": "44546A",
    "lt2": "E7E6E6",
    "accent1": "4472C4",
    "accent2": "ED7D31",
    "accent3": "A5A5A5",
    "accent4": "FFC000",
    "accent5": "5B9BD5",
    "accent6": "70AD47",
    "hlink": "0563C1",
    "folHlink": "954F72",
}
_OWN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'


def theme(face: str) -> str:
    """The theme part; ``face`` sets headings and body."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{face}"/><a:ea typeface=""/><a:cs typeface=""/></a:{kind}Font>'
        for kind in ("major", "minor")
    )
    lines = "".join(f'<a:ln w="{width}">{_OWN}</a:ln>' for width in (6350, 12700, 19050))
    effects = "<a:effectStyle><a:effectLst/></a:effectStyle>" * 3
    return (
        f'<a:theme xmlns:a="{SPACE}" name="SOPAN"><a:themeElements><a:clrScheme name="SOPAN">{colours}</a:clrScheme>'
        f'<a:fontScheme name="SOPAN">{fonts}</a:fontScheme><a:fmtScheme name="SOPAN"><a:fillStyleLst>{_OWN * 3}'
        f"</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_OWN * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
