"""What a password must be: a sentence nobody guesses; under a government's BSSN profile also mixed, renewed, and new.

Two schools contradict each other. OWASP ASVS 5.0 (chapter V6) asks for length and a list of common passwords, and
against kinds of characters and forced changes: that is the default. Guidance that local governments follow under
Peraturan BSSN 4/2021 asks for kinds, a change about every six months, and no re-use: that is the profile. Its numbers
are [memory], not verified.
"""

import re
import string
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from sopan_web.common.clock import now
from sopan_web.organisation.models import Account, FormerPassword, PemerintahDaerah

LASTS = timedelta(days=180)
REMEMBERED = 5
"""So many passwords, the present one included, do not come back."""

_WORDS = Path(__file__).parent / "data" / "kata-sandi-umum.txt"
_LOOKALIKES = str.maketrans("013457@$!", "oieastasi")


class CommonWordsValidator:
    """Refuses what is only a well-known Indonesian word, the office's or the system's name, digits and signs aside."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """ValidationError with a remedy."""
        core = re.sub(r"^[^A-Za-z]+|[^A-Za-z]+$", "", password)
        bare = {_letters(core), _letters(core.translate(_LOOKALIKES))}
        words = common_words() | set(_own_words(user))
        if any(_is_made_of(letters, words) for letters in bare):
            raise ValidationError(
                _("Kata sandi ini mudah ditebak. Pakailah beberapa kata yang tidak berhubungan."), code="too_common"
            )

    def get_help_text(self) -> str:
        """For forms."""
        return _("Bukan kata umum, bukan nama instansi.")


class BssnProfileValidator:
    """Under the BSSN profile: four kinds of characters, and none of the last passwords."""

    def validate(self, password: str, user: Account | None = None) -> None:
        """ValidationError with a remedy."""
        if user is None or not user.pegawai.daerah.sandi_bssn:
            return
        kinds = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
        mixed = all(set(password) & set(kind) for kind in kinds) and re.search(r"[^\w\s]|_", password)
        if not mixed:
            text = _("Kata sandi harus memuat huruf besar, huruf kecil, angka, dan tanda baca.")
            raise ValidationError(text, code="kinds")
        if any(check_password(password, old) for old in _remembered(user)):
            text = _("Kata sandi ini pernah dipakai. Pilih yang belum termasuk %(count)d terakhir.")
            raise ValidationError(text % {"count": REMEMBERED}, code="reused")

    def get_help_text(self) -> str:
        """For forms."""
        return _("Bila profil BSSN berlaku: huruf besar, huruf kecil, angka, tanda baca, dan belum pernah dipakai.")


def is_stale(account: Account) -> bool:
    """Whether the person has to choose another password before going on."""
    daerah = account.pegawai.daerah
    if not daerah.sandi_bssn or daerah.sandi_bssn_sejak is None:
        return False
    since = account.password_at
    return since is None or since < daerah.sandi_bssn_sejak or now() - since > LASTS


def stale_on(account: Account) -> datetime | None:
    """When the present password ends, under the profile."""
    return account.password_at + LASTS if account.pegawai.daerah.sandi_bssn and account.password_at else None


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The words of ``data/kata-sandi-umum.txt``."""
    return frozenset(line for line in _WORDS.read_text("utf-8").splitlines() if line.isalpha())


def _own_words(user: Account | None) -> Iterator[str]:
    """The words of the government's and the person's names."""
    if user is None:
        return
    daerah: PemerintahDaerah = user.pegawai.daerah
    for name in (daerah.nama, user.pegawai.nama, user.username):
        yield from (word for word in re.findall("[a-z]{3,}", name.lower()))


def _letters(text: str) -> str:
    return re.sub("[^a-z]", "", text.lower())


def _is_made_of(letters: str, words: set[str] | frozenset[str]) -> bool:
    """Whether ``letters`` is nothing, one letter again and again, or at most two of the words (one may repeat)."""
    if len(set(letters)) <= 2:
        return True
    for word in words:
        rest = letters.replace(word, "") if len(word) > 3 or word == letters else letters
        if rest != letters and (not rest or rest in words):
            return True
    return False


def _remembered(user: Account) -> list[str]:
    former = user.former_passwords.values_list("password", flat=True)[: REMEMBERED - 1]
    present = Account.objects.filter(pk=user.pk).values_list("password", flat=True)
    return [one for one in (*present, *former) if not one.startswith("!")]


def remember_password(account: Account) -> None:
    """Notes the present password's hash before another one takes its place; only where the profile asks for it."""
    present = Account.objects.values_list("password", flat=True).get(pk=account.pk)
    if not account.pegawai.daerah.sandi_bssn or present.startswith("!"):
        return
    FormerPassword.objects.create(account=account, password=present)
    kept = account.former_passwords.values_list("pk", flat=True)[: REMEMBERED - 1]
    account.former_passwords.exclude(pk__in=list(kept)).delete()
