"""What search engines ask for."""

from collections.abc import Iterable
from datetime import date
from math import ceil
from xml.sax.saxutils import escape

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from sopan_web.common.requests.site import site_of
from sopan_web.portal.answer import by_content, of_government, show_missing
from sopan_web.portal.queries.governments import Government, active
from sopan_web.workflow.queries.enacted.catalogue import in_force

PART = 10_000
"""Addresses a file; the protocol allows 50,000."""
MOST_PARTS = 1_000

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@by_content
def show_robots(request: HttpRequest) -> HttpResponse:
    """The portal may be found; verification pages, searches, and the office may not."""
    lines = ["User-agent: *", "Allow: /daerah/", "Allow: /static/", "Disallow: /daerah/*/cari/", "Disallow: /", ""]
    for slug in active().values_list("slug", flat=True):
        lines.append(f"Sitemap: {site_of(request)}{reverse('portal:sitemap', kwargs={'slug': slug})}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@of_government()
def show_sitemap(request: HttpRequest, government: Government) -> HttpResponse:
    """The list of the lists."""
    count = in_force(government.daerah, government.today).count()
    slug = government.daerah.slug
    parts = [
        reverse("portal:sitemap-part", kwargs={"slug": slug, "number": number})
        for number in range(1, max(1, ceil(count / PART)) + 1)
    ]
    return _xml("sitemapindex", "sitemap", ((site_of(request) + part, None) for part in parts))


@of_government()
def show_sitemap_part(request: HttpRequest, government: Government, number: int) -> HttpResponse:
    """SOPs in force, each with the day since when; the government's own page opens the first part."""
    if not 1 <= number <= MOST_PARTS:
        return show_missing(request, government)
    slug, site = government.daerah.slug, site_of(request)
    found = in_force(government.daerah, government.today).select_related(None).order_by("record_id")
    rows = list(found.values_list("record_id", "tanggal_efektif")[(number - 1) * PART : number * PART])
    if not rows and number != 1:
        return show_missing(request, government)
    pages: list[tuple[str, date | None]] = [
        (site + reverse("portal:sop", kwargs={"slug": slug, "pk": pk}), day) for pk, day in rows
    ]
    home = [(site + reverse("portal:home", kwargs={"slug": slug}), None)] if number == 1 else []
    return _xml("urlset", "url", [*home, *pages])


def _xml(root: str, item: str, pages: Iterable[tuple[str, date | None]]) -> HttpResponse:
    lines = "".join(
        f"<{item}><loc>{escape(address)}</loc>{f'<lastmod>{day}</lastmod>' if day else ''}</{item}>\n"
        for address, day in pages
    )
    return HttpResponse(f"{_HEAD}<{root} {_SCHEMA}>\n{lines}</{root}>\n", content_type="application/xml")
