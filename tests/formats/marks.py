"""Verification marks for tests, their QR codes made as the application makes them."""

import segno

from sopan.layout import VerificationMark

ADDRESS = "https://sop.kotacontoh.go.id/v/7K3F9Q2M"
SENTENCE = "Dokumen ini sah. Pindai kode ini untuk melihat apakah ia masih berlaku, diganti, atau dicabut."


def make_mark(address: str = ADDRESS, lines: tuple[str, ...] = (SENTENCE,)) -> VerificationMark:
    """A mark of version 2 whose code leads to ``address``."""
    code = segno.make_qr(address, error="m")
    modules = tuple(tuple(bool(module) for module in row) for row in code.matrix)
    return VerificationMark(modules, address, "7K3F-9Q2M", "2", lines)
