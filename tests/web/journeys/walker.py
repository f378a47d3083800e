"""A person in a browser of their own, walking through the application as people do."""

from playwright.sync_api import Page, expect

from tests.web.cast import PASSWORD, Person
from tests.web.conftest import PageOf
from tests.web.editor.desk import Desk


class Walker:
    """Signs in at the door and follows links and buttons; addresses are typed only where people would."""

    def __init__(self, page_of: PageOf, person: Person, **context: object) -> None:
        self.person = person
        self.page: Page = page_of(None, "/", **context)
        self.page.get_by_role("link", name="Masuk", exact=True).click()
        self.page.get_by_label("NIP atau nama pengguna").fill(person.account.username)
        self.page.get_by_label("Kata sandi", exact=True).fill(PASSWORD)
        self.click("Masuk")
        expect(self.page.get_by_role("heading", level=1)).to_have_text("Pekerjaan saya hari ini")

    def click(self, name: str) -> "Walker":
        """A button, or a link that looks like one."""
        self.page.get_by_role("main").get_by_role("button", name=name, exact=True).or_(
            self.page.get_by_role("main").get_by_role("link", name=name, exact=True)
        ).first.click()
        return self

    def home(self) -> "Walker":
        """The first page."""
        self.page.get_by_role("link", name="Pekerjaan saya").click()
        return self

    def open_sop(self, judul: str) -> "Walker":
        """From the first page to that SOP."""
        self.home().page.get_by_role("main").get_by_role("link", name=judul, exact=True).first.click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(judul)
        return self

    def sees(self, text: str) -> "Walker":
        """The page says it."""
        expect(self.page.get_by_role("main")).to_contain_text(text)
        return self

    def fill(self, label: str, text: str) -> "Walker":
        """A field of a form."""
        self.page.get_by_label(label).fill(text)
        return self

    @property
    def desk(self) -> Desk:
        """The editor that stands open."""
        return Desk(self.page).wait()
