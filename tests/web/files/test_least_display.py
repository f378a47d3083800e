"""No public page says who anybody is: titles of posts, never names, NIPs, ranks, or addresses of people."""

import pytest
from django.db.models import F, Value
from django.db.models.functions import Concat
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse

from sopan_web.organisation.models import Pegawai
from sopan_web.workflow.code import spell_code
from tests.web.cast import Cast
from tests.web.workflow.way import Way, begin_way


@pytest.fixture
def in_force(cast: Cast) -> Way:
    """Enacted by the Kepala Dinas; everybody has an e-mail address."""
    Pegawai.objects.update(surel=Concat(F("nip"), Value("@contoh.test")))
    return begin_way(cast).to_enacted()


def addresses(way: Way) -> dict[str, str]:
    """Every page of the public face, by its name."""
    slug, pk, enactment = way.cast.daerah.slug, way.record.pk, way.enactment
    of_daerah = {
        name: reverse(f"portal:{name}", args=(slug,))
        for name in ("home", "services", "jabatan", "search", "sitemap", "lambang")
    }
    of_sop = {name: reverse(f"portal:{name}", args=(slug, pk)) for name in ("sop", "picture", "pdf")}
    return {
        **of_daerah,
        **of_sop,
        "search": f"{of_daerah['search']}?q=surat",
        "governments": reverse("portal:governments"),
        "language": reverse("portal:language"),
        "robots": reverse("portal:robots"),
        "unit": reverse("portal:unit", args=(slug, way.cast.dinkes.pk)),
        "sitemap-part": reverse("portal:sitemap-part", args=(slug, 1)),
        "ask": f"{reverse('portal:ask')}?kode={spell_code(enactment.code)}",
        "show": reverse("portal:show", args=(enactment.code,)),
    }


def _patterns() -> list[URLPattern]:
    found = get_resolver("sopan_web.portal.urls").url_patterns
    return [one for one in found if isinstance(one, URLPattern)]


def secrets(cast: Cast) -> list[str]:
    """All that says who somebody is, of both governments."""
    people = Pegawai.objects.values_list("nama", "nip", "surel")
    names = [name for name, _nip, _surel in people]
    plain = [name.split(",")[0].removeprefix("dr. ").removeprefix("Drs. ").removeprefix("Ir. ") for name in names]
    accounts = [person.account.username for person in cast.persons().values()]
    return [*plain, *(nip for _, nip, _ in people), *(surel for _, _, surel in people), *accounts]


def test_every_public_page_is_walked(in_force: Way) -> None:
    names = {str(one.name) for one in _patterns() if one.name}
    assert sorted(names - set(addresses(in_force))) == []


def test_no_public_page_says_who_anybody_is(in_force: Way, client: Client) -> None:
    wanted = secrets(in_force.cast)
    assert len(wanted) > 80
    seen = 0
    for name, address in addresses(in_force).items():
        if name == "pdf":  # the enacted document itself bears its signature, as its form demands
            continue
        answer = client.get(address, follow=True)
        text = answer.content.decode()
        assert [secret for secret in wanted if secret in text] == [], address
        seen += answer.status_code == 200
    assert seen >= 10


def test_the_signer_is_told_by_title(in_force: Way, client: Client) -> None:
    text = client.get(addresses(in_force)["show"]).content.decode()
    assert "Kepala Dinas Kesehatan" in text


def test_the_open_api_says_no_more_than_the_pages(in_force: Way, client: Client) -> None:
    slug, pk, number = in_force.cast.daerah.slug, in_force.record.pk, in_force.enactment.version.number
    answers = [
        client.get(f"/api/v1/{path}")
        for path in (
            "daerah", "daerah.csv", f"daerah/{slug}", f"daerah/{slug}/unit", f"daerah/{slug}/unit.csv",
            f"daerah/{slug}/unit/{in_force.cast.dinkes.pk}", f"daerah/{slug}/sop", f"daerah/{slug}/sop.csv",
            f"daerah/{slug}/cari?q=surat", f"daerah/{slug}/sop/{pk}/versi/{number}",
            f"daerah/{slug}/sop/{pk}/versi/{number}.json", f"daerah/{slug}/sop/{pk}/versi/{number}.svg",
            f"verifikasi/{in_force.enactment.code}",
        )
    ]  # fmt: skip
    assert [answer.request["PATH_INFO"] for answer in answers if answer.status_code != 200] == []
    for answer in answers:
        text = answer.content.decode()
        assert [secret for secret in secrets(in_force.cast) if secret in text] == [], answer.request["PATH_INFO"]
