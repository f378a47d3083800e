"""What each role may do, as one table: ability x role x how far it reaches."""

from enum import Enum

from django.utils.translation import gettext, gettext_noop as _

from sopan_web.organisation.models.role_grant import Peran


class Ability(Enum):
    """Something a person may or may not do."""

    READ_SOP = _("membaca SOP yang belum berlaku")
    WRITE_SOP = _("menyusun dan mengubah SOP")
    COMMENT = _("memberi komentar")
    SUBMIT = _("mengajukan SOP")
    VERIFY = _("memverifikasi SOP")
    CHECK_LAW = _("memeriksa dari segi hukum")
    APPROVE = _("menyetujui SOP")
    ENACT = _("mengesahkan SOP")
    ENACT_CROSS_OFFICE = _("mengesahkan SOP lintas perangkat daerah")
    REVOKE = _("mencabut SOP")
    REVIEW = _("mencatat monitoring dan evaluasi")
    SEE_DESKS = _("melihat meja dan kemacetan")
    READ_JOURNAL = _("membaca jurnal")
    READ_ORGANISATION = _("melihat susunan organisasi")
    MANAGE_ORGANISATION = _("mengatur organisasi, pegawai, dan peran")
    MANAGE_WORKFLOW = _("mengatur alur persetujuan")
    MANAGE_TOKENS = _("membuat dan mencabut token API")

    @property
    def label(self) -> str:
        """As the reader says it."""
        return gettext(self.value)


class Reach(Enum):
    """How far an ability goes: the unit of the role and below, its whole perangkat daerah, or the government."""

    UNIT = _("unit")
    OFFICE = _("perangkat daerah")
    GOVERNMENT = _("pemerintah daerah")

    @property
    def label(self) -> str:
        """As the reader says it."""
        return gettext(self.value)


_U, _O, _G = Reach.UNIT, Reach.OFFICE, Reach.GOVERNMENT
_ROLES = (
    Peran.PENYUSUN, Peran.PENGESAH, Peran.VERIFIKATOR, Peran.HUKUM, Peran.SEKDA, Peran.KEPALA_DAERAH, Peran.PENGAMAT,
    Peran.ADMIN,
)  # fmt: skip
# fmt: off
_TABLE: dict[Ability, tuple[Reach | None, ...]] = {
    #                           penyusun pengesah verifikator hukum sekda  kdh   pengamat admin
    Ability.READ_SOP:            (_O,     _O,      _G,         _G,   _G,    _G,   _G,      _G),
    Ability.WRITE_SOP:           (_U,     _U,      None,       None, None,  None, None,    None),
    Ability.COMMENT:             (_O,     _O,      _G,         _G,   _G,    _G,   None,    None),
    Ability.SUBMIT:              (_U,     _U,      None,       None, None,  None, None,    None),
    Ability.VERIFY:              (None,   None,    _G,         None, None,  None, None,    None),
    Ability.CHECK_LAW:           (None,   None,    None,       _G,   None,  None, None,    None),
    Ability.APPROVE:             (None,   _U,      None,       None, _G,    _G,   None,    None),
    Ability.ENACT:               (None,   _U,      None,       None, None,  None, None,    None),
    Ability.ENACT_CROSS_OFFICE:  (None,   None,    None,       None, _G,    _G,   None,    None),
    Ability.REVOKE:              (None,   _U,      None,       None, _G,    _G,   None,    None),
    Ability.REVIEW:              (_U,     _U,      _G,         None, None,  None, None,    None),
    Ability.SEE_DESKS:           (None,   _O,      _G,         _G,   _G,    _G,   _G,      _G),
    Ability.READ_JOURNAL:        (None,   None,    _G,         None, _G,    None, _G,      _G),
    Ability.READ_ORGANISATION:   (_G,     _G,      _G,         _G,   _G,    _G,   _G,      _G),
    Ability.MANAGE_ORGANISATION: (None,   None,    _G,         None, None,  None, None,    _G),
    Ability.MANAGE_WORKFLOW:     (None,   None,    _G,         None, None,  None, None,    _G),
    Ability.MANAGE_TOKENS:       (None,   None,    _G,         None, None,  None, None,    _G),
}
# fmt: on


def reach_of(ability: Ability, peran: str) -> Reach | None:
    """How far that role's ability reaches; None: not at all."""
    return _TABLE[ability][_ROLES.index(Peran(peran))]
