"""How long this room keeps what is left of signing in and setting up."""

from django.utils.translation import gettext_lazy as _

from sopan_web.common.retention import Keeping, rows
from sopan_web.organisation.models import SetupLink, SignInFailure, Upload
from sopan_web.organisation.models.session import Session

KEEPINGS: tuple[Keeping, ...] = (
    rows("percobaan-masuk", _("percobaan masuk yang gagal"), 30, lambda day: SignInFailure.objects.filter(at__lt=day)),
    rows("sesi", _("sesi yang sudah berakhir"), 1, lambda day: Session.objects.filter(expire_date__lt=day)),
    rows("unggahan", _("tabel unggahan yang tidak dijalankan"), 1, lambda day: Upload.objects.filter(at__lt=day)),
    rows("tautan", _("tautan pemasangan yang lewat"), 30, lambda day: SetupLink.objects.filter(expires_at__lt=day)),
)
