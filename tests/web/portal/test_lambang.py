"""The head of a public page bears the government's lambang."""

import io

from django.test import Client
from PIL import Image

from sopan_web.organisation.actions import remove_lambang, upload_lambang
from tests.web.portal.conftest import Shown

LINES = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'


def draw(width: int, height: int) -> bytes:
    """A picture as a phone or scanner makes it."""
    target = io.BytesIO()
    Image.effect_noise((width, height), 90).convert("RGB").save(target, "PNG")
    return target.getvalue()


def test_it_is_small_whatever_was_uploaded(shown: Shown, client: Client) -> None:
    upload_lambang(actor=shown.cast.admin.actor, filename="lambang.png", content=draw(420, 560))
    address = shown.address("lambang.png")
    assert f'src="{address}"' in shown.read(client)
    answer = client.get(address)
    assert answer["Content-Type"] == "image/png"
    assert len(answer.content) < 20_000
    with Image.open(io.BytesIO(answer.content)) as picture:
        assert picture.size == (72, 96)
    assert client.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304


def test_it_changes_and_goes_with_the_government_s_wish(shown: Shown, client: Client) -> None:
    admin, address = shown.cast.admin.actor, shown.address("lambang.png")
    upload_lambang(actor=admin, filename="lambang.png", content=draw(96, 96))
    first = client.get(address)["ETag"]
    upload_lambang(actor=admin, filename="lambang.png", content=draw(96, 96))
    assert client.get(address, headers={"If-None-Match": first}).status_code == 200
    remove_lambang(actor=admin)
    shown.read(client, address, 404)
    assert address not in shown.read(client)


def test_one_of_lines_stays_within_the_office(shown: Shown, client: Client) -> None:
    upload_lambang(actor=shown.cast.admin.actor, filename="lambang.svg", content=LINES)
    shown.read(client, shown.address("lambang.png"), 404)
    assert "lambang.png" not in shown.read(client)


def test_the_office_s_page_leads_to_the_citizens_page(shown: Shown, client: Client) -> None:
    client.force_login(shown.cast.penyusun.account)
    assert f'href="{shown.sop(shown.service)}"' in client.get(f"/sop/{shown.service.record.pk}/").content.decode()
