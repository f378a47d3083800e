/** The small chooser over a symbol cell: four symbols, own branches, and none; keys M P K S work in it too. */

import { button, el, placeBeside } from "../dom.js";
import { shapeOf } from "../grid/shapes.js";
import { BENTUK } from "../sheet/model.js";
import { t } from "../strings.js";
import { bentukName, bentukOfKey, KEY_OF, symbolAt } from "./symbols.js";

export class Chooser {
  constructor(host) {
    this.box = el("div", { class: "ed-popup ed-chooser", role: "toolbar", "aria-label": t("Pilih simbol"), hidden: true });
    this.box.addEventListener("keydown", (event) => this.#key(event));
    for (const kind of ["pointerdown", "keydown"]) { // before the table hears it, which may open this again
      document.addEventListener(kind, (event) => this.box.contains(event.target) || this.hide(), true);
    }
    host.append(this.box);
  }

  /** `keepFocus`: after a click the cell keeps the keyboard, so that typing M, P, K, S goes on working there. */
  show(grid, { keepFocus = false } = {}) {
    this.grid = grid;
    const row = grid.view.rowAt(grid.cursor.row);
    const current = row && symbolAt(row, grid.cursor.columnHere.actor)?.bentuk;
    this.box.replaceChildren(...BENTUK.map((bentuk) => this.#choice(bentuk, bentuk === current)), this.#none());
    this.box.hidden = false;
    placeBeside(this.box, grid.cursor.cell);
    if (!keepFocus) (this.box.querySelector("[aria-pressed=true]") ?? this.box.firstChild).focus();
  }

  hide() {
    this.box.hidden = true;
  }

  #choice(bentuk, pressed) {
    return button([shapeOf(bentuk), el("span", {}, bentukName(bentuk)), el("kbd", {}, KEY_OF[bentuk])], () => this.#take(bentuk), { "aria-pressed": String(pressed) });
  }

  #none() {
    return button([el("span", {}, t("Kosongkan")), el("kbd", {}, "Del")], () => this.#take(null));
  }

  #take(bentuk) {
    this.hide();
    if (bentuk) this.grid.place(bentuk);
    else this.grid.clear();
    this.grid.cursor.by(0, 0);
  }

  #key(event) {
    const buttons = [...this.box.children];
    const here = buttons.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) buttons[(here + step + buttons.length) % buttons.length].focus();
    else if (event.key === "Escape" || event.key === "Tab") this.#back();
    else if (bentukOfKey(event.key)) this.#take(bentukOfKey(event.key));
    else if (event.key === "Delete" || event.key === "Backspace") this.#take(null);
    else return;
    event.preventDefault();
  }

  #back() {
    this.hide();
    this.grid.cursor.by(0, 0);
  }
}
