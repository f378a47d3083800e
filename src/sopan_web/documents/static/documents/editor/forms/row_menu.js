/** The menu of the chosen rows: right click, or Enter on the row's number. */

import { button, el, placeBeside } from "../dom.js";
import { isFlow } from "../symbols/symbols.js";
import { t } from "../strings.js";

export class RowMenu {
  constructor(host, open) {
    this.open = open;
    this.box = el("div", { class: "ed-popup ed-menu", role: "menu", "aria-label": t("Baris"), hidden: true });
    this.box.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("pointerdown", (event) => this.box.contains(event.target) || this.hide());
    host.append(this.box);
  }

  show(grid, x, y) {
    if (grid.store.readOnly) return;
    this.grid = grid;
    const { rows } = grid.cursor;
    this.box.replaceChildren(...this.#items(rows).map(([label, keys, act]) => button([el("span", {}, label), keys ? el("kbd", {}, keys) : null], () => this.#do(act), { role: "menuitem" })));
    this.box.hidden = false;
    placeBeside(this.box, grid.cursor.cell);
    if (x !== undefined) this.#at(x, y);
    this.box.firstChild.focus();
  }

  #at(x, y) {
    const { width, height } = this.box.getBoundingClientRect();
    this.box.style.left = `${Math.min(x, innerWidth - width - 8)}px`;
    this.box.style.top = `${Math.min(y, innerHeight - height - 8)}px`;
  }

  #items(rows) {
    const { rows: deeds } = this.grid;
    const always = [[t("Sisipkan baris di atas"), "Ctrl+Shift+Enter", () => deeds.insertAbove()], [t("Sisipkan baris di bawah"), "Ctrl+Enter", () => deeds.insertBelow()]];
    const { actor, label } = this.grid.cursor.columnHere;
    const column = actor ? [[t("Ubah kolom {nama}…", { nama: label }), "", () => this.open.actor(actor)]] : [];
    if (!rows.length) return [...always.slice(1), ...column];
    const one = rows.length === 1 && rows[0].simbol.some(({ bentuk }) => bentuk !== "selesai") && !isFlow(rows[0]);
    return [...always,
      [t("Gandakan"), "Ctrl+D", () => deeds.duplicate()], [t("Naikkan"), "Alt+↑", () => deeds.shift(-1)], [t("Turunkan"), "Alt+↓", () => deeds.shift(1)],
      ...(one || (rows.length === 1 && isFlow(rows[0])) ? [[t("Arah alur…"), "", () => this.open.ways(rows[0])]] : []),
      ...(rows.length === 1 ? [[t("Komentari langkah ini"), "", () => this.open.comment(rows[0])]] : []),
      [t("Hapus baris"), "Ctrl+Del", () => deeds.remove()], ...column];
  }

  #do(act) {
    this.hide();
    this.grid.cursor.cell?.focus({ preventScroll: true });
    act();
  }

  #key(event) {
    const items = [...this.box.children];
    const here = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) items[(here + step + items.length) % items.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") this.#do(() => {});
    else return;
    event.preventDefault();
  }

  hide() {
    this.box.hidden = true;
  }
}
