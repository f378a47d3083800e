"""Takes a cell apart into the things it names."""

import re

from sopan.writers.plain.wording import lines_of, missing, tidy

_LAST = re.compile(r"^(?:dan|serta)\s+", re.IGNORECASE)


def items_of(text: str) -> list[str]:
    """ "Surat permohonan, identitas diri (KTP, SIM)" is two things; commas within brackets part nothing."""
    found = [_LAST.sub("", tidy(part)) for line in lines_of(text) for part in _parts(line)]
    return [item for item in found if not missing(item)]


def _parts(line: str) -> list[str]:
    parts, depth = [""], 0
    for sign, following in zip(line, f"{line[1:]} ", strict=True):
        depth += (sign == "(") - (sign == ")" and depth > 0)
        if not depth and (sign == ";" or (sign == "," and not following.isdigit())):
            parts.append("")
        else:
            parts[-1] += sign
    return parts
