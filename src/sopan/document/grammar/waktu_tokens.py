"""The words of the waktu grammar, and a cursor that walks over them; ``waktu`` says how they combine."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from sopan.document.grammar.bilangan import DIGIT_WORDS, FRACTION_SIGNS, FRACTION_WORDS
from sopan.document.waktu import Satuan

Phrases = tuple[tuple[str, ...], ...]

_JOINED_TENS = rf"(?:{'|'.join(DIGIT_WORDS)})(?=belas|puluh|ratus)"  # "limabelas" is two words
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"  # what a page on the web leaves in a pasted text
_TOKEN = re.compile(
    rf"[0-9]+(?:[.,][0-9]+)*|s\s?[./]\s?d(?![^\W\d_])\.?|{_JOINED_TENS}|[^\W\d_]+|[^\s{_UNSEEN}]", re.IGNORECASE
)
_DASHES = ("-", "–", "—", "−", "‐", "‑")
_PRIMES = ("'", "’", "′", "‘")


class Token(NamedTuple):
    """A word, figure, or sign in lower case, and where it starts in the text."""

    text: str
    start: int


def tokenise(text: str) -> list[Token]:
    """All tokens of ``text``; blanks part them and are dropped, also those in "s. d."."""
    return [Token("".join(match[0].lower().split()), match.start()) for match in _TOKEN.finditer(text)]


def _phrases(*texts: str) -> Phrases:
    """Phrases as token sequences, the longest first."""
    sequences = [tuple(token.text for token in tokenise(text)) for text in texts]
    return tuple(sorted(sequences, key=len, reverse=True))


SATUAN = {
    **dict.fromkeys(("detik", "dtk"), Satuan.DETIK),
    **dict.fromkeys(("menit", "mnt", *_PRIMES), Satuan.MENIT),
    **dict.fromkeys(("jam", "jm"), Satuan.JAM),
    **dict.fromkeys(("hari", "hr"), Satuan.HARI),
    **dict.fromkeys(("hk",), Satuan.HARI_KERJA),
    **dict.fromkeys(("minggu", "mgg", "mg", "pekan"), Satuan.MINGGU),
    **dict.fromkeys(("bulan", "bln"), Satuan.BULAN),
    **dict.fromkeys(("tahun", "thn", "th"), Satuan.TAHUN),
}
SATU_SATUAN = {f"se{word}": satuan for word, satuan in SATUAN.items() if word.isalpha()}

KERJA = _phrases("kerja", "(kerja)", "-kerja", "krj", "krja", "(hari kerja)", "(hr kerja)", "(hk)")
KALENDER = _phrases("kalender", "(kalender)", "takwim")
BATAS = _phrases(
    "mak", "maks", "maksimal", "maksimum", "max", "paling lambat", "paling lama", "paling banyak", "selambatnya",
    "selambat-lambatnya", "selambat2nya", "selama-lamanya", "tidak lebih dari", "tdk lebih dari", "kurang dari",
    "kurang dr", "<", "<=", "≤",
)  # fmt: skip
KIRA = _phrases(
    "±", "+/-", "+-", "~", "sekitar", "kira-kira", "kira2", "kurang lebih", "kurleb", "kl", "k.l.", "lebih kurang",
    "lk", "l.k.", "rata-rata", "estimasi",
)  # fmt: skip
PLUS = _phrases("+")  # before a figure it is a ± that lost its lower stroke
PEMBUKA = _phrases(
    "dalam", "dlm", "dalam waktu", "dalam jangka waktu", "jangka waktu", "selama", "waktu", "lama", "lamanya", "durasi",
    "•",
)  # fmt: skip
SAMPAI = _phrases("s.d", "s.d.", "s/d", "s/d.", "sd", "sampai", "sampai dengan", "hingga")
RENTANG = (*SAMPAI, *_phrases(*_DASHES))
ATAU = _phrases("atau")
PILIHAN = (*ATAU, *_phrases("/"))
KALI = _phrases("x", "×", "kali", "*")
DAN = _phrases(",", "dan", "+")
PER = _phrases("/", "per", "tiap", "setiap")
TITIK = _phrases(".", ":")
BUKA = _phrases("(")
TUTUP = _phrases(")")
LENTUR = frozenset(("sesuai", "menyesuaikan", "tentatif", "kondisional", "fleksibel", "insidentil", "insidental"))
BUKAN_DURASI = (
    *SAMPAI, *ATAU, *_phrases("x", "×", "kali", "sekali"),
    *_phrases("sebelum", "sblm", "jelang", "menjelang", "pra"),
    *_phrases("minimal", "minimum", "min", "(minimal)", "(minimum)", "(min)", "(min.)"),
    *_phrases("paling cepat", "paling sedikit", "lebih"),
    *_phrases(*_PRIMES, '"', "”", "″"),
)  # fmt: skip


class Cursor:
    """A place among the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text, self.tokens, self.at = text, tokenise(text), 0

    def peek(self, ahead: int = 0) -> str:
        """The token that many places on, or "" after the end."""
        index = self.at + ahead
        return self.tokens[index].text if index < len(self.tokens) else ""

    def take(self, phrases: Iterable[tuple[str, ...]]) -> bool:
        """Steps over the first of ``phrases`` that stands here, if one does."""
        for phrase in phrases:
            if all(self.peek(ahead) == word for ahead, word in enumerate(phrase)):
                self.at += len(phrase)
                return True
        return False

    def figure(self, ahead: int = 0) -> str:
        """The token there if it is a figure ("12", "1,5"), else ""."""
        token = self.peek(ahead)
        return token if token[:1] in "0123456789" else ""

    def number_begins(self, ahead: int = 0) -> bool:
        """Whether a number, in figures or words, stands there."""
        token = self.peek(ahead)
        spoken = token in DIGIT_WORDS or token in FRACTION_WORDS or token in ("sepuluh", "sebelas", "seratus")
        return bool(self.figure(ahead)) or token in FRACTION_SIGNS or spoken

    def rest(self) -> str:
        """The text from here on as written, without the signs that only join."""
        return self.text[self.tokens[self.at].start :].strip(" \t\r\n;,.:-–—") if self.peek() else ""
