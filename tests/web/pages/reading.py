"""Reads a page as a person does: its rows, its sections, its buttons."""

import re
from html import unescape

from django.http import HttpResponse


def text_of(answer: HttpResponse) -> str:
    """What the page says, in one line."""
    body = answer.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


def section(answer: HttpResponse, key: str) -> str:
    """What the section headed by the element of that id says; "" where there is none."""
    body = answer.content.decode()
    found = re.search(rf'<section[^>]*aria-labelledby="{key}".*?</section>', body, re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[0])).split()) if found else ""


def titles(answer: HttpResponse) -> list[str]:
    """The first link of every row, in order."""
    return [unescape(title) for title in re.findall(r'<th scope="row"><a [^>]*>([^<]+)</a>', answer.content.decode())]


def steps(answer: HttpResponse) -> list[str]:
    """The keys of the transitions that the page offers, in order."""
    return re.findall(r'href="/sop/\d+/langkah/([\w-]+)/"', answer.content.decode())
