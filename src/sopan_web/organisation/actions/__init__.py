"""The deeds of this room: each in one transaction, with its line in the journal, behind the wall of the tenant."""

from sopan_web.organisation.actions.accounts.account import (
    activate_account,
    change_password,
    choose_password,
    create_account,
    deactivate_account,
    renew_password_link,
)
from sopan_web.organisation.actions.accounts.contact import change_contact
from sopan_web.organisation.actions.accounts.session import end_session, end_sessions
from sopan_web.organisation.actions.structure.jabatan import change_jabatan, close_jabatan, create_jabatan
from sopan_web.organisation.actions.structure.pegawai import add_pegawai, change_pegawai, retire_pegawai
from sopan_web.organisation.actions.structure.penempatan import end_penempatan, place_pegawai
from sopan_web.organisation.actions.structure.role import grant_role, revoke_role
from sopan_web.organisation.actions.structure.settings import change_settings, remove_lambang, upload_lambang
from sopan_web.organisation.actions.structure.unit import close_unit, create_unit, move_unit, rename_unit

__all__ = [
    "activate_account",
    "add_pegawai",
    "change_contact",
    "change_jabatan",
    "change_password",
    "change_pegawai",
    "change_settings",
    "choose_password",
    "close_jabatan",
    "close_unit",
    "create_account",
    "create_jabatan",
    "create_unit",
    "deactivate_account",
    "end_penempatan",
    "end_session",
    "end_sessions",
    "grant_role",
    "move_unit",
    "place_pegawai",
    "remove_lambang",
    "rename_unit",
    "renew_password_link",
    "retire_pegawai",
    "revoke_role",
    "upload_lambang",
]
