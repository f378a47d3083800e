"""What the editor offers while somebody types: posts and outside parties, regulations, other SOPs."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.db.models import Q
from django.utils.translation import gettext as _

from sopan import Regulation, load_register
from sopan_web.documents.models import SopRecord
from sopan_web.documents.queries.links import readable_records
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan

MOST = 12

# Parties outside the government that stand in columns of service SOPs.
OUTSIDE = ("Pemohon", "Pengguna Layanan", "Masyarakat", "Penyedia", "Pengirim", "Pihak Ketiga", "Instansi Terkait")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """``text`` goes into the cell; ``note`` stands beside it; ``warn`` says why not to take it without thought."""

    text: str
    note: str = ""
    warn: str = ""

    @property
    def record(self) -> dict[str, str]:
        """As JSON for the editor."""
        return {"text": self.text, "note": self.note, "warn": self.warn}


def suggest_pelaksana(actor: Actor, query: str, unit_path: str) -> list[Suggestion]:
    """Outside parties and the posts of today, those of the SOP's own office first; each name once."""
    words = _words(query)
    outside = [Suggestion(name, _("pihak luar")) for name in OUTSIDE if _holds(name, words)]
    posts = Jabatan.objects.on(actor.today).filter(daerah=actor.daerah).filter(_contains("nama", words))
    office = unit_path.partition("/")[0] + "/"
    own = posts.filter(unit__path__startswith=office).select_related("unit").order_by("nama")[: 4 * MOST]
    others = posts.exclude(unit__path__startswith=office).select_related("unit").order_by("nama")[: 4 * MOST]
    named = [Suggestion(post.nama, post.unit.nama if post.unit else "") for post in (*own, *others)]
    found = [*named, *outside] if words else [*outside[:2], *named, *outside[2:]]
    return _once(found)


def suggest_dasar_hukum(query: str) -> list[Suggestion]:
    """Regulations of the register by number, year, or words of the title; repealed ones last and with a warning."""
    words = _words(query)
    if not words:
        return []
    found = [row for row, text in _register_texts() if all(word in text for word in words)]
    found.sort(key=lambda row: (bool(row.repealed_by), row.level, -row.year))
    return [_regulation(row) for row in found[:MOST]]


def suggest_keterkaitan(actor: Actor, query: str, but: SopRecord | None = None) -> list[Suggestion]:
    """Other SOPs of the government that the actor may read, by words of the title."""
    records = readable_records(actor).filter(_contains("judul", _words(query)))
    if but is not None:
        records = records.exclude(pk=but.pk)
    return [
        Suggestion(f"SOP {record.judul}", record.unit.nama)
        for record in records.select_related("unit").order_by("judul")[:MOST]
    ]


def _regulation(row: Regulation) -> Suggestion:
    note = row.short if row.verified else _("%(name)s, cocokkan di JDIH") % {"name": row.short}
    return Suggestion(row.citation, note, _warning(row))


def _warning(row: Regulation) -> str:
    if not row.repealed_by:
        return ""
    now = load_register().in_force(row)
    return _("Sudah dicabut; yang berlaku %(name)s.") % {"name": now.short}


@cache
def _register_texts() -> tuple[tuple[Regulation, str], ...]:
    return tuple((row, f"{row.short} {row.citation}".casefold()) for row in load_register().rows.values())


def _words(query: str) -> list[str]:
    return re.findall(r"\w+", query.casefold())[:8]


def _holds(text: str, words: Iterable[str]) -> bool:
    return all(word in text.casefold() for word in words)


def _contains(field: str, words: Iterable[str]) -> Q:
    wanted = Q()
    for word in words:
        wanted &= Q(**{f"{field}__icontains": word})
    return wanted


def _once(found: Iterable[Suggestion]) -> list[Suggestion]:
    by_text: dict[str, Suggestion] = {}
    for suggestion in found:
        by_text.setdefault(suggestion.text.casefold(), suggestion)
    return list(by_text.values())[:MOST]
