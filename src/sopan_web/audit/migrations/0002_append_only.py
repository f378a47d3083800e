"""The journal can only grow."""

from django.db import migrations

from sopan_web.common.migration import refuse_changes


class Migration(migrations.Migration):
    dependencies = (("audit", "0001_initial"),)
    operations = (refuse_changes("audit_journalentry"),)
