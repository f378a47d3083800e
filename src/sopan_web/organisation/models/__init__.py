"""The government as data."""

from sopan_web.organisation.models.account import Account
from sopan_web.organisation.models.jabatan import Jabatan, Jenjang
from sopan_web.organisation.models.pegawai import Pegawai, Penempatan, Sebutan, StatusPegawai
from sopan_web.organisation.models.pemerintah_daerah import JenisDaerah, Kertas, PemerintahDaerah, Zona
from sopan_web.organisation.models.role_grant import Peran, RoleGrant
from sopan_web.organisation.models.unit_kerja import PERANGKAT_DAERAH, JenisUnit, UnitKerja

__all__ = [
    "PERANGKAT_DAERAH",
    "Account",
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
    "StatusPegawai",
    "UnitKerja",
    "Zona",
]
