"""The small parts of a Word file: styles, settings, what the file says of itself, and the line at every page's foot."""

from sopan.drawing.model import Drawing, Page, Text
from sopan.writers.docx.text import paragraph, run, twips, typed
from sopan.writers.xml_text import words

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_FACES = {"Liberation Sans": ("Arial", "swiss"), "TeX Gyre Bonum": ("Bookman Old Style", "roman")}
_NO_TITLE = "SOP tanpa judul"
_NO_DATE = "1970-01-01"
_COMPATIBLE = "http://schemas.microsoft.com/office/word"
_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def face_of(drawing: Drawing) -> str:
    """The face that offices have for the bundled one, of the same widths."""
    return _FACES[drawing.family][0]


def font_table(drawing: Drawing) -> str:
    """The face, and what to take where it is missing."""
    face, family = _FACES[drawing.family]
    return (
        f'<w:fonts xmlns:w="{MAIN}"><w:font w:name="{face}"><w:altName w:val="{drawing.family}"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def styles(drawing: Drawing) -> str:
    """One face with kerning, as the layout measured it, and no air around paragraphs."""
    face = face_of(drawing)
    fonts = "".join(f' w:{script}="{face}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/><w:kern w:val="2"/>'
        f'<w:sz w:val="18"/><w:szCs w:val="18"/><w:lang w:val="{drawing.language}-ID"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault>"
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/></w:style><w:style w:type="paragraph" w:styleId="Judul"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
    )


def settings() -> str:
    """Word of 2013 and later, so that tables begin where the margin does."""
    return (
        f'<w:settings xmlns:w="{MAIN}"><w:defaultTabStop w:val="720"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{_COMPATIBLE}" w:val="15"/></w:compat></w:settings>'
    )


def core(drawing: Drawing) -> str:
    """Title, author, and date, never the clock's."""
    date = f"{drawing.metadata.get('tanggal', _NO_DATE)}T00:00:00Z"
    author = words(drawing.metadata.get("penulis", ""))
    moments = "".join(
        f'<dcterms:{kind} xsi:type="dcterms:W3CDTF">{date}</dcterms:{kind}>' for kind in ("created", "modified")
    )
    return (
        f"<cp:coreProperties {_CORE}><dc:title>{words(drawing.title).strip() or _NO_TITLE}</dc:title>"
        f"<dc:creator>{author}</dc:creator>{moments}<dc:language>{drawing.language}</dc:language></cp:coreProperties>"
    )


def footer(page: Page, count: int) -> str:
    """The footer of ``page`` for all pages: its page number and the number of pages follow the file."""
    below = footer_texts(page)
    lines = dict.fromkeys(text.box.y for text in below)
    content = "".join(_footer_line([text for text in below if text.box.y == y], page, count) for y in lines)
    return f'<w:ftr xmlns:w="{MAIN}">{content or "<w:p/>"}</w:ftr>'


def footer_texts(page: Page) -> list[Text]:
    """What stands below the table, the upper line first."""
    middle = page.table.ys[0] if page.table else page.height / 2
    return sorted((text for text in page.texts if text.box.y > middle), key=lambda text: text.box.y)


def _footer_line(texts: list[Text], page: Page, count: int) -> str:
    width = twips(texts[0].box.w)
    tabs = f'<w:tabs><w:tab w:val="center" w:pos="{width // 2}"/><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    by_side = {text.align: text for text in texts}
    runs = (_footer_run(by_side[side], page, count) if side in by_side else "" for side in ("left", "center", "right"))
    return paragraph("<w:r><w:tab/></w:r>".join(runs), texts[0]._replace(align="left"), opening=tabs)


def _footer_run(text: Text, page: Page, count: int) -> str:
    if text.plain != f"Halaman {page.number} dari {count}":
        return run(typed(text.plain), text.size, bold=text.items[0].bold)
    number, total = _field("PAGE", page.number, text.size), _field("NUMPAGES", count, text.size)
    return run(typed("Halaman "), text.size) + number + run(typed(" dari "), text.size) + total


def _field(code: str, shown: int, size: float) -> str:
    return f'<w:fldSimple w:instr="{code}">{run(typed(str(shown)), size)}</w:fldSimple>'
