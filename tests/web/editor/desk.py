"""What a person does in the editor and sees there, in words that tests can be read in."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

Row = dict[str, Any]

_PASTE = """([html, text]) => {
  const data = new DataTransfer();
  if (html) data.setData("text/html", html);
  data.setData("text/plain", text);
  document.activeElement.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""

# A dialogue tells of its closing a moment after the key; what is asked here is asked after that moment.
_SETTLED = "async () => { await new Promise((go) => requestAnimationFrame(() => setTimeout(go))); return (%s); }"
_SHEET = _SETTLED % "document.querySelector('#ed').editor.grid.store.sheet"
_PLACE = _SETTLED % (
    "((cell) => [cell.parentElement.sectionRowIndex, cell.dataset.column])"
    "(document.activeElement.closest('[data-column]'))"
)


class Desk:
    """One editor page. Rows and columns count from 0; columns are the sheet's keys, or an actor's place."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def wait(self) -> "Desk":
        self.page.locator("#ed[data-ready]").wait_for()
        return self

    @property
    def sheet(self) -> Row:
        """The sheet as this browser has it."""
        sheet: Row = self.page.evaluate(_SHEET)
        return sheet

    @property
    def rows(self) -> list[Row]:
        rows: list[Row] = self.sheet["kegiatan"]
        return rows

    @property
    def steps(self) -> list[str]:
        """The text of each row."""
        return [row["uraian"] for row in self.rows]

    def symbols(self, row: int) -> list[tuple[str, str]]:
        """The row's symbols as pairs of column name and shape."""
        names = {column["id"]: column["nama"] for column in self.sheet["pelaksana"]}
        return [(names[symbol["pelaksana"]], symbol["bentuk"]) for symbol in self.rows[row]["simbol"]]

    def number(self, id: str) -> int:
        """The row number that a person sees for a target."""
        return 1 + [row["id"] for row in self.rows].index(id)

    def ways(self, row: int) -> tuple[int, int]:
        """Where Ya and Tidak of the row lead."""
        return self.number(self.rows[row]["ya"]), self.number(self.rows[row]["tidak"])

    def cell(self, row: int, column: str | int) -> Locator:
        line = self.page.locator("#ed-tabel tbody tr").nth(row)
        return line.locator("[data-column^='p:']").nth(column) if isinstance(column, int) else line.locator(
            f"[data-column={column}]"
        )  # fmt: skip

    def go(self, row: int, column: str | int) -> "Desk":
        """Puts the cursor into the cell, without the mouse's further deeds."""
        self.cell(row, column).focus()
        return self

    def press(self, *keys: str) -> "Desk":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text: str) -> "Desk":
        self.page.keyboard.type(text)
        return self

    def paste(self, *, html: str = "", text: str = "") -> "Desk":
        """Ctrl+V with what Word or Excel puts on the clipboard: the browser's own writing would clean it."""
        self.page.evaluate(_PASTE, [html, text])
        return self

    def add_actors(self, *names: str) -> "Desk":
        for name in names:
            self.page.get_by_role("button", name="+ Pelaksana").first.click()
            self.page.get_by_label("Nama jabatan atau peran").fill(name)
            self.page.get_by_role("button", name="Selesai", exact=True).last.click()
        return self

    def deaf(self) -> "Desk":
        """From now on hears of others only by saving: what meets what does not hang on the clock."""
        nobody = {"revision": 0, "changes": [], "people": [], "frozen": False}
        self.page.route("**/sunting/hadir", lambda route: route.fulfill(json=nobody))
        return self

    def saved(self) -> "Desk":
        """Waits until all is with the server."""
        expect(self.page.locator("#ed-status")).to_have_text("Semua tersimpan")
        return self

    def heard(self, text: str) -> "Desk":
        """What a screen reader was told last."""
        expect(self.page.locator("#ed-suara")).to_contain_text(text)
        return self

    def told(self, text: str) -> "Desk":
        """What the message at the foot says."""
        expect(self.page.locator("#ed-pesan")).to_contain_text(text)
        return self

    def here(self) -> tuple[int, str]:
        """Row and column key of the focused cell."""
        place: list[Any] = self.page.evaluate(_PLACE)
        return place[0], place[1]

    @property
    def drawing(self) -> Locator:
        return self.page.locator("#ed-gambar svg")
