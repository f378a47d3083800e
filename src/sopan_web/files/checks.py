"""`sopan-web check --deploy` tries the store and the scanner: what is set wrong shows before somebody loses a file."""

from secrets import token_hex
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from sopan_web.files.failures import StoreError
from sopan_web.files.scanning import ScannerError, ping

_REMEDIES = {
    "NoSuchBucket": "Bucket itu tidak ada. Buat dahulu, atau periksa SOPAN_STORAGE.",
    "InvalidAccessKeyId": "Kuncinya tidak dikenal. Periksa SOPAN_S3_KEY.",
    "SignatureDoesNotMatch": "Rahasianya tidak cocok dengan kuncinya. Periksa SOPAN_S3_SECRET.",
    "AccessDenied": "Kuncinya tidak berhak membaca, menulis, dan menghapus di bucket itu.",
    "AuthorizationHeaderMalformed": "Wilayahnya tidak cocok. Periksa SOPAN_S3_REGION.",
    "PermanentRedirect": "Bucket itu berada di wilayah lain. Periksa SOPAN_S3_REGION dan SOPAN_S3_ENDPOINT.",
    "EndpointConnectionError": "Servernya tidak terjangkau. Periksa SOPAN_S3_ENDPOINT dan jaringannya.",
    "ConnectTimeoutError": "Servernya tidak menjawab. Periksa SOPAN_S3_ENDPOINT dan jaringannya.",
    "SSLError": "Sertifikat TLS servernya tidak dipercaya. Pasang sertifikat akarnya dan sebutkan di AWS_CA_BUNDLE.",
}


@register(deploy=True)
def check_store(**_: Any) -> list[CheckMessage]:
    """Writes a file, reads it, and takes it away."""
    name, content = f"periksa/{token_hex(8)}", token_hex(8).encode()
    try:
        default_storage.save(name, ContentFile(content))
        with default_storage.open(name) as file:
            same = file.read() == content
        default_storage.delete(name)
    except StoreError as error:
        hint = _REMEDIES.get(error.reason, f"Alasannya: {error.reason}.")
        return [Error("Tempat penyimpanan berkas tidak dapat dipakai.", hint=hint, id="sopan.E001")]
    if not same:
        return [Error("Tempat penyimpanan mengembalikan isi yang lain dari yang ditulis.", id="sopan.E002")]
    return []


@register(deploy=True)
def check_scanner(**_: Any) -> list[CheckMessage]:
    """Asks clamd whether it lives."""
    if settings.CLAMAV is None:
        return []
    try:
        ping(settings.CLAMAV)
    except ScannerError as error:
        hint = f"Periksa SOPAN_CLAMAV dan apakah clamd menyala ({error.reason})."
        return [Error("Pemindai berkas tidak menjawab.", hint=hint, id="sopan.E003")]
    return []
