/** Who else is here, and in which cell: asked every few seconds, which also brings their changes. */

import { el } from "../dom.js";
import { t } from "../strings.js";
import { ask, Refused, SignedOut, Unreachable } from "./api.js";

const EVERY = 4_000; // ms
const COLOURS = 6; // classes ed-person-0 ... in the style sheet

export class Presence {
  people = [];
  #flagged = false;

  constructor(store, saver, view, { url, cursor, list }) {
    Object.assign(this, { store, saver, view, url, cursor, list });
    setTimeout(() => this.#tick(), 300);
    store.subscribe(() => this.#mark());
  }

  async #tick() {
    if (!document.hidden) await this.saver.alone(() => this.#meet());
    setTimeout(() => this.#tick(), EVERY);
  }

  async #meet() {
    try {
      const { revision, changes, people, frozen } = await ask(this.url, { body: { since: this.store.revision, cell: this.#here() } });
      this.saver.heard(true);
      this.people = people;
      if (frozen && !this.store.readOnly && !this.store.pending.length) this.saver.freeze("");
      if (changes.length && !this.store.pending.some((batch) => batch.sent)) this.#receive(revision, changes);
      this.#show();
    } catch (error) {
      if (error instanceof Unreachable || error.name === "TimeoutError") this.saver.heard(false);
      else if (!(error instanceof SignedOut || error instanceof Refused)) throw error;
    }
  }

  #receive(revision, changes) {
    this.store.receive(revision, changes);
    this.saver.on.saved(revision);
  }

  #here() {
    const { rowId, columnHere } = this.cursor;
    return `${rowId}/${columnHere.key}`;
  }

  #show() {
    this.list.replaceChildren(...this.people.map((person, index) => el("li", {
      class: `ed-person ed-person-${index % COLOURS}`, title: t("{nama} sedang membuka SOP ini", { nama: person.name }),
    }, el("span", { "aria-hidden": "true" }, person.initials), el("span", { class: "ed-only-read" }, person.name))));
    this.#mark();
  }

  #mark() {
    if (!this.people.length && !this.#flagged) return;
    this.#flagged = this.people.length > 0;
    for (const flag of this.view.table.querySelectorAll(".ed-flag")) (flag.parentElement.classList.remove("ed-flagged"), flag.remove());
    this.people.forEach((person, index) => {
      const [row, key] = (person.cell ?? "").split("/");
      const cell = row ? this.view.cell(this.view.indexOf(row), this.view.columnIndex(key)) : null; // "" while nowhere
      cell?.classList.add("ed-flagged");
      cell?.append(el("span", { class: `ed-flag ed-person-${index % COLOURS}`, "aria-hidden": "true", "data-initials": person.initials }));
    });
  }
}
