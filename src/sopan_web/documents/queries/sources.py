"""What a new SOP may start from: the examples of the library, and SOPs that are in force."""

from dataclasses import dataclass, replace
from functools import cache

from django.db.models import QuerySet

from sopan import Sop, example_files, read_sop
from sopan_web.documents.models import Version
from sopan_web.documents.queries.published import versions_in_force
from sopan_web.organisation.actor import Actor

MOST = 200


@dataclass(frozen=True, slots=True)
class Example:
    """An SOP that comes with the program; ``key`` is its file's name."""

    key: str
    sop: Sop


@cache
def examples() -> tuple[Example, ...]:
    """All examples, by title."""
    found = (Example(path.stem, read_sop(path).sop) for path in example_files())
    return tuple(sorted(found, key=lambda example: example.sop.judul))


def copyable(actor: Actor, query: str = "") -> QuerySet[Version]:
    """The versions in force in the actor's government, by title."""
    versions = versions_in_force(actor.daerah, actor.today).select_related("record__unit", "record__daerah")
    for word in query.split()[:8]:
        versions = versions.filter(record__judul__icontains=word)
    return versions.order_by("record__judul", "pk")


def as_start(sop: Sop) -> Sop:
    """``sop`` without what belongs to the one document it was: number, dates, signature, source."""
    bare = Sop(sop.judul)
    own = (
        "nomor",
        "tanggal_pembuatan",
        "tanggal_revisi",
        "tanggal_efektif",
        "disahkan_oleh",
        "sumber",
        "catatan",
        "logo",
    )
    return replace(sop, **{name: getattr(bare, name) for name in own})
