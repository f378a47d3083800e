"""Sessions know whose they are; passwords know since when they hold."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import sopan_web.common.clock


def _date_passwords(apps: Any, _editor: Any) -> None:
    """Whoever has a password has chosen it at the latest now."""
    account = apps.get_model("organisation", "Account")
    account.objects.exclude(password__startswith="!").update(password_at=sopan_web.common.clock.now())


class Migration(migrations.Migration):
    dependencies = (("organisation", "0003_upload_mulai"),)
    operations = (
        migrations.AddField(
            model_name="account",
            name="password_at",
            field=models.DateTimeField(editable=False, null=True, verbose_name="kata sandi sejak"),
        ),
        migrations.AddField(
            model_name="pemerintahdaerah",
            name="sandi_bssn_sejak",
            field=models.DateTimeField(blank=True, null=True, verbose_name="profil kata sandi BSSN sejak"),
        ),
        migrations.CreateModel(
            name="FormerPassword",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128)),
                ("until", models.DateTimeField(default=sopan_web.common.clock.now)),
                (
                    "account",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="former_passwords",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "kata sandi lama", "ordering": ("-until",)},
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "session_key",
                    models.CharField(max_length=40, primary_key=True, serialize=False, verbose_name="session key"),
                ),
                ("session_data", models.TextField(verbose_name="session data")),
                ("expire_date", models.DateTimeField(db_index=True, verbose_name="expire date")),
                ("address", models.CharField(blank=True, max_length=45)),
                ("agent", models.CharField(blank=True, max_length=250)),
                ("began_at", models.DateTimeField(default=sopan_web.common.clock.now)),
                ("seen_at", models.DateTimeField(default=sopan_web.common.clock.now)),
                (
                    "account",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"verbose_name": "sesi"},
        ),
        migrations.RunPython(_date_passwords, migrations.RunPython.noop, elidable=True),
        migrations.RunSQL(
            "DROP TABLE IF EXISTS django_session", migrations.RunSQL.noop
        ),  # Django's own table until now
    )
