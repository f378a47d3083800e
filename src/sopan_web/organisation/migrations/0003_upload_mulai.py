"""An upload knows from which day its new units and posts hold."""

from django.db import migrations, models

import sopan_web.common.clock


def _this_day() -> object:
    return sopan_web.common.clock.now().date()


class Migration(migrations.Migration):
    dependencies = (("organisation", "0002_rooms_for_setup"),)
    operations = (migrations.AddField("upload", "mulai", models.DateField(default=_this_day), preserve_default=False),)
