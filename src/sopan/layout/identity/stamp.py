"""The verification mark at the foot of the first page: its QR code, and beside it what to do with it."""

from sopan.drawing.model import Rect, Stamp, Text, TextItem
from sopan.layout.footer import FOOT_GAP
from sopan.layout.measure import break_text
from sopan.layout.settings import LayoutSettings, VerificationMark
from sopan.layout.state import round_up

_MILLIMETRE = 72 / 25.4
_CODE, _MODULE = 18 * _MILLIMETRE, 0.5 * _MILLIMETRE  # smaller ones fail on worn prints and cheap phones
_QUIET = 4  # modules, ISO/IEC 18004
_SIZE, _LEADING = 8.0, 10.5
_GAP = 6.0  # between the quiet zone and the words
_WIDEST = 300.0  # longer lines of small type are tiring


def stamp_height(settings: LayoutSettings) -> float:
    """What the mark takes of the first page below the table, in points; 0 without a mark."""
    return round_up(_height(settings, settings.mark) + _quiet(settings.mark)) if settings.mark else 0.0


def place_stamp(settings: LayoutSettings) -> Stamp | None:
    """The mark, flush with the table's left rule and just above the footer; None where the settings have none."""
    mark = settings.mark
    if mark is None:
        return None
    side, quiet = _side(mark), _quiet(mark)
    middle = settings.sheet[1] - settings.margin_bottom - _height(settings, mark) + _tallest(settings, mark) / 2
    box = Rect(_left(settings, mark), middle - side / 2, side, side)
    items = _words(settings, mark)
    height = _LEADING * sum(len(item.lines) for item in items)
    words = Rect(box.x + side + quiet + _GAP, middle - height / 2, _width(settings, mark), height)
    text = Text(items, words, _SIZE, _LEADING, "left", "middle")
    return Stamp(mark.modules, box, f"Kode QR menuju {mark.address}", text)


def _side(mark: VerificationMark) -> float:
    return max(_CODE, len(mark.modules) * _MODULE)


def _quiet(mark: VerificationMark) -> float:
    return _QUIET * _side(mark) / len(mark.modules)


def _left(settings: LayoutSettings, mark: VerificationMark) -> float:
    return round_up(max(settings.margin_left, _quiet(mark)))


def _width(settings: LayoutSettings, mark: VerificationMark) -> float:
    taken = _left(settings, mark) + _side(mark) + _quiet(mark) + _GAP
    return min(_WIDEST, settings.sheet[0] - settings.margin_right - taken)


def _height(settings: LayoutSettings, mark: VerificationMark) -> float:
    """From the top of the code to the foot of the table's room; the quiet zone below it ends at the footer."""
    return _tallest(settings, mark) + max(0.0, _quiet(mark) - FOOT_GAP)


def _tallest(settings: LayoutSettings, mark: VerificationMark) -> float:
    return max(_side(mark), _LEADING * sum(len(item.lines) for item in _words(settings, mark)))


def _words(settings: LayoutSettings, mark: VerificationMark) -> tuple[TextItem, ...]:
    """The code in bold, then the address and the sentences, a paragraph each."""
    width = _width(settings, mark)
    paragraphs = ((f"Kode verifikasi {mark.code}", True), *((line, False) for line in (mark.address, *mark.lines)))
    return tuple(
        TextItem(break_text(words, width, _SIZE, settings.typeface, bold), bold=bold) for words, bold in paragraphs
    )
