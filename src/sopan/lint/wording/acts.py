"""Counts the acts that the text of a step tells: the verbs that stand side by side, not those that serve another."""

import re
from dataclasses import dataclass, replace

from sopan.lint.language.lexicon import fixed_pairs, word_list
from sopan.lint.language.morphology import Voice, bare, voice_of
from sopan.lint.language.tokens import Token, skip_list_mark, tokens_of
from sopan.lint.wording.activation import leading_verbs
from sopan.lint.wording.opening import Start, read_opening

_SENTENCE_END = re.compile(r"[;\n]|(?<=[a-z)]{3})\.(?=\s|$)|(?<=\s)\(?(?:\d{1,2}|[a-z])[.)](?=\s)")
_JOINING = frozenset({"dan", "serta", "&"})
_COMMA = ","
_NOMINAL = (Start.EMPTY_VERB, Start.NOUN_OF_ACTION, Start.IMPERATIVE, Start.PASSIVE)
_NO_CLAUSE = frozenset({"sesuai", "terkait", "sehubungan", "bersama", "sebagaimana", "kaitan"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act: its verb as written, the verb's plain form, and the verb's place in the text."""

    word: str
    verb: str
    at: int


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where the reader stands in a sentence: ``holder`` is the word that opened a clause ("untuk"), "" in the main one.

    ``held`` is the voice of the verb in that clause, ``ordered`` tells that the clause is what someone is told to do.
    """

    holder: str = ""
    held: Voice = Voice.OTHER
    ordered: bool = False


def acts_in(text: str) -> tuple[Act, ...]:
    """The acts told by ``text`` in order. Conditions ("jika ...") and clauses that serve an act are not counted.

    >>> [act.word for act in acts_in("Menerima, mencatat dan meneruskan surat untuk diperiksa")]
    ['Menerima', 'mencatat', 'meneruskan']
    """
    acts: list[Act] = []
    for start, sentence in _sentences(text):
        acts += [replace(act, at=act.at + start) for act in _acts_of_sentence(sentence, first=not acts)]
    return _without_pairs(tuple(acts))


def without_condition(text: str) -> str:
    """``text`` of one sentence up to its first "jika", "apabila", and the like."""
    tokens = tokens_of(text)
    for token in tokens:
        if token.lower in word_list("syarat"):
            return text[: token.start]
    return text


def _sentences(text: str) -> list[tuple[int, str]]:
    begin = skip_list_mark(text)
    cuts = [(match.start(), match.end()) for match in _SENTENCE_END.finditer(text, begin)]
    starts = [begin, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [(start, text[start:end]) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]


def _acts_of_sentence(sentence: str, *, first: bool) -> list[Act]:
    """The acts of one sentence; of a later sentence only when it opens with a verb, for else it explains."""
    main = without_condition(sentence)
    opening = read_opening(main)
    tokens = tokens_of(main)
    heads = leading_verbs(tokens) if opening.start in _NOMINAL else None
    if heads is not None:
        acts = [
            Act(verb.active, verb.active, tokens[at].start) for verb, at in zip(heads.verbs, heads.places, strict=True)
        ]
        return acts + _further_acts(tokens, heads.end - 1, ordered=False)
    at = next((place for place, token in enumerate(tokens) if token.start == opening.verb_at), None)
    if at is None:
        return _further_acts(tokens, 0, ordered=False) if first else []
    act = _act(tokens, at)
    return [act, *_further_acts(tokens, at, ordered=act.verb in word_list("perintah"))]


def _further_acts(tokens: tuple[Token, ...], at: int, *, ordered: bool) -> list[Act]:
    acts: list[Act] = []
    scope = _Scope()
    for place in range(at + 1, len(tokens)):
        token = tokens[place]
        voice = voice_of(token.lower) if token.is_word else Voice.OTHER
        if voice in (Voice.ACTIVE, Voice.INTRANSITIVE, Voice.PASSIVE):
            link = _link(tokens, place)
            if _is_act(token, voice, link, scope):
                acts.append(_act(tokens, place))
                scope = _Scope()
                ordered = bare(token.lower) in word_list("perintah")
            elif scope.holder and not link:
                scope = replace(scope, held=voice)
        elif _opens_clause(tokens, place):
            scope = _Scope(token.lower, ordered=ordered and token.lower in ("untuk", "agar", "supaya"))
    return acts


def _opens_clause(tokens: tuple[Token, ...], place: int) -> bool:
    word = tokens[place].lower
    if word == "dengan" and tokens[place - 1].lower in _NO_CLAUSE:
        return False
    return word in word_list("anak_kalimat") and not (
        word in ("setelah", "sesudah") and place + 1 < len(tokens) and tokens[place + 1].lower == "itu"
    )


def _link(tokens: tuple[Token, ...], place: int) -> str:
    """What joins the verb to what stands before it: a word of order, "dan", ",", or "" for nothing."""
    before = place - 1
    while before > 0 and tokens[before].lower in ("langsung", "juga", "akan", "segera", "turut", "untuk"):
        before -= 1
    if before < 0:
        return ""
    if _is_order_word(tokens, before):
        return "urutan"
    word = tokens[before].lower
    return word if word in _JOINING or word == _COMMA else ""


def _is_order_word(tokens: tuple[Token, ...], place: int) -> bool:
    """True for "kemudian" and its like, and for "setelah itu"; not for "proses selanjutnya", "minggu lalu"."""
    word = tokens[place].lower
    if word == "itu":
        return place > 0 and tokens[place - 1].lower in ("setelah", "sesudah")
    behind_noun = place > 0 and tokens[place - 1].lower in word_list("benda_urutan") | {"yang"}
    return word in word_list("urutan") and not behind_noun


def _is_act(token: Token, voice: Voice, link: str, scope: _Scope) -> bool:
    if not link or bare(token.lower) in word_list("bukan_tindakan"):
        return False
    if link == "urutan":
        return True
    if not scope.holder:
        return True
    if scope.ordered or voice is Voice.PASSIVE:
        return False
    if bare(token.lower) in word_list("penyerahan"):
        return True
    return scope.holder != "dengan" and scope.held is not Voice.ACTIVE and scope.held is not Voice.INTRANSITIVE


def _act(tokens: tuple[Token, ...], place: int) -> Act:
    """The act at that token; an empty verb takes its noun along ("melakukan pemeriksaan")."""
    token = tokens[place]
    verb = bare(token.lower)
    behind = tokens[place + 1] if place + 1 < len(tokens) else None
    if behind and verb in word_list("kata_kerja_kosong") and voice_of(behind.lower) is Voice.NOUN_OF_ACTION:
        return Act(f"{token.text} {behind.text}", verb, token.start)
    return Act(token.text, verb, token.start)


def _without_pairs(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts with a fixed pair ("memeriksa dan memaraf") counted as one."""
    kept: list[Act] = []
    for act in acts:
        if kept and (kept[-1].verb, act.verb) in fixed_pairs():
            continue
        kept.append(act)
    return tuple(kept)
