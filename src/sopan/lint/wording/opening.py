"""Reads how the text of a step begins: with an active verb, as it should, or with something else."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sopan.lint.language.lexicon import word_list
from sopan.lint.language.morphology import Voice, bare, voice_of
from sopan.lint.language.tokens import Token, skip_list_mark, tokens_of
from sopan.lint.wording.activation import verb_behind

_MAX_SUBJECT = 9
_VERBS = (Voice.ACTIVE, Voice.INTRANSITIVE)
_PASSIVES = (Voice.PASSIVE, Voice.STATIVE)


class Start(StrEnum):
    """What stands first in the text of a step."""

    ACTIVE = "kata kerja aktif"
    EMPTY_VERB = "kata kerja kosong"
    NOUN_OF_ACTION = "kata benda tindakan"
    IMPERATIVE = "kata perintah"
    PASSIVE = "kata kerja pasif"
    PASSIVE_CLAUSE = "kalimat pasif"
    SUBJECT = "pelaku"
    ADVERBIAL = "keterangan"
    NO_VERB = "tanpa kata kerja"
    MARK = "tanda mulai atau selesai"
    NOTHING = "kosong"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a text begins. ``word`` is its first word, ``subject`` what stands before the verb of a sentence.

    ``verb`` is that verb as written, and ``verb_at`` its place in the text (-1 without one).
    """

    start: Start
    word: str = ""
    subject: str = ""
    verb: str = ""
    verb_at: int = -1


@lru_cache(maxsize=1024)  # ten rules ask about the same rows
def read_opening(text: str) -> Opening:
    """How ``text`` begins; never fails."""
    begin = skip_list_mark(text)
    tokens = tokens_of(text[begin:])
    words = [token for token in tokens if token.is_word]
    if not words:
        return Opening(Start.NOTHING)
    if len(words) <= 2 and words[0].lower in word_list("tanda_ujung"):
        return Opening(Start.MARK, words[0].text)
    place = _past_markers(tokens)
    first = tokens[place]
    start = _start_of_verb(tokens, place)
    if start is not None:
        return Opening(start, first.text, verb=first.text, verb_at=begin + first.start)
    if first.lower in word_list("anak_kalimat") | word_list("syarat") | word_list("preposisi"):
        return Opening(Start.ADVERBIAL, first.text)
    return _sentence(text, begin, tokens, place)


def _past_markers(tokens: tuple[Token, ...]) -> int:
    place = 0
    while place + 1 < len(tokens) and (not tokens[place].is_word or tokens[place].lower in word_list("penanda")):
        place += 1
    return place


def _start_of_verb(tokens: tuple[Token, ...], place: int) -> Start | None:
    voice = voice_of(tokens[place].lower)
    if voice is Voice.ACTIVE and bare(tokens[place].lower) in word_list("kata_kerja_kosong"):
        skip = place + 1
        if skip + 1 < len(tokens) and tokens[skip].lower in ("kegiatan", "proses"):
            skip += verb_behind(tokens, skip + 1) is not None
        return Start.EMPTY_VERB if verb_behind(tokens, skip) else Start.ACTIVE
    if voice in _VERBS or (tokens[place].lower == "bekerja"):
        return Start.ACTIVE
    if voice in _PASSIVES:
        return Start.PASSIVE
    return Start.IMPERATIVE if voice is Voice.IMPERATIVE else None


def _sentence(text: str, begin: int, tokens: tuple[Token, ...], place: int) -> Opening:
    """A text that begins with a noun: who or what it speaks of, and the verb that follows, if one does."""
    first = tokens[place]
    of_action = verb_behind(tokens, place) is not None
    found = _main_verb(tokens, place + 1)
    if found is None:
        return Opening(Start.NOUN_OF_ACTION if of_action else Start.NO_VERB, first.text)
    verb = tokens[found]
    active = voice_of(verb.lower) in _VERBS
    if active and (of_action or found - place > _MAX_SUBJECT):
        return Opening(Start.NOUN_OF_ACTION if of_action else Start.NO_VERB, first.text)
    subject = text[begin + first.start : begin + tokens[found - 1].end].rstrip(" :")
    for marker in sorted(word_list("penanda")):
        subject = subject.removesuffix(f" {marker}")
    start = Start.SUBJECT if active else Start.PASSIVE_CLAUSE
    return Opening(start, first.text, subject, verb.text, begin + verb.start)


def _main_verb(tokens: tuple[Token, ...], place: int) -> int | None:
    """The first verb from ``place`` on that no subordinating word holds; None when a clause or mark comes first."""
    while place < len(tokens):
        token = tokens[place]
        if token.lower in word_list("anak_kalimat") - {"di"} or token.text in ".;,(\n":
            return None
        if voice_of(token.lower) in (*_VERBS, *_PASSIVES) and tokens[place - 1].text != "/":
            return place
        place += 1
    return None
