"""An SOP's content as it leaves the house: the core's file format, without what is nobody's business."""

import json
from collections.abc import Mapping
from typing import Any

from sopan import schema_text

_OWN = ("sumber", "catatan")  # the author's notes; not printed
_PERSON = ("nama", "nip", "pangkat", "paraf")


def public_content(content: Mapping[str, Any], *, officials: bool) -> str:
    """As JSON; with ``officials`` the persons who signed and initialled come along."""
    kept = {key: value for key, value in content.items() if key not in _OWN}
    signed = kept.get("disahkan_oleh")
    if isinstance(signed, Mapping) and not officials:
        kept["disahkan_oleh"] = {key: value for key, value in signed.items() if key not in _PERSON}
    return json.dumps(kept, ensure_ascii=False, indent=1)


def content_schema() -> dict[str, Any]:
    """The core's own JSON Schema, as a part of the description."""
    text = schema_text().replace('"#/$defs/', f'"{CONTENT_SHAPE["$ref"]}/$defs/')
    schema: dict[str, Any] = json.loads(text)
    return {key: value for key, value in schema.items() if key not in ("$schema", "$id")}


CONTENT_SHAPE = {"$ref": "#/components/schemas/BerkasSop"}
