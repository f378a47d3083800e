"""Indonesian verb forms: builds the me- form of a stem, and reads the voice of a word from its prefix."""

import re
from enum import StrEnum

from sopan.lint.language.lexicon import lexicon, word_list

_VOWELS = frozenset("aiueo")
_ACTIVE_SHAPE = re.compile(
    r"me(?:[lrwy][aiueo]|[mn][aiueo]|m[bfpv]|n[dcjzt]|ns|ng[aiueoghk]|ny[aiueo]|mper|nge[a-z])[a-z]{2,}"
)
_PASSIVE_SHAPE = re.compile(r"di(?:per|ber|ter|ke)?[a-z]{3,}(?:kan|[^s]i)")
_NASAL = {"l": "", "m": "", "n": "", "r": "", "w": "", "y": "", "b": "m", "f": "m", "v": "m", "p": "m",
          "d": "n", "c": "n", "j": "n", "z": "n", "t": "n", "s": "ny"}  # fmt: skip
_SWALLOWED = frozenset("pts")
_PREFIXES = frozenset(("me", "mem", "men", "meng", "meny", "menge", "ber", "di"))


class Voice(StrEnum):
    """What a word does in a sentence, as far as its form tells."""

    ACTIVE = "aktif"
    INTRANSITIVE = "ber"
    PASSIVE = "pasif"
    STATIVE = "ter"
    NOUN_OF_ACTION = "nomina"
    IMPERATIVE = "perintah"
    OTHER = "lain"


def active_form(base: str) -> str:
    """The me- form of a verb base in lower case: "siapkan" gives "menyiapkan", "cek" gives "mengecek".

    Regular forms only; the irregular ones (memproses, mengkaji, mempelajari) stand in the verb table.
    """
    first, second = base[0], base[1:2]
    if sum(letter in _VOWELS for letter in base.removesuffix("kan")) == 1:
        return "menge" + base
    cluster = second not in _VOWELS
    if first == "k":
        return "meng" + (base if cluster else base[1:])
    if first == "s" and cluster:
        return "men" + base
    swallowed = first in _SWALLOWED and not cluster
    return "me" + _NASAL.get(first, "ng") + (base[1:] if swallowed else base)


def bare(word: str) -> str:
    """The word in lower case without its clitic and its doubling: "Menyerahkannya" gives "menyerahkan".

    The hyphen before a foreign word goes, too: "Meng-upload" gives "mengupload".
    """
    lowered = word.lower()
    first, hyphen, second = lowered.partition("-")
    if hyphen:
        joined = first + second
        lowered = joined if first in _PREFIXES or _known(joined.removesuffix("nya")) else first
    for clitic in ("nya", "lah", "kah"):
        stripped = lowered.removesuffix(clitic)
        if stripped != lowered and len(stripped) > 4 and (_known(stripped) or stripped.startswith(("me", "di"))):
            return stripped
    return lowered


def _known(word: str) -> bool:
    forms = lexicon()
    return any(word in table for table in (forms.by_active, forms.by_passive, forms.by_noun, forms.by_base))


def voice_of(word: str) -> Voice:
    """The voice of one word; OTHER for all that is no verb and no noun of action.

    >>> [voice_of(word).value for word in ("Menerima", "meja", "diperiksa", "dinas", "Penyusunan", "Buat")]
    ['aktif', 'lain', 'pasif', 'lain', 'nomina', 'perintah']
    """
    form = bare(word)
    for known, voice in _known_voices(form):
        if known:
            return voice
    return Voice.PASSIVE if word.lower().startswith("di-") else _voice_by_shape(form)


def _known_voices(form: str) -> tuple[tuple[bool, Voice], ...]:
    forms = lexicon()
    return (
        (form in forms.by_active, Voice.ACTIVE),
        (form in forms.by_passive, Voice.PASSIVE),
        (form in forms.by_noun, Voice.NOUN_OF_ACTION),
        (form in word_list("ber_tindakan"), Voice.INTRANSITIVE),
        (form in forms.by_base and form not in word_list("dasar_benda"), Voice.IMPERATIVE),
    )


def _voice_by_shape(form: str) -> Voice:
    if _ACTIVE_SHAPE.fullmatch(form) and form not in word_list("bukan_me"):
        return Voice.ACTIVE
    if _PASSIVE_SHAPE.fullmatch(form) and form not in word_list("bukan_di"):
        return Voice.PASSIVE
    if form.startswith("ter") and form not in word_list("bukan_ter") and form[3:] in lexicon().by_base:
        return Voice.STATIVE
    return Voice.OTHER
