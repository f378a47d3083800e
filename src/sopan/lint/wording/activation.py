"""Turns a phrase built on a noun of action, a passive, or a bare stem into one that opens with the active verb."""

from dataclasses import dataclass
from itertools import pairwise

from sopan.lint.language.lexicon import Verb, intransitive_of, lexicon, word_list
from sopan.lint.language.morphology import Voice, bare, voice_of
from sopan.lint.language.tokens import Token, capitalised, skip_list_mark, tokens_of

_JOINTS = frozenset({"dan", "serta", "&", ",", "/"})
_FILLERS = frozenset({"kegiatan", "proses", "upaya"})
_DEEDS = (Voice.ACTIVE, Voice.INTRANSITIVE, Voice.PASSIVE)
_WITH = frozenset({"dengan", "ke", "kepada", "bersama", "di", "pada", "antar"})


@dataclass(frozen=True, slots=True)
class Activation:
    """``text`` is the phrase with its active verb in front, ``verb`` that verb.

    ``sure`` is False where the grammar leaves doubt (no object follows, or the doer may stand behind the noun): then
    the verb is a hint and ``text`` should be read by a person before it is used.
    """

    text: str
    verb: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Heads:
    """The verbs behind the front of a phrase, in order, each with the token it stands at (``places``).

    ``joints`` is what joins them as written, ``noun`` the first one's own word, ``end`` the first token behind them.
    """

    verbs: tuple[Verb, ...]
    places: tuple[int, ...]
    joints: tuple[str, ...]
    noun: str
    end: int


def to_active(phrase: str) -> Activation | None:
    """The phrase with an active verb in front, or None when no known verb can be made of its beginning.

    >>> to_active("Melakukan pengecekan terhadap berkas")
    Activation(text='Memeriksa berkas', verb='memeriksa', sure=True)
    >>> to_active("Penyusunan dan penetapan jadwal").text
    'Menyusun dan menetapkan jadwal'
    """
    begin = skip_list_mark(phrase)
    tokens = tokens_of(phrase[begin:])
    heads = leading_verbs(tokens)
    if heads is None:
        return None
    rest = phrase[begin:]
    alone = _without_object(tokens, heads)
    if alone:
        return Activation(_joined(alone, rest, tokens, heads.end), alone, True)
    end = _past_preposition(tokens, heads)
    verbs = _series(heads)
    return Activation(_joined(verbs, rest, tokens, end), heads.verbs[0].active, _sure(tokens, heads, end))


def clause_to_active(subject: str, clause: str) -> Activation | None:
    """A passive clause turned round: ``subject`` "Berkas", ``clause`` "dikirim ke pemohon" give "Mengirim berkas ...".

    Not sure when more verbs follow, the doer is named, or the clause only tells where something is done.
    """
    tokens = tokens_of(clause)
    heads = leading_verbs(tokens)
    if heads is None:
        return None
    rest = tokens[heads.end :]
    proper = subject[1:2].isupper() or any(word.istitle() for word in subject.split()[1:2])
    what = subject if proper else subject[:1].lower() + subject[1:]
    tail = f" {clause[rest[0].start :]}" if rest and rest[0].is_word else clause[tokens[heads.end - 1].end :]
    doubtful = any(token.lower in ("oleh", "yang") or voice_of(token.lower) in _DEEDS for token in rest)
    elsewhere = bool(rest) and rest[0].lower in ("di", "pada", "dalam")
    named = any(token.lower in word_list("anak_kalimat") | word_list("pelaku") for token in tokens_of(subject))
    text = f"{capitalised(_series(heads))} {what}{tail}"
    return Activation(text, heads.verbs[0].active, not (doubtful or elsewhere or named))


def verb_behind(tokens: tuple[Token, ...], place: int) -> Verb | None:
    """The verb behind the noun of action, passive, or stem at that token; None when there is none."""
    length = _noun_length(tokens, place)
    return _verb(tokens, place, length) if length else None


def _first(tokens: tuple[Token, ...]) -> int:
    """Where the words behind an empty verb ("melakukan proses ...") begin."""
    place = 0
    if tokens and bare(tokens[0].lower) in word_list("kata_kerja_kosong"):
        place = 1
        if len(tokens) > 2 and tokens[1].lower in _FILLERS and _noun_length(tokens, 2):
            place = 2
    return place


def leading_verbs(tokens: tuple[Token, ...]) -> Heads | None:
    """The verbs behind the nouns of action, passives, or stems at the front; None when the phrase has none there."""
    place = _first(tokens)
    verbs: list[Verb] = []
    places: list[int] = []
    joints: list[str] = []
    noun = ""
    while length := _noun_length(tokens, place):
        verb = _verb(tokens, place, length)
        assert verb is not None  # _noun_length found it
        verbs.append(verb)
        places.append(place)
        noun = noun or " ".join(token.lower for token in tokens[place : place + length])
        place += length
        joint = place
        while joint < len(tokens) and tokens[joint].lower in _JOINTS:
            joint += 1
        if joint == place or not _noun_length(tokens, joint):
            break
        joints.append(_spelled(tokens[place:joint]))
        place = joint
    return Heads(tuple(verbs), tuple(places), tuple(joints), noun, place) if verbs else None


def _spelled(joint: tuple[Token, ...]) -> str:
    words = " ".join(token.text for token in joint)
    return f"{words} " if words.startswith((",", "/")) else f" {words} "


def _noun_length(tokens: tuple[Token, ...], place: int) -> int:
    """How many tokens at that place make one convertible word: 2 ("serah terima"), 1, or 0."""
    for length in (2, 1):
        if place + length <= len(tokens) and _verb(tokens, place, length):
            return length
    return 0


def _verb(tokens: tuple[Token, ...], place: int, length: int) -> Verb | None:
    forms = lexicon()
    if length == 2:
        return forms.by_noun.get(" ".join(token.lower for token in tokens[place : place + 2]))
    word = tokens[place].lower
    if voice_of(word) is Voice.IMPERATIVE:
        return forms.by_base.get(bare(word))
    return forms.by_noun.get(word) or forms.by_passive.get(word)


def _without_object(tokens: tuple[Token, ...], heads: Heads) -> str:
    """The ber- verb to use instead when none but "dengan" and its like follows ("koordinasi dengan ..."), else ""."""
    following = tokens[heads.end].lower if heads.end < len(tokens) else ""
    plain = intransitive_of().get(heads.noun, "")
    return plain if len(heads.verbs) == 1 and (not following or following in _WITH) else ""


def _past_preposition(tokens: tuple[Token, ...], heads: Heads) -> int:
    end = heads.end
    if end < len(tokens) and tokens[end].lower in word_list("preposisi_objek"):
        end += 1
        if end < len(tokens) and tokens[end].lower == "dengan" and tokens[end - 1].lower == "terkait":
            end += 1
    return end


def _series(heads: Heads) -> str:
    words = [heads.verbs[0].active]
    for joint, verb in zip(heads.joints, heads.verbs[1:], strict=True):
        words += [joint, verb.active]
    return "".join(words)


def _joined(verbs: str, text: str, tokens: tuple[Token, ...], end: int) -> str:
    rest = text[tokens[end].start :] if end < len(tokens) else ""
    gap = "" if not rest or rest[0] in ".,;:" else " "
    return capitalised(verbs) + gap + rest


def _sure(tokens: tuple[Token, ...], heads: Heads, end: int) -> bool:
    if end >= len(tokens):
        return False
    object_ = tokens[end]
    if not object_.is_word or object_.lower in word_list("preposisi") | word_list("bukan_objek"):
        return False
    rest = tokens[end:]
    told = next((place for place, token in enumerate(rest) if token.lower == "yang"), len(rest))
    rest = rest[:told]
    if any(token.lower == "oleh" for token in rest):
        return False
    behind_noun = tokens[0].lower == heads.noun.split()[0] and end == heads.end
    if behind_noun and object_.lower in word_list("pelaku"):
        return False
    return not any(
        voice_of(after.lower) in (Voice.NOUN_OF_ACTION, Voice.PASSIVE)
        for before, after in pairwise(rest)
        if before.lower in ("dan", "serta", ",")
    )
