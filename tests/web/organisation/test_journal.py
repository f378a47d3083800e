"""Every deed of this room has its sentence in the journal."""

import re
from pathlib import Path

import sopan_web.organisation.actions
from sopan_web.audit.labels import find_label

ROOM = Path(sopan_web.organisation.actions.__file__).parent


def test_every_deed_has_its_sentence() -> None:
    source = "\n".join(file.read_text() for file in ROOM.glob("*.py"))
    actions = set(re.findall(r"(?:note\(actor, |action=)\"([a-z.-]+)\"", source))
    assert len(actions) > 25
    assert sorted(action for action in actions if find_label(action) is None) == []
