"""The document part: the one style that every shape goes by, plain black on white."""

from sopan.writers.vsdx.cells import MAIN, cell, cells, inches

_LINE = cells(
    LineWeight=inches(0.75), LineColor="#000000", LinePattern=1, Rounding=0, EndArrowSize=1, BeginArrow=0, EndArrow=0,
    LineCap=0, BeginArrowSize=1, LineColorTrans=0,
)  # fmt: skip
_FILL = cells(FillForegnd="#FFFFFF", FillBkgnd="#FFFFFF", FillPattern=1, ShdwPattern=0, FillForegndTrans=0)
_TEXT = cells(
    LeftMargin=0, RightMargin=0, TopMargin=0, BottomMargin=0, VerticalAlign=1, TextBkgnd=0, TextDirection=0,
    DefaultTabStop=0.5,
)  # fmt: skip
_PARAGRAPH = cells(IndFirst=0, IndLeft=0, IndRight=0, SpLine=-1.2, SpBefore=0, SpAfter=0, HorzAlign=1, Bullet=0)


def write_document(face: str) -> str:
    """The part that the file opens with."""
    character = cell("Font", face) + cells(
        Color="#000000", Style=0, Case=0, Pos=0, FontScale=1, Size=inches(9), LangID="id-ID"
    )
    uses = cells(EnableLineProps=1, EnableFillProps=1, EnableTextProps=1, HideForApply=0)
    style = (
        f'<StyleSheet ID="0" NameU="No Style" Name="No Style">{uses}{_LINE}{_FILL}{_TEXT}'
        f'<Section N="Character"><Row IX="0">{character}</Row></Section>'
        f'<Section N="Paragraph"><Row IX="0">{_PARAGRAPH}</Row></Section></StyleSheet>'
    )
    return (
        f'<VisioDocument xmlns="{MAIN}" xml:space="preserve"><DocumentSettings TopPage="0" DefaultTextStyle="0" '
        'DefaultLineStyle="0" DefaultFillStyle="0"><GlueSettings>9</GlueSettings><SnapSettings>65847</SnapSettings>'
        f'</DocumentSettings><FaceNames><FaceName NameU="{face}"/></FaceNames><StyleSheets>{style}</StyleSheets>'
        "</VisioDocument>"
    )
