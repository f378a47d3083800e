"""How a paragraph and its words look, from the defaults through table and paragraph styles to what is set directly."""

from functools import cached_property

from sopan.readers.office.docx.looks import Form, Type
from sopan.readers.office.docx.names import TWIP, W, find, find_all, points, switched, value
from sopan.readers.safely import Element, number_of

_AUTO = 240.0
_DEEPEST = 20


class Styles:
    """The styles of one document; ``minor`` and ``major`` are the faces of its theme."""

    def __init__(self, part: Element | None, minor: str = "Calibri", major: str = "Calibri Light") -> None:
        self._part, self._minor, self._major = part, minor, major
        self._styles = {value(it, ".", "styleId"): it for it in find_all(part, "w:style")}
        self._forms: dict[tuple[str, str], Form] = {}
        self._types: dict[tuple[str, str, str], Type] = {}

    @cached_property
    def _default_style(self) -> str:
        path = "w:style[@w:type='paragraph'][@w:default='1']"
        return value(find(self._part, path), ".", "styleId")

    def table_margins(self, style: str) -> list[Element]:
        """The cell margins of a table style, the most general first."""
        margins = (find(it, "w:tblPr/w:tblCellMar") for it in self._chain(style))
        return [it for it in margins if it is not None]

    def form(self, properties: Element | None, table_style: str = "") -> Form:
        """The form of a paragraph with these w:pPr, perhaps in a table of ``table_style``."""
        key = (table_style, self.style_of(properties))
        if key not in self._forms:
            form = Form(style=key[1])
            for layer in self._layers("w:pPr", *key):
                form = _shaped(form, layer)
            self._forms[key] = form
        return _shaped(self._forms[key], properties)

    def type(self, paragraph: Element | None, run: Element | None, table_style: str = "") -> Type:
        """How words look in a run with w:rPr ``run``, in a paragraph with w:pPr ``paragraph``."""
        key = (table_style, self.style_of(paragraph), value(run, "w:rStyle"))
        if key not in self._types:
            found = Type()
            for layer in self._layers("w:rPr", *key):
                found = self._typed(found, layer)
            self._types[key] = found
        return self._typed(self._types[key], run)

    def list_of(self, properties: Element | None) -> tuple[str, str, str]:
        """The list of a paragraph as written: its number, its level ("" unknown), and the style that says so."""
        direct = value(properties, "w:numPr/w:numId")
        if direct:
            return direct, value(properties, "w:numPr/w:ilvl") or "0", ""
        for style in reversed(self._chain(self.style_of(properties))):
            given = value(style, "w:pPr/w:numPr/w:numId")
            if given:
                return given, value(style, "w:pPr/w:numPr/w:ilvl"), value(style, ".", "styleId")
        return "", "", ""

    def style_of(self, properties: Element | None) -> str:
        """The paragraph style, or the document's default."""
        return value(properties, "w:pStyle") or self._default_style

    def _layers(self, part: str, *styles: str) -> list[Element | None]:
        """The properties of the document's defaults, and of ``styles`` with all that they are based on."""
        defaults = "w:docDefaults/w:pPrDefault/w:pPr" if part == "w:pPr" else "w:docDefaults/w:rPrDefault/w:rPr"
        chain = (it for style in styles for it in self._chain(style))
        return [find(self._part, defaults), *(find(it, part) for it in chain)]

    def _chain(self, style: str) -> list[Element]:
        """A style and those it is based on, the most general first."""
        chain: list[Element] = []
        while style in self._styles and len(chain) < _DEEPEST:
            chain.append(self._styles[style])
            style = value(chain[-1], "w:basedOn")
        return chain[::-1]

    def _typed(self, found: Type, layer: Element | None) -> Type:
        if layer is None:
            return found
        size, bold, hidden = value(layer, "w:sz"), switched(layer, "w:b"), switched(layer, "w:vanish")
        return Type(
            self._face(layer) or found.font,
            number_of(size, found.size * 2) / 2 if size else found.size,
            found.bold if bold is None else bold,
            found.hidden if hidden is None else hidden,
        )

    def _face(self, layer: Element) -> str:
        fonts = find(layer, "w:rFonts")
        if fonts is None:
            return ""
        theme = fonts.get(W + "asciiTheme", "")
        if theme:
            return self._major if theme.startswith("major") else self._minor
        return fonts.get(W + "ascii", "") or fonts.get(W + "hAnsi", "")


def _shaped(form: Form, layer: Element | None) -> Form:
    if layer is None:
        return form
    form = _spaced(form, find(layer, "w:spacing"))
    form = _indented(form, find(layer, "w:ind"))
    new_page, merged = switched(layer, "w:pageBreakBefore"), switched(layer, "w:contextualSpacing")
    return form._replace(
        align=value(layer, "w:jc") or form.align,
        new_page=form.new_page if new_page is None else new_page,
        merged=form.merged if merged is None else merged,
    )


def _spaced(form: Form, spacing: Element | None) -> Form:
    if spacing is None:
        return form
    rule = spacing.get(W + "lineRule") or (form.rule if spacing.get(W + "line") is None else "auto")
    line = spacing.get(W + "line")
    scale = _AUTO if rule == "auto" else TWIP
    return form._replace(
        before=points(spacing, "before", form.before),
        after=points(spacing, "after", form.after),
        rule=rule,
        line=number_of(line, scale) / scale if line else form.line,
    )


def _indented(form: Form, indent: Element | None) -> Form:
    if indent is None:
        return form
    hanging = indent.get(W + "hanging")
    first = -number_of(hanging) / TWIP if hanging else points(indent, "firstLine", form.first)
    left = points(indent, "start", points(indent, "left", form.left))
    return form._replace(left=left, right=points(indent, "end", points(indent, "right", form.right)), first=first)
