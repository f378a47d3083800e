"""The PDF comes after the enactment and is written once; where its QR code leads to stands in the enactment."""

from django.db import migrations, models

from sopan_web.common.migration import allow_changes, refuse_changes, write_once

ENACTED = (
    "record_id", "version_id", "register_id", "urut", "nomor", "tanggal_pengesahan", "tanggal_efektif", "pengesah_id",
    "signature", "code",
)  # fmt: skip
PDF = ("pdf", "pdf_sha256")


class Migration(migrations.Migration):
    dependencies = (("workflow", "0002_append_only"),)
    operations = (
        allow_changes("workflow_enactment", (*ENACTED, *PDF)),
        migrations.AddField("enactment", "site", models.CharField(blank=True, default="", max_length=200), False),
        migrations.AlterField("enactment", "pdf", models.FileField(blank=True, upload_to="sah/")),
        migrations.AlterField("enactment", "pdf_sha256", models.CharField(blank=True, max_length=64)),
        migrations.AddConstraint(
            "enactment",
            models.CheckConstraint(
                condition=models.Q(
                    models.Q(pdf="", pdf_sha256=""), ~models.Q(pdf="") & ~models.Q(pdf_sha256=""), _connector="OR"
                ),
                name="pdf_with_its_fingerprint",
            ),
        ),
        refuse_changes("workflow_enactment", (*ENACTED, "site")),
        write_once("workflow_enactment", PDF, "pdf_sha256"),
    )
