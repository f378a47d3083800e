"""Texts that want to be markup stay texts: in every SVG and page that is made from an SOP."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest

from sopan import example_files, lay_out, read_sop, write_svg_pages
from sopan_web.documents.models import SopRecord
from sopan_web.organisation.models import UnitKerja
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.workflow.way import Way, begin_way

HOSTILE = (
    "</text><script>alert(1)</script>",
    '"><image href="http://luar.test/a.png" onerror="alert(2)"/>',
    "' onload='alert(3)",
    "]]><foreignObject><iframe src='javascript:alert(4)'/></foreignObject>",
    "<style>@import url(http://luar.test/a.css)</style>",
    "&lt;script&gt; &#60;b&#62; &amp;",
    "<a xlink:href='javascript:alert(5)'>klik</a>",
    "--><!-- <!DOCTYPE a [<!ENTITY b 'b'>]> &b;",
    "{{ 7 * 7 }} {% debug %} ${alert(6)}",
)
_SVG = "{http://www.w3.org/2000/svg}"
_ELEMENTS = {
    "svg", "title", "desc", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
    "defs", "marker", "use", "symbol", "style", "clipPath",
}  # fmt: skip
_FOREIGN = re.compile(r"(?i)https?:|javascript:|@import|data:text|expression\(|url\(\s*(?!#)")


def faults_of(svg: str) -> list[str]:
    """Everything in a picture that could run or call: elements, handlers, addresses."""
    root = ElementTree.fromstring(svg)
    found = []
    for element in root.iter():
        name = str(element.tag).removeprefix(_SVG)
        if name not in _ELEMENTS:
            found.append(f"<{name}>")
        if name == "style" and _FOREIGN.search(element.text or ""):
            found.append(f"style: {element.text}")
        for key, value in element.attrib.items():
            plain = key.rpartition("}")[2].lower()
            if plain.startswith("on") or (plain in ("href", "src") and not value.startswith("#")):
                found.append(f"{name} {plain}={value}")
            if not plain.startswith(("aria-", "data-")) and _FOREIGN.search(value):
                found.append(f"{name} {plain}={value}")
    return found


class Page(HTMLParser):
    """Reads a page as a browser would and notes what would run or call: bare scripts, handlers, foreign addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []
        self.elements = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Every element with its attributes."""
        self.elements += 1
        told = dict(attrs)
        if tag in ("iframe", "object", "embed", "foreignobject", "image", "base") or (
            tag in ("script", "style") and told.get("type") != "application/json" and not {"nonce", "src"} & set(told)
        ):
            self.faults.append(f"<{tag}> {told}")
        for name, value in attrs:
            harmful = "luar.test" in (value or "") or (value or "").lower().startswith("javascript:")
            if name.startswith("on") or (name in ("href", "src", "action", "style") and harmful):
                self.faults.append(f"{tag} {name}={value}")


def poisoned(value: Any, text: str) -> Any:
    """The same value with ``text`` in every free text, dates and choices left alone."""
    match value:
        case Enum():
            return value
        case str() if value.strip():
            return f"{value} {text}"
        case tuple():
            return tuple(poisoned(one, text) for one in value)
        case _ if is_dataclass(value) and not isinstance(value, type) and type(value).__name__ not in _KEPT:
            parts = {one.name: poisoned(getattr(value, one.name), text) for one in fields(value) if one.init}
            return replace(value, **{name: part for name, part in parts.items() if name not in _NAMES})
    return value


_KEPT = {"Tanggal", "Waktu"}
_NAMES = {"logo", "versi_format", "sumber", "singkatan", "tujuan", "ya", "tidak", "pelaksana"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_an_sop_becomes_markup_in_its_drawing(text: str) -> None:
    sop = read_sop(next(file for file in example_files() if file.stem == "surat-masuk")).sop
    drawing = lay_out(poisoned(replace(sop, logo=""), text))
    for live in (False, True):
        pages = write_svg_pages(drawing, live=live)
        assert [fault for page in pages for fault in faults_of(page)] == []
    said = "".join(ElementTree.fromstring(pages[0]).itertext())
    assert re.sub(r"\s", "", text)[:8] in re.sub(r"\s", "", said)  # it is there, as text


@pytest.fixture
def in_force(cast: Cast) -> Way:
    """An SOP in force that is hostile wherever people type."""
    text = "".join(HOSTILE[:3])
    UnitKerja.objects.filter(pk=cast.dinkes.pk).update(nama=f"Dinas {text}"[:200])
    way = begin_way(cast, judul=f"Judul {text}"[:280])
    sheet = way.passage.edition.sheet
    for row in sheet["kegiatan"]:
        row["uraian"] += text
        row["output"] += text
    way.passage.edition.__class__.objects.filter(record=way.record).update(sheet=sheet)
    return way.to_enacted()


def test_no_page_and_no_file_of_a_hostile_sop_runs(in_force: Way, cast: Cast, client_of: ClientOf) -> None:
    pk, number = in_force.record.pk, in_force.enactment.version.number
    client = client_of(cast.penyusun)
    for address in (f"/sop/{pk}/", f"/sop/{pk}/versi/{number}/", "/sop/", "/", f"/sop/{pk}/sunting/", "/daerah/contoh/",
                    f"/daerah/contoh/sop/{pk}/", f"/v/{in_force.enactment.code}"):  # fmt: skip
        page = Page()
        page.feed(client.get(address).content.decode())
        assert (page.faults, page.elements > 20) == ([], True), address
    for address in (f"/sop/{pk}/versi/{number}/unduh/svg", f"/daerah/contoh/sop/{pk}.svg"):
        answer = client.get(address)
        assert faults_of(answer.content.decode()) == [], address
        assert "script-src 'unsafe" not in answer.headers["Content-Security-Policy"]
    assert SopRecord.objects.get(pk=pk).judul.startswith("Judul </text><script>")


def test_the_answer_of_the_editor_draws_no_harm(in_force: Way, cast: Cast, client_of: ClientOf) -> None:
    answer = client_of(cast.penyusun).get(f"/sop/{in_force.record.pk}/sunting/gambar?revisi=0").json()
    assert faults_of(answer["svg"]) == []
