"""The small parts of a Word file: faces, styles, settings, and the line at every page's foot."""

from sopan.drawing.model import Drawing, Page, Text
from sopan.writers.docx.text import paragraph, run, twips, typed
from sopan.writers.office.document import face_of, texts_below

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMPATIBLE = "http://schemas.microsoft.com/office/word"


def font_table(drawing: Drawing) -> str:
    """The face, and what to take where it is missing."""
    face, family = face_of(drawing)
    return (
        f'<w:fonts xmlns:w="{MAIN}"><w:font w:name="{face}"><w:altName w:val="{drawing.family}"/>'
        f'<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def styles(drawing: Drawing) -> str:
    """One face with kerning, as the layout measured it, and no air around paragraphs."""
    face, _ = face_of(drawing)
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


def footer(page: Page, count: int) -> str:
    """The footer of ``page`` for all pages: its page number and the number of pages follow the file."""
    below = texts_below(page)
    lines = dict.fromkeys(text.box.y for text in below)
    content = "".join(_footer_line([text for text in below if text.box.y == y], page, count) for y in lines)
    return f'<w:ftr xmlns:w="{MAIN}">{content or "<w:p/>"}</w:ftr>'


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
