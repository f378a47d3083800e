"""Weighs web server and worker on SQLite after they have shown every page of the demo, with its drawings and files.

Counts the proportional share of memory (PSS) of all processes together; the resident size (RSS) counts what they share
once for each. 1 when it is more than the bar.
"""

import http.cookiejar
import os
import re
import subprocess
import sys
import time
import urllib.parse
import urllib.request

from bench.serving import HOST, Served, serving
from bench.stores import cache_folder
from bench.tables import print_table, say

BAR = 500  # MB
ROUNDS = 3
PASSWORD = "sopan-peragaan"


def main() -> int:
    """1 when the bar is missed."""
    folder = cache_folder() / "memori"
    more = {"SOPAN_DEMO": "ya", "SOPAN_DATA": str(folder)}
    for words in (("migrate", "--verbosity", "0"), ("demo",)):
        subprocess.run(
            [sys.executable, "-m", "sopan_web", *words], env=os.environ | more, check=True, capture_output=True
        )
    with serving(folder, *sys.argv[1:], **more) as served:
        fresh = served.memory()
        pages = sum(_browse(served) for _ in range(ROUNDS))
        time.sleep(3)  # the worker comes to rest
        weighed, names = served.memory(), served.tree()
        rows = [
            (_name(served, pid, names[pid]), *fresh.get(pid, (0.0, 0.0)), *now)
            for pid, now in weighed.items()
            if pid in names
        ]
        total = sum(pss for _rss, pss in weighed.values())
    say(f"{pages} halaman sesudah masuk sebagai dua orang, dan portal umum:")
    print_table(("proses", "RSS awal", "PSS awal", "RSS", "PSS"), rows)
    say(f"web + pekerja: {total:.0f} MB (palang {BAR} MB)")
    return int(total > BAR)


def _name(served: Served, pid: int, command: str) -> str:
    if pid == served.pid:
        return "server"
    return "pekerja" if " worker" in command else "web"


def _browse(served: Served) -> int:
    """Follows every link that can be opened without changing anything, as two people and as a visitor."""
    return sum(_walk(served.port, account) for account in ("penyusun", "verifikator", ""))


def _walk(port: int, account: str, most: int = 150) -> int:
    base = f"http://{HOST}:{port}"
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    if account:
        page = browser.open(f"{base}/masuk/").read().decode()
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        form = {"username": account, "password": PASSWORD, "csrfmiddlewaretoken": token[1]}
        landed = browser.open(f"{base}/masuk/", urllib.parse.urlencode(form).encode()).geturl()
        assert not landed.endswith("/masuk/"), "not signed in"
    queue, seen = ["/daerah/", "/"], {"/daerah/", "/"}
    opened = 0
    while queue and opened < most:
        try:
            answer = browser.open(base + queue.pop(0))
        except OSError:
            continue
        opened += 1
        if "html" not in answer.headers.get("Content-Type", ""):
            answer.read()
            continue
        for link in re.findall(r'href="(/[^"#]*)"', answer.read().decode(errors="replace")):
            if link not in seen and not link.startswith(("/static/", "/keluar")):
                seen.add(link)
                queue.append(link.replace("&amp;", "&"))
    return opened


if __name__ == "__main__":
    raise SystemExit(main())
