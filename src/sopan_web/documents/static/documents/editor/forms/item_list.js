/** A list field of the identity: one item a line; Enter adds, Backspace in an empty line removes, Alt+arrows move. */

import { button, el } from "../dom.js";
import { announce } from "../grid/announcer.js";
import { LONGEST, same } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { ask } from "../sync/api.js";
import { t } from "../strings.js";
import { Suggest } from "./suggest.js";

export class ItemList {
  #shown = null;
  #warned = new Map(); // text -> what is wrong with it

  constructor(store, name, label, url) {
    Object.assign(this, { store, name, label, url });
    this.lines = el("ol", { class: "ed-items" });
    this.box = el("fieldset", { class: "ed-list" }, el("legend", {}, label), this.lines, this.#addButton());
    this.follow();
  }

  get #items() {
    return this.store.sheet.identitas[this.name] ?? [];
  }

  #addButton() {
    return button(t("+ Tambah"), () => this.#insert(this.#items.length), { class: "ed-link", "aria-label": t("Tambah {daftar}", { daftar: this.label }) });
  }

  /** Shows what the sheet says; lines that are being typed in stay as they are. */
  follow() {
    if (same(this.#shown, this.#items)) return;
    const values = [...this.lines.querySelectorAll("textarea")].map((field) => field.value);
    this.#shown = [...this.#items];
    if (!same(values, this.#items)) this.lines.replaceChildren(...this.#items.map((text, index) => this.#line(text, index)));
  }

  #line(text, index) {
    const field = el("textarea", { rows: "1", maxlength: LONGEST, "aria-label": t("{daftar}, butir {nomor}", { daftar: this.label, nomor: index + 1 }), value: text });
    const warning = el("small", { class: "ed-warn", hidden: true });
    const remove = t("Hapus butir {nomor}", { nomor: index + 1 });
    const line = el("li", {}, el("div", { class: "ed-item" }, field, button("×", () => this.#remove(index), { class: "ed-icon", "aria-label": remove, title: remove })), warning);
    if (this.url) new Suggest(field, this.url, ({ warn }) => this.#warn(warning, field.value, warn)); // hears Enter first
    field.addEventListener("input", () => this.#typed(field, index));
    field.addEventListener("blur", () => this.#left(field, warning));
    field.addEventListener("keydown", (event) => this.#key(event, index));
    field.addEventListener("paste", (event) => this.#paste(event, index));
    this.#warn(warning, text, this.#warned.get(text));
    if (this.url && this.name === "dasar_hukum" && text) this.#check(field, warning);
    requestAnimationFrame(() => grow(field));
    return line;
  }

  #warn(place, text, warn) {
    if (warn) this.#warned.set(text, warn);
    place.hidden = !warn;
    place.textContent = warn === true ? t("Peraturan ini sudah dicabut.") : warn || "";
  }

  /** A regulation that was typed or stood here before is looked up too: a repealed one must not go unseen. */
  async #check(field, warning) {
    const text = field.value.trim();
    try {
      const { items } = await ask(`${this.url}?q=${encodeURIComponent(text)}`);
      if (field.value.trim() === text) this.#warn(warning, text, items.find((item) => item.text === text)?.warn);
    } catch {
      // unreachable: the findings tell it later
    }
  }

  #left(field, warning) {
    this.store.history.seal();
    if (this.url && field.value.trim()) this.#check(field, warning);
  }

  #typed(field, index) {
    grow(field);
    this.#set(this.#items.map((text, place) => (place === index ? field.value : text)), `butir:${this.name}:${index}`);
  }

  #set(items, key = null) {
    this.store.commit([setOp(this.store.sheet, ["identitas", this.name], items)], this.label, key);
  }

  #insert(index, texts = [""]) {
    this.#set([...this.#items.slice(0, index), ...texts, ...this.#items.slice(index)]);
    this.#focus(index + texts.length - 1);
  }

  #remove(index) {
    this.#set(this.#items.filter((_, place) => place !== index));
    this.#focus(Math.max(0, index - 1));
  }

  #move(index, step) {
    const items = [...this.#items];
    const [text] = items.splice(index, 1);
    if (index + step < 0 || index + step > items.length) return;
    items.splice(index + step, 0, text);
    this.#set(items);
    this.#focus(index + step);
    announce(t("Butir {nomor} dari {jumlah}", { nomor: index + step + 1, jumlah: items.length }));
  }

  #focus(index) {
    (this.lines.children[index]?.querySelector("textarea") ?? this.box.querySelector(".ed-link")).focus();
  }

  /** The line of that item; an empty list gets its first, so that one may type at once. */
  open(index) {
    if (!this.#items.length && !this.store.readOnly) this.#insert(0);
    return this.lines.children[index]?.querySelector("textarea") ?? this.box.querySelector(".ed-link");
  }

  #key(event, index) {
    const empty = !event.target.value;
    if (event.key === "Enter" && !event.shiftKey) this.#insert(index + 1);
    else if (event.key === "Backspace" && empty) this.#remove(index);
    else if (event.altKey && event.key === "ArrowUp") this.#move(index, -1);
    else if (event.altKey && event.key === "ArrowDown") this.#move(index, 1);
    else return;
    event.preventDefault();
  }

  /** Several lines pasted become several items; their old numbers ("1.", "a.", "-") go. */
  #paste(event, index) {
    const lines = event.clipboardData.getData("text/plain").split(/\r?\n/).map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[a-z][.)]|[-•·])\s+/, "").trim()).filter(Boolean);
    if (lines.length < 2) return;
    event.preventDefault();
    const kept = this.#items[index] ? 1 : 0;
    const items = [...this.#items];
    items.splice(index + kept, 1 - kept, ...lines);
    this.#set(items);
    this.#focus(index + kept + lines.length - 1);
  }
}

function grow(field) {
  field.style.height = "0";
  field.style.height = `${field.scrollHeight + 2}px`;
}
