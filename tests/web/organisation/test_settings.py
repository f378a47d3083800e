"""A government's settings, and pictures that are nothing but pictures."""

import io
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, PngImagePlugin

from sopan_web.common.errors import InvalidError, RefusedError
from sopan_web.organisation.actions import change_settings, remove_lambang, upload_lambang
from sopan_web.organisation.forms.settings import settings_of
from sopan_web.organisation.lambang import clean_lambang
from sopan_web.organisation.models import PemerintahDaerah
from tests.web.cast import Cast
from tests.web.conftest import ClientOf

SVG = b"""<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 10 10" onload="alert(1)"><script>alert(2)</script><style>@import url(http://luar.example/a.css)</style>
 <a xlink:href="javascript:alert(3)"><rect width="3" height="3"/></a><image xlink:href="http://luar.example/a.png"/>
 <foreignObject><p>halo</p></foreignObject><use xlink:href="http://luar.example/a.svg#b"/>
 <circle cx="5" cy="5" r="4" fill="url(#warna)" style="fill:url(http://luar.example/b)"/></svg>"""


def nested(levels: int) -> bytes:
    """Each level draws the one below ten times."""
    below = [f'<g id="a{n}">{f"""<use href="#a{n - 1}"/>""" * 10}</g>' for n in range(1, levels)]
    text = f'<svg xmlns="http://www.w3.org/2000/svg"><g id="a0"><path d="M0 0"/></g>{"".join(below)}</svg>'
    return text.encode()


def picture(kind: str, size: tuple[int, int] = (20, 30)) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", size, "#14532d").save(target, kind)
    return target.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_picture_is_kept_without_what_hides_behind_it(kind: str) -> None:
    suffix, clean = clean_lambang(picture(kind) + b"<?php echo 1 ?>")
    assert suffix == {"PNG": "png", "JPEG": "jpg"}[kind]
    assert b"php" not in clean
    assert Image.open(io.BytesIO(clean)).size == (20, 30)


def test_comments_in_a_picture_go() -> None:
    target, comments = io.BytesIO(), PngImagePlugin.PngInfo()
    comments.add_text("Comment", "rahasia")
    Image.new("RGB", (5, 5)).save(target, "PNG", pnginfo=comments)
    assert b"rahasia" in target.getvalue()
    assert b"rahasia" not in clean_lambang(target.getvalue())[1]


def test_an_svg_keeps_its_shapes_and_nothing_else() -> None:
    kind, clean = clean_lambang(SVG)
    text = clean.decode()
    assert kind == "svg"
    assert "<circle" in text
    assert 'fill="url(#warna)"' in text
    for bad in ("script", "onload", "style", "luar.example", "javascript", "foreignObject", "<p>", "image"):
        assert bad not in text


def test_a_part_may_be_used_again_and_in_a_circle() -> None:
    assert clean_lambang(nested(3))[1].count(b"<use") == 20
    circle = (
        b'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>'
    )
    assert clean_lambang(circle)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a" + b"0" * 50,
        b"\x89PNG\r\n\x1a\n rusak",
        b"\xff\xd8\xff rusak",
        b"<html><svg/></html>",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"),
        b"0" * (1024 * 1024 + 1),
        picture("PNG", (5000, 2)),
        nested(9),
        nested(5_000),
        b'<svg xmlns="http://www.w3.org/2000/svg"><rect ' + b" ".join(b'a%d="x"' % n for n in range(61)) + b"/></svg>",
        b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 900 + b"</g>" * 900 + b"</svg>",
        b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 60_000 + b"</g>" * 60_000 + b"</svg>",
    ],
)
def test_what_is_no_sound_picture_is_refused(content: bytes) -> None:
    with pytest.raises(InvalidError) as refusal:
        clean_lambang(content)
    assert list(refusal.value.fields) == ["lambang"]


def test_a_lambang_is_served_so_that_it_can_do_no_harm(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    file = SimpleUploadedFile("lambang.svg", SVG, "text/html")
    assert client.post("/pengaturan/lambang/", {"lambang": file}).status_code == 302
    answer = client_of(cast.tamu).get("/lambang/")
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert client_of(cast.lain.admin).get("/lambang/").status_code == 404


def test_a_replaced_lambang_leaves_no_file(cast: Cast, django_capture_on_commit_callbacks: object) -> None:
    actor = cast.admin.actor
    first = Path(upload_lambang(actor=actor, filename="a.png", content=picture("PNG")).lambang.path)
    assert first.exists()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        second = Path(upload_lambang(actor=actor, filename="../../b.jpg", content=picture("JPEG")).lambang.path)
    assert (first.exists(), second.exists()) == (False, True)
    assert second.parent == first.parent
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        remove_lambang(actor=actor)
    assert not second.exists()


@pytest.mark.parametrize(
    ("pattern", "word"),
    [
        ("{urut}/SOP/{tahun}/{kota}", "tidak dikenal"),
        ("{urut/SOP/{tahun}", "urut"),
        ("SOP/{tahun}", "{urut}"),
        ("{urut}/SOP", "{tahun}"),
        ("{urut}/{bebas}/{tahun}", "{bebas}"),
        ("{klasifikasi}/{urut}/{tahun}", "klasifikasi"),
    ],
)
def test_a_pattern_that_makes_no_number_is_refused(cast: Cast, pattern: str, word: str) -> None:
    values = {"pola_nomor": pattern, "klasifikasi": ""}
    with pytest.raises(InvalidError) as refusal:
        change_settings(actor=cast.admin.actor, values=values)
    assert word in refusal.value.fields["pola_nomor"]


def test_the_page_shows_what_a_pattern_makes_while_it_is_typed(cast: Cast, client_of: ClientOf) -> None:
    client = client_of(cast.admin)
    good = client.get("/pengaturan/contoh-nomor/", {"pola_nomor": "{urut}/SOP-{unit}/{bulan}/{tahun}"})
    assert "012/SOP-DINKES/VIII/2026" in good.content.decode()
    bad = client.get("/pengaturan/contoh-nomor/", {"pola_nomor": "{nomor}"})
    assert "tidak dikenal" in bad.content.decode()


def test_settings_are_saved_on_their_page(cast: Cast, client_of: ClientOf) -> None:
    values = settings_of(cast.daerah) | {"kertas": "A4", "alamat": "Jalan Melati 1", "zona": "Asia/Makassar"}
    assert client_of(cast.admin).post("/pengaturan/", values).status_code == 302
    daerah = PemerintahDaerah.objects.get(pk=cast.daerah.pk)
    assert (daerah.kertas, daerah.alamat, daerah.zona) == ("A4", "Jalan Melati 1", "Asia/Makassar")
    bad = client_of(cast.admin).post("/pengaturan/", values | {"menit_per_hari": "5"})
    assert bad.status_code == 422


def test_only_who_manages_sees_and_changes_settings(cast: Cast, client_of: ClientOf) -> None:
    for name, person in cast.persons().items():
        expected = 200 if name in ("admin", "verifikator") else 403
        assert client_of(person).get("/pengaturan/").status_code == expected, name
    with pytest.raises(RefusedError):
        change_settings(actor=cast.sekda.actor, values={"nama": "Pemerintah Kami"})
