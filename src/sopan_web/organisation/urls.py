"""The addresses of this room."""

from django.urls import include, path

from sopan_web.organisation.views import (
    account,
    forgot,
    intake,
    jabatan,
    pegawai,
    people,
    profile,
    roles,
    settings,
    setup,
    sign_in,
    tree,
    unit,
)

app_name = "organisation"

_units = [
    path("", tree.show_tree, name="tree"),
    path("unit/baru/", unit.add_unit, name="add-perangkat-daerah"),
    path("unit/<int:pk>/", unit.show_unit, name="unit"),
    path("unit/<int:pk>/baru/", unit.add_unit, name="add-unit"),
    path("unit/<int:pk>/nama/", unit.rename_unit, name="rename-unit"),
    path("unit/<int:pk>/pindah/", unit.move_unit, name="move-unit"),
    path("unit/<int:pk>/tutup/", unit.close_unit, name="close-unit"),
    path("unit/<int:pk>/jabatan/baru/", unit.add_jabatan, name="add-jabatan"),
    path("jabatan/<int:pk>/", jabatan.show_jabatan, name="jabatan"),
    path("jabatan/<int:pk>/ubah/", jabatan.change_jabatan, name="change-jabatan"),
    path("jabatan/<int:pk>/tutup/", jabatan.close_jabatan, name="close-jabatan"),
    path("jabatan/<int:pk>/tempatkan/", jabatan.place_in_jabatan, name="place-in-jabatan"),
]

_people = [
    path("pegawai/", people.show_people, name="people"),
    path("saran/pegawai/", people.suggest_pegawai, name="suggest-pegawai"),
    path("saran/jabatan/", people.suggest_jabatan, name="suggest-jabatan"),
    path("pegawai/baru/", pegawai.add_pegawai, name="add-pegawai"),
    path("pegawai/<int:pk>/", pegawai.show_pegawai, name="pegawai"),
    path("pegawai/<int:pk>/ubah/", pegawai.change_pegawai, name="change-pegawai"),
    path("pegawai/<int:pk>/berhenti/", pegawai.retire_pegawai, name="retire-pegawai"),
    path("pegawai/<int:pk>/tempatkan/", pegawai.place_pegawai, name="place-pegawai"),
    path("pegawai/<int:pk>/peran/", pegawai.grant_role, name="grant-role"),
    path("pegawai/<int:pk>/akun/baru/", account.create_account, name="create-account"),
    path("pegawai/<int:pk>/akun/tautan-baru/", account.renew_link, name="renew-link"),
    path("pegawai/<int:pk>/akun/tautan/", account.show_link, name="account-link"),
    path("pegawai/<int:pk>/akun/tutup/", account.deactivate_account, name="deactivate-account"),
    path("pegawai/<int:pk>/akun/buka/", account.activate_account, name="activate-account"),
    path("penempatan/<int:pk>/akhiri/", pegawai.end_penempatan, name="end-penempatan"),
    path("peran/", roles.show_roles, name="roles"),
    path("peran/<int:pk>/cabut/", pegawai.revoke_role, name="revoke-role"),
]

_intake = [
    path("unggah/", intake.show_upload, name="upload"),
    path("unggah/<uuid:pk>/", intake.show_plan, name="plan"),
    path("templat.xlsx", intake.download_template, name="template"),
    path("unduh.xlsx", intake.download_organisation, name="download"),
]

_setup = [
    path("daerah/", setup.choose_government, name="setup-government"),
    path("perangkat-daerah/", setup.choose_offices, name="setup-offices"),
    path("orang/", setup.choose_people, name="setup-people"),
    path("rencana/", setup.show_plan, name="setup-plan"),
    path("selesai/", setup.show_done, name="setup-done"),
    path("<str:key>/", setup.open_link, name="setup-open"),
]

_own = [
    path("profil/", profile.show_profile, name="profile"),
    path("profil/sandi/", profile.change_password, name="change-password"),
    path("profil/surel/", profile.change_contact, name="contact"),
    path("profil/sesi/", profile.end_sessions, name="end-sessions"),
    path("pengaturan/", settings.show_settings, name="settings"),
    path("pengaturan/contoh-nomor/", settings.show_example, name="number-example"),
    path("pengaturan/lambang/", settings.upload_lambang, name="upload-lambang"),
    path("pengaturan/lambang/hapus/", settings.remove_lambang, name="remove-lambang"),
    path("lambang/", settings.show_lambang, name="lambang"),
]

urlpatterns = [
    path("masuk/", sign_in.SignInView.as_view(), name="sign-in"),
    path("masuk/pilih-sandi/<uidb64>/<token>/", account.ChoosePasswordView.as_view(), name="choose-password"),
    path("masuk/lupa/", forgot.ask_link, name="forgot-password"),
    path("keluar/", sign_in.SignOutView.as_view(), name="sign-out"),
    path("organisasi/", include(_units)),
    path("organisasi/", include(_people)),
    path("organisasi/", include(_intake)),
    path("pasang/", include(_setup)),
    path("", include(_own)),
]
