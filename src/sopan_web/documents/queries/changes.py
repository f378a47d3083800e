"""What happened in an edition since a revision, and who is in it now."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from sopan_web.common import clock
from sopan_web.documents.models import Change, Edition, Presence
from sopan_web.organisation.models import Pegawai

Record = dict[str, Any]

_HERE = timedelta(seconds=20)
"""Five missed polls: after that a person is thought gone."""


def changes_since(edition: Edition, revision: int, *, but: UUID | None = None) -> QuerySet[Change]:
    """The batches saved after ``revision``, oldest first, without the asker's own batch ``but``."""
    changes = Change.objects.filter(edition=edition, revision__gt=revision).select_related("author")
    return (changes.exclude(batch=but) if but else changes).order_by("revision")


def as_records(changes: Iterable[Change]) -> list[Record]:
    """Changes as the editor reads them."""
    return [{"revision": change.revision, "ops": change.ops, "by": change.author.nama} for change in changes]


def author_of(changes: Iterable[Change], path: tuple[str, ...]) -> str:
    """Who last touched the cell or row at ``path`` in ``changes`` (oldest first); "" for nobody."""
    name = ""
    for change in changes:
        if any(_touches(op, path) for op in change.ops):
            name = change.author.nama
    return name


def people_in(edition: Edition, *, but: Pegawai) -> list[Record]:
    """The others who are in the edition now, by name, with the cell they stand in."""
    here = Presence.objects.filter(edition=edition, seen_at__gte=clock.now() - _HERE).exclude(pegawai=but)
    return [
        {"name": presence.pegawai.nama, "initials": initials(presence.pegawai.nama), "cell": presence.cell}
        for presence in here.select_related("pegawai").order_by("pegawai__nama")
    ]


def initials(nama: str) -> str:
    """Two letters for a small badge, titles before and after the name left out."""
    words = [word for word in nama.partition(",")[0].split() if not word.endswith(".")]
    letters = [word[0] for word in words if word[0].isalpha()]
    return "".join([*letters[:1], *letters[-1:]] if len(letters) > 1 else letters).upper() or "?"


def _touches(op: Record, path: tuple[str, ...]) -> bool:
    if op["op"] == "set":
        touched = tuple(op["path"])
        return touched == path or touched[:2] == path
    if op["op"] == "delete":
        return path[:2] == (op["list"], op["id"])
    return False
