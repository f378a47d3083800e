"""Texts of a found file made comparable, tidy, and whole again where a narrow cell broke them; which are answers."""

import re
import unicodedata
from difflib import SequenceMatcher

_NOT_WORDS = re.compile(r"[\W_]+")
_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_LINE_END = re.compile(r" ?\n[ \n]*")
_MARKER = re.compile(r"(\(?(?:\d{1,2}|[a-zA-Z])[.)]|[-•*–▪➢✓·])(?:\s+(?=\S)|(?=[A-Z]))")
_YES, _NO = {"ya", "y", "yes", "iya"}, {"tidak", "t", "tdk", "no", "n"}
_PLAIN = {"ya", "tidak", "tdk", "yes", "no"}
"""Answers that are known though a narrow box broke them in two."""

_ANSWERS = re.compile(
    r"(?:y|t|ya|tidak|tdk|yes|no|belum|sudah|benar|salah|ok|oke|setuju|lengkap|sesuai|valid|layak|diterima|ditolak"
    r"|disetujui|revisi|perbaikan|kurang|ada|bersedia|memenuhi)(?: .{1,20})?|(?:tidak|tdk|belum|kurang) .{1,25}"
)
_LIKE = 0.84
_LONGEST_LIKE = 60


def fold(text: str) -> str:
    """Small letters and figures alone, words parted by one space: what two spellings of a label share."""
    return _NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def tidy(text: str) -> str:
    """``text`` with its lines kept: NFC, one space between words, no blank lines."""
    spaced = _BLANKS.sub(" ", unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n"))
    return _AROUND_LINE_END.sub("\n", spaced).strip()


def one_line(text: str) -> str:
    """``text`` on one line. A line that ends with a slash, or with a hyphen inside a word, goes on without a space."""
    line = ""
    for piece in tidy(text).split("\n"):
        if line.endswith("-") and piece[:1].islower() and line[-2:-1].isalpha():
            line = line[:-1] + piece
        elif line.endswith("/"):
            line += piece
        else:
            line = f"{line} {piece}"
    return line.strip()


def marker_of(line: str) -> str:
    """The number or bullet that begins ``line``, with the space after it, or ""."""
    found = _MARKER.match(line)
    return found.group(0) if found else ""


def alike(folded: str, label: str) -> bool:
    """Whether two folded texts are the same but for a slip of the pen or of a scanner."""
    if folded == label:
        return True
    if min(len(folded), len(label)) < 6 or max(len(folded), len(label)) > _LONGEST_LIKE:
        return False
    matcher = SequenceMatcher(None, folded, label, autojunk=False)
    return matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE and matcher.ratio() >= _LIKE


def is_answer(text: str) -> bool:
    """Whether a text is the kind of word that stands beside an exit of a decision."""
    return _ANSWERS.fullmatch(fold(text)) is not None or fold(text).replace(" ", "") in _PLAIN


def both_answers(text: str) -> list[str]:
    """The two answers of a decision, where just these stand in one place, in their order; else []."""
    words = text.split()
    return words if len(words) == 2 and {kind_of(word) for word in words} == {"ya", "tidak"} else []


def kind_of(label: str) -> str:
    """What the word beside an arrow makes of it."""
    folded = fold(label).replace(" ", "")
    if folded in _YES:
        return "ya"
    if folded in _NO:
        return "tidak"
    return "cabang" if folded else "lanjut"
