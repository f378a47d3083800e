"""The government as data."""

from sopan_web.organisation.models.account import Account
from sopan_web.organisation.models.former_password import FormerPassword
from sopan_web.organisation.models.former_unit import FormerUnit
from sopan_web.organisation.models.intake import SetupLink, Upload
from sopan_web.organisation.models.jabatan import Jabatan, Jenjang
from sopan_web.organisation.models.pegawai import Pegawai, Penempatan, Sebutan, StatusPegawai
from sopan_web.organisation.models.pemerintah_daerah import JenisDaerah, Kertas, PemerintahDaerah, Zona
from sopan_web.organisation.models.role_grant import OF_A_UNIT, Peran, RoleGrant
from sopan_web.organisation.models.session import Session
from sopan_web.organisation.models.sign_in import SignInFailure
from sopan_web.organisation.models.unit_kerja import PERANGKAT_DAERAH, JenisUnit, UnitKerja

__all__ = [
    "OF_A_UNIT",
    "PERANGKAT_DAERAH",
    "Account",
    "FormerPassword",
    "FormerUnit",
    "Jabatan",
    "JenisDaerah",
    "JenisUnit",
    "Jenjang",
    "Kertas",
    "Pegawai",
    "PemerintahDaerah",
    "Penempatan",
    "Peran",
    "RoleGrant",
    "Sebutan",
    "Session",
    "SetupLink",
    "SignInFailure",
    "StatusPegawai",
    "UnitKerja",
    "Upload",
    "Zona",
]
