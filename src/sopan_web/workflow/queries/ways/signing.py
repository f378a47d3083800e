"""Which of a person's posts signs an SOP, and whose name it may be signed in."""

from sopan_web.documents.models import SopRecord
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan, JenisUnit, Jenjang, Penempatan, Peran


def signing_post(actor: Actor, role: Peran, record: SopRecord) -> Penempatan | None:
    """The post of today in which the actor plays that role for the SOP; of several the definitive, then the highest."""
    fitting = [post for post in actor.penempatan if _fits(post.jabatan, role, record)]
    return min(fitting, key=lambda post: (bool(post.sebutan), _depth(post.jabatan)), default=None)


def posts_to_sign_for(actor: Actor, role: Peran, record: SopRecord) -> list[Jabatan]:
    """The posts above, on whose behalf (a.n.) the actor may sign: heads of the offices above, the kepala daerah."""
    if role is Peran.KEPALA_DAERAH:
        return []
    post = signing_post(actor, role, record)
    heads = Jabatan.objects.on(actor.today).filter(daerah=actor.daerah).select_related("unit")
    if role is Peran.SEKDA:
        return list(heads.filter(jenjang=Jenjang.KEPALA_DAERAH))
    if post is None or post.jabatan.unit is None or post.jabatan.unit.induk_id is None:
        return []
    above = [int(pk) for pk in post.jabatan.unit.path.strip("/").split("/")[:-1]]
    return list(heads.filter(pimpinan=True, unit__in=above).order_by("-unit__path"))


def _fits(jabatan: Jabatan, role: Peran, record: SopRecord) -> bool:
    match role:
        case Peran.KEPALA_DAERAH:
            return jabatan.jenjang == Jenjang.KEPALA_DAERAH
        case Peran.SEKDA:
            return jabatan.pimpinan and jabatan.unit is not None and jabatan.unit.jenis == JenisUnit.SETDA
        case _:
            return jabatan.pimpinan and jabatan.unit is not None and record.unit.path.startswith(jabatan.unit.path)


def _depth(jabatan: Jabatan) -> int:
    return jabatan.unit.path.count("/") if jabatan.unit else 0
