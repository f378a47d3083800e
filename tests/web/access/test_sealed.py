"""Whatever is done in one government changes nothing of what another one is told: no list, no count, no suggestion."""

import re

import pytest
from django.urls import reverse

from sopan_web.organisation.actions import add_pegawai, create_unit
from sopan_web.organisation.models import JenisUnit, StatusPegawai
from tests.web.access.doors import DOORS
from tests.web.access.test_walls import ASKED, text_of
from tests.web.access.world import MARK, TITLE, World, undone
from tests.web.cast import SINCE
from tests.web.workflow.way import begin_way

pytestmark = pytest.mark.django_db
DOORS_OF_ONES_OWN = sorted(
    name for name, door in DOORS.items() if door.thing == "-" and not name.endswith(("sign-out", "sign-in"))
)
CHANGING = re.compile(
    r'csrfmiddlewaretoken" value="[^"]*"|X-CSRFToken": "[^"]*"|nonce="[^"]*"|[0-9a-f]{40}|[0-9]+:[0-9:]+'
)


def told(world: World, who: str) -> dict[str, str]:
    """Everything that the doors without a thing of their own tell somebody."""
    pages = {
        name + asked: world.knock(who, "GET", reverse(name) + asked) for name in DOORS_OF_ONES_OWN for asked in ASKED
    }
    return {name: CHANGING.sub("", text_of(page)) for name, page in pages.items()}


@pytest.mark.parametrize("who", ["asing:admin", "asing:penyusun"])
def test_what_happens_over_there_is_not_seen_here(world: World, who: str) -> None:
    before = told(world, who)
    with undone():
        _be_busy(world)
        assert told(world, who) == before
        assert told(world, "verifikator")["workflow:shelf"] != told(world, "asing:admin")["workflow:shelf"]


def _be_busy(world: World) -> None:
    cast = world.cast
    actor = cast.admin.actor
    add_pegawai(actor=actor, nama=f"Sri {MARK}", status=StatusPegawai.LAIN)
    create_unit(actor=actor, nama=f"Seksi {MARK}", jenis=JenisUnit.BIDANG, induk=cast.dinkes, mulai=SINCE)
    begin_way(cast, judul=f"{TITLE} baru")
    begin_way(cast, judul=f"{TITLE} baru diajukan").to_desk()
    begin_way(cast, judul=f"{TITLE} baru sah").to_enacted()
