"""A step never changes; of an enactment only its end may be written."""

from django.db import migrations

from sopan_web.common.migration import refuse_changes

ENACTED = (
    "record_id", "version_id", "register_id", "urut", "nomor", "tanggal_pengesahan", "tanggal_efektif", "pengesah_id",
    "signature", "code", "pdf", "pdf_sha256",
)  # fmt: skip


class Migration(migrations.Migration):
    dependencies = (("workflow", "0001_initial"),)
    operations = (
        refuse_changes("workflow_step"),
        refuse_changes("workflow_enactment", ENACTED),
    )
