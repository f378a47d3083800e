"""Who typed what never changes: whether a referee wrote the SOP himself is read from it."""

from django.db import migrations

from sopan_web.common.migration import refuse_changes


class Migration(migrations.Migration):
    dependencies = (("documents", "0002_append_only"),)
    operations = (refuse_changes("documents_change"),)
