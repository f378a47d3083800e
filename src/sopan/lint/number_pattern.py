"""A region's template for SOP numbers, "{urut}/SOP/{unit}/{tahun}": numbers are held against it and made from it."""

import re
from collections.abc import Mapping
from functools import lru_cache

PARTS = {
    "urut": r"\d{1,5}",
    "tahun": r"(?:19|20)\d{2}",
    "bulan": r"(?:0?[1-9]|1[0-2]|[IVX]{1,4})",
    "klasifikasi": r"\d{2,3}(?:\.\d{1,3})*",
    "unit": r"[A-Za-z][A-Za-z0-9.\- ]*",
    "bebas": r"[^/]+",
}
_PART = re.compile(r"\{([^{}]*)\}")


class PatternError(ValueError):
    """A template that can't be used; the message is Indonesian."""


@lru_cache(maxsize=256)
def compile_pattern(template: str) -> re.Pattern[str]:
    """The pattern of ``template``; blanks around a slash are free. PatternError for an unknown part."""
    pieces = []
    end = 0
    for match in _PART.finditer(template):
        name = match[1]
        if name not in PARTS:
            raise PatternError(f'bagian "{{{name}}}" tidak dikenal; yang ada: {", ".join(PARTS)}.')
        pieces += [_literal(template[end : match.start()]), PARTS[name]]
        end = match.end()
    rest = template[end:]
    if any("{" in piece or "}" in piece for piece in (_PART.sub("", template),)):
        raise PatternError("kurung kurawal pola nomor tidak berpasangan.")
    return re.compile("".join([*pieces, _literal(rest)]))


def fill_pattern(template: str, parts: Mapping[str, str]) -> str:
    """A number after ``template``, as "12/SOP/DISDIK/2026"; PatternError where a part is unknown, missing, or unfit."""
    compile_pattern(template)

    def fill(match: re.Match[str]) -> str:
        text = parts.get(match[1], "").strip()
        if not re.fullmatch(PARTS[match[1]], text):
            raise PatternError(f'bagian "{{{match[1]}}}" dari pola nomor belum terisi atau tidak cocok: "{text}".')
        return text

    return _PART.sub(fill, template)


def _literal(text: str) -> str:
    return re.escape(text).replace("/", r"\s*/\s*")
