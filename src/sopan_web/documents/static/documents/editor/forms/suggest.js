/** A text field with suggestions from the server: list below it, arrows and Enter choose, a note or warning beside each. */

import { el, placeBeside } from "../dom.js";
import { ask } from "../sync/api.js";
import { t } from "../strings.js";

const PAUSE = 150; // ms
let serial = 0;

export class Suggest {
  #items = [];
  #active = -1;
  #timer = 0;

  /** `onTake(item)` after a choice; the field's own events go on as always. */
  constructor(field, url, onTake) {
    Object.assign(this, { field, url, onTake });
    this.list = el("ul", { class: "ed-popup ed-suggest", role: "listbox", id: `ed-saran-${serial++}`, "aria-label": t("Saran"), hidden: true });
    field.after(this.list);
    const nature = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id, autocomplete: "off" };
    for (const [name, value] of Object.entries(nature)) field.setAttribute(name, value);
    field.addEventListener("input", () => this.#later());
    field.addEventListener("focus", () => this.#later());
    field.addEventListener("blur", () => this.close());
    field.addEventListener("keydown", (event) => this.#key(event));
    this.list.addEventListener("pointerdown", (event) => this.#press(event));
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fetch(), PAUSE);
  }

  async #fetch() {
    const asked = this.field.value.trim();
    try {
      const { items } = await ask(`${this.url}?q=${encodeURIComponent(asked)}`);
      if (document.activeElement === this.field && this.field.value.trim() === asked) this.#show(items);
    } catch {
      this.close(); // without suggestions one types on
    }
  }

  #show(items) {
    this.#items = items.filter(({ text }) => text !== this.field.value.trim());
    this.#active = -1;
    this.list.replaceChildren(...this.#items.map((item, index) => this.#option(item, index)));
    this.list.hidden = !this.#items.length;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    if (!this.list.hidden) placeBeside(this.list, this.field);
  }

  #option({ text, note, warn }, index) {
    return el("li", { role: "option", id: `${this.list.id}-${index}`, "aria-selected": "false", "data-index": index },
      el("span", {}, text), note ? el("small", {}, note) : null, warn ? el("small", { class: "ed-warn" }, warn === true ? t("sudah dicabut") : warn) : null);
  }

  #key(event) {
    if (this.list.hidden) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#move(step);
    else if (event.key === "Enter" && this.#active >= 0) this.#take(this.#active);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the field's other listeners would take Enter for their own
  }

  #move(step) {
    const count = this.#items.length;
    this.#active = (this.#active + step + count) % count;
    [...this.list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === this.#active)));
    this.list.children[this.#active].scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.#active}`);
  }

  #press(event) {
    const option = event.target.closest("[data-index]");
    event.preventDefault();
    if (option) this.#take(Number(option.dataset.index));
  }

  #take(index) {
    const item = this.#items[index];
    this.field.value = item.text;
    this.close();
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    clearTimeout(this.#timer);
    this.onTake?.(item);
  }

  close() {
    clearTimeout(this.#timer);
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}
