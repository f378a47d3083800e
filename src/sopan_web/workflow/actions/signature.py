"""The signature block as of today: which post signs, how its holder is styled, and on whose behalf."""

from dataclasses import asdict, dataclass

from django.utils.translation import gettext as _

from sopan import Pengesahan
from sopan_web.common.errors import InvalidError, refuse
from sopan_web.documents.models import SopRecord
from sopan_web.organisation.actor import Actor
from sopan_web.organisation.models import Jabatan, Jenjang, Peran
from sopan_web.workflow.queries.ways.signing import posts_to_sign_for, signing_post


@dataclass(frozen=True, slots=True)
class Signature:
    """``pengesahan`` is what the form prints."""

    pengesahan: Pengesahan

    @property
    def record(self) -> dict[str, str]:
        """As it is kept beside the enactment."""
        return {key: str(value) for key, value in asdict(self.pengesahan).items() if key != "paraf"}


def sign(actor: Actor, role: Peran, record: SopRecord, atas_nama: int | None) -> Signature:
    """The block for ``actor`` in that part; InvalidError where no post of today fits."""
    post = signing_post(actor, role, record)
    if post is None:
        raise InvalidError(
            _("Anda hari ini tidak tercatat memimpin unit pemilik SOP ini, jadi blok pengesahan tidak dapat diisi.")
        )
    behalf = _find(posts_to_sign_for(actor, role, record), atas_nama)
    sebutan = post.sebutan
    if post.jabatan.jenjang == Jenjang.KEPALA_DAERAH:  # signs by title and name alone
        return Signature(Pengesahan(jabatan=post.jabatan.nama, nama=actor.pegawai.nama, sebutan=sebutan))
    jabatan = str(post) if behalf else post.jabatan.nama
    return Signature(
        Pengesahan(
            jabatan=jabatan,
            nama=actor.pegawai.nama,
            nip=actor.pegawai.nip,
            pangkat=actor.pegawai.pangkat,
            sebutan="a.n." if behalf else sebutan,
            atas_nama=behalf.nama if behalf else "",
        )
    )


def _find(choices: list[Jabatan], pk: int | None) -> Jabatan | None:
    if pk is None:
        return None
    found = next((jabatan for jabatan in choices if jabatan.pk == pk), None)
    if found is None:
        refuse("atas_nama", _("Anda tidak dapat menandatangani atas nama jabatan itu."))
    return found
