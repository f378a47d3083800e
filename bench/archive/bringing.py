"""Hands files to a running application as a person does, and waits for them."""

import http.cookiejar
import re
import sqlite3
import time
import urllib.parse
import urllib.request
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from bench.serving import HOST, Served
from bench.tables import say
from sopan_web.demo.setup.logins import PASSWORD

_BOUNDARY = "----batas"
_BETWEEN = 0.5


def bring(served: Served, data: Path, files: Mapping[str, bytes]) -> None:
    """Uploads ``files`` as one ZIP and waits until they are read and printed; says how long that took."""
    before, start = _work(served), time.monotonic()
    _upload(served, _packed(files))
    read = 0.0
    with sqlite3.connect(data / "sopan.sqlite3") as database:
        while database.execute("SELECT 1 FROM jobs_job WHERE ended_at IS NULL").fetchone():
            rest = database.execute("SELECT COUNT(*), SUM(state = 'menunggu') FROM intake_sourcefile").fetchone()
            read = read or (time.monotonic() - start if rest[0] and not rest[1] else 0.0)
            time.sleep(_BETWEEN)
    spent = time.monotonic() - start
    say(f"terbaca dalam {read:.0f} detik, gambar halaman aslinya {spent - read:.0f} detik;")
    say(f"waktu prosesor, beserta LibreOffice dan tesseract, {_work(served) - before:.0f} detik.\n")


def _upload(served: Served, archive: bytes) -> None:
    base = f"http://{HOST}:{served.port}"
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    token = _token(browser.open(f"{base}/masuk/").read())
    form = {"csrfmiddlewaretoken": token, "username": "penyusun", "password": PASSWORD}
    browser.open(f"{base}/masuk/", urllib.parse.urlencode(form).encode()).close()
    page = browser.open(f"{base}/bawa/").read()
    unit = re.findall(rb'<option value="(\d+)"', page)[0]
    parts = {'"csrfmiddlewaretoken"': _token(page).encode(), '"unit"': unit, '"berkas"; filename="arsip.zip"': archive}
    head = f"--{_BOUNDARY}\r\nContent-Disposition: form-data; name="
    body = b"".join(f"{head}{name}\r\n\r\n".encode() + value + b"\r\n" for name, value in parts.items())
    kind = {"Content-Type": f"multipart/form-data; boundary={_BOUNDARY}"}
    browser.open(urllib.request.Request(f"{base}/bawa/", body + f"--{_BOUNDARY}--\r\n".encode(), kind)).close()


def _token(page: bytes) -> str:
    found = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', page)
    assert found, "no form on the page"
    return found[1].decode()


def _packed(files: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def _work(served: Served) -> float:
    """Seconds of the processor, also of programs that have ended."""
    ticks = 0
    for pid in served.tree():
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        ticks += sum(int(field) for field in fields[11:15])
    return ticks / 100
