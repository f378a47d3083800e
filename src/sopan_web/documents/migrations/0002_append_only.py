"""A version never changes."""

from django.db import migrations

from sopan_web.common.migration import refuse_changes


class Migration(migrations.Migration):
    dependencies = (("documents", "0001_initial"),)
    operations = (refuse_changes("documents_version"),)
